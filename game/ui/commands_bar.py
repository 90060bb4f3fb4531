"""The buttons low in front: a sign, a Danish word and, on a desktop, the key that does the same."""

from game.ui.glyphs import Weight
from game.ui.kit import LABEL, Kit, panel
from game.ui.palette import AMBER, DARK, EDGE, LIFTED, SOFT, WHITE
from game.ui.sheet import Box, Sheet
from game.ui.text import Align

SIGN = 2.0
PAD = 0.45
KEYS = {
    "pause": "P",
    "resume": "P",
    "repeat": "R",
    "slower": "L",
    "model": "V",
    "help": "H",
    "next": "Enter",
    "back": "Esc",
    "settings": "I",
}
WORDS = {"model": "show-me"}


def buttons(
    kit: Kit, names: tuple[str, ...], primary: str, hovered: str, keys: bool, mirrored: bool
) -> Sheet:
    """All buttons in a row. `primary` is the text key of an amber `next` with words beside it."""
    ordered = names[::-1] if mirrored else names
    made = [_button(kit, name, primary, name == hovered, keys) for name in ordered]
    height = max(button.height for button in made)
    width = sum(button.width for button in made) + PAD * (len(made) + 1)
    sheet = panel(width, height + 2 * PAD, "commands")
    x = PAD
    for button in made:
        sheet.lay(button, x, PAD + (height - button.height) / 2)
        x += button.width + PAD
    return sheet


def _button(kit: Kit, name: str, primary: str, hovered: bool, keys: bool) -> Sheet:
    key = primary if name == "next" and primary else WORDS.get(name, name)
    words = kit.say(key)
    main = name in ("next", "resume")
    size = LABEL * (1.1 if main else 1.0)
    label = kit.block(words.da, 20.0, size, Weight.STRONG if main else Weight.NORMAL, Align.CENTRE)
    width = max(label.used + 1.1, SIGN + 2.2)
    label = kit.block(words.da, width, size, label.weight, Align.CENTRE)
    height = SIGN + label.height + 0.75
    sheet = Sheet(width, height, name)
    if main or hovered:
        sheet.rect(sheet.box, AMBER if main else LIFTED, 0.7)
    if hovered:
        sheet.rect(sheet.box, WHITE, 0.7, stroke=0.13)
    ink = DARK if main else WHITE
    kit.icon(sheet, name, Box((width - SIGN) / 2, 0.35, SIGN, SIGN), ink)
    kit.write(sheet, label, 0.0, SIGN + 0.45, ink)
    if keys:
        _key_hint(kit, sheet, KEYS[name], main)
    sheet.hot(sheet.box, command=name)
    return sheet


def _key_hint(kit: Kit, sheet: Sheet, key: str, dark: bool) -> None:
    hint = kit.block(key, 4.0, 0.66 / kit.scale)
    width = max(hint.used + 0.5, 1.0)
    box = Box(sheet.width - width - 0.18, 0.2, width, 1.0)
    sheet.rect(box, DARK if dark else EDGE, 0.25, stroke=0.07)
    ink = DARK if dark else SOFT
    kit.write(sheet, hint, box.x + (width - hint.used) / 2, box.y + (1.0 - hint.height) / 2, ink)
