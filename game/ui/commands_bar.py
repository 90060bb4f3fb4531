"""The buttons low in front: a sign, a Danish word and, on a desktop, the key that does the same."""

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, Kit, panel
from game.ui.palette import AMBER, DARK, EDGE, LIFTED, SOFT, WHITE
from game.ui.sheet import Box, Sheet
from game.ui.text import Align, Block

SIGN = 2.0
PAD = 0.45
SPACE = "   "  # shown as the bar that it is
_BOTH = {"pause": SPACE, "resume": SPACE, "next": "Enter", "back": "Esc"}
KEYS = {  # as the desktop rig has them, by hand: right (False) and left (True)
    False: _BOTH | {"repeat": "R", "slower": "L", "model": "V", "help": "H"},
    True: _BOTH | {"repeat": "U", "slower": "S", "model": "N", "help": "G"},
}
WORDS = {"model": "show-me"}


def buttons(
    kit: Kit,
    names: tuple[str, ...],
    primary: str,
    hovered: str,
    keys: bool,
    mirrored: bool,
    sound: bool = False,
) -> Sheet:
    """All buttons in a row. `primary` is the text key of an amber `next` with words beside it.

    `sound`: resting on one has it said.
    """
    ordered = names[::-1] if mirrored else names
    hints = KEYS[mirrored] if keys else {}
    made = [_button(kit, name, primary, name == hovered, hints.get(name, "")) for name in ordered]
    height = max(button.height for button in made)
    width = sum(button.width for button in made) + PAD * (len(made) + 1)
    sheet = panel(width, height + 2 * PAD, "commands")
    x = PAD
    for button in made:
        y = PAD + (height - button.height) / 2
        sheet.lay(button, x, y)
        sheet.hot(button.box.moved(x, y), command=button.name, sound=sound)
        x += button.width + PAD
    return sheet


def tip(kit: Kit, name: str, primary: str) -> Sheet:
    """What the button under the pointer means, in the help language."""
    words = kit.say(_key(name, primary))
    block = kit.block(words.help or words.da, 24.0, HELP).snug()
    sheet = panel(block.used + 1.4, block.height + 0.7, "tip")
    kit.write(sheet, block, 0.7, 0.35)
    return sheet


def _key(name: str, primary: str) -> str:
    return primary if name == "next" and primary else WORDS.get(name, name)


def _button(kit: Kit, name: str, primary: str, hovered: bool, key_hint: str) -> Sheet:
    words = kit.say(_key(name, primary))
    main = name in ("next", "resume")
    size = LABEL * (1.1 if main else 1.0)
    label = kit.block(words.da, 20.0, size, Weight.STRONG if main else Weight.NORMAL, Align.CENTRE)
    hint = _hint(kit, key_hint)
    beside = _hint_width(hint) + 0.4 if key_hint else 0.6
    width = max(label.used + 1.1, SIGN + 2 * beside, kit.field.target)
    label = kit.block(words.da, width, size, label.weight, Align.CENTRE)
    height = max(SIGN + label.height + 0.75, kit.field.target)
    sheet = Sheet(width, height, name)
    if main or hovered:
        sheet.rect(sheet.box, AMBER if main else LIFTED, 0.7)
    if hovered:
        sheet.rect(sheet.box, WHITE, 0.7, stroke=0.13)
    ink = DARK if main else WHITE
    kit.icon(sheet, name, Box((width - SIGN) / 2, 0.35, SIGN, SIGN), ink)
    kit.write(sheet, label, 0.0, SIGN + 0.45, ink)
    if key_hint:
        _put_hint(kit, sheet, hint, main)
    return sheet


def _hint(kit: Kit, key: str) -> Block:
    """The key, in small letters that do not grow: it is for those who see the keyboard."""
    return kit.block(key, 4.0, 0.68 / kit.scale)


def _hint_width(hint: Block) -> float:
    return max(hint.used + 0.5, 1.0) if hint.used else 1.5


def _put_hint(kit: Kit, sheet: Sheet, hint: Block, dark: bool) -> None:
    width = _hint_width(hint)
    box = Box(sheet.width - width - 0.18, 0.2, width, 1.0)
    ink = DARK if dark else SOFT
    sheet.rect(box, DARK if dark else EDGE, 0.25, stroke=0.07)
    if hint.used:
        y = box.y + (1.0 - hint.height) / 2
        kit.write(sheet, hint, box.x + (width - hint.used) / 2, y, ink)
    else:
        sheet.rect(Box(box.x + 0.3, box.y + 0.6, width - 0.6, 0.12), ink)
