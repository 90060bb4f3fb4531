"""Her locker: the things that she brought home from work, each with its Danish word."""

from collections.abc import Iterable, Mapping, Sequence

from game.shift.pages import Page
from game.shift.part import Say
from game.view import Card, Screen, View
from lessons.help_language import Pair
from lessons.items import help_of
from lessons.locker import Brought, word_of
from scenes.pack import Pack

A_PAGE = 10
PICTURE = "skab"


def locker_pages(
    packs: Mapping[str, Pack], things: Iterable[Brought], say: Say, language: str
) -> list[Page]:
    """The newest things first, so many on a page."""
    cards = [card for thing in things if (card := thing_card(packs, thing, language)) is not None]
    pages = [cards[at : at + A_PAGE] for at in range(0, len(cards), A_PAGE)] or [[]]
    return [_page(page, say("locker"), more=page is not pages[-1]) for page in pages]


def thing_card(packs: Mapping[str, Pack], thing: Brought, language: str) -> Card | None:
    """Its picture and word; None where its pack no longer has it."""
    word = word_of(packs, thing)
    if word is None:
        return None
    name, helped = f"{thing.pack}/{thing.word}", help_of(word.help, language)
    return Card(name, word.da, helped, word.picture or "", sound=True)


def _page(cards: Sequence[Card], title: Pair, *, more: bool) -> Page:
    view = View(
        Screen.LOCKER,
        title.da,
        help=title.help,
        picture=PICTURE,
        cards=tuple(cards),
        commands=("repeat", "next", "back") if more else ("repeat", "back"),
    )
    return Page(view, (title,), {card.id: (Pair(card.text, card.help),) for card in cards})
