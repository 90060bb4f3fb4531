"""The interface in the world: shows a View, says what a ray points at, lives with the frames."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from panda3d.core import NodePath, Point3, Vec3

from game.rig.rig import Pose
from game.ui.at_work import among_things, at_work, exercise
from game.ui.boards import on_board
from game.ui.depth import Depth
from game.ui.follow import Follow
from game.ui.kit import Kit, NotYetError
from game.ui.layout import Asked, Item, bar, curtain, pause
from game.ui.mesh import dress
from game.ui.mic import centre, ring
from game.ui.panel import Panel
from game.ui.place import EYE_M, UNIT_M, Head, Spot, face_eyes, see_head
from game.ui.pointed import REST_S, Met, Resting, met_by
from game.ui.recording_sign import recording
from game.ui.turning import turning
from game.view import Chose, Command, Mic, Rested, Screen, View

ORDER = 100  # of the first panel in the bin "fixed"
TEXTS = 10  # laid out in one frame at most: about a millisecond
STILL = 0.8  # units that a head may move before its line follows
STOPPED_DIM = 0.86
DIM = 0.42  # of the room behind a board or an exercise, where nobody is talking with her
CURTAINS = ("dim", "veil")
IN_THE_ROOM = (Screen.SCENE, Screen.TUTORIAL)
_LIVE = (Mic.EARLY, Mic.LISTENING, Mic.HEARING, Mic.THINKING)

__all__ = ["REST_S", "Met", "Ui", "UiSettings"]


@dataclass(frozen=True, slots=True)
class UiSettings:
    """What of her settings the interface shows. `keys`: key hints on the buttons (desktop).

    `worn`: it hangs in a headset, around her instead of before her. `resting`: she presses by
    resting, and has no hands to turn with.
    """

    help_language: str = "en"
    text_scale: float = 1.0
    left_handed: bool = False
    keys: bool = True
    worn: bool = False
    resting: bool = False


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
        own = self.settings
        self._kit = Kit(assets, own.help_language, own.text_scale, worn=own.worn)
        self.root = origin.attach_new_node("ui")
        self.root.set_z(EYE_M)
        dress(self.root, self._kit.glyphs.texture, self._kit.pictures.texture, ORDER)
        self.panels: dict[str, Panel] = {}
        self._ring = self.root.attach_new_node("ring")
        self._ring_at, self._ring_unit = Spot(0.0, 0.0), UNIT_M
        self._view: View | None = None
        self._hung: Screen | None = None
        self._heads: dict[str, Head] = {}
        self._resting = Resting()
        self._follow, self._depth = Follow(), Depth()
        self._stale = False
        self._time = self._level = 0.0

    # --- showing ----------------------------------------------------------------------------

    @property
    def kit(self) -> Kit:
        """What everything here is drawn with, for a sign that hangs elsewhere."""
        return self._kit

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
                self._resting.move(None)
            self._view, self._stale = view, True
            self._lay_out(view)
        self._level = level

    def items(self, view: View) -> list[Item]:
        """The panels that a View asks for, from back to front."""
        own, mirrored = self.settings, self._kit.mirrored
        heads = {who: h.mirrored() if mirrored else h for who, h in self._heads.items()}
        keys = own.keys and not own.worn
        asked = Asked(heads, self._resting.name, own.left_handed, keys, mirrored)
        items = self._items(view, asked)
        return [item.mirrored() for item in items] if mirrored else items

    def update(self, dt: float, head: Pose | None = None) -> None:
        """One frame: fades, the microphone's ring, the resting pointer. `dt` in seconds.

        With her `head` (tracking space) the panels come along once she has walked or turned away.
        At most one new panel is woven, so that no frame takes long.
        """
        self._time += dt
        if head is not None and self._follow.step(head, dt):
            self._stand()
        if self.settings.worn and self._depth.step(self._heads.values(), dt):
            self._keep_depth()
        if self._stale and self._view is not None:
            self._lay_out(self._view)
        if self._kit.allowance == TEXTS:  # nothing was laid out in this frame
            self._weave(1)
        self._kit.allowance = TEXTS
        for name, panel in list(self.panels.items()):
            panel.step(dt, 1.0 if name in CURTAINS else self._follow.light)
            if panel.gone:
                panel.remove()
                del self.panels[name]
        self._breathe()
        self._resting.step(dt)
        self._kit.glyphs.upload()

    def settle(self) -> None:
        """End all fades at once (for pictures)."""
        self._depth.arrive(self._heads.values())
        self._keep_depth()
        self._kit.allowance = math.inf
        if self._view is not None:
            self._lay_out(self._view)
        self._weave(len(self.panels))
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

    def set_resting(self, resting: bool) -> None:
        """Offer buttons for turning to one who presses by resting."""
        if resting != self.settings.resting:
            self.settings = replace(self.settings, resting=resting)
            self._stale = True

    def set_worn(self, worn: bool) -> None:
        """Hang around her, for a headset, or before her, for a monitor."""
        if worn != self.settings.worn:
            for panel in self.panels.values():
                panel.remove()
            self.panels.clear()
            self._heads = {}
            self._set(replace(self.settings, worn=worn))

    def set_eye_height(self, metres: float) -> None:
        """Glide to eyes at this height above the tracking space's floor."""
        self._follow.look_from(metres)

    def set_clear(self, metres: float) -> None:
        """Nothing of the room before her is nearer: in a headset the panels stay before that."""
        self._depth.clear = metres

    @property
    def stands(self) -> tuple[float, ...]:
        """Where the panels' middle is in the world and where they face, to 5 cm and 5 degrees."""
        at, heading = self.root.get_pos(self.world), self.root.get_h(self.world)
        return (*(round(v * 20) for v in at), round(heading / 5))

    def come(self) -> None:
        """Hang before her head from the next frame on (she has recentred)."""
        self._follow.come()

    def close(self) -> None:
        """Take everything out of the world."""
        self.panels.clear()
        self.root.remove_node()

    # --- pointing ---------------------------------------------------------------------------

    def pick(self, origin: Point3, direction: Vec3) -> Chose | Command | None:
        """What a press along this ray of the world means; None where it meets nothing hot."""
        met = self.met(origin, direction)
        gone = self._view is not None and self._view.screen is not self._hung
        if met is None or met.hot is None or gone:  # what still hangs there is over
            return None
        return Chose(met.hot.card) if met.hot.card else Command(met.hot.command)

    def covers(self, origin: Point3, direction: Vec3) -> bool:
        """Whether a panel lies along the ray, so that nothing behind it may be picked."""
        return self.met(origin, direction) is not None

    def met(self, origin: Point3, direction: Vec3) -> Met | None:
        """The frontmost panel along a ray of the world (unit direction); None beside them all."""
        return met_by(self.panels.values(), self.world, origin, direction)

    def meet(self, origin: Point3, direction: Vec3) -> Point3 | None:
        """Where in the world a ray meets the frontmost panel; None beside them all."""
        met = self.met(origin, direction)
        return met.point if met is not None else None

    def hover(self, origin: Point3 | None, direction: Vec3 | None) -> str | None:
        """Tell where she points now (None: nowhere). Gives the card's id or the command's name."""
        met = None
        if origin is not None and direction is not None:
            met = self.met(origin, direction)
        if self._resting.move(met):
            self._stale = True
        return self._resting.name or None

    def rested(self) -> Rested | None:
        """Once each time that her pointer has rested on a card with sound."""
        name = self._resting.told()
        return Rested(name) if name else None

    # --- inside -----------------------------------------------------------------------------

    def _lay_out(self, view: View) -> None:
        """Hang the panels of this view, in a later frame if they need more than one frame has."""
        try:
            items = self.items(view)
        except NotYetError:
            return
        self._stale, self._hung = False, view.screen
        self._hang(items)

    def _items(self, view: View, asked: Asked) -> list[Item]:
        kit = self._kit
        items, floor = bar(kit, view, asked)
        if in_the_room(view):
            things = view.screen is Screen.EXERCISE and view.targets
            draw_room = among_things if things else at_work
            items = draw_room(kit, view, asked, floor) + items
        else:
            draw = exercise if view.screen is Screen.EXERCISE else on_board
            dim = STOPPED_DIM if view.screen is Screen.STOPPED else DIM
            items = [curtain(kit, "dim", dim), *draw(kit, view, asked, floor), *items]
        items += turning(kit, asked) if self.settings.resting else []
        items += pause(kit, asked) if view.paused else []
        return items + recording(kit, view.recording, asked.hovered)

    def _set(self, settings: UiSettings) -> None:
        if settings != self.settings:
            self.settings = settings
            own = settings
            self._kit.use(own.help_language, own.text_scale, worn=own.worn)
            self._stale = True

    def _see_heads(self, points: Mapping[str, tuple[float, float, float]]) -> bool:
        """Take the colleagues' places; True when one is new, gone or has moved enough to matter."""
        seen = {}
        for person, point in points.items():
            near = self.root.get_relative_point(self.world, Point3(*point))
            seen[person] = see_head(near, worn=self.settings.worn)
        if seen.keys() == self._heads.keys() and not any(
            _far(head, self._heads[person]) for person, head in seen.items()
        ):
            return False
        self._heads = seen
        return True

    def _stand(self) -> None:
        """The panels' place is where Follow says, and nobody has seen them go there."""
        at = self._follow
        self.root.set_pos_hpr(at.x, at.y, at.height, at.heading, 0.0, 0.0)

    def _keep_depth(self) -> None:
        metres = self._depth.metres
        self.root.set_shader_input("metres", metres)
        for panel in self.panels.values():
            panel.stand_at(metres if self.settings.worn else 0.0)
        self._put_ring()

    def _hang(self, items: list[Item]) -> None:
        wanted = {item.name for item in items}
        for name, panel in self.panels.items():
            if name not in wanted:
                panel.leave()
        metres = self._depth.metres if self.settings.worn else 0.0
        for order, item in enumerate(items):
            panel = self.panels.get(item.name) or Panel(self.root, item.name, metres)
            self.panels[item.name] = panel
            panel.hang(item.sheet, item.spot, ORDER + order)
        self._hang_ring(items)

    def _weave(self, most: int) -> None:
        """Make the meshes of at most so many new panels, the rearmost first."""
        new = [panel for panel in self.panels.values() if not panel.woven]
        new.sort(key=lambda panel: panel.node.get_bin_draw_order())
        for panel in new[:most]:
            panel.weave(self._kit.glyphs, self._kit.field.finest)

    def _hang_ring(self, items: list[Item]) -> None:
        mic = next(item for item in items if item.name == "mic")
        self._ring.get_children().detach()
        if self._view is None or self._view.mic not in _LIVE:
            return
        sheet = self._kit.sheet(ring, self._view.mic)
        mesh = self._ring.attach_new_node(sheet.node(self._kit.glyphs))
        mesh.set_pos(-sheet.width / 2, 0, sheet.height / 2)
        x, y = centre(mic.sheet.height)
        x = mic.sheet.width - x if self._kit.mirrored else x
        at = Spot(mic.spot.azimuth, mic.spot.top - y, mic.spot.x - mic.sheet.width / 2 + x)
        self._ring_at = at
        self._ring.set_bin("fixed", ORDER + len(items))
        self._put_ring()

    def _put_ring(self) -> None:
        at, metres = self._ring_at, self._depth.metres
        if self.settings.worn:
            face_eyes(self._ring, at.azimuth + at.x, at.top, metres)
        else:
            at.put(self._ring, 0.0)
        self._ring_unit = self._ring.get_scale().x

    def _breathe(self) -> None:
        """The ring grows with her voice, and breathes softly while it waits for her."""
        calm = 0.04 * (1 + math.sin(self._time * 2 * math.pi / 2.4))
        self._ring.set_scale(self._ring_unit * (1.0 + calm + 0.3 * min(self._level, 1.0)))


def in_the_room(view: View) -> bool:
    """Whether the room is what she looks at: at work, and where an exercise is about it."""
    about_it = bool(view.targets) or view.subtitle is not None
    return view.screen in IN_THE_ROOM or (view.screen is Screen.EXERCISE and about_it)


def _far(one: Head, other: Head) -> bool:
    away = (one.azimuth - other.azimuth, one.crown - other.crown, one.chin - other.chin)
    return max(map(abs, away)) > STILL
