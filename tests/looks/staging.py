"""What must hold for a scene's staging: she sees and can reach what she is to point at, and who

speaks with her stands in view and within hearing.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.stage.workplace import Stage
from scenes import steps as s
from scenes.pack import DoTurn, Line, Pack
from tests.looks.playing import Moment, Play
from tests.looks.seeing import Sight, see_face, see_thing
from tests.looks.stills import Covered

TURN = 60.0  # degrees that she turns by herself to look for something
LED_TURN = 100.0  # the same where a colleague has pointed there
UP, DOWN = 40.0, 55.0
HEARING_M = 4.0
REACH_M = 5.5  # what she takes in hand or puts down is not thrown through the whole room
BESIDE_M = 1.2
SEEN, SEEN_FACE, PICKED = 0.18, 0.5, 0.4


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing, place or face that was looked for at a moment; `wrong` says what is amiss."""

    scene: str
    where: str  # the line, or the turn where she acts
    what: str
    sight: Sight
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        """A row of the table."""
        at = self.sight
        figures = f"{at.yaw:+5.0f}° {at.pitch:+4.0f}° {at.metres:4.1f} m {at.seen:4.0%}"
        row = f"{self.scene:38} {self.where:28} {self.what:30} {figures} {at.picked:4.0%}"
        return f"{row}  {', '.join(self.wrong) or 'well'}"


def findings(play: Play, moment: Moment) -> Iterator[Finding]:
    """What is looked for at a moment."""
    name = f"{play.pack.head.id}/{play.book_of.scene.id}"
    match moment.step:
        case s.Say(line_id):
            line = play.book_of.lines[line_id]
            yield from _line(name, play.pack, play.stage, line)
        case s.Ask(turn_id) | s.Do(turn_id):
            yield from _hers(name, play, turn_id)


def behind_panels(finding: Finding, covered: Covered) -> Finding:
    """The same, with the rigs where a panel hangs before what is looked for."""
    rigs = [rig for name, rig in covered if finding.what.split()[-1] == name]
    behind = tuple(f"behind a panel ({rig})" for rig in rigs)
    return replace(finding, wrong=(*finding.wrong, *behind))


def _line(scene: str, pack: Pack, stage: Stage, line: Line) -> Iterator[Finding]:
    if not stage.cast.people[line.speaker].on_her_way:  # else she is looked at on arrival
        yield _face(scene, stage, line.id, line.speaker)
    for what in dict.fromkeys((line.point, line.look)):
        if what and what in stage.things.things.keys() | stage.things.places.keys():
            yield _shown(scene, stage, line, what)


def _shown(scene: str, stage: Stage, line: Line, what: str) -> Finding:
    """What a colleague points at must be seen; what she only looks at may be behind the learner."""
    sight = see_thing(stage, what)
    pointed = what == line.point
    wrong = (*_aside(sight, LED_TURN), *_hidden(sight, SEEN)) if pointed else ()
    return Finding(scene, line.id, f"shows {what}", sight, wrong)


def _hers(scene: str, play: Play, turn_id: str) -> Iterator[Finding]:
    turn = play.book_of.turns[turn_id]
    yield _face(scene, play.stage, turn_id, play.book_of.speaker_of(turn_id))
    if turn.do is not None:
        led = {line.point for line in turn.say} | {line.look for line in turn.say}
        yield _target(scene, play.stage, turn_id, turn.do, led)


def _face(scene: str, stage: Stage, where: str, person: str) -> Finding:
    sight = see_face(stage, person)
    far = ("out of hearing",) if sight.metres > HEARING_M else ()
    wrong = (*far, *_aside(sight, TURN), *_hidden(sight, SEEN_FACE))
    return Finding(scene, where, f"speaks {person}", sight, wrong)


def _target(scene: str, stage: Stage, where: str, task: DoTurn, led: set[str | None]) -> Finding:
    name = task.place if task.action == "put_down" and task.place else task.object
    sight = see_thing(stage, name)
    far = ("out of reach",) if task.action != "point_at" and sight.metres > REACH_M else ()
    most = LED_TURN if _leads(stage, led, name) else TURN
    wrong = [*far, *_aside(sight, most), *_hidden(sight, SEEN)]
    if sight.seen >= SEEN and sight.picked < PICKED:
        wrong.append("something else is picked")
    return Finding(scene, where, f"{task.action} {name}", sight, tuple(wrong))


def _leads(stage: Stage, led: set[str | None], name: str) -> bool:
    """Whether one of the things that a colleague has shown is the target or stands by it."""
    there = stage.point_of(name)
    shown = [stage.point_of(what) for what in led if what and what != "learner"]
    return there is not None and any(at and math.dist(at[:2], there[:2]) < BESIDE_M for at in shown)


def _aside(sight: Sight, most: float) -> tuple[str, ...]:
    aside = abs(sight.yaw) > most or not -DOWN <= sight.pitch <= UP
    return ("aside",) if aside else ()


def _hidden(sight: Sight, least: float) -> tuple[str, ...]:
    return ("hidden",) if sight.seen < least else ()
