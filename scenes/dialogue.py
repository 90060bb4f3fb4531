"""The conversation as a pure function: where we are and what was given, to what happens next.

Every step waits: the stage shows it, then gives back Continue (or, for Ask and Do, what the
learner did). An input that does not fit the step is passed over: no steps, the same state.
"""

from collections.abc import Iterable
from dataclasses import replace

from scenes.pack import Pack, Scene
from scenes.steps import Ask, Continue, Do, Input, Say, Step, Wish
from scenes.talk.asking import asked
from scenes.talk.doing import doing
from scenes.talk.state import TRIES_BEFORE_NET, Advance, Here, State, enter, queue

__all__ = ["TRIES_BEFORE_NET", "Advance", "State", "advance", "begin", "resume"]


def begin(pack: Pack, scene: Scene) -> Advance:
    """The first step of a scene."""
    speaker = scene.here[0] if scene.here else ""
    nothing_yet = State(scene.start, Ask(scene.start, 1), speaker=speaker)
    return enter(Here(pack, scene), scene.start, nothing_yet)


def resume(pack: Pack, scene: Scene, turn_id: str, broken: Iterable[int] = ()) -> Advance:
    """The first step of a turn in which she was interrupted: its lines come once more.

    `broken` are culture points that still wait for mending. A turn that the scene no longer has
    begins the scene anew.
    """
    if all(turn.id != turn_id for turn in scene.turns):
        return begin(pack, scene)
    speaker = scene.here[0] if scene.here else ""
    before = State(turn_id, Ask(turn_id, 1), speaker=speaker, broken=frozenset(broken))
    return enter(Here(pack, scene), turn_id, before)


def advance(pack: Pack, scene: Scene, state: State, given: Input) -> Advance:
    """What `given` leads to. Never raises for a pack that passed its checks."""
    here = Here(pack, scene)
    if state.ended:
        return Advance(state)
    if isinstance(state.now, Ask):
        return asked(here, state, given)
    if isinstance(state.now, Do):
        return doing(here, state, given)
    return _shown(here, state, given)


def _shown(here: Here, state: State, given: Input) -> Advance:
    """After a line, a model or a reason: on, or the same once more when she asks."""
    if isinstance(given, Wish) and given.kind != "model":
        return Advance(state, (_once_more(state.now, given.kind == "slower"),))
    if not isinstance(given, Continue):
        return Advance(state)
    if state.then:
        return queue(state, state.then)
    turn = here.turn(state.turn_id)
    onward = turn.consequence.again if turn.consequence else turn.goto
    return enter(here, onward, state) if onward else Advance(state)


def _once_more(step: Step, slower: bool) -> Step:
    return replace(step, slower=slower) if isinstance(step, Say) else step
