"""A learner's own weights: fitted on her log, and taken only if they foresee her later reviews."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from lessons.metrics import log_loss
from lessons.review_log import Logged, histories, questions
from lessons.scheduling import DEFAULT_WEIGHTS, Replay, Weights, weights_of

# Reviews on another day than the one before. Anki asked for 400 before it fitted; with fewer a
# fit moves with single reviews. Three weeks, so that intervals of more than one length are in it
# (at FSRS's own weights: 2 and 11 days).
FEWEST_REVIEWS = 400
SHORTEST = timedelta(days=21)
EVERY = timedelta(days=7)  # she is fitted anew at most once a week

LEARNED_ON = 0.8  # the share of her log that a fit sees; the rest, which came later, judges it


@dataclass(frozen=True, slots=True)
class Fit:
    """The weights that foresee her best. `loss` is their log loss on her later reviews,

    `default_loss` that of FSRS's own weights there; `reviews` is how long her log was.
    """

    weights: Weights
    loss: float
    default_loss: float
    reviews: int


def is_time(last_fit: datetime | None, now: datetime) -> bool:
    """Whether the last fit, if there was one, is a week old."""
    return last_fit is None or not timedelta() <= now - last_fit < EVERY


def long_enough(log: Sequence[Logged]) -> bool:
    """Whether there is enough in her log (oldest first) to fit on."""
    if len(log) < FEWEST_REVIEWS or log[-1].at - log[0].at < SHORTEST:
        return False
    return sum(1 for _ in questions(log)) >= FEWEST_REVIEWS


def fit(log: Sequence[Logged], current: Weights = DEFAULT_WEIGHTS) -> Fit | None:
    """Fit on the first part of her log (oldest first), and choose by what came later.

    Three are asked: FSRS's own weights, her `current` ones and the new ones; of equals the first.
    Current ones were fitted on an earlier, shorter part, so they have not seen the later reviews
    either. None where fsrs-rs is missing or nothing was asked later: then all stays as it is.
    """
    early = round(len(log) * LEARNED_ON)
    known = [question.known for question in questions(log) if question.number >= early]
    found = fitted(log[:early])
    if found is None or not known:
        return None
    losses = {
        weights: log_loss(chances(log, weights, early), known)
        for weights in dict.fromkeys((DEFAULT_WEIGHTS, current, found))
    }
    best = min(losses, key=lambda weights: losses[weights])
    return Fit(best, losses[best], losses[DEFAULT_WEIGHTS], len(log))


def fitted(log: Iterable[Logged]) -> Weights | None:
    """The weights that fit this log, oldest first; None where fsrs-rs is missing or finds none."""
    try:
        import fsrs_rs_python as fsrs_rs
    except ImportError:
        return None
    items = [
        fsrs_rs.FSRSItem([fsrs_rs.FSRSReview(rating, days) for rating, days in history])
        for history in histories(log)
    ]
    try:
        return weights_of(fsrs_rs.FSRS(list(DEFAULT_WEIGHTS)).compute_parameters(items))
    except ValueError:  # there is nothing in it that FSRS can learn from
        return None


def chances(log: Sequence[Logged], weights: Weights, start: int = 0) -> list[float]:
    """What these weights foresee (0..1) at each question of the log from number `start` on."""
    asked = {question.number for question in questions(log)}
    replay, found = Replay(weights), []
    for number, entry in enumerate(log):
        if number >= start and number in asked:
            found.append(replay.retrievability(entry.card, entry.at))
        replay.review(entry.card, entry.rating, entry.at)
    return found
