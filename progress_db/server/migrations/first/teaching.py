"""The tables of `tables/teaching.py` as they were first."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Counter, Document, Moment


def create() -> None:
    """Make them, with their indexes."""
    _assignments()
    _plans()
    _notes()
    _school_packs()
    _presence()
    _orders()


def _assignments() -> None:
    op.create_table(
        "assignments",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid()),
        sa.Column("learner_id", sa.Uuid()),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("items", Document, nullable=False),
        sa.Column("opens_on", sa.Date()),
        sa.Column("due_on", sa.Date()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("withdrawn_at", Moment()),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_assignments_class_id", "assignments", ["class_id"])


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("weeks", Document, nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_plans_school_id", "plans", ["school_id"])


def _notes() -> None:
    op.create_table(
        "notes",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("author", sa.Uuid(), nullable=False),
        sa.Column("author_name", sa.String(80), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("seen_at", Moment()),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_notes_learner_id", "notes", ["learner_id"])


def _school_packs() -> None:
    op.create_table(
        "school_packs",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("pack", sa.String(40), nullable=False),
        sa.Column("version", sa.String(20), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "school_id", "pack"),
    )


def _presence() -> None:
    op.create_table(
        "presence",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("learner_id", sa.Uuid()),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("pack", sa.String(40), nullable=False),
        sa.Column("scene", sa.String(60), nullable=False),
        sa.Column("turn", sa.String(60), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("needs_help", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "device_id"),
    )


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("seq", Counter, nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid()),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("text", sa.String(200), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "id"),
    )
    op.create_index("ix_orders_class_id", "orders", ["class_id"])
