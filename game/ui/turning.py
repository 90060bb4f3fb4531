"""For one who has no hands to turn with: three buttons below all others."""

from game.ui.commands_bar import buttons
from game.ui.kit import Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.place import shelved

TURNING = ("turn-left", "recentre", "turn-right")


def turning(kit: Kit, asked: Asked) -> list[Item]:
    """The row under the shelf of the headset's buttons; left stays left in every language."""
    shelf = kit.field.shelf
    if shelf is None:
        return []
    names = TURNING[::-1] if asked.mirrored else TURNING
    hovered = asked.hovered if asked.hovered in names else ""
    row = kit.sheet(buttons, names, "", hovered, False, False)
    return [Item("turning", row, shelved(shelf - GAP - row.height, row.height))]
