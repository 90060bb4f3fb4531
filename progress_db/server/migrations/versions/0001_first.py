"""All tables of the first server."""

from progress_db.server.migrations.first import (
    classes,
    happened,
    people,
    protection,
    summaries,
    teaching,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    for part in (classes, happened, people, protection, summaries, teaching):
        part.create()
