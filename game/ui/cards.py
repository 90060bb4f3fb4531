"""Cards to point at: a picture with Danish and help text, beside it (wide) or below it (tile)."""

from dataclasses import dataclass

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, MAIN, RADIUS, Column, Kit, bilingual
from game.ui.palette import (
    AMBER,
    BLUE,
    CORAL,
    DARK,
    EDGE,
    GREEN,
    LIFTED,
    RAISED,
    SOFT,
    SUNK,
    WHITE,
    Colour,
)
from game.ui.sheet import Box, Sheet
from game.ui.text import Align
from game.view import Card, CardState

PAD = 0.7
SIGN = 1.3  # the loudspeaker and the badges, in degrees
_MARKS = {
    CardState.RIGHT: ("check", GREEN),
    CardState.WRONG: ("cross", CORAL),
    CardState.AGAIN: ("returns", BLUE),
}
_EDGES = {CardState.CHOSEN: AMBER, CardState.RIGHT: GREEN, CardState.WRONG: CORAL}


@dataclass(frozen=True, slots=True)
class Cut:
    """The shape of a card: width and height (0: as high as it needs), picture's side, sizes.

    `note`: whether there is room for the small print.
    """

    width: float
    height: float = 0.0
    picture: float = 4.4
    size: float = MAIN
    help_size: float = HELP
    note: bool = True


def wide_card(kit: Kit, card: Card, cut: Cut, hovered: bool = False) -> Sheet:
    """The picture at the left, the texts beside it. Height 0 measures without drawing."""
    side = cut.picture if card.picture else 0.0
    x = PAD + side + (PAD if side else 0.0)
    corner = _corner(card) * kit.scale
    column = bilingual(
        kit, card.text, card.help, cut.width - x - PAD - corner, cut.size, cut.help_size
    )
    height = max(column.height, side) + 2 * PAD
    if not cut.height:
        return Sheet(cut.width, height)
    sheet = card_body(card, Sheet(cut.width, cut.height, f"card-{card.id}"), hovered)
    if side:
        box = Box(PAD, (cut.height - side) / 2, side, side)
        kit.picture(sheet, card.picture, box, _alpha(card))
    column.paint(kit, sheet, x, (cut.height - column.height) / 2)
    _signs(kit, sheet, card)
    return sheet


def tile_card(kit: Kit, card: Card, cut: Cut, hovered: bool = False) -> Sheet:
    """The picture above, the texts centred below it. Height 0 measures without drawing."""
    column = Column()
    inner, centre = cut.width - 2 * PAD, Align.CENTRE
    column.add(kit.block(card.text, inner, cut.size, Weight.STRONG, centre))
    size = cut.help_size if card.text or card.picture else cut.size  # alone it is the card
    column.add(kit.block(card.help, inner, size, align=centre), SOFT, gap=0.15)
    side = min(cut.picture, inner) if card.picture else 0.0
    between = 0.4 if side and column.height else 0.0
    inset = PAD + _corner(card) * kit.scale
    note = _small_print(kit, card, max(cut.width - 2 * inset, PAD), cut)
    below = (0.15 if card.detail else 0.3) if note.rows else 0.0
    height = side + between + column.height + below + note.height + 2 * PAD
    if not cut.height:
        return Sheet(cut.width, height)
    sheet = card_body(card, Sheet(cut.width, cut.height, f"card-{card.id}"), hovered)
    y = PAD
    if side:
        box = Box((cut.width - side) / 2, y, side, side)
        kit.picture(sheet, card.picture, box, _alpha(card))
    column.paint(kit, sheet, PAD, y + side + between)
    note.paint(kit, sheet, inset, y + side + between + column.height + below)
    _signs(kit, sheet, card)
    return sheet


def _small_print(kit: Kit, card: Card, width: float, cut: Cut) -> Column:
    """Its detail, and where there is room why it is here; clear of the sign in the corner."""
    column = Column()
    small = min(LABEL, cut.help_size)  # where all else has shrunk, a detail does too
    column.add(kit.block(card.detail, width, small, align=Align.CENTRE), AMBER)
    if not cut.note:
        return column
    column.add(kit.block(card.note, width, LABEL, align=Align.CENTRE))
    column.add(kit.block(card.note_help, width, LABEL, align=Align.CENTRE), SOFT, gap=0.1)
    return column


def setting_card(kit: Kit, card: Card, cut: Cut, hovered: bool = False) -> Sheet:
    """A setting: picture, words, and at the right a switch or the chosen value."""
    switch = card.state in (CardState.CHOSEN, CardState.DIM)
    value = kit.block(card.detail, cut.width / 3, cut.size, Weight.STRONG).snug()
    room = 3.4 if switch else value.used
    x = 2 * PAD + cut.picture
    inner = cut.width - x - room - 2 * PAD
    column = bilingual(kit, card.text, card.help, inner, cut.size, cut.help_size)
    if not cut.height:
        value_height = value.height + (2.0 if switch else 0.0)
        return Sheet(cut.width, max(column.height, cut.picture, value_height) + 1.2 * PAD)
    plain = Card(card.id, sound=card.sound)
    sheet = card_body(plain, Sheet(cut.width, cut.height, f"card-{card.id}"), hovered)
    side = cut.picture
    kit.picture(sheet, card.picture, Box(PAD, (cut.height - side) / 2, side, side))
    column.paint(kit, sheet, x, (cut.height - column.height) / 2)
    if switch:
        _switch(kit, sheet, card, cut.width - PAD - 3.4)
    else:
        y = (cut.height - value.height) / 2
        kit.write(sheet, value, cut.width - PAD - value.used, y, AMBER)
    _number(kit, sheet, card)
    return sheet


def _switch(kit: Kit, sheet: Sheet, card: Card, x: float) -> None:
    """On is green, filled, to the right, with a check; off is hollow, to the left."""
    on = card.state is CardState.CHOSEN
    label = kit.block(card.detail, 3.4, LABEL, align=Align.CENTRE)
    y = (sheet.height - 1.8 - label.height - 0.15) / 2
    track = Box(x, y, 3.4, 1.8)
    sheet.rect(track, GREEN if on else SUNK, 0.9)
    if on:
        sheet.disc(x + 2.5, y + 0.9, 0.68, WHITE)
        kit.icon(sheet, "check", Box(x + 0.45, y + 0.35, 1.1, 1.1), DARK)
    else:
        sheet.rect(track, SOFT, 0.9, stroke=0.12)
        sheet.disc(x + 0.9, y + 0.9, 0.55, SOFT)
    kit.write(sheet, label, x, y + 1.95, WHITE if on else SOFT)


def card_body(card: Card, sheet: Sheet, hovered: bool) -> Sheet:
    """A card with nothing on it yet, which answers to pointing."""
    sheet.rect(
        Box(0.1, 0.25, sheet.width - 0.2, sheet.height), Colour(0, 0, 0, 0.3), RADIUS, 0, 0.9
    )
    back = LIFTED if hovered else RAISED
    sheet.rect(sheet.box, back.faded(0.94 if card.state is not CardState.DIM else 0.78), RADIUS)
    edge = _EDGES.get(card.state)
    if edge is not None:
        sheet.rect(sheet.box, edge, RADIUS, stroke=0.22)
    else:
        sheet.rect(sheet.box, WHITE if hovered else EDGE, RADIUS, stroke=0.14 if hovered else 0.07)
    sheet.hot(sheet.box, card=card.id, sound=card.sound)
    return sheet


def _number(kit: Kit, sheet: Sheet, card: Card) -> None:
    """By which number she may call it, on the upper left corner."""
    if card.called:
        block = kit.block(card.called, 2 * SIGN, MAIN, Weight.STRONG).snug()
        half = max(SIGN, block.used + 0.6, block.height + 0.1) / 2
        centre = 0.25 + half
        sheet.disc(centre, centre, half, BLUE)
        kit.write(sheet, block, centre - block.used / 2, centre - block.height / 2, DARK)


def _signs(kit: Kit, sheet: Sheet, card: Card) -> None:
    """The badge of its state at the upper corner, the loudspeaker at the lower one; its number."""
    _number(kit, sheet, card)
    right = sheet.width - 0.35 - SIGN
    mark = _MARKS.get(card.state)
    if mark is not None:
        name, colour = mark
        half = SIGN / 2 + 0.15
        sheet.disc(right + SIGN / 2, 0.35 + SIGN / 2, half, colour)
        kit.icon(sheet, name, Box(right + 0.2, 0.55, SIGN - 0.4, SIGN - 0.4), DARK)
    if card.sound:
        y = sheet.height - 0.35 - SIGN
        colour = AMBER if card.state is CardState.CHOSEN else SOFT.faded(0.8)
        kit.icon(sheet, "sound", Box(right, y, SIGN, SIGN), colour)


def _corner(card: Card) -> float:
    return SIGN * 0.8 if card.sound or card.state in _MARKS else 0.0


def _alpha(card: Card) -> float:
    return 0.45 if card.state in (CardState.DIM, CardState.WRONG) else 1.0
