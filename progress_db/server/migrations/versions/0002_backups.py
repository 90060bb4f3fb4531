"""Backups that are kept are known, and old views are found by their time."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table of backups, and an index for the job that ends the time of views."""
    op.create_table(
        "backups",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("removed_at", Moment()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("views_by_at", "views", ["at"])
