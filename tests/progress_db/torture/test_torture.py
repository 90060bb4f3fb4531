"""A small one of each: real app processes and devices, a few of them killed on the way."""

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest

from tests.progress_db.postgres import need_postgres
from tests.progress_db.torture.plan import Plan
from tests.progress_db.torture.run import torture

EVENTS = 5_000


def _tortured(plan: Plan) -> dict[str, object]:
    folder = Path(mkdtemp(prefix="kollega-torture-"))
    folder.chmod(0o755)  # PostgreSQL is another user, so pytest's own folders will not do
    try:
        return torture(plan, folder)
    finally:
        rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_nothing_is_lost_and_nothing_doubled(database: str) -> None:
    if database == "postgres":
        need_postgres()
    apps = 3 if database == "postgres" else 2
    plan = Plan(database, EVENTS, apps=apps, devices=12, kills=3, clients=2, badness=0.1)
    found = _tortured(plan)
    assert found["stored"] == found["made"] == found["came_down"] == EVENTS
    assert found["exact"], found
    assert found["killed"] == {"app": 1, "client": 1, "database": 1}
    assert found["cuts"]
    assert found["repeats"]
