"""Figures of periods that are over are made once and kept; months are found by their month."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Document, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table of releases, and an index for counting the learners of a period."""
    op.create_table(
        "releases",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("period", sa.String(8), nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("shown", Document, nullable=False),
        sa.PrimaryKeyConstraint("municipality", "period"),
    )
    op.create_index("months_by_month", "months", ["municipality", "month", "pseudonym"])
