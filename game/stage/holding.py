"""A thing in her hand: it sits in the tracked hand that took it, or before the pointer."""

from panda3d.core import Point3, TransformState

from game.rig.rig import Ray
from game.stage.thing import Thing

AHEAD_M, DROP_M = 0.62, 0.16  # of the pointer, so that she sees past it
GRIP_M = 0.30  # a thing whose middle is this near is held where it was gripped
PALM_M = 0.05  # between the palm and a thing that came flying
DRAWN_LATE = 590  # in the bin "fixed": over the panels, which are further away than her hand


def in_hand(thing: Thing, pointer: Ray | None, palm: TransformState | None) -> TransformState:
    """Where the thing belongs while it is held; all in the things' own space.

    With a palm it stays in it, as it was gripped; else it floats before the pointer, and without
    either it stays where it is. Whenever that changes it begins a new way from where it is.
    """
    if (palm is not None) != (thing.grip is not None):
        let_go(thing)
        thing.start, thing.moved_s = thing.node.get_transform(), 0.0
        if palm is not None:
            thing.grip = grip(thing, palm)
            thing.node.set_bin("fixed", DRAWN_LATE)
    if palm is not None and thing.grip is not None:
        return palm.compose(thing.grip)
    return thing.node.get_transform() if pointer is None else before_pointer(thing, pointer)


def let_go(thing: Thing) -> None:
    """No palm has it any more."""
    thing.grip = None
    thing.node.clear_bin()


def before_pointer(thing: Thing, pointer: Ray) -> TransformState:
    """In front of the pointer and a little below it."""
    x, y, z = (o + d * AHEAD_M for o, d in zip(pointer.origin, pointer.direction, strict=True))
    at = Point3(x, y, z - DROP_M - (thing.high[2] - thing.low[2]) / 2)
    return TransformState.make_pos_hpr(at, thing.home.get_hpr())


def grip(thing: Thing, palm: TransformState) -> TransformState:
    """Where it sits in the palm's space: as it is when gripped near by, else before and below."""
    there = palm.invert_compose(thing.node.get_transform())
    if there.get_mat().xform_point(thing.middle).length() <= GRIP_M:
        return there
    depth, middle = thing.high[1] - thing.low[1], thing.middle
    ahead = PALM_M + depth / 2 - middle.y
    return TransformState.make_pos(Point3(-middle.x, ahead, -thing.high[2]))
