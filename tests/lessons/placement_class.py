"""Simulated learners of known level who are placed, and a pack that has enough to ask them.

They answer by their own rule, not by the one that places them: what is hard for one person is easy
for another, so that every word is as much harder or easier as the dice say.
"""

from dataclasses import dataclass
from random import Random

import numpy as np

from lessons.ability import Ability, Asked
from lessons.placement import (
    Placement,
    answered,
    begin_placement,
    has_read,
    next_item,
    word_to_read,
)
from lessons.placement_items import NATURES, Item
from scenes.pack import Pack
from tests.lessons.sample_pack import sample_pack, slug

LEVELS = ("A1", "A2", "B1")
WORDS_A_LEVEL = 24
PHRASES_A_LEVEL = 12
OWN_HARDNESS = 0.3  # levels: how much words differ for one person beyond their level
READING_S = 4.0


@dataclass(frozen=True)
class Candidate:
    """Abilities in levels (A1 is learned between 0 and 1); whether she reads Danish letters."""

    hear: float
    say: float
    reads: bool = True

    def right(self, item: Item, dice: Random) -> bool:
        asked = item.asked
        hard = asked.hard + dice.gauss(0.0, OWN_HARDNESS)
        ability = self.hear if asked.ability is Ability.HEAR else self.say
        own = Asked(asked.ability, hard, asked.luck, asked.slip)
        return dice.random() < float(own.right(np.array([ability]))[0])


def candidate(level: str, dice: Random, **own) -> Candidate:
    """Somebody within this level, not at its edges; ears and mouth each where they are."""
    floor = LEVELS.index(level)
    return Candidate(floor + dice.uniform(0.35, 0.85), floor + dice.uniform(0.35, 0.85), **own)


def place(
    packs: dict[str, Pack], who: Candidate, dice: Random, *, speaks: bool = True
) -> tuple[Placement, float]:
    """The whole placement, and the seconds that it took."""
    placement, seconds = begin_placement(list(packs.values()), speaks=speaks), 0.0
    while (item := next_item(placement, seconds, dice)) is not None:
        seconds += NATURES[item.task].seconds * dice.uniform(0.7, 1.5)
        placement = answered(placement, item, right=who.right(item, dice))
        while (found := word_to_read(placement, packs, dice)) is not None:
            card, exercise = found
            seconds += READING_S
            right = dice.random() < (0.95 if who.reads else 1.0 / len(exercise.options))
            placement = has_read(placement, card, right=right, seconds=READING_S)
    return placement, seconds


def wide_pack(name: str = "koekken", *, common: bool = False) -> Pack:
    """The sample pack with many words and phrases at each level."""
    made = sample_pack(name).model_dump(mode="json")
    made["head"]["common"] = common
    made["words"] += [_word(level, n) for level in LEVELS for n in range(WORDS_A_LEVEL)]
    made["phrases"] += [_phrase(level, n) for level in LEVELS for n in range(PHRASES_A_LEVEL)]
    return Pack.model_validate(made)


def _word(level, number):
    da = f"ord {level.lower()} {number}"
    return {
        "id": slug(da),
        "da": da,
        "kind": "noun",
        "gender": "en",
        "level": level,
        "picture": slug(da),
        "help": {"en": f"word {level} {number}"},
    }


def _phrase(level, number):
    return {
        "id": f"saetning-{level.lower()}-{number}",
        "da": "Kan du hjælpe mig?",
        "level": level,
        "function": "asking",
        "picture": "hjaelpe",
    }
