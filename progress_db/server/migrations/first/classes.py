"""The tables of `tables/classes.py` as they were first."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Moment


def create() -> None:
    """Make them, with their indexes."""
    _classes()
    _class_teachers()
    _learners()
    _memberships()
    _groups()
    _devices()


def _classes() -> None:
    op.create_table(
        "classes",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("trade", sa.String(40)),
        sa.Column("education", sa.SmallInteger()),
        sa.Column("module", sa.SmallInteger()),
        sa.Column("code", sa.String(12)),
        sa.Column("code_until", Moment()),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment()),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_classes_code", "classes", ["code"])
    op.create_index("ix_classes_school_id", "classes", ["school_id"])


def _class_teachers() -> None:
    op.create_table(
        "class_teachers",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "class_id", "account_id"),
    )


def _learners() -> None:
    op.create_table(
        "learners",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("picture", sa.String(20), nullable=False),
        sa.Column("label", sa.String(40), nullable=False),
        sa.Column("help_language", sa.String(8), nullable=False),
        sa.Column("code_hash", sa.String(120), nullable=False),
        sa.Column("source_id", sa.String(120)),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_learners_school_id", "learners", ["school_id"])


def _memberships() -> None:
    op.create_table(
        "memberships",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid()),
        sa.Column("joined_at", Moment(), nullable=False),
        sa.Column("left_at", Moment()),
        sa.PrimaryKeyConstraint("municipality", "class_id", "learner_id"),
    )
    op.create_index("memberships_by_learner", "memberships", ["municipality", "learner_id"])


def _groups() -> None:
    op.create_table(
        "groups",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_groups_class_id", "groups", ["class_id"])


def _devices() -> None:
    op.create_table(
        "devices",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("enrolled_at", Moment(), nullable=False),
        sa.Column("seen_at", Moment()),
        sa.Column("clock_off_s", sa.Float(), nullable=False),
        sa.Column("version", sa.String(20), nullable=False),
        sa.Column("revoked_at", Moment()),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_devices_class_id", "devices", ["class_id"])
