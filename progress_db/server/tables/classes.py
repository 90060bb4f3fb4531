"""Schools, classes, learners, devices."""

from sqlalchemy import Boolean, Column, Float, Index, SmallInteger, String, Table, Uuid

from progress_db.server.columns import Moment
from progress_db.server.tables.base import key, metadata, of_municipality

# `trade`: pack id. `education` 1 to 3 (DU1-DU3) and `module` 1 to 6 of danskuddannelse, or null.
classes = Table(
    "classes",
    metadata,
    of_municipality(),
    key(),
    Column("school_id", Uuid, nullable=False, index=True),
    Column("name", String(80), nullable=False),
    Column("trade", String(40)),
    Column("education", SmallInteger),
    Column("module", SmallInteger),
    Column("code", String(12), index=True),  # for new devices; null: closed
    Column("code_until", Moment),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("room_seen_at", Moment),  # a teacher's room page was open: headsets report often
)

class_teachers = Table(
    "class_teachers", metadata, of_municipality(), key("class_id"), key("account_id")
)

# A learner by picture, first name or number; never a CPR number. `code_hash` as on the device.
# `shares`: whether her teacher may see what she does, as she said last; null: not asked yet.
learners = Table(
    "learners",
    metadata,
    of_municipality(),
    key(),
    Column("school_id", Uuid, nullable=False, index=True),
    Column("picture", String(20), nullable=False),
    Column("label", String(40), nullable=False, default=""),
    Column("help_language", String(8), nullable=False, default="en"),
    Column("code_hash", String(120), nullable=False, default=""),
    Column("source_id", String(120)),  # what another system calls her (OneRoster)
    Column("shares", Boolean),
    Column("shares_at", Moment),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

memberships = Table(
    "memberships",
    metadata,
    of_municipality(),
    key("class_id"),
    key("learner_id"),
    Column("group_id", Uuid),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
    Index("memberships_by_learner", "municipality", "learner_id"),
)

groups = Table(
    "groups",
    metadata,
    of_municipality(),
    key(),
    Column("class_id", Uuid, nullable=False, index=True),
    Column("name", String(40), nullable=False),
)

devices = Table(
    "devices",
    metadata,
    of_municipality(),
    key(),
    Column("class_id", Uuid, nullable=False, index=True),
    Column("name", String(40), nullable=False),
    Column("enrolled_at", Moment, nullable=False),
    Column("seen_at", Moment),
    Column("clock_off_s", Float, nullable=False, default=0.0),  # device minus server
    Column("version", String(20), nullable=False, default=""),
    Column("revoked_at", Moment),
)
