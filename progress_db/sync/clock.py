"""Is this device's clock right? Measured against the server's at each sync, and against itself."""

from collections.abc import Callable
from datetime import datetime, timedelta

from progress_db.events import Clock
from progress_db.store import Store
from progress_db.sync import kept

OFF = timedelta(minutes=2)  # more than this is worth telling, and is corrected by the server


def off_s(before: datetime, server: datetime, after: datetime) -> float:
    """How far the device is ahead of the server (seconds), asked between `before` and `after`."""
    return ((before - server) + (after - before) / 2).total_seconds()


def is_off(seconds: float) -> bool:
    """Whether a clock that is so far ahead or behind is wrong."""
    return abs(seconds) > OFF.total_seconds()


def has_jumped(store: Store, now: datetime) -> bool:
    """Whether something was written here after `now`: then the clock went back since."""
    rows = store.file.rows(
        "SELECT max(e.at) AS at FROM events e LEFT JOIN sync_events s ON s.id = e.id"
        " WHERE coalesce(s.how, '') <> 'came'"
    )
    return bool(rows[0]["at"]) and datetime.fromisoformat(rows[0]["at"]) - now > OFF


def remember(store: Store, seconds: float, *, jumped: bool) -> None:
    """Keep what was found, for the doctor and the board."""
    with store.file.writing():
        facts = {kept.CLOCK_OFF: f"{seconds:.3f}", kept.JUMPED: str(int(jumped))}
        kept.remember(store, **facts)


class SteadyClock:
    """A clock that never goes back while the program runs, however the computer's is set.

    While that stands behind, time goes on by `steady` (seconds that only grow).
    """

    def __init__(self, clock: Clock, steady: Callable[[], float]) -> None:
        self._clock, self._steady = clock, steady
        self._told, self._at = clock(), steady()

    def __call__(self) -> datetime:
        """The time now, UTC; never before what was told last."""
        at = self._steady()
        least = self._told + timedelta(seconds=at - self._at)
        now = self._clock()
        self._told, self._at = (now if now >= self._told else least), at
        return self._told


def said(seconds: float) -> str:
    """How far off, in words for a person."""
    minutes = round(abs(seconds) / 60)
    amount = f"{minutes} minutes" if minutes < 120 else f"{round(minutes / 60)} hours"
    return f"{amount} {'ahead' if seconds > 0 else 'behind'}"
