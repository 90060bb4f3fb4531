"""The tables of `tables/happened.py` as they were first."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Counter, Document, Moment

_PART = (
    "CREATE TABLE events_{number} PARTITION OF events "
    "FOR VALUES WITH (MODULUS 8, REMAINDER {number})"
)


def create() -> None:
    """Make them, with their indexes."""
    _events()
    _counters()


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("seq", Counter, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid()),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("device_at", Moment(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("pack", sa.String(40), nullable=False),
        sa.Column("pack_version", sa.String(20), nullable=False),
        sa.Column("scorer_version", sa.String(20), nullable=False),
        sa.Column("body", Document, nullable=False),
        sa.PrimaryKeyConstraint("municipality", "id"),
        postgresql_partition_by="HASH (municipality)",
    )
    op.create_index("events_by_learner", "events", ["municipality", "learner_id", "at"])
    op.create_index("events_by_seq", "events", ["municipality", "seq"])
    if op.get_bind().dialect.name == "postgresql":
        for number in range(8):
            op.execute(_PART.format(number=number))


def _counters() -> None:
    op.create_table(
        "counters",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", Counter, nullable=False),
        sa.PrimaryKeyConstraint("municipality"),
    )
