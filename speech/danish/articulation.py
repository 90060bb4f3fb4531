"""Which sound to move, and how it is shown: the confusions that Danish teaching knows, as data."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from speech.acoustic.rivals import VOWELS, base_of

FILE = Path(__file__).with_name("articulation.toml")


class Place(StrEnum):
    """Where in a word the sound must stand."""

    ANY = "any"
    FIRST = "first"
    LAST = "last"
    CLUSTER = "cluster"  # the two consonants that begin a word


@dataclass(frozen=True, slots=True)
class Movement:
    """One thing to do differently. `id` is also its text's key; see articulation.toml."""

    id: str
    sounds: frozenset[str]
    instead: frozenset[str]
    place: Place
    letters: tuple[str, ...]
    picture: str

    def teaches(self, word: str, phones: tuple[str, ...], index: int) -> bool:
        """Is the sound at `index` of this word's phones one that this movement is about?"""
        if base_of(phones[index]) not in self.sounds or not self._written_in(word):
            return False
        match self.place:
            case Place.FIRST:
                return index == 0
            case Place.LAST:
                return index == len(phones) - 1 > 0
            case Place.CLUSTER:
                return index < 2 and not {base_of(phone) for phone in phones[:2]} & VOWELS
        return True

    def _written_in(self, word: str) -> bool:
        return not self.letters or any(letters in word for letters in self.letters)

    def span(self, word: str, phones: tuple[str, ...], index: int) -> tuple[int, int]:
        """Letters [first, last) of the word that write the sound; (0, 0) where none are known.

        The one of its spellings that stands nearest to where the sound stands among the phones.
        """
        if self.place is Place.CLUSTER:
            return (0, 2)
        at = index / max(len(phones) - 1, 1) * (len(word) - 1)
        spots = [
            (abs(start + (len(letters) - 1) / 2 - at), start, start + len(letters))
            for letters in self.letters or tuple(word)
            for start in range(len(word))
            if word.startswith(letters, start)
        ]
        return min(spots)[1:] if spots else (0, 0)


def movement_for(word: str, phones: tuple[str, ...], index: int, rival: str) -> Movement | None:
    """What to do where `rival` was heard at `index` of this word; None: nobody teaches that."""
    for movement in movements().values():
        if rival in movement.instead and movement.teaches(word, phones, index):
            return movement
    return None


@cache
def movements() -> dict[str, Movement]:
    """All movements by id, in the file's order."""
    rows = tomllib.loads(FILE.read_text("utf-8"))
    return {name: _movement(name, row) for name, row in rows.items() if name != "review"}


def _movement(name: str, row: dict[str, object]) -> Movement:
    def words(key: str) -> tuple[str, ...]:
        value = row.get(key, ())
        return tuple(str(one) for one in value) if isinstance(value, list) else ()

    return Movement(
        name,
        frozenset(words("sounds")),
        frozenset(words("instead")),
        Place(str(row.get("place", Place.ANY))),
        words("letters"),
        str(row["picture"]),
    )
