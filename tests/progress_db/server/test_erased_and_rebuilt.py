"""After an erasure the summaries are what the events that are left come to."""

from pathlib import Path

from sqlalchemy import Engine

from progress_db.server.database import writing
from progress_db.server.erasure import Order, erase
from progress_db.server.rebuild import differences
from progress_db.server.rebuilding import rebuild_all
from tests.progress_db.cast import HERE, NOW, make_cast, make_house
from tests.progress_db.played import fill_with_events


def test_the_sums_after_an_erasure_are_those_of_the_events(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine, learners=3)
    house = make_house(engine, tmp_path)
    fill_with_events(house, cast, weeks=2)
    with writing(engine) as connection:
        counts = erase(connection, house.keys, tmp_path, Order(HERE, cast.learners[0]), NOW)
    assert counts["events"] > 50 and counts["months"] > 0
    assert differences(engine, house.keys, house.packs, HERE) == []
    assert rebuild_all(house, check=True)[HERE] == 0
    assert rebuild_all(house, check=False)[HERE] >= 2
