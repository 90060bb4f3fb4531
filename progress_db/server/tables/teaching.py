"""What teachers do, and the room while headsets are in use."""

from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary, String, Table, Text, Uuid

from progress_db.server.columns import Counter, Document, Moment
from progress_db.server.tables.base import key, metadata, of_municipality

# `items`: [{"kind": "scene"|"word"|"level", "pack": …, "id": …}] in order; of a level the id is
# A1, A2 or B1 and means the trade's scenes of that level (its branchepakke). Exactly one of
# `group_id` and `learner_id` may be set; neither: the whole class.
assignments = Table(
    "assignments",
    metadata,
    of_municipality(),
    key(),
    Column("class_id", Uuid, nullable=False, index=True),
    Column("group_id", Uuid),
    Column("learner_id", Uuid),
    Column("title", String(80), nullable=False),
    Column("items", Document, nullable=False),
    Column("opens_on", Date),
    Column("due_on", Date),
    Column("position", Integer, nullable=False, default=0),
    Column("created_by", Uuid, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
)

# A teacher's own course plan: items as in an assignment, in weeks.
plans = Table(
    "plans",
    metadata,
    of_municipality(),
    key(),
    Column("school_id", Uuid, nullable=False, index=True),
    Column("name", String(80), nullable=False),
    Column("weeks", Document, nullable=False),  # [[item, …], …]
    Column("created_by", Uuid, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

# `phrases`: keys of `progress_db.sync.ready`; `text`: the teacher's own words in `language`.
notes = Table(
    "notes",
    metadata,
    of_municipality(),
    key(),
    Column("learner_id", Uuid, nullable=False, index=True),
    Column("author", Uuid, nullable=False),
    Column("author_name", String(80), nullable=False),
    Column("text", Text, nullable=False),
    Column("phrases", Document, nullable=False, server_default="[]"),
    Column("language", String(8), nullable=False, server_default="da"),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment),  # when a device has brought it to her
)

# A workplace that a school has made itself; `content` is the ZIP that devices fetch.
school_packs = Table(
    "school_packs",
    metadata,
    of_municipality(),
    key("school_id"),
    Column("pack", String(40), primary_key=True),
    Column("version", String(20), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
)


presence = Table(
    "presence",
    metadata,
    of_municipality(),
    key("device_id"),
    Column("at", Moment, nullable=False),
    Column("learner_id", Uuid),
    Column("state", String(12), nullable=False),  # idle, playing, paused, stopped
    Column("pack", String(40), nullable=False, default=""),
    Column("scene", String(60), nullable=False, default=""),
    Column("turn", String(60), nullable=False, default=""),
    Column("tries", Integer, nullable=False, default=0),
    Column("needs_help", Boolean, nullable=False, default=False),
    Column("heard", Counter, nullable=False, server_default="0"),  # `seq` of the last order
)

# What a teacher says to the room: pause, go_on, stop, hint. `device_id` null: to all of the class.
# `ready`: the key of a ready hint, which each headset says in its learner's language.
orders = Table(
    "orders",
    metadata,
    of_municipality(),
    key(),
    Column("seq", Counter, nullable=False),
    Column("class_id", Uuid, nullable=False, index=True),
    Column("device_id", Uuid),
    Column("kind", String(8), nullable=False),
    Column("text", String(200), nullable=False, default=""),
    Column("ready", String(20), nullable=False, server_default=""),
    Column("created_by", Uuid, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)
