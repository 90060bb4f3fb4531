"""How much Danish she has, as an estimate: two abilities, held as chances on a grid. Pure.

Item response theory: what somebody of an ability answers right, by how hard it is, with room for
a lucky point and for a slip. Bayes' rule does the rest. Abilities are in levels: A1 is learned
between 0 and 1, A2 between 1 and 2, B1 between 2 and 3.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lessons.course import LEVELS

Chances = NDArray[np.float64]

PLACED = LEVELS[:3]  # levels at which somebody may begin
STEEPNESS = 3.0  # log-odds a level: half a level above an item one gets 82 of 100 right
MEAN, SPREAD, TOGETHER = 1.0, 1.2, 0.7  # who comes: most are new, few speak what they do not hear
LIKELY = 0.4  # that she has reached a level in both
_GRID: Chances = np.arange(-0.9, 3.6, 0.2)
_LEVEL_OF = np.clip(np.floor(_GRID), 0, len(PLACED) - 1).astype(np.intp)


class Ability(StrEnum):
    """What is estimated."""

    HEAR = "hear"  # understands what is said
    SAY = "say"


@dataclass(frozen=True, slots=True)
class Asked:
    """What an answer shows: `hard` in levels, and the chances of luck and of a slip, 0..1."""

    ability: Ability
    hard: float
    luck: float
    slip: float

    def right(self, ability: Chances) -> Chances:
        """The chances, 0..1, that people of these abilities answer right."""
        known = 1.0 / (1.0 + np.exp(-STEEPNESS * (ability - self.hard)))
        return self.luck + (1.0 - self.luck - self.slip) * known


@dataclass(frozen=True, eq=False)
class Estimate:
    """Chances (hear × say) over the grid; they sum to 1."""

    chances: Chances

    def after(self, asked: Asked, *, right: bool) -> "Estimate":
        """With one answer more."""
        fits = asked.right(_GRID) if right else 1.0 - asked.right(_GRID)
        return _normed(self.chances * (fits[:, None] if asked.ability is Ability.HEAR else fits))

    def chance_of(self, asked: Asked) -> float:
        """The chance that she answers this right."""
        return float(self._along(asked.ability) @ asked.right(_GRID))

    def levels(self, ability: Ability) -> tuple[float, ...]:
        """The chance of each level of PLACED."""
        return tuple(np.bincount(_LEVEL_OF, self._along(ability)).tolist())

    def level(self, ability: Ability) -> str:
        """The likeliest level."""
        return PLACED[int(np.argmax(self.levels(ability)))]

    def sure(self, ability: Ability) -> float:
        """The chance that this is her level."""
        return max(self.levels(ability))

    def doubt(self, ability: Ability) -> float:
        """How open her level is, in bits; 0 is sure."""
        return -sum(p * math.log2(p) for p in self.levels(ability) if p > 0.0)

    def lower(self) -> str:
        """The level of the lower of the two: what comes next asks for both.

        The highest that is likely enough. Two open estimates are seldom both high at once, so that
        the likeliest would place those too low who are the same in both.
        """
        both = np.minimum.outer(_LEVEL_OF, _LEVEL_OF)
        chances = np.bincount(both.ravel(), self.chances.ravel())
        reached = np.cumsum(chances[::-1])[::-1]
        return PLACED[int(np.flatnonzero(reached >= LIKELY)[-1])]

    def _along(self, ability: Ability) -> Chances:
        along: Chances = self.chances.sum(axis=1 if ability is Ability.HEAR else 0)
        return along


@cache
def before_any() -> Estimate:
    """What is known before the first answer: a bell over both."""
    hear, say = np.meshgrid((_GRID - MEAN) / SPREAD, (_GRID - MEAN) / SPREAD, indexing="ij")
    away = hear**2 - 2.0 * TOGETHER * hear * say + say**2
    return _normed(np.exp(-away / (2.0 * (1.0 - TOGETHER**2))))


def learned(asked: Asked, estimate: Estimate, of: tuple[Ability, ...]) -> float:
    """How many bits of doubt the answer to this is expected to take away."""
    chance = estimate.chance_of(asked)
    yes, no = estimate.after(asked, right=True), estimate.after(asked, right=False)
    now = sum(estimate.doubt(ability) for ability in of)
    then = sum(chance * yes.doubt(a) + (1.0 - chance) * no.doubt(a) for a in of)
    return now - then


def _normed(chances: Chances) -> Estimate:
    return Estimate(chances / chances.sum())
