"""What events come to: kept by ingest, rebuilt from events. Never the source."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Uuid,
)

from progress_db.server.columns import Counter, Document, Moment
from progress_db.server.tables.base import key, metadata, of_municipality

days = Table(
    "days",
    metadata,
    of_municipality(),
    key("learner_id"),
    Column("day", Date, primary_key=True),  # in Danish time
    Column("seconds", Integer, nullable=False),  # of practice; never attendance
    Column("tries", Integer, nullable=False),
    Column("turns", Integer, nullable=False),
    Column("exercises", Integer, nullable=False),
    Column("scenes", Integer, nullable=False),
    Column("repairs", Integer, nullable=False),
    Column("nets", Integer, nullable=False),
)

# One scene played to its end; `id` is that of its scene_done event. See lessons.mastery.ScenePlay.
plays = Table(
    "plays",
    metadata,
    of_municipality(),
    key("learner_id"),
    key(),
    Column("at", Moment, nullable=False),
    Column("pack", String(40), nullable=False),
    Column("scene", String(60), nullable=False),
    Column("turns", SmallInteger, nullable=False),
    Column("said", SmallInteger, nullable=False),
    Column("unaided", SmallInteger, nullable=False),
    Column("broken", SmallInteger, nullable=False),
)

# The last review of each card. `known`: a day or more away and not failed.
cards = Table(
    "cards",
    metadata,
    of_municipality(),
    key("learner_id"),
    Column("card", String(160), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("event_id", Uuid, nullable=False),
    Column("due", Moment, nullable=False),
    Column("known", Boolean, nullable=False),
    Column("known_first", Moment),  # when it was known for the first time
    Column("reviews", Integer, nullable=False),
)

# The best outcome of each culture point: misstep, mended, met.
culture = Table(
    "culture",
    metadata,
    of_municipality(),
    key("learner_id"),
    Column("pack", String(40), primary_key=True),
    Column("point", SmallInteger, primary_key=True),
    Column("outcome", String(8), nullable=False),
    Column("missteps", Integer, nullable=False),
    Column("at", Moment, nullable=False),
)

# Where she is stuck: tries of a turn that were not accepted, and what was heard the last time.
stuck = Table(
    "stuck",
    metadata,
    of_municipality(),
    key("learner_id"),
    Column("pack", String(40), primary_key=True),
    Column("scene", String(60), primary_key=True),
    Column("turn", String(60), primary_key=True),
    Column("missed", Integer, nullable=False),  # tries not accepted
    Column("accepted", Integer, nullable=False),
    Column("nets", Integer, nullable=False),
    Column("last_at", Moment, nullable=False),
    Column("last_id", Uuid),  # the last try's event; null where only the net was used
    Column("last_accepted", Boolean, nullable=False),
    Column("heard", Document, nullable=False),  # words of the last try
    Column("words_missed", Document, nullable=False),  # word -> times
)

# One row for the class page: what a glance needs.
glances = Table(
    "glances",
    metadata,
    of_municipality(),
    key("learner_id"),
    Column("last_at", Moment),
    Column("seconds", Integer, nullable=False),
    Column("scenes", Integer, nullable=False),  # different ones, finished
    Column("can", Integer, nullable=False),  # situations that she can do now
    Column("words_known", Integer, nullable=False),
    Column("culture_met", Integer, nullable=False),
    Column("levels", Document, nullable=False),  # pack -> id of the highest level reached
)

# The municipality's side knows no learner, only a key that the school's secret makes of her.
# One row for each month in which she practised; where she was (school, trade, education, module).
months = Table(
    "months",
    metadata,
    of_municipality(),
    Column("pseudonym", LargeBinary(16), primary_key=True),
    Column("month", Date, primary_key=True),  # its first day
    Column("school_id", Uuid, nullable=False),
    Column("trade", String(40), nullable=False, default=""),
    Column("education", SmallInteger, nullable=False, default=0),
    Column("module", SmallInteger, nullable=False, default=0),
    Column("seconds", Integer, nullable=False),
    Column("scenes", Integer, nullable=False),
    Column("levels", Document, nullable=False),  # level ids first reached in this month: pack/level
    Column("culture", Integer, nullable=False),  # points first met in this month
    Index("months_by_month", "municipality", "month", "pseudonym"),
)

# Sums of `months` over pseudonyms, kept by ingest: what an overview reads.
figures = Table(
    "figures",
    metadata,
    of_municipality(),
    Column("month", Date, primary_key=True),
    Column("school_id", Uuid, primary_key=True),
    Column("trade", String(40), primary_key=True),
    Column("education", SmallInteger, primary_key=True),
    Column("module", SmallInteger, primary_key=True),
    Column("learners", Integer, nullable=False),
    Column("seconds", Counter, nullable=False),
    Column("scenes", Integer, nullable=False),
    Column("level_ny", Integer, nullable=False),
    Column("level_med", Integer, nullable=False),
    Column("level_selv", Integer, nullable=False),
    Column("culture", Integer, nullable=False),
)

# What the municipality's pages show of a period that is over ("2026-10", "2026-Q3", "2026-H2"):
# made once, groups under five already taken out, and never changed (see figures/suppression.py).
releases = Table(
    "releases",
    metadata,
    of_municipality(),
    Column("period", String(8), primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("shown", Document, nullable=False),
)

# From earlier courses, about nobody: of `learners` who could do `scene` and went on to `next`, so
# many `could` do that too at their first or second play.
paths_on = Table(
    "paths_on",
    metadata,
    of_municipality(),
    Column("pack", String(40), primary_key=True),
    Column("scene", String(60), primary_key=True),
    Column("next_pack", String(40), primary_key=True),
    Column("next_scene", String(60), primary_key=True),
    Column("learners", Integer, nullable=False),
    Column("could", Integer, nullable=False),
)
