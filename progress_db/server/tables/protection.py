"""Who looked at whom, who is gone, and what the jobs did."""

from sqlalchemy import Column, Index, String, Table, Uuid

from progress_db.server.columns import Document, Moment
from progress_db.server.tables.base import key, metadata, of_municipality

# Every look at a person's data: who, in which role, what. The learner can read it.
views = Table(
    "views",
    metadata,
    of_municipality(),
    key(),
    Column("at", Moment, nullable=False),
    Column("account_id", Uuid, nullable=False),
    Column("account_name", String(80), nullable=False),
    Column("role", String(12), nullable=False),
    Column("learner_id", Uuid, nullable=False),
    Column("what", String(24), nullable=False),
    Index("views_by_learner", "municipality", "learner_id", "at"),
    Index("views_by_at", "at"),  # for the job that ends their time
)

# A learner who is gone must not come back from a device or a backup. Nothing else is known of her.
erasures = Table(
    "erasures",
    metadata,
    of_municipality(),
    key("learner_id"),
    Column("at", Moment, nullable=False),
    Column("ordered_by", Uuid),
    Column("school_id", Uuid),  # whose lead may read the receipt
    Column("receipt", Document, nullable=False),  # counts by table; devices that must confirm
)

# Which devices still have to erase her, and when each said that it had.
device_erasures = Table(
    "device_erasures",
    metadata,
    of_municipality(),
    key("learner_id"),
    key("device_id"),
    Column("done_at", Moment),
)

job_runs = Table(
    "job_runs",
    metadata,
    key(),
    Column("job", String(24), nullable=False, index=True),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("found", Document, nullable=False),
)

# Backups that are kept, so that a receipt can say which of them still hold her, and until when.
backups = Table(
    "backups",
    metadata,
    key(),
    Column("made_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("removed_at", Moment),
)
