"""What the things and places of a workplace may be called: its pack's words and labels."""

from collections.abc import Iterable, Sequence

from game.shift.called import COMMAND_WORDS
from game.shift.offers import Name, Names
from scenes.pack import Pack, Place, Thing, Word
from speech.danish.normalise import normalise

_SHORTEST_HEAD = 3  # letters of a word that may be the last part of another
_COMMANDS = frozenset(wording for said in COMMAND_WORDS.values() for wording in said)


def names_in(pack: Pack) -> Names:
    """A name for each thing and place that has a word or a label, by id."""
    place = pack.workplace
    things = {thing.id: _thing(thing, pack.words, place.places) for thing in place.things}
    spots = {spot.id: _spot(spot, pack.words) for spot in place.places}
    return {found: name for found, name in (things | spots).items() if name.wordings}


def _thing(thing: Thing, words: Sequence[Word], places: Iterable[Place]) -> Name:
    word = next((word for word in words if word.id == thing.word), None)
    label = normalise(thing.label)
    sentence = _relative(label)
    nouns = [noun for known in _heads(word, words) for noun in _forms(known)]
    definite = [noun for known in _heads(word, words) for noun in _definite(known)]
    definite += [sentence] if sentence else []
    on = [normalise(spot.label) for spot in places if spot.label and _stands_on(thing, spot)]
    definite += [f"{noun} på {spot}" for noun in _definite(word) for spot in on]
    placed = [f"{noun} {spot}" for noun in nouns for spot in on]
    said = [*nouns, label, *definite, *placed]
    said += [f"{verb} {noun}" for noun in (*definite, *placed) for verb in ("tag", "peg på")]
    subject = label.partition(" er ")[0]
    return Name(thing.label or subject, _each_once(said), (_definite(word) or [subject])[0])


def _spot(place: Place, words: Sequence[Word]) -> Name:
    label = normalise(place.label)
    if not label:
        return Name("", ())
    word = next((word for word in words if normalise(word.da) == label), None)
    wheres = [label, *_definite(word)]
    said = [*wheres, *(f"på {where}" for where in wheres), f"på plads {label}"]
    said += [f"{put} den på {where}" for put in ("stil", "sæt", "læg") for where in wheres]
    return Name(place.label, _each_once(said), is_place=True)


def _heads(word: Word | None, words: Sequence[Word]) -> list[Word]:
    """The word, and what it is a kind of: safety shoes are shoes."""
    if word is None:
        return []
    own = normalise(word.da)
    return [word, *(other for other in words if _ends_in(own, normalise(other.da)))]


def _ends_in(word: str, last: str) -> bool:
    return word != last and word.endswith(last) and len(last) >= _SHORTEST_HEAD


def _forms(word: Word) -> list[str]:
    return [normalise(word.da), *_definite(word)]


def _definite(word: Word | None) -> list[str]:
    """The forms that one points with: the box, the gloves."""
    forms = word.forms if word is not None else {}
    return [normalise(forms[form]) for form in ("definite", "plural_definite") if form in forms]


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
