"""FSRS beside what it must beat, on one log: fitted on its first part, judged by the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from lessons.bench.half_life import fit_half_life
from lessons.bench.sm2 import sm2_chances
from lessons.errors import LessonError
from lessons.metrics import auc, log_loss, rmse_bins
from lessons.review_log import Logged, Question, questions
from lessons.scheduling import DEFAULT_WEIGHTS
from lessons.weights import LEARNED_ON, chances, fitted

CONSTANT = "constant"


@dataclass(frozen=True, slots=True)
class Scored:
    """One model on the later part of a log: less is better, but of `auc` more."""

    model: str
    log_loss: float
    rmse_bins: float
    auc: float


def compare(log: Sequence[Logged]) -> tuple[int, list[Scored]]:
    """How many later reviews judge, and every model on them, the best log loss first.

    `log` is oldest first. Raises LessonError for a log too short to be parted.
    """
    cut = round(len(log) * LEARNED_ON)
    asked = list(questions(log))
    early = [question for question in asked if question.number < cut]
    later = [question for question in asked if question.number >= cut]
    if not early or not later:
        raise LessonError("bad-log", "The log is too short: both its parts need later days.")
    said = _forecasts(log, cut, early, later)
    scored = [_score(model, found, later) for model, found in said.items()]
    return len(later), sorted(scored, key=lambda each: each.log_loss)


def _forecasts(
    log: Sequence[Logged], cut: int, early: Sequence[Question], later: Sequence[Question]
) -> dict[str, list[float]]:
    share = sum(question.known for question in early) / len(early)
    said = {
        "fsrs-6-default": chances(log, DEFAULT_WEIGHTS, cut),
        CONSTANT: [share] * len(later),
        "half-life-regression": fit_half_life(early).chances(later),
        "sm-2": sm2_chances(log)[-len(later) :],
    }
    own = fitted(log[:cut])
    return said if own is None else {"fsrs-6-fitted": chances(log, own, cut)} | said


def _score(model: str, said: Sequence[float], later: Sequence[Question]) -> Scored:
    known = [question.known for question in later]
    return Scored(model, log_loss(said, known), rmse_bins(said, later), auc(said, known))
