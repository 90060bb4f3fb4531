"""How fast somebody may come: a bucket of tokens for each, in memory, for one app process."""

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

Seconds = Callable[[], float]  # a clock that only goes forward
MOST_KEPT = 50_000  # so many buckets; the one that was used longest ago goes first


class Pace:
    """`a_minute` requests a minute on average, as many at once; 0: without end. For all threads."""

    def __init__(self, a_minute: int, seconds: Seconds, most_kept: int = MOST_KEPT) -> None:
        self._size, self._rate = float(a_minute), a_minute / 60
        self._seconds, self._most_kept = seconds, most_kept
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, who: str) -> float:
        """0 when `who` may come now; else so many seconds to wait, and nothing is taken."""
        if not self._rate:
            return 0.0
        with self._lock:
            now = self._seconds()
            left, then = self._buckets.pop(who, (self._size, now))
            left = min(self._size, left + (now - then) * self._rate)
            short = 1 - left if left < 1 else 0.0
            self._buckets[who] = (left if short else left - 1, now)
            if len(self._buckets) > self._most_kept:
                self._buckets.popitem(last=False)
        return short / self._rate

    def __len__(self) -> int:
        """How many buckets are kept."""
        return len(self._buckets)


def clock_of() -> Seconds:
    """The machine's own clock that only goes forward."""
    return time.monotonic
