"""Who may sign in, and as what."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, String, Table, Text, Uuid

from progress_db.server.columns import Moment
from progress_db.server.tables.base import key, metadata, of_municipality

# `id` is the Danish municipality code (101 to 860), or 1 for a school by itself.
municipalities = Table(
    "municipalities",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", String(80), nullable=False),
    Column("created_at", Moment, nullable=False),
)

schools = Table(
    "schools",
    metadata,
    of_municipality(),
    key(),
    Column("name", String(80), nullable=False),
    Column("created_at", Moment, nullable=False),
)

# People who sign in. `password` is an argon2 hash, or null where only a provider vouches; a first
# password (`must_change`) opens nothing after `password_until`.
accounts = Table(
    "accounts",
    metadata,
    key(),
    Column("login", String(120), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("password", String(200)),
    Column("language", String(2), nullable=False, default="da"),
    Column("must_change", Boolean, nullable=False, default=False),
    Column("password_until", Moment),
    Column("disabled_at", Moment),
    Column("created_at", Moment, nullable=False),
)

# What an account may be where. `role`: teacher, lead, analyst, operator. `school` is null for the
# last two; `municipality` is 0 for an operator.
grants = Table(
    "grants",
    metadata,
    key(),
    Column("account_id", Uuid, nullable=False, index=True),
    Column("role", String(12), nullable=False),
    Column("municipality", Integer, nullable=False),
    Column("school_id", Uuid),
    Column("created_at", Moment, nullable=False),
)

identities = Table(
    "identities",
    metadata,
    Column("issuer", String(200), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("account_id", Uuid, nullable=False, index=True),
    Column("created_at", Moment, nullable=False),
)

# `token` is the SHA-256 of the cookie, so that nobody who reads the table can sign in with it.
web_sessions = Table(
    "web_sessions",
    metadata,
    Column("token", LargeBinary(32), primary_key=True),
    Column("account_id", Uuid, nullable=False, index=True),
    Column("csrf", String(64), nullable=False),
    Column("grant_id", Uuid),  # the hat that she wears now
    Column("provider", String(40)),  # that vouched for her, so that she can sign out there too
    Column("id_token", Text),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)

# Tries that failed, so that several app processes count together. `key` is a hash.
failed_tries = Table(
    "failed_tries",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("until", Moment, nullable=False),
)

# What was done to an account, by whom: its owner and the operators can read it.
account_changes = Table(
    "account_changes",
    metadata,
    key(),
    Column("at", Moment, nullable=False),
    Column("account_id", Uuid, nullable=False, index=True),
    Column("by_account", Uuid),  # null: the command line, or a provider
    Column("by_name", String(80), nullable=False, default=""),
    Column("what", String(24), nullable=False),
)
