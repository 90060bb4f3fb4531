"""What a card is about: the word, phrase, line … of its pack, and how it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from lessons.exchanges import exchanges
from lessons.help_language import Texts
from lessons.number_kinds import NumberKind, kinds_of
from lessons.once import once_a_pack
from lessons.pairs import MinimalPair, PairWord, pairs_of
from lessons.skills import CardId
from scenes.pack import CulturePoint, HelpTexts, Line, Pack, Phrase, Scene, Word

Entry = Word | Phrase | CulturePoint | Line | NumberKind | MinimalPair | Scene

_NUMBER_PICTURES = {
    NumberKind.NUMBER: "antal",
    NumberKind.PLACE: "lokation",
    NumberKind.TIME: "klokken",
    NumberKind.AMOUNT: "penge",
    NumberKind.DATE: "kalender",
    NumberKind.PHONE: "telefon",
}


@dataclass(frozen=True, slots=True)
class Item:
    """How an item is shown: Danish text, help text in one language ("" for none), pictogram."""

    text: str
    help: str
    picture: str


def entry_of(pack: Pack, card: CardId) -> Entry | None:
    """What a card asks for; None if the pack does not have it (any more)."""
    if card.pack != pack.head.id:
        return None
    return _entries(pack).get((card.kind, str(card.item)))


def item_of(pack: Pack, card: CardId, help_language: str) -> Item | None:
    """How the card's item is shown to a learner with this help language."""
    entry = entry_of(pack, card)
    return None if entry is None else shown(entry, help_language)


def shown(entry: Entry, help_language: str) -> Item:
    """How it is shown, on a card and in the wrap-up."""
    match entry:
        case CulturePoint() | Scene():
            picture = entry.picture or "" if isinstance(entry, Scene) else ""
            return Item(entry.title.da, help_of(entry.title.help, help_language), picture)
        case Line():
            return Item(entry.da, help_of(entry.help, help_language), "")
        case NumberKind():
            words = Texts(help_language).pair(f"number-kind-{entry}")
            return Item(words.da, words.help, _NUMBER_PICTURES[entry])
        case MinimalPair(words):
            helps = [pair_help(word, help_language) for word in words]
            return Item(" · ".join(w.da for w in words), " · ".join(filter(None, helps)), "ear")
    return Item(entry.da, help_of(entry.help, help_language), entry.picture or "")


def pair_help(word: PairWord, help_language: str) -> str:
    """What a word of a pair means, as `help_of`."""
    return "" if help_language == "da" else word.help.get(help_language) or word.help.get("en", "")


def help_of(texts: HelpTexts, help_language: str) -> str:
    """The text in the help language, else in English, else "". Danish needs no help text."""
    by_language = {str(language): text for language, text in texts.items()}
    if help_language == "da":
        return ""
    return by_language.get(help_language) or by_language.get("en", "")


@once_a_pack
def _entries(pack: Pack) -> dict[tuple[str, str], Entry]:
    """Everything in a pack that a card may ask for, by kind and id."""
    lines = [each.line for scene in pack.scenes for each in exchanges(scene)]
    kinds: dict[str, Mapping[str, Entry]] = {
        "word": {word.id: word for word in pack.words},
        "phrase": {phrase.id: phrase for phrase in pack.phrases},
        "culture": {str(point.number): point for point in pack.culture},
        "line": {line.id: line for line in lines},
        "number": {str(kind): kind for kind in kinds_of(pack)},
        "pair": {pair.id: pair for pair in pairs_of(pack)},
        "scene": {scene.id: scene for scene in pack.scenes},
    }
    return {(kind, id_): entry for kind, found in kinds.items() for id_, entry in found.items()}
