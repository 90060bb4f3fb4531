"""Things in the room: shown, pointed at, taken in hand, put down, and brought home again."""

from collections.abc import Iterable

from panda3d.core import NodePath, Point3, TransformState, Vec3

from game.errors import GameError
from game.rig.rig import Ray
from game.stage.decals import frame, hint, place_mark
from game.stage.holding import in_hand, let_go
from game.stage.look import AMBER, SOFT, Look, set_glow
from game.stage.motion import Point, ease
from game.stage.picking import Box
from game.stage.thing import HAND, HOME, Thing, bounds
from scenes import pack as packs

_MOVE_S = 0.45
_ARC_M = 0.12
_SOFT_GLOW, _HOVER_GLOW, _SHOWN_GLOW = 0.35, 0.65, 0.85
HOVER = Vec3(1.0, 1.0, 1.0)
_HINT_GAP_M, _HINT_BOB_M = 0.06, 0.02


class Things:
    """All the things and places of a workplace, below `root`."""

    def __init__(self, root: NodePath, look: Look) -> None:
        self._root = root.attach_new_node("things")
        self._look = look
        self._frame = frame()
        self.things: dict[str, Thing] = {}
        self.places: dict[str, packs.Place] = {}
        self._spots: dict[str, Box] = {}
        self._marks: dict[str, NodePath] = {}
        self._hints: dict[str, NodePath] = {}
        self._moving: set[str] = set()
        self._sounds: list[tuple[str, Point]] = []
        self._targets: frozenset[str] = frozenset()
        self._shown: frozenset[str] = frozenset()
        self._hovered: str | None = None

    def add(self, thing: packs.Thing, model: NodePath) -> None:
        """Stand a thing in the room."""
        self._look.dress_room(model)
        model.flatten_strong()
        holder = self._root.attach_new_node(thing.id)
        model.reparent_to(holder)
        low, high = bounds(holder)
        holder.set_pos_hpr(thing.x, thing.y, thing.z, thing.heading, 0, 0)
        home = holder.get_transform()
        self.things[thing.id] = Thing(thing.id, holder, low, high, home, thing.touch)

    def add_place(self, place: packs.Place) -> None:
        """Know a place where things may be put down."""
        width, depth, _ = place.size
        mark = place_mark(self._root, self._frame, width, depth)
        mark.set_pos(place.x, place.y, place.z + 0.015)
        mark.hide()
        self.places[place.id] = place
        self._spots[place.id] = _box_of(place)
        self._marks[place.id] = mark

    def clear(self) -> None:
        """Remove everything."""
        self._root.get_children().detach()
        for known in (self.things, self.places, self._spots, self._marks, self._hints):
            known.clear()
        self._moving.clear()
        self._targets = self._shown = frozenset()
        self._hovered = None

    def send_home(self) -> None:
        """Everything back where it belongs, at once (a new scene)."""
        self._moving.clear()
        for thing in self.things.values():
            thing.at, thing.goal = HOME, None
            let_go(thing)
            thing.node.set_transform(thing.home)

    # --- pointing ------------------------------------------------------------------------

    def mark_targets(self, ids: Iterable[str]) -> None:
        """These may be pointed at now; they glow softly."""
        wanted = frozenset(ids)
        if wanted != self._targets:
            self._targets = wanted
            self._refresh()

    def show(self, ids: Iterable[str]) -> None:
        """A colleague has shown these; they pulse, and a hint hovers above them."""
        wanted = frozenset(ids)
        if wanted != self._shown:
            self._shown = wanted
            self._refresh()

    def hover(self, name: str | None) -> None:
        """She points at this thing or place, or has her hand by it; None: at nothing."""
        if name != self._hovered:
            self._hovered = name
            self._refresh()

    def obstacles(self) -> list[Box]:
        """The boxes of all things that stand in the room."""
        return [thing.box for thing in self.things.values() if thing.at != HAND]

    def boxes(self) -> list[Box]:
        """The boxes of everything that may be pointed at now."""
        targets = self._targets
        found = [t.box for i, t in self.things.items() if i in targets and t.at != HAND]
        return found + [box for i, box in self._spots.items() if i in targets]

    def middle(self, name: str) -> Point | None:
        """The middle of a thing or place in the world, None when there is no such."""
        if name in self.things:
            return self._middle_of(self.things[name])
        place = self.places.get(name)
        return (place.x, place.y, place.z + place.size[2] / 4) if place else None

    def _middle_of(self, thing: Thing) -> Point:
        there = thing.node.get_mat(self._root).xform_point(thing.middle)
        return (there.x, there.y, there.z)

    # --- moving --------------------------------------------------------------------------

    def move(self, name: str, place: str) -> None:
        """Take a thing in hand, put it at a place, or bring it home. Raises GameError G006."""
        thing = self.things.get(name)
        if thing is None or (place not in (HAND, HOME) and place not in self.places):
            raise GameError("G006", f"There is no thing {name!r} or no place {place!r} here.")
        thing.at = place
        let_go(thing)
        self._moving.add(name)
        thing.start, thing.moved_s = thing.node.get_transform(), 0.0
        thing.goal = None if place == HAND else self._goal(thing, place)
        if place == HAND:
            self._sounds.append((f"take-{thing.touch}", self._middle_of(thing)))

    def sounds(self) -> list[tuple[str, Point]]:
        """What was taken and put down since the last time: the sound's name, and where."""
        made, self._sounds = self._sounds, []
        return made

    def held(self) -> str | None:
        """The thing in hand, if any."""
        return next((t.id for t in self.things.values() if t.at == HAND), None)

    def step(
        self, now: float, dt: float, pointer: Ray | None, palm: TransformState | None = None
    ) -> None:
        """Move what moves. In world space: `pointer`, and the `palm` that holds what is held."""
        for name in tuple(self._moving):
            thing = self.things[name]
            self._move(thing, dt, pointer, palm)
            if thing.at != HAND and thing.goal is None:
                self._moving.discard(name)
                self._sounds.append((f"put-{thing.touch}", self._middle_of(thing)))
        for name, gem in self._hints.items():
            gem.set_pos(self._above(name, now))
            gem.set_h(now * 70.0 % 360.0)

    def _move(
        self, thing: Thing, dt: float, pointer: Ray | None, palm: TransformState | None
    ) -> None:
        thing.moved_s += dt
        goal = thing.goal or in_hand(thing, pointer, palm)
        part = ease(thing.moved_s / _MOVE_S)
        start = thing.start.get_pos()
        there = start + (goal.get_pos() - start) * part
        lift = _ARC_M * 4 * part * (1 - part) if thing.goal is not None else 0.0
        turn = thing.start.get_quat() * (1 - part) + goal.get_quat() * part
        turn.normalize()
        thing.node.set_pos(there + Vec3(0, 0, lift))
        thing.node.set_quat(turn)
        if thing.goal is not None and thing.moved_s >= _MOVE_S:
            thing.node.set_transform(goal)
            thing.goal = None

    def _goal(self, thing: Thing, place: str) -> TransformState:
        if place == HOME:
            return thing.home
        spot = self.places[place]
        x, y = self._free_spot(thing, spot)
        heading = thing.home.get_hpr().x
        return TransformState.make_pos_hpr(Point3(x, y, spot.z), Vec3(heading, 0, 0))

    def _free_spot(self, thing: Thing, spot: packs.Place) -> tuple[float, float]:
        """The spot within the place that is furthest from whatever already stands there."""
        width, depth, _ = spot.size
        taken = [
            other.node.get_pos()
            for other in self.things.values()
            if other is not thing and other.at != HAND and _stands_in(other.node.get_pos(), spot)
        ]
        steps = (0.0, -0.28, 0.28)
        spots = [(spot.x + sx * width, spot.y + sy * depth) for sy in steps[:1] for sx in steps]

        def room(at: tuple[float, float]) -> float:
            return min((((at[0] - p.x) ** 2 + (at[1] - p.y) ** 2) ** 0.5 for p in taken), default=9)

        return max(spots, key=room)

    # --- marks ---------------------------------------------------------------------------

    def _refresh(self) -> None:
        hovered = self._hovered
        for name, thing in self.things.items():
            self._glow(name, thing)
        for name, mark in self._marks.items():
            colour = AMBER if name in self._shown else HOVER if name == hovered else SOFT
            mark.set_color_scale(colour.x, colour.y, colour.z, 1.0 if name == hovered else 0.8)
            wanted = name in self._targets or name in self._shown
            mark.show() if wanted else mark.hide()
        self._refresh_hints()

    def _glow(self, name: str, thing: Thing) -> None:
        wanted = _SOFT_GLOW if name in self._targets else 0.0
        wanted = _HOVER_GLOW if wanted and name == self._hovered else wanted
        wanted = _SHOWN_GLOW if name in self._shown else wanted
        if wanted != thing.glow:
            thing.glow = wanted
            colour = AMBER if name in self._shown else SOFT
            set_glow(thing.node, colour, wanted * thing.share_of_glow)

    def _refresh_hints(self) -> None:
        known = self.things.keys() | self.places.keys()
        for name in self._hints.keys() - self._shown:
            self._hints.pop(name).remove_node()
        for name in (self._shown & known) - self._hints.keys():
            gem = hint(self._root, AMBER)
            self._look.dress_room(gem)
            self._hints[name] = gem

    def _above(self, name: str, now: float) -> Point3:
        bob = _HINT_BOB_M * (1 + ease(abs((now * 0.9) % 2 - 1)))
        if name in self.things:
            thing = self.things[name]
            x, y, _ = self.middle(name) or (0, 0, 0)
            return Point3(x, y, thing.node.get_z() + thing.high[2] + _HINT_GAP_M + bob)
        place = self.places[name]
        return Point3(place.x, place.y, place.z + 0.25 + bob)


def _box_of(place: packs.Place) -> Box:
    width, depth, height = place.size
    mat = TransformState.make_pos(Point3(place.x, place.y, place.z)).get_mat()
    low, high = (-width / 2, -depth / 2, 0.0), (width / 2, depth / 2, height)
    return Box(place.id, low, high, mat)


def _stands_in(at: Point3, spot: packs.Place) -> bool:
    width, depth, height = spot.size
    return (
        abs(at.x - spot.x) <= width / 2
        and abs(at.y - spot.y) <= depth / 2
        and -0.1 <= at.z - spot.z <= height
    )
