"""The line to the class: never in the way, every order once, syncing only while nobody plays."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

import pytest

from progress_db.errors import StoreError
from progress_db.sync.live import AGAIN_S, GOING, QUIET_S, RARELY_S, TAKEN, LiveLine
from progress_db.sync.patience import AwayError
from progress_db.sync.rounds import LATEST_S, LOOK_EVERY_S, SYNC_EVERY_S, Contact, Rounds
from progress_db.sync.wire import Live, LiveAnswer, Order

HERS = UUID("01900000-0000-7000-8000-000000000001")
PLAYS = Live(state="playing", learner_id=HERS, pack="lager", scene="foerste-dag", turn="hej")
IDLE = Live(state="idle")
NOBODY = Path("nobody.db")


@dataclass
class School:
    """A server, as the rounds see it."""

    orders: list[Order] = field(default_factory=list)
    asked: list[Live] = field(default_factory=list)
    synced: int = 0
    looked: int = 0
    went_on: list[bool] = field(default_factory=list)
    ask_again_s: float = 2.0
    error: Exception | None = None

    def ask(self, here: Live) -> LiveAnswer:
        self.asked.append(here)
        if self.error is not None:
            raise self.error
        return LiveAnswer(orders=self.orders, ask_again_s=self.ask_again_s)

    def sync(self, going: Callable[[], bool]) -> None:
        self.went_on.append(going())
        if self.error is not None:
            raise self.error
        self.synced += 1

    def look(self) -> None:
        self.looked += 1
        if self.error is not None:
            raise self.error


class World:
    """Rounds with a school, a clock, and the game's ends of both pipes."""

    def __init__(self) -> None:
        self.school, self.now = School(), 100.0
        theirs_in, self.out = Pipe(duplex=False)
        self.into, theirs_out = Pipe(duplex=False)
        self._ends = (theirs_in, self.out, self.into, theirs_out)
        contact = Contact(self.school.ask, self.school.sync, self.school.look)
        self.rounds = Rounds(contact, theirs_in, theirs_out, lambda: self.now)

    def round(self, seconds: float = 0.0) -> None:
        self.now += seconds
        self.rounds.once(0.0)
        if self.rounds._syncing is not None:
            self.rounds._syncing.join()

    def say(self, here: Live) -> None:
        self.out.send(here)
        self.rounds.once(0.0)

    def came(self) -> list[object]:
        found = []
        while self.into.poll():
            found.append(self.into.recv())
        return found

    def close(self) -> None:
        for end in self._ends:
            end.close()


@pytest.fixture
def world() -> Iterator[World]:
    made = World()
    yield made
    made.close()


def test_where_she_is_goes_up_and_each_order_comes_once(world: World) -> None:
    world.say(PLAYS)
    world.school.orders = [
        Order(seq=4, kind="hint", text="Kig på kassen"),
        Order(seq=3, kind="pause"),
    ]
    world.round()
    world.round(2.0)
    assert [one.model_copy(update={"orders_after": 0}) for one in world.school.asked] == [PLAYS] * 2
    assert [one.orders_after for one in world.school.asked] == [0, 4]
    kinds = [one.kind for one in world.came() if isinstance(one, Order)]
    assert kinds == ["pause", "hint"]


def test_every_message_is_answered_so_that_the_next_may_come(world: World) -> None:
    world.say(PLAYS)
    world.say(IDLE)
    assert world.came() == [TAKEN, TAKEN]


def test_it_syncs_when_it_begins_and_after_each_sitting_but_never_in_one(world: World) -> None:
    world.round()
    assert world.school.synced == 1
    world.say(PLAYS)
    for _ in range(20):
        world.round(SYNC_EVERY_S)
    assert world.school.synced == 1
    world.say(IDLE)
    world.round()
    assert world.school.synced == 2
    world.round(2.0)
    assert world.school.synced == 2
    world.round(SYNC_EVERY_S)
    assert world.school.synced == 3


def test_in_a_sitting_it_looks_what_the_teacher_has_given(world: World) -> None:
    world.round()
    world.say(PLAYS)
    world.round()
    assert world.school.looked == 0
    world.round(LOOK_EVERY_S)
    assert world.school.looked == 1
    world.school.error = AwayError("away")
    world.round(LOOK_EVERY_S)
    world.school.error = None
    world.round(LOOK_EVERY_S)
    assert (world.school.looked, world.school.synced) == (3, 1)


def test_at_the_end_it_says_whenever_the_server_has_answered(world: World) -> None:
    world.rounds._contact = Contact(world.school.ask, lambda going: assert_all(going, 3))
    world.out.close()
    world.rounds.go()
    assert world.came().count(GOING) == 2, "before the first request nothing has been answered"


@pytest.mark.parametrize("error", [AwayError("away"), StoreError("not-enrolled", "no")])
def test_a_server_that_is_away_is_asked_less_and_less(world: World, error: Exception) -> None:
    world.say(PLAYS)
    world.school.error = error
    for _ in range(12):
        world.round(LATEST_S)
        assert 1.0 <= world.rounds._ask_at - world.now <= LATEST_S
    world.school.error = None
    world.round(LATEST_S)
    assert world.rounds._ask_at - world.now == 2.0


@pytest.mark.parametrize(("asked_s", "waits_s"), [(0.0, 1.0), (2.0, 2.0), (9999.0, LATEST_S)])
def test_the_server_says_when_to_ask_again_within_bounds(
    world: World, asked_s: float, waits_s: float
) -> None:
    world.school.ask_again_s = asked_s
    world.round()
    assert world.rounds._ask_at - world.now == waits_s


def test_who_comes_and_who_needs_help_is_told_soon_a_turn_in_its_turn(world: World) -> None:
    world.school.ask_again_s = 30.0
    world.round()
    world.say(PLAYS)
    assert world.rounds._ask_at - world.now == 1.0
    world.round(1.0)
    world.say(PLAYS.model_copy(update={"turn": "next"}))
    assert world.rounds._ask_at - world.now == 30.0
    world.say(PLAYS.model_copy(update={"needs_help": True}))
    assert world.rounds._ask_at - world.now == 1.0


def test_what_was_practised_last_goes_up_when_the_game_ends(world: World) -> None:
    world.round()
    world.say(PLAYS)
    world.out.close()
    world.rounds.go()
    assert world.school.synced == 2
    assert all(world.school.went_on), "nobody plays any more"


def test_nothing_is_waited_for_at_the_end_where_the_server_is_away(world: World) -> None:
    world.school.error = AwayError("away")
    world.round()
    world.school.error = None
    world.out.close()
    world.rounds.go()
    assert world.school.synced == 0


def test_a_sync_that_takes_long_ends_early_when_somebody_begins(world: World) -> None:
    asked = []

    def sync(going: Callable[[], bool]) -> None:
        asked.append(going())
        world.say(PLAYS)
        asked.append(going())

    world.rounds._contact = Contact(world.school.ask, sync)
    world.round()
    assert asked == [True, False]


def assert_all(going: Callable[[], bool], times: int) -> None:
    assert all(going() for _ in range(times))


# --- the game's end -------------------------------------------------------------------------------


def answers_all(_data: Path, incoming: Connection, outgoing: Connection) -> None:
    """Says every message back as a hint, and takes it."""
    seq = 0
    try:
        while True:
            here = incoming.recv()
            seq += 1
            outgoing.send(Order(seq=seq, kind="hint", text=here.turn))
            outgoing.send(TAKEN)
    except EOFError:
        pass


def never_reads(_data: Path, incoming: Connection, _outgoing: Connection) -> None:
    while True:
        time.sleep(0.05)


def dies_at_once(_data: Path, _incoming: Connection, _outgoing: Connection) -> None:
    """A process that ends."""


def dies_twice(data: Path, incoming: Connection, outgoing: Connection) -> None:
    """As if it were killed; the third one lives and answers."""
    lives = sorted(data.parent.glob("life-*"))
    (data.parent / f"life-{len(lives)}").touch()
    if len(lives) < 2:
        os._exit(9)
    answers_all(data, incoming, outgoing)


def sends_slowly(data: Path, incoming: Connection, outgoing: Connection) -> None:
    """At the end the server still answers, for longer than one is quiet."""
    outgoing.send(GOING)
    with contextlib.suppress(EOFError):
        incoming.recv()
    for _ in range(15):
        time.sleep(QUIET_S / 10)
        outgoing.send(GOING)
    data.touch()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20.0
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_only_the_newest_place_is_told_and_orders_come_back() -> None:
    line, heard = LiveLine(NOBODY, answers_all), list[str]()

    def last() -> bool:
        heard.extend(order.text for order in line.orders())
        return "t99" in heard

    for turn in range(100):
        line.tell(PLAYS.model_copy(update={"turn": f"t{turn}"}))
    until(last)
    assert heard[0] == "t0"
    assert len(heard) < 100, "what was new meanwhile is all that is told"
    line.close()
    assert not line.alive


def test_a_process_that_hangs_never_blocks_the_game() -> None:
    line = LiveLine(NOBODY, never_reads)
    for turn in range(20_000):
        line.tell(PLAYS.model_copy(update={"turn": f"t{turn}"}))
        assert line.orders() == ()
    line._process.kill()
    line.close()


def test_a_process_that_died_is_no_matter() -> None:
    line = LiveLine(NOBODY, dies_at_once)

    def gone() -> bool:
        line.tell(PLAYS.model_copy(update={"tries": int(time.monotonic() * 100) % 90}))
        return not line.alive

    until(gone)
    line.tell(IDLE)
    assert line.orders() == ()
    line.close()


def test_a_process_that_dies_is_started_again_with_patience(tmp_path: Path) -> None:
    now = 0.0
    line, heard = LiveLine(tmp_path / "x.db", dies_twice, lambda: now), list[str]()
    for pause in (AGAIN_S, 2 * AGAIN_S):
        until(lambda: not (line.orders() or line.alive))
        now += pause - 0.1
        assert (line.orders(), line.alive) == ((), False), "not yet"
        now += 0.1
        line.orders()

    def last() -> bool:
        line.tell(PLAYS)
        heard.extend(order.text for order in line.orders())
        return heard == ["hej"]

    until(last)
    assert len(list(tmp_path.glob("life-*"))) == 3
    line.close()
    now += RARELY_S
    line.tell(IDLE)
    assert (line.orders(), line.alive) == ((), False), "after the game's end nothing begins"


def test_one_that_ended_by_itself_is_not_started_again() -> None:
    now = 0.0
    line = LiveLine(NOBODY, dies_at_once, lambda: now)
    until(lambda: not (line.orders() or line.alive))
    line._process.join(20.0)
    now += RARELY_S * 10
    assert (line.orders(), line.alive) == ((), False)
    line.close()


def test_at_the_end_it_is_let_go_on_while_the_server_answers(tmp_path: Path) -> None:
    line = LiveLine(tmp_path / "sent", sends_slowly)
    until(line._in.poll)  # it has begun
    line.close()
    assert (tmp_path / "sent").exists()


def test_at_the_end_a_process_that_says_nothing_is_ended() -> None:
    line = LiveLine(NOBODY, never_reads)
    process = line._process
    line.close()
    assert process.exitcode == -signal.SIGKILL
