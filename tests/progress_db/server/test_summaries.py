"""Summaries kept up to date by ingest are those that the events come to, whatever the order."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from progress_db.events import Event, EventKind
from progress_db.server import tables
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.ingest.taking import take_batch
from progress_db.server.rebuild import differences, rebuild
from progress_db.server.summaries.paths import paths_anew, paths_everywhere
from tests.progress_db.batches import (
    Anything,
    another_device,
    another_learner,
    batch,
    event,
    scene,
    token,
)
from tests.progress_db.cast import HERE, NOW, Cast

DAY = timedelta(days=1)


def unlike(house: House) -> list[str]:
    return differences(house.engine, house.keys, house.packs, HERE)


def rows(house: House, table: str) -> list[dict[str, object]]:
    with reading(house.engine) as connection:
        found = connection.execute(select(tables.metadata.tables[table])).mappings()
        return [dict(row) for row in found]


def sent(events: list[Event], dice: Random) -> Iterator[list[Event]]:
    """The events in batches of any size, in any order, some of them twice."""
    waiting = [*events, *dice.sample(events, len(events) // 3)]
    dice.shuffle(waiting)
    while waiting:
        count = dice.randint(1, 8)
        yield waiting[:count]
        del waiting[:count]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 40))
def test_kept_is_rebuilt_in_any_order(house: House, cast: Cast, seed: int, count: int) -> None:
    dice = Random(seed)
    devices = (token(cast), another_device(house.engine, cast.klass))
    learners = [another_learner(house.engine, cast) for _ in range(2)]
    events = [one for learner in learners for one in Anything(learner, dice).events(count)]
    receipts = [take_batch(house, dice.choice(devices), batch(part)) for part in sent(events, dice)]
    assert sum(receipt.stored for receipt in receipts) == len(events)
    assert unlike(house) == []


def test_a_scene_comes_to_rows(house: House, cast: Cast) -> None:
    learner = cast.learners[0]
    take_batch(house, token(cast), batch(scene(learner, NOW - DAY)))
    (day,) = rows(house, "days")
    assert (day["seconds"], day["tries"], day["turns"], day["scenes"]) == (180, 2, 2, 1)
    (play,) = rows(house, "plays")
    assert (play["scene"], play["turns"], play["said"], play["unaided"]) == ("foerste-dag", 2, 2, 2)
    (glance,) = rows(house, "glances")
    assert (glance["can"], glance["scenes"], glance["culture_met"]) == (1, 1, 1)
    (month,) = rows(house, "months")
    assert (month["trade"], month["module"], month["seconds"]) == ("lager", 3, 180)
    assert month["pseudonym"] == house.keys.pseudonym(HERE, learner)
    (figure,) = rows(house, "figures")
    assert (figure["learners"], figure["scenes"], figure["culture"]) == (1, 1, 1)


def test_a_scene_that_was_resumed_the_next_day_is_one_play(house: House, cast: Cast) -> None:
    learner, kind = cast.learners[0], EventKind
    first = scene(learner, NOW - DAY * 2)[:4]
    start = event(learner, kind.SITTING_STARTED, NOW - DAY, rig="vr")
    resumed = scene(learner, NOW - DAY)[4:]
    again = event(
        learner,
        kind.SCENE_STARTED,
        NOW - DAY + timedelta(seconds=1),
        scene="foerste-dag",
        resumed=True,
    )
    # The end arrives first, from the device on which she went on.
    take_batch(house, token(cast), batch([start, again, *resumed]))
    take_batch(house, token(cast), batch(first))
    (play,) = rows(house, "plays")
    assert play["turns"] == 2
    assert unlike(house) == []


def test_the_last_try_of_a_turn_says_what_was_heard(house: House, cast: Cast) -> None:
    learner = cast.learners[0]
    tries = [
        event(
            learner,
            EventKind.TRY_SCORED,
            NOW - DAY + timedelta(minutes=minute),
            scene="foerste-dag",
            turn="mette",
            verdict="other",
            words_heard=[heard],
            words_missed=["klar"],
        )
        for minute, heard in ((2, "bar"), (1, "kar"))
    ]
    for one in tries:
        take_batch(house, token(cast), batch([one]))
    (stuck,) = rows(house, "stuck")
    assert (stuck["missed"], stuck["heard"], stuck["words_missed"]) == (2, ["bar"], {"klar": 2})


def test_rebuilding_mends_what_is_wrong(house: House, cast: Cast) -> None:
    take_batch(house, token(cast), batch(scene(cast.learners[0], NOW - DAY)))
    with writing(house.engine) as connection:
        connection.execute(update(tables.days).values(seconds=1))
        connection.execute(update(tables.figures).values(learners=7))
    assert [row.split()[0] for row in unlike(house)] == ["days", "figures"]
    assert rebuild(house.engine, house.keys, house.packs, HERE) == 1
    assert unlike(house) == []


def test_a_month_keeps_the_place_where_she_was(house: House, cast: Cast) -> None:
    learner = cast.learners[0]
    take_batch(house, token(cast), batch(scene(learner, NOW - DAY)))
    with writing(house.engine) as connection:
        connection.execute(update(tables.classes).values(trade="hotel"))
    take_batch(house, token(cast), batch(scene(learner, NOW - DAY / 2)))
    rebuild(house.engine, house.keys, house.packs, HERE)
    assert [row["trade"] for row in rows(house, "months")] == ["lager"]
    (figure,) = rows(house, "figures")
    assert (figure["trade"], figure["learners"], figure["scenes"]) == ("lager", 1, 2)


def test_ways_of_fewer_than_five_are_not_told(house: House, cast: Cast) -> None:
    for number, learner in enumerate(cast.learners[:5]):
        later = [] if number == 4 else scene(learner, NOW - DAY, "plukseddel")
        take_batch(house, token(cast), batch([*scene(learner, NOW - DAY * 2), *later]))
    with writing(house.engine) as connection:
        paths_anew(connection, HERE)
    assert rows(house, "paths_on") == []
    take_batch(house, token(cast), batch(scene(cast.learners[4], NOW - DAY, "plukseddel")))
    assert paths_everywhere(house) == {"municipalities": 2}
    (way,) = rows(house, "paths_on")
    assert (way["scene"], way["next_scene"]) == ("foerste-dag", "plukseddel")
    assert (way["learners"], way["could"]) == (5, 5)
