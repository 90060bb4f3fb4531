"""How good forecasts are: chances, 0..1, beside what came true. Equal lengths, never empty."""

import math
from collections import defaultdict
from collections.abc import Sequence

from lessons.review_log import Question

SUREST = 1e-4  # a chance of 0 or 1 that is wrong once would cost without end


def log_loss(chances: Sequence[float], known: Sequence[bool]) -> float:
    """The mean of minus the logarithm of the chance given to what happened; less is better."""
    costs = (
        -math.log(min(max(chance if right else 1 - chance, SUREST), 1.0))
        for chance, right in zip(chances, known, strict=True)
    )
    return sum(costs) / len(known)


def rmse_bins(chances: Sequence[float], asked: Sequence[Question]) -> float:
    """How far chance and share lie apart where reviews are alike; less is better.

    Alike by days rested, reviews and lapses so far, in the steps of open-spaced-repetition's
    srs-benchmark; the root of the mean square over bins, weighted by their size.
    """
    bins: dict[tuple[int, int, int], list[float]] = defaultdict(list)
    for chance, question in zip(chances, asked, strict=True):
        bins[_bin(question)].append(chance - question.known)
    total = sum(sum(misses) ** 2 / len(misses) for misses in bins.values())
    return math.sqrt(total / len(asked))


def auc(chances: Sequence[float], known: Sequence[bool]) -> float:
    """How often what she knew had the higher chance than what she did not; 0.5 is luck.

    0.5 too where she knew everything, or nothing.
    """
    right = sum(known)
    wrong = len(known) - right
    if not right or not wrong:
        return 0.5
    ranks = _ranks(chances)
    above = sum(rank for rank, good in zip(ranks, known, strict=True) if good)
    return (above - right * (right + 1) / 2) / (right * wrong)


def _bin(question: Question) -> tuple[int, int, int]:
    seen, wrong = question.right + question.wrong + 1, question.wrong
    return _step(question.days, 3.62), _step(seen, 1.89), _step(wrong, 1.73) if wrong else -1


def _step(value: float, base: float) -> int:
    return math.floor(math.log(value) / math.log(base) + 1e-9)


def _ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value from 1 on; equal ones share the middle of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            ranks[place] = (start + end) / 2 + 1
        start = end + 1
    return ranks
