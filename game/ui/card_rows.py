"""Lays cards out: in a row around her, or in a grid on a board."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from game.ui.cards import PAD, Cut, tile_card, wide_card
from game.ui.glyphs import Weight
from game.ui.kit import HELP, MAIN, Kit
from game.ui.layout import GAP, Item
from game.ui.place import Spot
from game.ui.sheet import Sheet
from game.view import Card

Draw = Callable[[Kit, Card, Cut, bool], Sheet]
LONG = 18  # letters; a card with a longer text is laid out wide
WIDEST = 21.0
TILE = 13.0


@dataclass(frozen=True, slots=True)
class Reach:
    """The part of the picture that cards may take: azimuths, lower edge, and upper if possible."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    def middle(self, needed: float) -> float:
        """As near to straight ahead as a row of this width can be."""
        half = needed / 2
        return min(max(0.0, self.left + half), self.right - half)


def card_row(kit: Kit, cards: Sequence[Card], reach: Reach, hovered: str) -> list[Item]:
    """Equally high cards, bent around her: side by side, or a list where texts are too large."""
    wide = any(len(card.text) > LONG for card in cards)
    draw: Draw = wide_card if wide else tile_card
    best: tuple[Cut, int] | None = None
    for cut, columns in _cuts(kit, len(cards), reach, wide):
        high = even(kit, cards, draw, cut)
        if best is None or _stack(high, columns, len(cards)) < _stack(*best, len(cards)):
            best = (high, columns)
        if reach.bottom + _stack(*best, len(cards)) <= reach.top:
            break
    assert best is not None
    return _placed(kit, cards, draw, *best, reach, hovered)


def _cuts(kit: Kit, count: int, reach: Reach, wide: bool) -> Iterator[tuple[Cut, int]]:
    """Shapes to try with their columns, the best-looking first."""
    most = (WIDEST if wide else TILE) * kit.scale**0.6
    width = min(most, (reach.width - GAP * (count - 1)) / count)
    if not wide:
        for share in (0.66, 0.5, 0.36):
            yield Cut(width, picture=width * share), count
        return
    yield Cut(width, picture=min(4.4, width * 0.26)), count
    yield Cut(width, picture=min(3.2, width * 0.2), help_size=HELP * 0.9), count
    half = (reach.width - GAP) / 2
    yield Cut(half, picture=3.4, help_size=HELP * 0.9), 2
    yield Cut(reach.width, picture=3.2, help_size=HELP * 0.85), 1


def _stack(cut: Cut, columns: int, count: int) -> float:
    rows = -(-count // columns)
    return rows * (cut.height + GAP) - GAP


def _placed(
    kit: Kit,
    cards: Sequence[Card],
    draw: Draw,
    cut: Cut,
    columns: int,
    reach: Reach,
    hovered: str,
) -> list[Item]:
    step = cut.width + GAP
    top = reach.bottom + _stack(cut, columns, len(cards))
    items = []
    for i, card in enumerate(cards):
        row, column = divmod(i, columns)
        here = min(columns, len(cards) - row * columns)
        azimuth = reach.middle(here * step - GAP) + (column - (here - 1) / 2) * step
        sheet = kit.sheet(draw, card, cut, card.id == hovered)
        items.append(Item(f"card-{card.id}", sheet, Spot(azimuth, top - row * (cut.height + GAP))))
    return items


def even(kit: Kit, cards: Sequence[Card], draw: Draw, cut: Cut) -> Cut:
    """The same cut, as high as the highest of these cards needs."""
    height = max(kit.sheet(draw, card, cut, False).height for card in cards)
    return replace(cut, height=height)


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards of one cut in rows and columns."""

    columns: int
    rows: int
    cut: Cut

    @property
    def width(self) -> float:
        """Of all columns."""
        return self.columns * (self.cut.width + GAP) - GAP

    @property
    def height(self) -> float:
        """Of all rows."""
        return self.rows * (self.cut.height + GAP) - GAP

    def items(
        self, kit: Kit, cards: Sequence[Card], draw: Draw, top: float, hovered: str
    ) -> list[Item]:
        """All cards, centred left and right, downward from `top`."""
        cut, step = self.cut, self.cut.width + GAP
        items = []
        for i, card in enumerate(cards):
            row, column = divmod(i, self.columns)
            here = min(self.columns, len(cards) - row * self.columns)
            x = (column - (here - 1) / 2) * step
            spot = Spot(0.0, top - row * (cut.height + GAP), x)
            sheet = kit.sheet(draw, card, cut, card.id == hovered)
            items.append(Item(f"card-{card.id}", sheet, spot))
        return items


def tile_grid(kit: Kit, cards: Sequence[Card], width: float, height: float, most: float) -> Grid:
    """The largest pictures with which all cards fit, and no name is broken if it can be helped."""
    best: Grid | None = None
    for rows in range(1, len(cards) + 1):
        columns = -(-len(cards) // rows)
        side = min(most, (width - GAP * (columns - 1)) / columns)
        grid = _highest(kit, cards, columns, side, height)
        if best is None or _worth(kit, cards, grid, height) > _worth(kit, cards, best, height):
            best = grid
    assert best is not None
    return best


def _worth(kit: Kit, cards: Sequence[Card], grid: Grid, height: float) -> tuple[bool, bool, float]:
    """What makes one grid better than another, weightiest first."""
    whole = grid.cut.width >= _widest_word(kit, cards) + 2 * PAD
    return grid.height <= height, whole, grid.cut.picture


def _widest_word(kit: Kit, cards: Sequence[Card]) -> float:
    words = [word for card in cards for word in card.text.split()]
    return max((kit.block(word, 99.0, MAIN, Weight.STRONG).used for word in words), default=0.0)


def _highest(kit: Kit, cards: Sequence[Card], columns: int, side: float, height: float) -> Grid:
    """Pictures as large as the height allows; smaller letters only where nothing else helps."""
    rows = -(-len(cards) // columns)
    grid = Grid(columns, rows, Cut(side))
    for share, text in ((0.78, 1), (0.62, 1), (0.48, 1), (0.36, 1), (0.36, 0.8), (0.3, 0.65)):
        cut = Cut(side, picture=side * share, size=MAIN * text, help_size=HELP * text)
        grid = Grid(columns, rows, even(kit, cards, tile_card, cut))
        if grid.height <= height:
            break
    return grid
