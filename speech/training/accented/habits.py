"""A speaker's habits, drawn by dice from what learners of any first language do to Danish.

No first language is meant. What the stress set does by rule for eight languages is drawn here at
large: vowels fall together, sounds become neighbours, clusters open, ends lose voice, stress
moves; each habit now more, now less, with slips beside.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from speech.fairness.rules import (
    Change,
    devoiced_end,
    opened_clusters,
    opened_ends,
    swapped,
    vowel_before_s,
    without_stoed,
)
from speech.fairness.sounds import Sound, Word
from speech.training.accented.vowels import merged

# Sounds next door in place, manner or voice; `n+g` is both in a row.
NEIGHBOURS = {
    "p": "b f t", "b": "p v m", "t": "d s tS", "d": "t D l", "k": "g x t", "g": "k x", "m": "n b",
    "n": "m N l", "N": "n+g n n+k g", "f": "v p h", "v": "f b w", "s": "z S T", "S": "s tS",
    "h": "x", "j": "i Z", "l": "r n w", "R": "r l x h", "w": "v u b", "D": "d l z t",
}  # fmt: skip
_EPENTHETIC = ("i", "e", "@", "a", "u", "o")
_MILD, _STRONG = 0.15, 1.0
_SLIPS = 0.03  # of all sounds, at most
_KEPT = 4  # tokens in which a sound is said as its neighbour, of each five at most


def draw_habits(dice: Random) -> tuple[Change, ...]:
    """Changes in the order in which they work; from hardly an accent to a strong one."""
    strength = dice.uniform(_MILD, _STRONG)
    return tuple(habit for often, habit in _habits(dice) if dice.random() < often * strength)


def _habits(dice: Random) -> Iterator[tuple[float, Change]]:
    """All habits there are, with how often a strong accent has each."""
    yield 1.0, without_stoed
    yield 0.9, swapped(_sometimes(dice, merged(dice)))
    yield 0.7, swapped({"@-": dice.choice(("e", "E", "a", "o", "@", "i"))})
    yield 0.7, swapped({"3-": dice.choice(("e+r", "E+r", "@+R", "a", "a+r", "e+R"))})
    yield 0.7, swapped({"R": dice.choice(("r", "r", "r", "x", "l"))})
    yield 0.7, swapped({"D": dice.choice(("d", "d", "l", "z"))})
    for sound, others in NEIGHBOURS.items():
        yield 0.25, swapped(_sometimes(dice, {sound: dice.choice(others.split())}))
    vowel = dice.choice(_EPENTHETIC)
    yield 0.3, vowel_before_s(vowel)
    yield 0.35, opened_clusters(vowel)
    yield 0.25, opened_ends(vowel)
    yield 0.15, vowel_after_end(vowel)
    yield 0.35, devoiced_end
    yield 0.15, thinned_clusters
    yield 0.15, without_last_consonant
    yield 0.2, moved_stress
    yield 0.2, even_stress
    yield 0.8, slips(dice.uniform(0.0, _SLIPS))


def _sometimes(dice: Random, swaps: dict[str, str]) -> dict[str, str]:
    """In each of them a share of all tokens stays as it is."""
    return {s: "/".join([o] * dice.randint(2, _KEPT) + [s]) for s, o in swaps.items()}


def vowel_after_end(vowel: str) -> Change:
    """A vowel after a consonant at the end of a word (`stop` as `stopi`)."""

    def change(word: Word, _dice: Random) -> Word:
        return word if word[-1].is_vowel else (*word, Sound(vowel))

    return change


def thinned_clusters(word: Word, dice: Random) -> Word:
    """Of two consonants at the beginning of a word one is dropped, in some words."""
    cluster = len(word) > 2 and not word[0].is_vowel and not word[1].is_vowel
    return _without(word, dice.choice((0, 1))) if cluster and dice.random() < 0.5 else word


def without_last_consonant(word: Word, dice: Random) -> Word:
    """A consonant at the end of a word is dropped, in some words."""
    drops = len(word) > 2 and not word[-1].is_vowel and dice.random() < 0.5
    return _without(word, len(word) - 1) if drops else word


def moved_stress(word: Word, dice: Random) -> Word:
    """Main stress on any one vowel."""
    vowels = [at for at, sound in enumerate(word) if sound.is_vowel]
    stressed = dice.choice(vowels) if vowels else -1
    return tuple(replace(s, stress="'" if at == stressed else "") for at, s in enumerate(word))


def even_stress(word: Word, _dice: Random) -> Word:
    """Every syllable as strong as the next."""
    return tuple(replace(s, stress="'" if s.is_vowel else "") for s in word)


def slips(often: float) -> Change:
    """Any sound now and then as a neighbour, or not at all."""

    def change(word: Word, dice: Random) -> Word:
        found: list[Sound] = []
        for sound in word:
            others = NEIGHBOURS.get(sound.bare, "").split()
            slipped = bool(others) and dice.random() < often
            found += sound.renamed(dice.choice((*others, ""))) if slipped else (sound,)
        return tuple(found) or word

    return change


def _without(word: Word, at: int) -> Word:
    return word[:at] + word[at + 1 :]
