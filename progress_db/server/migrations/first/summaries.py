"""The tables of `tables/summaries.py` as they were first."""

import sqlalchemy as sa
from alembic import op

from progress_db.server.columns import Counter, Document, Moment


def create() -> None:
    """Make them, with their indexes."""
    _days()
    _plays()
    _cards()
    _culture()
    _stuck()
    _glances()
    _months()
    _figures()
    _paths_on()


def _days() -> None:
    op.create_table(
        "days",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("exercises", sa.Integer(), nullable=False),
        sa.Column("scenes", sa.Integer(), nullable=False),
        sa.Column("repairs", sa.Integer(), nullable=False),
        sa.Column("nets", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "learner_id", "day"),
    )


def _plays() -> None:
    op.create_table(
        "plays",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("pack", sa.String(40), nullable=False),
        sa.Column("scene", sa.String(60), nullable=False),
        sa.Column("turns", sa.SmallInteger(), nullable=False),
        sa.Column("said", sa.SmallInteger(), nullable=False),
        sa.Column("unaided", sa.SmallInteger(), nullable=False),
        sa.Column("broken", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "learner_id", "id"),
    )


def _cards() -> None:
    op.create_table(
        "cards",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("card", sa.String(160), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("due", Moment(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "learner_id", "card"),
    )


def _culture() -> None:
    op.create_table(
        "culture",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("pack", sa.String(40), nullable=False),
        sa.Column("point", sa.SmallInteger(), nullable=False),
        sa.Column("outcome", sa.String(8), nullable=False),
        sa.Column("missteps", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "learner_id", "pack", "point"),
    )


def _stuck() -> None:
    op.create_table(
        "stuck",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("pack", sa.String(40), nullable=False),
        sa.Column("scene", sa.String(60), nullable=False),
        sa.Column("turn", sa.String(60), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("nets", sa.Integer(), nullable=False),
        sa.Column("last_at", Moment(), nullable=False),
        sa.Column("last_accepted", sa.Boolean(), nullable=False),
        sa.Column("heard", Document, nullable=False),
        sa.Column("words_missed", Document, nullable=False),
        sa.PrimaryKeyConstraint("municipality", "learner_id", "pack", "scene", "turn"),
    )


def _glances() -> None:
    op.create_table(
        "glances",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("last_at", Moment()),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("scenes", sa.Integer(), nullable=False),
        sa.Column("can", sa.Integer(), nullable=False),
        sa.Column("words_known", sa.Integer(), nullable=False),
        sa.Column("culture_met", sa.Integer(), nullable=False),
        sa.Column("levels", Document, nullable=False),
        sa.PrimaryKeyConstraint("municipality", "learner_id"),
    )


def _months() -> None:
    op.create_table(
        "months",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.LargeBinary(16), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("trade", sa.String(40), nullable=False),
        sa.Column("education", sa.SmallInteger(), nullable=False),
        sa.Column("module", sa.SmallInteger(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("scenes", sa.Integer(), nullable=False),
        sa.Column("levels", Document, nullable=False),
        sa.Column("culture", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "pseudonym", "month"),
    )


def _figures() -> None:
    op.create_table(
        "figures",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("school_id", sa.Uuid(), nullable=False),
        sa.Column("trade", sa.String(40), nullable=False),
        sa.Column("education", sa.SmallInteger(), nullable=False),
        sa.Column("module", sa.SmallInteger(), nullable=False),
        sa.Column("learners", sa.Integer(), nullable=False),
        sa.Column("seconds", Counter, nullable=False),
        sa.Column("scenes", sa.Integer(), nullable=False),
        sa.Column("level_ny", sa.Integer(), nullable=False),
        sa.Column("level_med", sa.Integer(), nullable=False),
        sa.Column("level_selv", sa.Integer(), nullable=False),
        sa.Column("culture", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "municipality", "month", "school_id", "trade", "education", "module"
        ),
    )


def _paths_on() -> None:
    op.create_table(
        "paths_on",
        sa.Column("municipality", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pack", sa.String(40), nullable=False),
        sa.Column("scene", sa.String(60), nullable=False),
        sa.Column("next_pack", sa.String(40), nullable=False),
        sa.Column("next_scene", sa.String(60), nullable=False),
        sa.Column("learners", sa.Integer(), nullable=False),
        sa.Column("could", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "pack", "scene", "next_pack", "next_scene"),
    )
