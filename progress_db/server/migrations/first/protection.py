"""The tables of `tables/protection.py` as they were first."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Document, Moment


def create() -> None:
    """Make them, with their indexes."""
    _views()
    _erasures()
    _device_erasures()
    _job_runs()


def _views() -> None:
    op.create_table(
        "views",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("account_name", sa.String(80), nullable=False),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("views_by_learner", "views", ["municipality", "learner_id", "at"])


def _erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("ordered_by", sa.Uuid()),
        sa.Column("school_id", sa.Uuid()),
        sa.Column("receipt", Document, nullable=False),
        sa.PrimaryKeyConstraint("municipality", "learner_id"),
    )


def _device_erasures() -> None:
    op.create_table(
        "device_erasures",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("done_at", Moment()),
        sa.PrimaryKeyConstraint("municipality", "learner_id", "device_id"),
    )


def _job_runs() -> None:
    op.create_table(
        "job_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("job", sa.String(24), nullable=False),
        sa.Column("began_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment()),
        sa.Column("found", Document, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_job_runs_job", "job_runs", ["job"])
