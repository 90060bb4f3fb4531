"""A scene in four steps: hear it, repeat it, say it with prompts, live it; and which step comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lessons.course import LEVELS, trained_card
from lessons.opening import Knowledge
from lessons.skills import Skill
from lessons.straight_way import fitting
from scenes.dialogue import State, advance, begin
from scenes.index import turn_of
from scenes.pack import DoTurn, Pack, Reply, Scene
from scenes.steps import Acted, Ask, Continue, Do, End, Input, PointedAtReply, Say

SURE = 0.8  # the chance that she still knows it in a week: what she said at once has 0.81


class Step(StrEnum):
    """How much of the dialogue is hers."""

    HEAR = "hear"  # all of it is played to her, what she will say too
    REPEAT = "repeat"  # each of her replies is said first, and she says it after
    PROMPTS = "prompts"  # she says it from a picture and the first word
    LIVE = "live"  # the scene as it is, with its missteps and what they lead to


@dataclass(frozen=True, slots=True)
class Beat:
    """A stretch of the straight way: what colleagues say, then what is hers.

    `lines` are the ids of their lines. It has a `reply` or an `act`, the last one neither. `state`
    is where the dialogue stands when it is her turn.
    """

    turn_id: str
    lines: tuple[str, ...]
    state: State
    reply: Reply | None = None
    act: DoTurn | None = None

    @property
    def fits(self) -> Input:
        """What she does when she does the right thing."""
        if self.reply is not None:
            return PointedAtReply(self.reply.id)
        if self.act is not None:
            return Acted(self.act.action, self.act.object, self.act.place)
        return Continue()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What she has shown of a scene: steps that she has `done`, and turns said `at_once`, alone.

    `level` is where she was placed, "" where nobody has placed her.
    """

    done: frozenset[Step] = frozenset()
    at_once: frozenset[str] = frozenset()
    level: str = ""


NOTHING_YET = Evidence()


def beats_of(pack: Pack, scene: Scene) -> tuple[Beat, ...]:
    """The scene as it goes when she says and does what fits, walked with the dialogue itself."""
    return tuple(_walk(pack, scene))


def _walk(pack: Pack, scene: Scene) -> Iterator[Beat]:
    here, lines = begin(pack, scene), list[str]()
    met: set[str] = set()
    while here.steps:
        step = here.steps[0]
        given: Input = Continue()
        if isinstance(step, Say):
            lines.append(step.line_id)
        elif isinstance(step, Ask | Do | End):
            if step.turn_id in met:  # a way that goes round is rehearsed once
                return
            met.add(step.turn_id)
            beat = _beat(scene, here.state, lines)
            yield beat
            lines, given = [], beat.fits
        here = advance(pack, scene, here.state, given)


def _beat(scene: Scene, state: State, lines: list[str]) -> Beat:
    turn = turn_of(scene, state.turn_id)
    reply = fitting(turn.ask.replies) if turn.ask else None
    return Beat(turn.id, tuple(lines), state, reply, turn.do)


# --- which step comes ---------------------------------------------------------------------------


def first_step(
    pack: Pack, scene: Scene, shown: Evidence = NOTHING_YET, known: Knowledge | None = None
) -> Step:
    """The step with which the scene begins today. It is offered; she may take any other.

    Nobody who is new to a scene is thrown into it: she hears it and repeats it, next time she says
    it with prompts and then lives it. Nobody who can is held back: who was placed higher, or says
    all of it by herself, starts live.
    """
    if Step.LIVE in shown.done or Step.PROMPTS in shown.done or _is_below(scene, shown.level):
        return Step.LIVE
    spoken = {beat.turn_id for beat in beats_of(pack, scene) if beat.reply is not None}
    if spoken and spoken <= needs_no_repeat(pack, scene, shown, known):
        return Step.LIVE
    if Step.REPEAT in shown.done:
        return Step.PROMPTS
    return Step.REPEAT if Step.HEAR in shown.done else Step.HEAR


def step_after(step: Step) -> Step | None:
    """What follows in the same shift; None: that is enough of this scene for today."""
    return {Step.HEAR: Step.REPEAT, Step.PROMPTS: Step.LIVE}.get(step)


def needs_no_repeat(
    pack: Pack, scene: Scene, shown: Evidence, known: Knowledge | None = None
) -> frozenset[str]:
    """The turns whose reply she can say by herself: she did so at once, or its cards sit well."""
    sure = {
        beat.turn_id
        for beat in beats_of(pack, scene)
        if beat.reply is not None and known is not None and _says(pack, beat.reply, known)
    }
    return shown.at_once | sure


def first_word(wording: str) -> str:
    """What prompts a reply: its first word; "" where that would be all of it."""
    first, *rest = wording.split()
    return first.rstrip(".,:;!?–") if rest else ""


def _says(pack: Pack, reply: Reply, known: Knowledge) -> bool:
    cards = [trained_card(pack, item, Skill.SAY) for item in reply.trains]
    return bool(cards) and all(known.strength(card) >= SURE for card in cards)


def _is_below(scene: Scene, level: str) -> bool:
    return level in LEVELS and LEVELS.index(scene.level) < LEVELS.index(level)
