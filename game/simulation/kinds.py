"""The five kinds of learners of a simulated class, as numbers that one can argue about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """How a learner of this kind remembers, speaks and comes. Shares are 0..1.

    half_life_d: days until half of what was met once is forgotten. gain: how much a success at
    the edge of forgetting lengthens that. unheard: share of right speech that the ears miss.
    shy: share of turns in which she would rather point than speak. asks: share of lines that she
    asks to hear again. misstep: share of turns with a misstep in which she takes it. days: shares
    of days of the week on which she comes. away: days (counted from 0) of one long absence.
    """

    name: str
    title: str
    half_life_d: float
    gain: float
    unheard: float
    shy: float
    asks: float
    misstep: float
    come: float
    reads: bool = True
    away: range = range(0)


# No study gives these for our learners: they are spread wide on purpose, so that the plan is seen
# with all of them. The ears' misses are of the order measured in docs/fairness.md.
KINDS = (
    Kind("unlettered", "cannot read yet", 1.0, 2.0, 0.15, 0.30, 0.25, 0.5, 0.6, reads=False),
    Kind("quick", "quick", 5.0, 4.0, 0.05, 0.02, 0.05, 0.3, 0.8),
    Kind("forgetful", "forgetful", 0.6, 1.2, 0.10, 0.10, 0.20, 0.6, 0.6),
    Kind("shy", "shy, repeats much", 2.0, 2.5, 0.10, 0.60, 0.45, 0.3, 0.7),
    Kind(
        "returning",
        "away for three weeks",
        2.0,
        2.5,
        0.10,
        0.10,
        0.15,
        0.4,
        0.7,
        away=range(21, 42),
    ),
)
