"""The ring that fills while she rests on something in place of pressing."""

import math

from panda3d.core import NodePath, Point3

from game.ui.kit import Kit
from game.ui.palette import AMBER, DARK, WHITE
from game.ui.place import face_eyes, seen_at
from game.ui.sheet import Box, Sheet

STEPS = 32
RADIUS, STROKE = 1.25, 0.42
ORDER = 900  # over every panel


def dwell_ring(kit: Kit, filled: int) -> Sheet:
    """A dark track with `filled` of STEPS parts of the way in amber, from the top and clockwise."""
    side = 2 * RADIUS + STROKE + 0.2
    sheet = Sheet(side, side, "dwell")
    middle = side / 2
    sheet.disc(middle, middle, RADIUS + STROKE / 2 + 0.1, DARK.faded(0.85), stroke=STROKE + 0.2)
    sheet.disc(middle, middle, RADIUS + 0.05, WHITE.faded(0.35), stroke=0.1)
    length = 2 * math.pi * RADIUS / STEPS * 1.25
    for part in range(filled):
        turn = 2 * math.pi * (part + 0.5) / STEPS
        x, y = middle + RADIUS * math.sin(turn), middle - RADIUS * math.cos(turn)
        box = Box(x - length / 2, y - STROKE / 2, length, STROKE)
        sheet.rect(box, AMBER, 0.1, angle=math.degrees(turn))
    return sheet


class Dwell:
    """Hangs the ring where she rests: at a point of the world, turned to her eyes."""

    def __init__(self, root: NodePath) -> None:
        self._node = root.attach_new_node("dwell")
        self._node.set_bin("fixed", ORDER)
        self._sheet: Sheet | None = None

    def show(self, kit: Kit, share: float, at: Point3 | None) -> None:
        """`share` 0..1 of the way; 0, or no point in the root's space, hides it."""
        if share <= 0.0 or at is None:
            self._node.hide()
            return
        sheet = kit.sheet(dwell_ring, round(min(share, 1.0) * STEPS))
        if sheet is not self._sheet:
            self._sheet = sheet
            self._node.get_children().detach()
            mesh = self._node.attach_new_node(sheet.node(kit.glyphs))
            mesh.set_pos(-sheet.width / 2, 0, sheet.height / 2)
        face_eyes(self._node, *seen_at(at), max(at.length(), 0.1))
        self._node.show()
