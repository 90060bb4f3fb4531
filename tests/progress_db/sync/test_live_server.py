"""The process that speaks with the class, against the server itself, on both databases."""

import time
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select
from uuid6 import uuid7

from progress_db.server import tables
from progress_db.server.database import reading
from progress_db.sync.live import LiveLine
from progress_db.sync.wire import Live, Order
from tests.progress_db.cast import NOW
from tests.progress_db.sync.test_real_server import Classroom, her_try
from tests.progress_db.sync.test_real_server import room as room


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30.0
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def present(room: Classroom) -> list[tuple[object, ...]]:
    """Who the teacher's room shows: learner, state, turn, whether she needs help."""
    shown = tables.presence.c
    with reading(room.house.engine) as connection:
        sql = select(shown.learner_id, shown.state, shown.turn, shown.needs_help)
        return [tuple(row) for row in connection.execute(sql)]


def test_the_teacher_sees_her_and_is_heard_and_all_goes_up_between_sittings(
    room: Classroom,
) -> None:
    headset, amina = room.headset(1), room.cast.learners[0]
    room.sync(headset)
    order = {"id": uuid7(), "seq": 1, "class_id": room.cast.klass, "created_by": uuid7()}
    times = {"created_at": NOW, "expires_at": NOW + timedelta(hours=1)}
    room.add("orders", **order, **times, kind="hint", text="Kig på kassen")
    line, heard = LiveLine(headset[0].path), list[Order]()
    plays = Live(state="playing", learner_id=amina, pack="lager", turn="hej", needs_help=True)

    def told() -> bool:
        line.tell(plays)
        heard.extend(line.orders())
        return bool(heard) and present(room) == [(amina, "playing", "hej", True)]

    until(told)
    assert [(one.kind, one.text) for one in heard] == [("hint", "Kig på kassen")]
    headset[0].append([her_try(amina, 1)])
    line.tell(Live(state="idle"))

    def went_up() -> bool:
        line.orders()
        return room.count() == 1

    until(went_up)
    line.close()
    assert present(room)[0][1] == "idle"
