"""What the darkroom is told, and the loop in its own process that does it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from game.recording.glimpse import Glimpse
from game.recording.reel import TROUBLE, Reel

_PATIENCE = 10  # of other processes first: the game's frames matter more


class Job(StrEnum):
    """What may be asked. `place` is a film, a still or a sound file."""

    BEGIN = "begin"
    SHOW = "show"  # the picture's bytes follow
    STILL = "still"  # the picture's bytes follow
    PLAY = "play"
    HUSH = "hush"
    END = "end"
    ERASE = "erase"


WITH_PICTURE = frozenset({Job.SHOW, Job.STILL})


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to do; `shape` is width, height and bytes a pixel of the picture that follows."""

    job: Job
    place: Path = Path()
    at_s: float = 0.0
    shape: tuple[int, int, int] = (0, 0, 0)


class Answer(StrEnum):
    """What comes back."""

    DONE = "done"  # one picture is out of the way
    FAILED = "failed"


def develop_forever(orders: Connection, answers: Connection) -> None:
    """The darkroom's process."""
    if hasattr(os, "nice"):
        os.nice(_PATIENCE)
    develop(orders, answers, Reel())


def develop(orders: Connection, answers: Connection, reel: Reel) -> None:
    """Do what is asked until nobody asks any more; then the film is finished."""
    try:
        while True:
            order: Order = orders.recv()
            raw = orders.recv_bytes() if order.job in WITH_PICTURE else b""
            _answer(answers, _attempt(partial(_do, reel, order, raw), reel), order.job)
    except (EOFError, OSError):
        _attempt(reel.end, reel)


def _do(reel: Reel, order: Order, raw: bytes) -> None:
    match order.job:
        case Job.BEGIN:
            reel.begin(order.place)
        case Job.SHOW:
            reel.show(Glimpse(raw, *order.shape), order.at_s)
        case Job.STILL:
            reel.still(Glimpse(raw, *order.shape), order.place)
        case Job.PLAY:
            reel.play(order.place, order.at_s)
        case Job.HUSH:
            reel.hush(order.at_s)
        case Job.END:
            reel.end()
        case Job.ERASE:
            reel.erase()


def _attempt(work: Callable[[], None], reel: Reel) -> bool:
    """False when something could not be written; what is whole is kept all the same."""
    try:
        work()
    except TROUBLE:
        reel.fail()
        return False
    return True


def _answer(answers: Connection, well: bool, job: Job) -> None:
    if not well:
        answers.send(Answer.FAILED)
    if job in WITH_PICTURE:
        answers.send(Answer.DONE)
