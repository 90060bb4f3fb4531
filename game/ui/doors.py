"""A level's door as a picture: open, or shut with what is still to be done, in small numbers."""

from typing import TYPE_CHECKING

from game.ui.glyphs import Weight
from game.ui.palette import AMBER, BLUE, DARK, EDGE, WHITE, Colour, ink
from game.ui.sheet import Box, Sheet
from game.ui.text import Style, lay_out

if TYPE_CHECKING:
    from game.ui.kit import Kit

OPEN = "open"
NEEDS = ("model", "ear")  # conversations, words
LEAF, LIGHT = ink("5f86ad"), ink("ffdf95")


def door(kit: "Kit", sheet: Sheet, value: str, alpha: float) -> None:
    """`open`, or how many conversations and words it still takes: `2-5`."""
    side = sheet.width
    is_open = value == OPEN
    left = side * (0.26 if is_open else 0.08)
    frame = Box(left, side * 0.1, side * 0.48, side * 0.82)
    _framed(sheet, frame, alpha, is_open=is_open)
    if not is_open:
        _needs(kit, sheet, [int(count) for count in value.split("-")], alpha)


def _framed(sheet: Sheet, frame: Box, alpha: float, *, is_open: bool) -> None:
    side = sheet.width
    edge = side * 0.035
    inner = Box(frame.x + edge, frame.y + edge, frame.width - 2 * edge, frame.height - edge)
    sheet.rect(frame, DARK.faded(0.75 * alpha), side * 0.02)
    sheet.rect(inner, (LIGHT if is_open else LEAF).faded(alpha))
    knob = (inner.x + inner.width * 0.82, inner.y + inner.height * 0.52)
    if is_open:
        leaf = Box(frame.x - side * 0.14, inner.y, side * 0.17, inner.height)
        sheet.rect(leaf, LEAF.faded(alpha), side * 0.015)
        knob = (leaf.x + leaf.width * 0.2, knob[1])
    sheet.disc(*knob, side * 0.025, (WHITE if is_open else AMBER).faded(alpha))


def _needs(kit: "Kit", sheet: Sheet, counts: list[int], alpha: float) -> None:
    """Below each other beside the door: a sign and a number."""
    side = sheet.width
    rows = [(sign, count) for sign, count in zip(NEEDS, counts, strict=True) if count]
    y = side * (0.5 - 0.13 * len(rows))
    for sign, count in rows:
        disc = side * 0.095
        sheet.disc(side * 0.67, y + side * 0.12, disc, BLUE.faded(alpha))
        half = disc * 0.62
        box = Box(side * 0.67 - half, y + side * 0.12 - half, 2 * half, 2 * half)
        kit.icon(sheet, sign, box, DARK.faded(alpha))
        _number(kit, sheet, str(count), Box(side * 0.78, y, side * 0.2, side * 0.24), DARK, alpha)
        y += side * 0.26
    sheet.rect(Box(side * 0.04, side * 0.92, side * 0.92, side * 0.02), EDGE.faded(alpha))


def _number(kit: "Kit", sheet: Sheet, text: str, box: Box, colour: Colour, alpha: float) -> None:
    wide = kit.glyphs.width(text, Weight.STRONG)
    em = min(box.height * 0.75, box.width / max(wide, 0.1))
    block = lay_out(text, box.width * 1.2, Style(em, Weight.STRONG), kit.glyphs.width)
    kit.write(sheet, block, box.x, box.y + (box.height - block.height) / 2, colour.faded(alpha))
