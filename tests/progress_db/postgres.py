"""A PostgreSQL of our own for the tests, as the benchmark has, but one that need not survive."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from progress_db.server.local_postgres import folder_of_programs, local_postgres

CARELESS = "-c fsync=off -c full_page_writes=off"


def need_postgres() -> None:
    """Skip the test where PostgreSQL is missing; where nothing may be skipped it then fails."""
    if folder_of_programs() is None and not os.environ.get("KOLLEGA_NOTHING_SKIPPED"):
        pytest.skip("PostgreSQL is missing: apt install postgresql")


@contextmanager
def cluster() -> Iterator[str]:
    """A running cluster; gives a URL with {} for the name of a database."""
    need_postgres()
    with local_postgres(CARELESS) as url:
        yield url
