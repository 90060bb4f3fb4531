"""Runs a whole simulated class, in as many processes as the machine has cores."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from game.simulation.course import Course, course_of
from game.simulation.kinds import KINDS
from game.simulation.shift import DeadEndError
from scenes.load import packs_in
from scenes.pack import Pack


@dataclass(frozen=True, slots=True)
class Seat:
    """One learner to simulate: her number in the class, kind (by name) and workplace."""

    number: int
    kind: str
    workplace: str


@dataclass(frozen=True, slots=True)
class Played:
    """A class that has played: one course a learner, and every scene in which somebody stuck."""

    weeks: int
    courses: tuple[Course, ...]
    dead_ends: tuple[str, ...]


def seats(learners: int, trades: tuple[str, ...]) -> tuple[Seat, ...]:
    """Kinds by turns, and every kind through all trades by turns."""
    places = cycle((kind.name, trade) for trade in trades for kind in KINDS)
    return tuple(Seat(n, *place) for n, place in enumerate(islice(places, learners)))


def play_class(folder: Path, learners: int, weeks: int, jobs: int = 0) -> Played:
    """Play it. Raises PackErrors for a pack that cannot be played."""
    packs = packs_of(folder)
    trades = tuple(name for name, pack in packs.items() if not pack.head.common) or tuple(packs)
    asked = [(folder, seat, weeks) for seat in seats(learners, trades)]
    found = list(_each(asked, jobs or cpu_count() or 1))
    courses = tuple(course for course in found if isinstance(course, Course))
    ends = sorted({stuck for stuck in found if isinstance(stuck, str)})
    return Played(weeks, courses, tuple(ends))


@cache
def packs_of(folder: Path) -> dict[str, Pack]:
    """The packs in their order, read once a process."""
    return packs_in(folder)


def _each(asked: list[tuple[Path, Seat, int]], jobs: int) -> Iterator[Course | str]:
    if jobs == 1:
        yield from map(_one, asked)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_one, asked, chunksize=2)


def _one(asked: tuple[Path, Seat, int]) -> Course | str:
    folder, seat, weeks = asked
    kind = next(kind for kind in KINDS if kind.name == seat.kind)
    try:
        return course_of(seat.number, kind, seat.workplace, packs_of(folder), weeks)
    except DeadEndError as error:
        return str(error)
