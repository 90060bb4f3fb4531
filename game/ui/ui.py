"""The interface in the world: shows a View, says what a ray points at, lives with the frames."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from panda3d.core import NodePath, Point3, Vec3

from game.rig.rig import Pose
from game.ui.at_work import at_work, exercise
from game.ui.boards import on_board
from game.ui.follow import Follow
from game.ui.kit import Kit
from game.ui.layout import Asked, Item, bar, curtain, pause
from game.ui.mesh import dress
from game.ui.mic import centre, ring
from game.ui.panel import Panel
from game.ui.place import EYE_M, UNIT_M, Head, Spot, see_head
from game.ui.sheet import Hot
from game.view import Chose, Command, Mic, Rested, Screen, View

REST_S = 0.7  # the pointer rests on a card this long to hear it
ORDER = 100  # of the first panel in the bin "fixed"
STILL = 0.8  # units that a head may move before its line follows
DIM = 0.42  # of the room behind a board or an exercise, where nobody is talking with her
_LIVE = (Mic.EARLY, Mic.LISTENING, Mic.HEARING, Mic.THINKING)


@dataclass(frozen=True, slots=True)
class UiSettings:
    """What of her settings the interface shows. `keys`: key hints on the buttons (desktop)."""

    help_language: str = "en"
    text_scale: float = 1.0
    left_handed: bool = False
    keys: bool = True


@dataclass(frozen=True, slots=True)
class Met:
    """Where a ray meets a panel: metres along the ray, the panel's name, and what answers there

    (a card's id or a command's name, "" for nothing). `sound`: resting there is told in `rested`.
    """

    away: float
    panel: str
    name: str = ""
    sound: bool = False


class Ui:
    """Panels around the learner's place.

    `origin` is the tracking space (at her mark, y ahead), `world` the scene's root, in which rays
    and speaker points are given, both in metres.
    """

    def __init__(
        self, origin: NodePath, world: NodePath, assets: Path, settings: UiSettings | None = None
    ) -> None:
        self.settings = settings or UiSettings()
        self.world = world
        self._kit = Kit(assets, self.settings.help_language, self.settings.text_scale)
        self.root = origin.attach_new_node("ui")
        self.root.set_z(EYE_M)
        dress(self.root, self._kit.glyphs.texture, self._kit.pictures.texture, ORDER)
        self.panels: dict[str, Panel] = {}
        self._ring = self.root.attach_new_node("ring")
        self._view: View | None = None
        self._heads: dict[str, Head] = {}
        self._hot: Hot | None = None
        self._rest = 0.0
        self._rested: str | None = None
        self._follow = Follow()
        self._stale = False
        self._time = self._level = 0.0

    # --- showing ----------------------------------------------------------------------------

    @property
    def drawn(self) -> int:
        """How many sheets have been drawn since the start; stands still while nothing changes."""
        return self._kit.drawn

    def show(self, view: View, speaker_points: Mapping[str, tuple[float, float, float]]) -> None:
        """Show this now. `speaker_points`: just above each colleague's head, in the world."""
        moved = self._see_heads(speaker_points)
        level, view = view.level, replace(view, level=0.0)
        if self._stale or moved or view != self._view:
            if self._view is None or view.screen is not self._view.screen:
                self._hot = None
            self._view, self._stale = view, False
            self._hang(self.items(view))
        self._level = level

    def items(self, view: View) -> list[Item]:
        """The panels that a View asks for, from back to front."""
        kit = self._kit
        asked = Asked(
            self._heads, self._hovered_name(), self.settings.left_handed, self.settings.keys
        )
        items, floor = bar(kit, view, asked)
        if view.screen is Screen.SCENE:
            items = at_work(kit, view, asked, floor) + items
        else:
            draw = exercise if view.screen is Screen.EXERCISE else on_board
            items = [curtain(kit, "dim", DIM), *draw(kit, view, asked, floor), *items]
        return items + pause(kit, asked) if view.paused else items

    def update(self, dt: float, head: Pose | None = None) -> None:
        """One frame: fades, the microphone's ring, the resting pointer. `dt` in seconds.

        With her `head` (tracking space) the panels come along once she has walked or turned away.
        """
        self._time += dt
        if head is not None and self._follow.step(head, dt):
            self.root.set_pos_hpr(head.x, head.y, self.root.get_z(), head.h, 0.0, 0.0)
        if self._stale and self._view is not None:
            self._stale = False
            self._hang(self.items(self._view))
        for name, panel in list(self.panels.items()):
            panel.step(dt)
            if panel.gone:
                panel.remove()
                del self.panels[name]
        self._breathe()
        self._count_rest(dt)
        self._kit.glyphs.upload()

    def settle(self) -> None:
        """End all fades at once (for pictures)."""
        self.update(10.0)

    def set_text_scale(self, scale: float) -> None:
        """The learner's text size: 1.0, 1.25 or 1.5."""
        self._set(replace(self.settings, text_scale=scale))

    def set_help_language(self, language: str) -> None:
        """The language of the help texts on buttons and microphone."""
        self._set(replace(self.settings, help_language=language))

    def set_left_handed(self, left_handed: bool) -> None:
        """Buttons at the left, microphone at the right."""
        self._set(replace(self.settings, left_handed=left_handed))

    def set_eye_height(self, metres: float) -> None:
        """Hang everything around eyes at this height above the tracking space's floor."""
        self.root.set_z(metres)

    def close(self) -> None:
        """Take everything out of the world."""
        self.panels.clear()
        self.root.remove_node()

    # --- pointing ---------------------------------------------------------------------------

    def pick(self, origin: Point3, direction: Vec3) -> Chose | Command | None:
        """What a press along this ray of the world means; None where it meets nothing hot."""
        hot = self._hot_along(origin, direction)
        if hot is None:
            return None
        return Chose(hot.card) if hot.card else Command(hot.command)

    def covers(self, origin: Point3, direction: Vec3) -> bool:
        """Whether a panel lies along the ray, so that nothing behind it may be picked."""
        return self._panel_along(origin, direction) is not None

    def met(self, origin: Point3, direction: Vec3) -> Met | None:
        """The frontmost panel along a ray of the world (unit direction); None beside them all."""
        found = self._panel_along(origin, direction)
        if found is None:
            return None
        panel, x, y = found
        away = (panel.point(self.world, x, y) - origin).length()
        hot = panel.hot_at(x, y)
        return Met(away, panel.node.get_name(), _name(hot), hot is not None and hot.sound)

    def hover(self, origin: Point3 | None, direction: Vec3 | None) -> str | None:
        """Tell where she points now (None: nowhere). Gives the card's id or the command's name."""
        hot = None
        if origin is not None and direction is not None:
            hot = self._hot_along(origin, direction)
        if _name(hot) != _name(self._hot):
            self._rest, self._rested = 0.0, None
            self._stale = True
        self._hot = hot
        return _name(hot) or None

    def rested(self) -> Rested | None:
        """Once each time that her pointer has rested on a card with sound."""
        card, self._rested = self._rested, None
        return Rested(card) if card else None

    # --- inside -----------------------------------------------------------------------------

    def _set(self, settings: UiSettings) -> None:
        if settings != self.settings:
            self.settings = settings
            self._kit.use(settings.help_language, settings.text_scale)
            self._stale = True

    def _hovered_name(self) -> str:
        return _name(self._hot)

    def _see_heads(self, points: Mapping[str, tuple[float, float, float]]) -> bool:
        """Take the colleagues' places; True when one is new, gone or has moved enough to matter."""
        seen = {}
        for person, point in points.items():
            seen[person] = see_head(self.root.get_relative_point(self.world, Point3(*point)))
        if seen.keys() == self._heads.keys() and not any(
            _far(head, self._heads[person]) for person, head in seen.items()
        ):
            return False
        self._heads = seen
        return True

    def _hang(self, items: list[Item]) -> None:
        wanted = {item.name for item in items}
        for name, panel in self.panels.items():
            if name not in wanted:
                panel.leave()
        for order, item in enumerate(items):
            panel = self.panels.get(item.name) or Panel(self.root, item.name)
            self.panels[item.name] = panel
            panel.hang(item.sheet, item.spot, ORDER + order)
        self._hang_ring(items)

    def _hang_ring(self, items: list[Item]) -> None:
        mic = next(item for item in items if item.name == "mic")
        self._ring.get_children().detach()
        if self._view is None or self._view.mic not in _LIVE:
            return
        sheet = self._kit.sheet(ring, self._view.mic)
        mesh = self._ring.attach_new_node(sheet.node)
        mesh.set_pos(-sheet.width / 2, 0, sheet.height / 2)
        x, y = centre(mic.sheet.height)
        at = Spot(mic.spot.azimuth, mic.spot.top - y, mic.spot.x - mic.sheet.width / 2 + x)
        at.put(self._ring, 0.0)
        self._ring.set_bin("fixed", ORDER + len(items))

    def _breathe(self) -> None:
        """The ring grows with her voice, and breathes softly while it waits for her."""
        calm = 0.04 * (1 + math.sin(self._time * 2 * math.pi / 2.4))
        self._ring.set_scale(UNIT_M * (1.0 + calm + 0.3 * min(self._level, 1.0)))

    def _count_rest(self, dt: float) -> None:
        before = self._rest
        self._rest += dt
        if self._hot is not None and self._hot.sound and before < REST_S <= self._rest:
            self._rested = self._hot.card

    def _panel_along(self, origin: Point3, direction: Vec3) -> tuple[Panel, float, float] | None:
        """The frontmost panel along a ray, and where it is met."""
        ordered = sorted(self.panels.values(), key=lambda p: p.node.get_bin_draw_order())
        for panel in reversed(ordered):
            met = panel.meet(self.world, origin, direction)
            if met is not None:
                return panel, *met
        return None

    def _hot_along(self, origin: Point3, direction: Vec3) -> Hot | None:
        found = self._panel_along(origin, direction)
        return found[0].hot_at(found[1], found[2]) if found else None


def _name(hot: Hot | None) -> str:
    return (hot.card or hot.command) if hot is not None else ""


def _far(one: Head, other: Head) -> bool:
    away = (one.azimuth - other.azimuth, one.crown - other.crown, one.chin - other.chin)
    return max(map(abs, away)) > STILL
