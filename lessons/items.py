"""What a card is about: the word, phrase, line … of its pack, and how it is shown."""

from collections.abc import Callable
from dataclasses import dataclass

from lessons.exchanges import exchanges
from lessons.help_language import Texts
from lessons.number_kinds import NumberKind, kinds_of
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
    find = _FIND.get(card.kind)
    return find(pack, card.item) if find is not None and card.pack == pack.head.id else None


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


def _line(pack: Pack, item: str) -> Line | None:
    found = (each.line for scene in pack.scenes for each in exchanges(scene))
    return next((line for line in found if line.id == item), None)


_FIND: dict[str, Callable[[Pack, str], Entry | None]] = {
    "word": lambda pack, item: next((w for w in pack.words if w.id == item), None),
    "phrase": lambda pack, item: next((p for p in pack.phrases if p.id == item), None),
    "culture": lambda pack, item: next((c for c in pack.culture if str(c.number) == item), None),
    "line": _line,
    "number": lambda pack, item: next((kind for kind in kinds_of(pack) if kind == item), None),
    "pair": lambda pack, item: next((pair for pair in pairs_of(pack) if pair.id == item), None),
    "scene": lambda pack, item: next((s for s in pack.scenes if s.id == item), None),
}
