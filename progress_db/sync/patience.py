"""Tries again when a network or a server is away: after 1 s to 5 min, at random, then gives up.

Full jitter: a class of headsets that was cut off at once does not come back at once.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception_type

T = TypeVar("T")
Sleep = Callable[[float], None]

FIRST_S, LONGEST_S = 1.0, 300.0
ASKED_S = 60.0  # the longest that we wait because a server asks for it


class AwayError(Exception):
    """The server cannot be reached now, or asks for time. `after_s`: how long it asks to wait."""

    def __init__(self, text: str, after_s: float = 0.0) -> None:
        super().__init__(text)
        self.text, self.after_s = text, after_s


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to try, how to wait, and the dice for how long."""

    tries: int = 4
    sleep: Sleep = time.sleep
    dice: random.Random = random.Random()  # noqa: RUF009 one for all is right

    def keep_trying(self, ask: Callable[[], T]) -> T:
        """What `ask` gives, tried again while it raises AwayError; the last one is raised."""
        retrying = Retrying(
            retry=retry_if_exception_type(AwayError),
            stop=self._is_over,
            wait=self._wait,
            sleep=self.sleep,
            reraise=True,
        )
        return retrying(ask)

    def pause_s(self, failures: int, asked_s: float = 0.0) -> float:
        """Seconds to wait after so many failures, at least those that the server asked for."""
        most = min(LONGEST_S, FIRST_S * 2 ** max(failures - 1, 0))
        return max(self.dice.uniform(0.0, most), asked_s)

    def _is_over(self, state: RetryCallState) -> bool:
        """A server that asks for minutes is not waited for: a person, or the next round, does."""
        error = state.outcome.exception() if state.outcome else None
        asked_s = error.after_s if isinstance(error, AwayError) else 0.0
        return state.attempt_number >= self.tries or asked_s > ASKED_S

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked_s = error.after_s if isinstance(error, AwayError) else 0.0
        return self.pause_s(state.attempt_number, asked_s)


AT_ONCE = Patience(tries=1)
