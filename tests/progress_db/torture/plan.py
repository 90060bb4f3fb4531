"""What is to be tortured, and who is who in it: shared by all processes through one file."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from uuid import UUID

MUNICIPALITIES = (101, 147, 751)
SECRET = "0123456789abcdef" * 4  # of the servers of this run alone
LEARNERS = 4  # in each class
IN_SIX = (0, 0, 1, 2, 3, 4)  # the first two of six devices are of one class
WRONG = 10  # every so manyth device has a clock that is wrong
CLOCKS_H = (-30 * 24.0, -2.5, 3.0, 20 * 24.0)  # by so many hours


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of it. `database` is sqlite or postgres; `clients` are processes."""

    database: str
    events: int
    apps: int = 3
    devices: int = 60
    kills: int = 30
    clients: int = 3
    seed: int = 7
    badness: float = 0.03  # how often each thing happens to a request
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Klass:
    """A class: its code, and who is in it."""

    number: int
    municipality: int
    code: str
    trade: str
    learners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One device: where its file is, whom it calls, and how far its clock is ahead."""

    number: int
    klass: int
    data: str
    server: str
    clock_off_s: float


def class_of(device: int) -> int:
    """The number of a device's class."""
    return device // 6 * 5 + IN_SIX[device % 6]


def clock_off_s(device: int) -> float:
    """How far its clock is ahead of the server's (seconds)."""
    if device % WRONG != WRONG - 1:
        return 0.0
    return CLOCKS_H[device // WRONG % len(CLOCKS_H)] * 3600


def classes_of(plan: Plan, trades: Sequence[str], dice: Random) -> list[Klass]:
    """All classes of the run."""
    return [
        Klass(
            number=number,
            municipality=MUNICIPALITIES[number % len(MUNICIPALITIES)],
            code=f"TRTR-{_letters(number)}",
            trade=dice.choice(trades),
            learners=tuple(str(_id(dice)) for _ in range(LEARNERS)),
        )
        for number in range(class_of(plan.devices - 1) + 1)
    ]


def write_jobs(path: Path, jobs: Sequence[Job], classes: Sequence[Klass]) -> None:
    """For the client processes."""
    found = {"jobs": [asdict(one) for one in jobs], "codes": [one.code for one in classes]}
    path.write_text(json.dumps(found))


def read_jobs(path: Path) -> tuple[list[Job], list[str]]:
    """The devices, and the classes' codes by number."""
    found = json.loads(path.read_text())
    return [Job(**one) for one in found["jobs"]], found["codes"]


def _letters(number: int) -> str:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    found = ""
    for _ in range(4):
        number, rest = divmod(number, len(letters))
        found += letters[rest]
    return found


def _id(dice: Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)
