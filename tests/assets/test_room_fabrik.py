"""The factory: what its first scene needs is in sight from where the learner begins."""

import math

import pytest

from assets.workshop.room.placing import workplace
from scenes.pack import Mark, Thing

PLAN = workplace("fabrik")
MARKS = {mark.id: mark for mark in PLAN.marks}
THINGS = {thing.id: thing for thing in PLAN.things}


def aside(eye: Mark, at: Mark | Thing) -> float:
    """Degrees to the left (negative) or right of straight ahead."""
    across = math.degrees(math.atan2(at.x - eye.x, at.y - eye.y)) + eye.heading
    return (across + 180) % 360 - 180


@pytest.mark.parametrize("thing", ["hoerevaern", "emne-b", "noedstop", "alarmlampe"])
def test_the_first_scenes_things_are_before_the_learner(thing: str) -> None:
    assert abs(aside(MARKS["start"], THINGS[thing])) < 36
    away = math.hypot(THINGS[thing].x - MARKS["start"].x, THINGS[thing].y - MARKS["start"].y)
    assert away < 6.0


@pytest.mark.parametrize("spot", ["start-left", "start-right"])
def test_nobody_hides_the_emergency_stop(spot: str) -> None:
    stop, person = (aside(MARKS["start"], at) for at in (THINGS["noedstop"], MARKS[spot]))
    assert abs(stop - person) > 11  # half a person with her elbows


def test_faulty_parts_go_into_the_nearer_crate() -> None:
    faults, good = (
        next(p for p in PLAN.places if p.id == name) for name in ("place-fejl", "place-kasse")
    )
    start = MARKS["start"]
    assert math.hypot(faults.x - start.x, faults.y - start.y) < math.hypot(
        good.x - start.x, good.y - start.y
    )
