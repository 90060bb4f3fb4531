"""Alembic's door: runs the steps, or compares tables, over the connection that it is given."""

import re

from alembic import context

from progress_db.server.tables import metadata

_PARTITION = re.compile(r"events_\d+")


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a name in the database is ours to compare: partitions follow their table."""
    return not (kind == "table" and name is not None and _PARTITION.fullmatch(name))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=ours,
    compare_type=True,
    render_as_batch=False,
)
with context.begin_transaction():
    context.run_migrations()
