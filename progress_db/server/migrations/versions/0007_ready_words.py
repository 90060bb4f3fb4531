"""Hints and notes that every headset says in its learner's language, and which have arrived."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Counter, Document

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The key of a ready hint; a note's ready sentences and its language; what was heard."""
    op.add_column("orders", sa.Column("ready", sa.String(20), nullable=False, server_default=""))
    op.add_column("notes", sa.Column("phrases", Document, nullable=False, server_default="[]"))
    op.add_column("notes", sa.Column("language", sa.String(8), nullable=False, server_default="da"))
    op.add_column("presence", sa.Column("heard", Counter, nullable=False, server_default="0"))
