"""SM-2 (Wozniak 1990), which many programs use: nine tenths known when its interval is up."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lessons.review_log import Logged, questions
from lessons.scheduling import Rating
from lessons.skills import CardId

KNOWN_AT_INTERVAL = 0.9
LEAST_EASE = 1.3
_QUALITY = {Rating.Again: 2, Rating.Hard: 3, Rating.Good: 4, Rating.Easy: 5}  # of 0..5


@dataclass(frozen=True, slots=True)
class _Card:
    interval: float = 1.0  # days
    ease: float = 2.5
    row: int = 0  # right ones in a row

    def after(self, rating: Rating) -> "_Card":
        quality = _QUALITY[rating]
        ease = max(LEAST_EASE, self.ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02))
        if quality < 3:
            return replace(self, interval=1.0, row=0)
        interval = {0: 1.0, 1: 6.0}.get(self.row, self.interval * ease)
        return _Card(interval, ease, self.row + 1)


def sm2_chances(log: Iterable[Logged]) -> list[float]:
    """What SM-2 foresees (0..1) at each question of the log, oldest first.

    Reviews on the same day do not count for it: it knows only days.
    """
    entries = tuple(log)
    asked = {question.number: question for question in questions(entries)}
    cards: dict[CardId, _Card] = {}
    found = []
    for number, entry in enumerate(entries):
        before = cards.get(entry.card)
        if before is None or number in asked:
            if before is not None:
                found.append(KNOWN_AT_INTERVAL ** (asked[number].days / before.interval))
            cards[entry.card] = (before or _Card()).after(entry.rating)
    return found
