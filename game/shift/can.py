"""What she can do at work, as pictures and sentences, and the doors that open with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from game.shift.gained import Gained
from game.shift.pages import Page
from game.shift.part import Say, card
from game.view import Card, CardState, Screen, View
from lessons.can_do import CanDo
from lessons.help_language import Pair
from lessons.items import help_of
from lessons.mastery import Reached, Standing
from scenes.pack import Pack

A_PAGE = 6
STATES = {Standing.CAN: CardState.RIGHT, Standing.WAITS: CardState.AGAIN}
SAID = {Standing.WAITS: "can-again", Standing.TRIED: "can-trying"}
OPEN_DOOR = "door:open"


def can_pages(
    packs: Mapping[str, Pack],
    workplace: str,
    gained: Gained,
    now: datetime,
    say: Say,
    language: str,
) -> list[Page]:
    """Her trade, what all workplaces share, other trades; then the doors of her trade."""
    rows = gained.can_do(packs, now)
    pages = [
        page
        for pack in _in_order(packs, workplace)
        for page in _sentences(
            pack, [r for r in rows if r.scene.pack == pack.head.id], say, language
        )
    ]
    trades = gained.levels(packs, now)
    doors = [_doors(packs[t.pack], t.levels, say) for t in trades if t.pack == workplace]
    pages += doors or []
    return [replace(page, view=_with_ways(page.view, page is pages[-1])) for page in pages]


def needs_of(level: Reached) -> tuple[int, int]:
    """How many conversations and words a level still takes."""
    scenes = max(level.scenes_needed - level.scenes, 0)
    common = max(level.common_needed - level.common, 0)
    return scenes + common, max(level.words_needed - level.words, 0)


def sentence(row: CanDo, language: str) -> Pair:
    """What she can say of it."""
    return Pair(row.text.da, help_of(row.text.help, language))


def _in_order(packs: Mapping[str, Pack], workplace: str) -> list[Pack]:
    def rank(pack: Pack) -> int:
        return 0 if pack.head.id == workplace else 1 if pack.head.common else 2

    return sorted(packs.values(), key=rank)


def _sentences(pack: Pack, rows: Sequence[CanDo], say: Say, language: str) -> Iterator[Page]:
    title = say("can-now")
    for start in range(0, len(rows), A_PAGE):
        cards, said = [], {}
        for row in rows[start : start + A_PAGE]:
            words = sentence(row, language)
            shown = card(f"{row.scene.pack}/{row.scene.scene}", words, row.picture, sound=True)
            cards.append(replace(shown, state=STATES.get(row.standing, CardState.PLAIN)))
            more = (say(SAID[row.standing]),) if row.standing in SAID else ()
            said[shown.id] = (words, *more)
        yield Page(_view(title, pack, cards), (title,), said)


def _doors(pack: Pack, levels: Sequence[Reached], say: Say) -> Page:
    """Each level a door: open, or with what is still needed in small numbers."""
    title, ours = say("levels"), say("levels-are-ours")
    cards, said = [], {}
    for level in levels:
        words = say(f"level-{level.level.id}")
        shown, told = _door(level, words, say)
        cards.append(shown)
        said[shown.id] = (words, *told)
    view = replace(_view(title, pack, cards), reason=ours.da, reason_help=ours.help)
    return Page(view, (title, ours), said)


def _door(level: Reached, words: Pair, say: Say) -> tuple[Card, tuple[Pair, ...]]:
    if level.reached:
        shown = card(f"level-{level.level.id}", words, OPEN_DOOR, sound=True)
        return replace(shown, state=CardState.RIGHT), (say(f"level-{level.level.id}-can"),)
    scenes, known = needs_of(level)
    needs = say("level-needs", scenes=scenes, words=known)
    shown = card(f"level-{level.level.id}", words, f"door:{scenes}-{known}", sound=True)
    return replace(shown, note=needs.da, note_help=needs.help), (needs,)


def _view(title: Pair, pack: Pack, cards: Sequence[Card]) -> View:
    picture = pack.head.picture or "house"
    return View(Screen.CAN, title.da, help=title.help, picture=picture, cards=tuple(cards))


def _with_ways(view: View, last: bool) -> View:
    return replace(view, commands=("repeat", "back") if last else ("repeat", "next", "back"))
