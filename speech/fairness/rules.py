"""What an accent does to the sounds of a word, as named rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

from speech.fairness.sounds import Sound, Word

Change = Callable[[Word, Random], Word]
_VOICELESS = {"b": "p", "d": "t", "g": "k", "v": "f", "z": "s"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One habit of a speaker. `says` is its line in docs/fairness.md."""

    name: str
    says: str
    change: Change


def swap(name: str, says: str, **sounds: str) -> Rule:
    """Sounds said as others, anywhere: see `swapped`."""
    return Rule(name, says, swapped(sounds))


def swapped(sounds: Mapping[str, str]) -> Change:
    """`{"y": "i/u", "N": "n+g"}`: one of several by the dice, or several in a row. Stød goes."""

    def change(word: Word, dice: Random) -> Word:
        found: list[Sound] = []
        for sound in word:
            wanted = sounds.get(sound.bare)
            found += sound.renamed(dice.choice(wanted.split("/"))) if wanted else (sound,)
        return tuple(found)

    return change


def at_end(sounds: Mapping[str, str]) -> Change:
    """Other sounds in place of the last one of a word."""
    whole = swapped(sounds)

    def change(word: Word, dice: Random) -> Word:
        return (*word[:-1], *whole(word[-1:], dice))

    return change


def without_stoed(word: Word, _dice: Random) -> Word:
    """No creaky voice anywhere."""
    return tuple(replace(sound, name=sound.bare) for sound in word)


def devoiced_end(word: Word, dice: Random) -> Word:
    """Voiced stops and fricatives at the end of a word lose their voice."""
    return at_end(_VOICELESS)(word, dice)


def opened_clusters(vowel: str) -> Change:
    """A vowel between two consonants at the beginning of a syllable (`plads` as `pilads`).

    Consonant + j or w stay together: nearly every language has them.
    """

    def change(word: Word, _dice: Random) -> Word:
        found: list[Sound] = []
        for at, sound in enumerate(word):
            found.append(sound)
            if _begins_cluster(word, at):
                found.append(Sound(vowel))
        return tuple(found)

    return change


def vowel_before_s(vowel: str) -> Change:
    """A vowel before s + consonant at the beginning of a word (`stop` as `estop`)."""

    def change(word: Word, _dice: Random) -> Word:
        names = [sound.bare for sound in word[:2]]
        cluster = len(names) == 2 and names[0] == "s" and not word[1].is_vowel
        return (Sound(vowel), *word) if cluster else word

    return change


def opened_ends(vowel: str) -> Change:
    """A vowel between the last two consonants of a word (`hjælp` as `hjælip`)."""

    def change(word: Word, _dice: Random) -> Word:
        last = word[-2:]
        cluster = len(word) > 2 and not any(s.is_vowel or s.bare in "jw" for s in last)
        return (*word[:-1], Sound(vowel), word[-1]) if cluster else word

    return change


def _begins_cluster(word: Word, at: int) -> bool:
    """Is this the first of two consonants before a vowel, with no vowel right before it?"""
    after = word[at + 1 : at + 3]
    if len(after) < 2 or word[at].is_vowel or after[0].is_vowel or after[0].bare in "jw":
        return False
    first = at == 0 or not word[at - 1].is_vowel
    return first and after[1].is_vowel
