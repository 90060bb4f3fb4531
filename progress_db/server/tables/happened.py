"""What happened: append-only events."""

from sqlalchemy import Column, Index, String, Table, Uuid

from progress_db.server.columns import Counter, Document, Moment
from progress_db.server.tables.base import key, metadata, of_municipality

# `seq` counts up in the order of commits within a municipality (ingest holds its lock), so a device
# asks for "all after n". `at` is corrected for the device's clock; `device_at` is what it said.
events = Table(
    "events",
    metadata,
    of_municipality(),
    key(),
    Column("seq", Counter, nullable=False),
    Column("learner_id", Uuid, nullable=False),
    Column("device_id", Uuid),
    Column("at", Moment, nullable=False),
    Column("device_at", Moment, nullable=False),
    Column("kind", String(24), nullable=False),
    Column("pack", String(40), nullable=False, default=""),
    Column("pack_version", String(20), nullable=False, default=""),
    Column("scorer_version", String(20), nullable=False, default=""),
    Column("body", Document, nullable=False),
    Index("events_by_learner", "municipality", "learner_id", "at"),
    Index("events_by_learner_seq", "municipality", "learner_id", "seq"),  # what comes down
    postgresql_partition_by="HASH (municipality)",
)

# The last `seq` that was given in a municipality; its row is the lock of ingest.
counters = Table(
    "counters",
    metadata,
    of_municipality(),
    Column("seq", Counter, nullable=False),
)
