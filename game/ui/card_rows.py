"""Lays cards out: in a row around her, or in a grid on a board."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.cards import Cut, tile_card, wide_card
from game.ui.kit import Kit
from game.ui.layout import GAP, Item
from game.ui.place import Spot
from game.ui.sheet import Sheet
from game.view import Card

Draw = Callable[[Kit, Card, Cut, bool], Sheet]
LONG = 18  # letters; a card with a longer text is laid out wide
WIDEST = 21.0
TILE = 11.5


@dataclass(frozen=True, slots=True)
class Reach:
    """The part of the picture that a row may take: azimuths, and its lower edge."""

    left: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left


def card_row(kit: Kit, cards: Sequence[Card], reach: Reach, hovered: str) -> list[Item]:
    """One row of equally high cards, bent around her, standing on the reach's lower edge."""
    wide = any(len(card.text) > LONG for card in cards)
    draw: Draw = wide_card if wide else tile_card
    most = (WIDEST if wide else TILE) * kit.scale**0.6
    width = min(most, (reach.width - GAP * (len(cards) - 1)) / len(cards))
    picture = min(4.4, width * 0.26) if wide else width * 0.62
    cut = even(kit, cards, draw, Cut(width, picture=picture))
    middle = _middle(reach, len(cards) * (width + GAP) - GAP)
    first = middle - (len(cards) - 1) * (width + GAP) / 2
    return [
        Item(
            f"card-{card.id}",
            kit.sheet(draw, card, cut, card.id == hovered),
            Spot(first + i * (width + GAP), reach.bottom + cut.height),
        )
        for i, card in enumerate(cards)
    ]


def _middle(reach: Reach, needed: float) -> float:
    """As near to straight ahead as the reach allows."""
    half = needed / 2
    return min(max(0.0, reach.left + half), reach.right - half)


def even(kit: Kit, cards: Sequence[Card], draw: Draw, cut: Cut) -> Cut:
    """The same cut, as high as the highest of these cards needs."""
    height = max(kit.sheet(draw, card, cut, False).height for card in cards)
    return Cut(cut.width, height, cut.picture, cut.size)


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
    """The largest tiles with which all cards fit into width and height."""
    best = _tiles(kit, cards, len(cards), 5.0)
    for columns in range(min(len(cards), 12), 0, -1):
        side = min(most, (width - GAP * (columns - 1)) / columns)
        for share in (0.78, 0.62, 0.48):
            grid = _tiles(kit, cards, columns, side, share)
            if grid.height <= height:
                if grid.cut.picture > best.cut.picture or best.width > width:
                    best = grid
                break
    return best


def _tiles(kit: Kit, cards: Sequence[Card], columns: int, side: float, share: float = 0.6) -> Grid:
    cut = even(kit, cards, tile_card, Cut(side, picture=side * share))
    return Grid(columns, -(-len(cards) // columns), cut)
