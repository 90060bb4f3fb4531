"""What the things and places of a workplace may be called: its pack's words and labels."""

from collections.abc import Iterable

from game.shift.called import COMMAND_WORDS
from game.shift.offers import Name, Names
from scenes.pack import Pack, Place, Thing, Word
from speech.danish.normalise import normalise

_SHORTEST_HEAD = 3  # letters of a word that may be the last part of another
_COMMANDS = frozenset(wording for said in COMMAND_WORDS.values() for wording in said)


def names_in(pack: Pack) -> Names:
    """A name for each thing and place that has a word or a label, by id."""
    place, words = pack.workplace, _Words(pack.words)
    things = {thing.id: _thing(thing, words, place.places) for thing in place.things}
    spots = {spot.id: _spot(spot, words) for spot in place.places}
    return {found: name for found, name in (things | spots).items() if name.wordings}


class _Words:
    """A pack's words as they are spoken."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._words = {word.id: word for word in words}
        self._said = {word_id: normalise(word.da) for word_id, word in self._words.items()}

    def of(self, word_id: str | None) -> Word | None:
        """The word with this id."""
        return self._words.get(word_id or "")

    def called(self, label: str) -> Word | None:
        """The word that is written so."""
        return next((self._words[i] for i, said in self._said.items() if said == label), None)

    def heads(self, word: Word | None) -> list[Word]:
        """The word, and what it is a kind of: safety shoes are shoes."""
        if word is None:
            return []
        own = self._said[word.id]
        return [word, *(self._words[i] for i, said in self._said.items() if _ends_in(own, said))]


def _thing(thing: Thing, words: _Words, places: Iterable[Place]) -> Name:
    word, label = words.of(thing.word), normalise(thing.label)
    kinds, sentence = words.heads(word), _relative(label)
    on = [normalise(spot.label) for spot in places if spot.label and _stands_on(thing, spot)]
    placed = [f"{noun} {spot}" for noun in _singular(word) for spot in on]
    placed += [f"{noun} på {spot}" for noun in _definite(word)[:1] for spot in on]
    definite = [noun for kind in kinds for noun in _definite(kind)]
    told = sentence or label  # of two alike, the label says which
    pointed = [*definite, *_indefinite(word), *([told] if told else []), *placed]
    said = [noun for kind in kinds for noun in _forms(kind)] + [label, *pointed]
    in_hand = _definite(word)[:1] or [label.partition(" er ")[0]]
    pointed = [*in_hand, *pointed]
    return Name(thing.label or label, _each_once(said), _each_once(pointed), movable=thing.movable)


def _spot(place: Place, words: _Words) -> Name:
    label = normalise(place.label)
    if not label:
        return Name("", ())
    wheres = [label, *_definite(words.called(label))[:1]]
    there = [f"{at} {where}" for at in ("på", "i", "ved") for where in wheres]
    said = [*wheres, *there, f"på plads {label}"]
    said += [f"{put} den {where}" for put in ("stil", "sæt", "læg", "hæng") for where in there]
    return Name(place.label, _each_once(said), is_place=True)


def _ends_in(word: str, last: str) -> bool:
    return word != last and word.endswith(last) and len(last) >= _SHORTEST_HEAD


def _singular(word: Word | None) -> list[str]:
    return [normalise(word.da), *_definite(word)[:1]] if word is not None else []


def _forms(word: Word) -> list[str]:
    return [normalise(word.da), *_definite(word)]


def _definite(word: Word | None) -> list[str]:
    """The forms that one points with: the box, the gloves."""
    forms = word.forms if word is not None else {}
    return [normalise(forms[form]) for form in ("definite", "plural_definite") if form in forms]


def _indefinite(word: Word | None) -> list[str]:
    """With its article, as one asks for any of a kind: a towel."""
    if word is None or word.gender not in ("en", "et"):
        return []
    bare = normalise(word.da).removeprefix(f"{word.gender} ")
    return [f"{word.gender} {bare}"]


def _relative(label: str) -> str:
    """A label that is a sentence, as one names the thing by it: the box that is broken."""
    subject, verb, rest = label.partition(" er ")
    return f"{subject} der er {rest}" if verb else ""


def _stands_on(thing: Thing, place: Place) -> bool:
    across, along, _ = place.size
    return abs(thing.x - place.x) <= across / 2 and abs(thing.y - place.y) <= along / 2


def _each_once(wordings: Iterable[str]) -> tuple[str, ...]:
    """Each once, and nothing that is a command (help is asked for, first aid is a thing)."""
    return tuple(dict.fromkeys(w for w in wordings if w and w not in _COMMANDS))
