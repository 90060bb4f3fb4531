"""What ingest keeps beside: events by learner as they come down, when a word first sat."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Another index on events, and three columns."""
    op.drop_index("events_by_seq", "events")
    op.create_index("events_by_learner_seq", "events", ["municipality", "learner_id", "seq"])
    op.add_column("cards", sa.Column("known_first", Moment()))
    op.add_column("stuck", sa.Column("last_id", sa.Uuid()))
    op.add_column("classes", sa.Column("room_seen_at", Moment()))
