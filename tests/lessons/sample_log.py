"""Logs of a learner who remembers as the weights she is given say, for tests of lessons."""

from datetime import UTC, datetime, timedelta
from random import Random

from lessons.review_log import Logged
from lessons.scheduling import DEFAULT_WEIGHTS, Rating, Replay, Weights, weights_of
from lessons.skills import CardId, Skill

START = datetime(2025, 1, 1, 16, tzinfo=UTC)


def forgetful() -> Weights:
    """She forgets what she met for the first time four times as fast as most people."""
    found = weights_of([w / 4 if n < 4 else w for n, w in enumerate(DEFAULT_WEIGHTS)])
    assert found is not None
    return found


def sample_log(days: int, a_day: int, memory: Weights, seed: int = 1) -> list[Logged]:
    """`a_day` reviews each evening: what is due at FSRS's own weights, then new cards."""
    dice, log = Random(seed), []
    planned, true = Replay(), Replay(memory)
    due: dict[CardId, datetime] = {}
    for day in range(days):
        now = START + timedelta(days=day)
        cards = sorted((c for c in due if due[c] <= now), key=due.__getitem__)[:a_day]
        new = range(len(due), len(due) + a_day - len(cards))
        cards += [CardId("p", "word", f"w{number}", Skill.SAY) for number in new]
        for place, card in enumerate(cards):
            at = now + timedelta(seconds=20 * place)
            chance = true.retrievability(card, at) if card in due else 0.7
            rating = Rating.Good if dice.random() < chance else Rating.Again
            for each in (planned, true):
                each.review(card, rating, at)
            due[card] = planned.state(card).due
            log.append(Logged(card, rating, at))
    return log
