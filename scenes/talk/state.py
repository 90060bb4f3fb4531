"""Where a conversation stands, and how it enters a turn."""

from dataclasses import dataclass, replace

from scenes.index import turn_of
from scenes.pack import Pack, Reply, Scene, Turn
from scenes.steps import Ask, Do, End, Explain, Happening, Say, Step

TRIES_BEFORE_NET = 2


@dataclass(frozen=True, slots=True)
class State:
    """Where a conversation stands.

    `now` waits for its input and `then` comes after it. `tries` are failed tries in this turn,
    `net` means that the safety net is out (in a Do turn: that the thing was shown). `said` are
    the lines to say again when she asks, `speaker` who spoke last, `nearest` the reply that she
    almost said, `broken` the culture points that wait for mending.
    """

    turn_id: str
    now: Step
    then: tuple[Step, ...] = ()
    tries: int = 0
    net: bool = False
    said: tuple[str, ...] = ()
    speaker: str = ""
    nearest: str | None = None
    broken: frozenset[int] = frozenset()

    @property
    def ended(self) -> bool:
        """Whether the scene is over."""
        return isinstance(self.now, End)


@dataclass(frozen=True, slots=True)
class Advance:
    """What an input led to: the new state, at most one step to show, and what is to be recorded.

    No steps: the input did not fit, and what was going on goes on.
    """

    state: State
    steps: tuple[Step, ...] = ()
    happened: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class Here:
    """One scene of one pack, and how to find things in it."""

    pack: Pack
    scene: Scene

    def turn(self, turn_id: str) -> Turn:
        """The turn with this id."""
        return turn_of(self.scene, turn_id)

    def reply(self, turn_id: str, reply_id: str | None) -> Reply | None:
        """The reply with this id in this turn, if it has one."""
        ask = self.turn(turn_id).ask
        return next((r for r in (ask.replies if ask else ()) if r.id == reply_id), None)


def enter(here: Here, turn_id: str, state: State, happened: tuple[Happening, ...] = ()) -> Advance:
    """Begin a turn: its lines, then what it asks for."""
    turn = here.turn(turn_id)
    state = replace(state, turn_id=turn.id, tries=0, net=False, nearest=None)
    if turn.say:
        said = tuple(line.id for line in turn.say)
        state = replace(state, said=said, speaker=turn.say[-1].speaker)
    steps = (*(Say(line.id) for line in turn.say), *_waits(here, turn))
    if not steps and turn.goto:
        return enter(here, turn.goto, state, happened)
    return queue(state, steps, happened)


def queue(state: State, steps: tuple[Step, ...], happened: tuple[Happening, ...] = ()) -> Advance:
    """Show the first of these steps now; the others wait."""
    return Advance(replace(state, now=steps[0], then=steps[1:]), steps[:1], happened)


def again(state: State) -> Ask | Do:
    """The Ask or Do of this turn once more, with its tries and its net."""
    kind = Ask if isinstance(state.now, Ask) else Do
    return kind(state.turn_id, state.tries + 1, state.net)


def _waits(here: Here, turn: Turn) -> tuple[Step, ...]:
    """What a turn waits for after its lines; nothing when it only leads on."""
    if turn.ask:
        return (Ask(turn.id, 1),)
    if turn.do:
        return (Do(turn.id, 1),)
    if turn.consequence:
        return (Explain(turn.id, turn.consequence.point),)
    return (End(here.scene.id, turn.id),) if turn.end else ()
