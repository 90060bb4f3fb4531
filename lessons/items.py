"""What a card is about: the word, phrase or culture point of its pack, and how it is shown."""

from dataclasses import dataclass

from lessons.skills import CardId
from scenes.pack import CulturePoint, HelpTexts, Pack, Phrase, Word

Entry = Word | Phrase | CulturePoint


@dataclass(frozen=True, slots=True)
class Item:
    """How an item is shown: Danish text, help text in one language ("" for none), pictogram."""

    text: str
    help: str
    picture: str


def entry_of(pack: Pack, card: CardId) -> Entry | None:
    """The word, phrase or culture point of a card; None if the pack does not have it (any more)."""
    if card.pack != pack.head.id:
        return None
    if card.kind == "word":
        return next((word for word in pack.words if word.id == card.item), None)
    if card.kind == "phrase":
        return next((phrase for phrase in pack.phrases if phrase.id == card.item), None)
    if card.kind == "culture":
        return next((point for point in pack.culture if str(point.number) == card.item), None)
    return None


def item_of(pack: Pack, card: CardId, help_language: str) -> Item | None:
    """How the card's item is shown to a learner with this help language."""
    entry = entry_of(pack, card)
    return None if entry is None else shown(entry, help_language)


def shown(entry: Entry, help_language: str) -> Item:
    """How a word, phrase or culture point is shown."""
    if isinstance(entry, CulturePoint):
        return Item(entry.title.da, help_of(entry.title.help, help_language), "")
    return Item(entry.da, help_of(entry.help, help_language), entry.picture or "")


def help_of(texts: HelpTexts, help_language: str) -> str:
    """The text in the help language, else in English, else "". Danish needs no help text."""
    by_language = {str(language): text for language, text in texts.items()}
    if help_language == "da":
        return ""
    return by_language.get(help_language) or by_language.get("en", "")
