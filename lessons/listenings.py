"""What the ears listen for in a speaking exercise: the right thing, near ones, and repairs."""

from collections.abc import Iterable, Mapping, Sequence

from lessons.number_kinds import Figure
from scenes.pack import Pack, Phrase, Word
from scenes.wordings import spoken
from speech.danish.normalise import normalise, spoken_variants
from speech.heard import Choice, ItemKind, Listening, Role

LONGEST_PHRASE = 3  # in words; what is longer is judged as a sentence, as in the scenes


def listening_of(
    turn_id: str, pack: Pack, right: Word | Phrase, near: Sequence[Word | Phrase]
) -> Listening:
    """Choice ids are those of the words or phrases, and of the pack's repairs."""
    accepted = _wordings(right)
    choices = [Choice(right.id, accepted, Role.REPLY, _kind(right), _keywords(right))]
    for other in near:
        wordings = tuple(w for w in _wordings(other) if w not in accepted)
        if wordings:
            choices.append(Choice(other.id, wordings, Role.NEAR, _kind(other), _keywords(other)))
    taken = {wording for choice in choices for wording in choice.wordings}
    return Listening(turn_id, (*choices, *_repairs(pack, taken)))


def of_texts(
    turn_id: str,
    pack: Pack,
    right_id: str,
    right: Iterable[str],
    near: Mapping[str, str],
    kind: ItemKind,
) -> Listening:
    """The same for texts that are no words or phrases of the pack; `near` are texts by id."""
    accepted = _ways(right)
    choices = [Choice(right_id, accepted, Role.REPLY, kind)]
    taken = set(accepted)
    for other_id, text in near.items():
        wordings = tuple(way for way in spoken_variants(text) if way not in taken)
        taken.update(wordings)
        if wordings:
            choices.append(Choice(other_id, wordings, Role.NEAR, kind))
    return Listening(turn_id, (*choices, *_repairs(pack, taken)))


def of_figures(turn_id: str, pack: Pack, figures: Sequence[Figure]) -> Listening:
    """The first of these values is right, the others are near; what two would share is nobody's."""
    taken: set[str] = set()
    choices: list[Choice] = []
    for figure in figures:
        said = tuple(way for way in figure.said if way not in taken)
        taken.update(said)
        role = Role.NEAR if choices else Role.REPLY
        if said:
            choices.append(Choice(figure.value, said, role, ItemKind.NUMBER))
    return Listening(turn_id, (*choices, *_repairs(pack, taken)))


def kind_of_text(text: str) -> ItemKind:
    """How strictly a text is judged: a word, a phrase, or a sentence."""
    count = len(normalise(text).split())
    if count == 1:
        return ItemKind.WORD
    return ItemKind.SENTENCE if count > LONGEST_PHRASE else ItemKind.PHRASE


def _ways(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(way for text in texts for way in spoken_variants(text)))


def _wordings(entry: Word | Phrase) -> tuple[str, ...]:
    """A noun may come with its article and a verb with "at"; inflected forms are another task."""
    texts = [entry.da]
    if isinstance(entry, Word) and entry.kind == "noun" and entry.gender in ("en", "et"):
        texts.append(f"{entry.gender} {entry.da}")
    if isinstance(entry, Word) and entry.kind == "verb":
        texts.append(f"at {entry.da}")
    return _ways(texts)


def _keywords(entry: Word | Phrase) -> frozenset[str]:
    """An article alone is not the word. A phrase is judged as a whole."""
    return frozenset(normalise(entry.da).split()) if isinstance(entry, Word) else frozenset()


def _kind(entry: Word | Phrase) -> ItemKind:
    if isinstance(entry, Word):
        return ItemKind.NUMBER if entry.kind == "number" else ItemKind.WORD
    kind = kind_of_text(entry.da)
    return ItemKind.PHRASE if kind is ItemKind.WORD else kind


def _repairs(pack: Pack, taken: set[str]) -> Iterable[Choice]:
    for repair in pack.head.repairs:
        wordings = tuple(wording for wording in spoken(repair) if wording not in taken)
        if wordings:
            long = len(wordings[0].split()) > LONGEST_PHRASE
            kind = ItemKind.SENTENCE if long else ItemKind.PHRASE
            yield Choice(repair.id, wordings, Role.REPAIR, kind)
