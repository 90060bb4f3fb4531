"""The sign in the dark: she is too near to something, and this is the way back."""

import math

from panda3d.core import NodePath

from game.ui.glyphs import Weight
from game.ui.kit import HELP, MAIN, Column, Kit, panel
from game.ui.mesh import dress
from game.ui.palette import AMBER, DARK, PANEL, SOFT
from game.ui.place import AWAY_M, UNIT_M
from game.ui.sheet import Box, Sheet
from game.ui.text import Align

WIDTH = 19.0
DISC = 7.0
_LOW = -4.0  # units from straight ahead to the sign's middle: calm, a little below
_LEAST_WAY = 0.15  # of the way's length; else it leads up from the floor
_UP = -90.0


class WayBack:
    """Hangs before her head and turns its arrow. Drawn over the veil, so only in the dark."""

    def __init__(self, kit: Kit, head: NodePath, order: int) -> None:
        self._kit = kit
        self.node = head.attach_new_node("way-back")
        dress(self.node, kit.glyphs.texture, kit.pictures.texture, order)
        self._card = self.node.attach_new_node("card")
        self._arrow = self.node.attach_new_node("arrow")
        self._arrow.set_bin("fixed", order + 1)
        self._sheet: Sheet | None = None
        self._strength = 0.0
        self.node.set_scale(UNIT_M)
        self.node.hide()

    def show(self, way: tuple[float, float], strength: float) -> None:
        """Point this way (right, ahead, as her head sees it); `strength` 0..1, 0 for nothing."""
        if strength > 0.0:
            self._weave()
            level = math.hypot(*way) > _LEAST_WAY
            self._arrow.set_r(math.degrees(math.atan2(*way)) - 90.0 if level else _UP)
        if strength != self._strength:
            self._strength = strength
            self.node.set_alpha_scale(strength)
            self.node.show() if strength > 0.0 else self.node.hide()

    def close(self) -> None:
        """Take it away."""
        self.node.remove_node()

    def _weave(self) -> None:
        sheet = self._kit.sheet(way_back)
        if sheet is self._sheet:
            return
        self._sheet = sheet
        for holder, drawn in ((self._card, sheet), (self._arrow, self._kit.sheet(arrow))):
            holder.get_children().detach()
            mesh = holder.attach_new_node(drawn.node(self._kit.glyphs))
            mesh.set_pos(-drawn.width / 2, 0, drawn.height / 2)
        away = AWAY_M / UNIT_M
        self._card.set_pos(0, away, _LOW)
        self._arrow.set_pos(0, away, _LOW + sheet.height / 2 - 1.2 - DISC / 2)


def way_back(kit: Kit) -> Sheet:
    """The sentence below a disc, on which the arrow lies."""
    words = kit.say("this-way")
    inner = WIDTH * kit.scale**0.5 - 2.4
    column = Column()
    column.add(kit.block(words.da, inner, MAIN, Weight.STRONG, Align.CENTRE))
    column.add(kit.block(words.help, inner, HELP, align=Align.CENTRE), SOFT, gap=0.3)
    sheet = panel(inner + 2.4, column.height + DISC + 3.6, "way-back", PANEL.faded(1.0))
    sheet.disc(sheet.width / 2, 1.2 + DISC / 2, DISC / 2, AMBER)
    column.paint(kit, sheet, 1.2, DISC + 2.2)
    return sheet


def arrow(kit: Kit) -> Sheet:
    """To the right, before it is turned."""
    sheet = Sheet(DISC, DISC, "way-back-arrow", danish=True)
    side = DISC * 0.62
    edge = (DISC - side) / 2
    kit.icon(sheet, "next", Box(edge, edge, side, side), DARK)
    return sheet
