"""A batch asks each table once, however many learners are in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine, event

from progress_db.server.ingest.taking import take_batch
from progress_db.server.rebuild import differences
from tests.progress_db.batches import batch, scene, token
from tests.progress_db.cast import HERE, NOW, make_cast, make_house

DAY = timedelta(days=1)


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """What is said to the database meanwhile."""
    said: list[str] = []

    def hear(_connection, _cursor, statement, _parameters, _context, _many):  # type: ignore[no-untyped-def]
        said.append(statement)

    event.listen(engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", hear)


def test_many_learners_take_no_more_statements_than_one(
    postgres_engine: Engine, tmp_path: Path
) -> None:
    house, cast = make_house(postgres_engine, tmp_path), make_cast(postgres_engine)
    first, one, *others = cast.learners
    take_batch(house, token(cast), batch(scene(first, NOW - DAY)))
    with statements(postgres_engine) as alone:
        take_batch(house, token(cast), batch(scene(one, NOW - DAY)))
    every = [e for her in others for days in (2, 9) for e in scene(her, NOW - DAY * days)]
    with statements(postgres_engine) as together:
        assert take_batch(house, token(cast), batch(every)).stored == len(every)
    assert len(together) == len(alone)
    assert differences(postgres_engine, house.keys, house.packs, HERE) == []
