"""Ready-made course plans: one for each trade, from A1 to B1, made from the packs."""

from collections.abc import Iterable, Iterator, Sequence

from lessons.next_scene import TRADE_BEFORE_COMMON
from progress_db.dashboard.assigning.items import Item
from progress_db.dashboard.packs.shelf import Shelf, by_level
from scenes.pack import Pack

Weeks = tuple[tuple[Item, ...], ...]
A_WEEK = 2  # scenes


def ready_weeks(shelf: Shelf, pack: Pack) -> Weeks:
    """Two scenes a week, level by level: those of the trade, and between them what all share."""
    shared = [one for one in shelf.values() if one.head.common]
    weeks: list[tuple[Item, ...]] = []
    for level, scenes in by_level(pack):
        trade = [Item("scene", pack.head.id, scene.id) for scene in scenes]
        order = _between(trade, list(_shared(shared, level)))
        weeks += [tuple(order[at : at + A_WEEK]) for at in range(0, len(order), A_WEEK)]
    return tuple(weeks)


def ready_packs(shelf: Shelf) -> tuple[Pack, ...]:
    """The trades that have a ready-made plan."""
    return tuple(pack for pack in shelf.values() if not pack.head.common)


def _shared(packs: Iterable[Pack], level: str) -> Iterator[Item]:
    for pack in packs:
        for scene in pack.scenes:
            if scene.level == level:
                yield Item("scene", pack.head.id, scene.id)


def _between(trade: Sequence[Item], shared: Sequence[Item]) -> list[Item]:
    """After every two of the trade one that all share; what is left over comes last."""
    found: list[Item] = []
    left = list(shared)
    for number, item in enumerate(trade, 1):
        found.append(item)
        if number % TRADE_BEFORE_COMMON == 0 and left:
            found.append(left.pop(0))
    return found + left
