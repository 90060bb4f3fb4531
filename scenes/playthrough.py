"""Playing a scene from a script, in text: the regression test that stands beside every scene."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast

from scenes.dialogue import Advance, State, advance, begin
from scenes.learner import not_understood, score_of
from scenes.pack import Pack, Scene
from scenes.script import INPUTS, Difference, Entry, ScriptError, Verb, read_script
from scenes.steps import (
    Acted,
    Ask,
    Continue,
    CultureSeen,
    Do,
    End,
    Explain,
    Happening,
    Input,
    Model,
    NetUsed,
    PointedAtReply,
    RepairUsed,
    Say,
    Silent,
    Spoke,
    Step,
    TurnDone,
    Wish,
)
from speech.heard import Verdict

WAYS = ("straight", "repair", "misstep")

Came = Step | Happening
_MAY_GO_UNSAID = (Verb.ASK, Verb.DO, Verb.NET, Verb.REPAIR)


@dataclass(slots=True)
class Player:
    """Plays one scene in text; says Continue by itself until it is the learner's turn."""

    pack: Pack
    scene: Scene
    state: State = field(init=False)

    def begin(self) -> tuple[Came, ...]:
        """All that comes before the learner's first turn."""
        return tuple(self._until_her_turn(begin(self.pack, self.scene)))

    def give(self, given: Input) -> tuple[Came, ...]:
        """All that an input leads to, up to the learner's next turn."""
        return tuple(self._until_her_turn(advance(self.pack, self.scene, self.state, given)))

    def input_of(self, entry: Entry) -> Input:
        """The input that a learner's line of a script stands for."""
        words = entry.words
        if entry.verb is Verb.POINTS:
            return PointedAtReply(words[0])
        if entry.verb is Verb.DOES:
            action = cast(Literal["point_at", "pick_up", "put_down"], words[0])
            return Acted(action, *words[1:])
        if entry.verb is Verb.WISHES:
            return Wish(cast(Literal["repeat", "slower", "model"], words[0]))
        if entry.verb in (Verb.SILENT, Verb.MUMBLES):
            return Silent() if entry.verb is Verb.SILENT else Spoke(not_understood())
        verdict = Verdict.ALMOST if entry.verb is Verb.ALMOST else Verdict.ACCEPTED
        return Spoke(score_of(self.pack, self.scene, self.state.turn_id, entry.rest, verdict))

    def _until_her_turn(self, step: Advance) -> list[Came]:
        came = [*step.happened, *step.steps]
        while not isinstance(step.state.now, Ask | Do | End):
            step = advance(self.pack, self.scene, step.state, Continue())
            came += [*step.happened, *step.steps]
        self.state = step.state
        return came


def run_script(pack: Pack, scene: Scene, entries: Sequence[Entry], file: str) -> Difference | None:
    """Play a script against its scene: None when all went as written, else the first difference.

    Every line, model, reason, end and culture point must be expected, in order; `ask`, `do?`,
    `net` and `repair` may go unsaid.
    """
    player = Player(pack, scene)
    pending = deque(player.begin())
    for entry in entries:
        expects = entry.verb not in INPUTS
        text = _expect(pending, entry) if expects else _play(player, pending, entry)
        if text:
            return Difference(file, entry.line, text)
    text = _left(pending)
    return Difference(file, entries[-1].line if entries else 1, text) if text else None


def run_file(pack: Pack, path: Path, file: str) -> Difference | None:
    """Run a playthrough file (`<scene>.<way>.txt`); `file` is its name in messages."""
    scene = next((s for s in pack.scenes if s.id == path.name.split(".")[0]), None)
    if scene is None:
        return Difference(file, 1, "the name of this file must begin with the id of a scene")
    try:
        entries = read_script(path.read_text("utf-8"), file)
    except ScriptError as error:
        return error.difference
    except UnicodeDecodeError:
        return Difference(file, 1, "this is not UTF-8; save the file as UTF-8")
    return run_script(pack, scene, entries, file)


def playthrough_files(root: Path) -> tuple[Path, ...]:
    """The playthroughs of the pack in folder `root`."""
    return tuple(sorted((root / "playthroughs").glob("*.txt")))


def missing_ways(pack: Pack, files: Iterable[Path]) -> tuple[str, ...]:
    """The playthroughs that every scene must have and that are not there, as file names."""
    there = {path.name for path in files}
    wanted = (f"{scene.id}.{way}.txt" for scene in pack.scenes for way in WAYS)
    return tuple(name for name in wanted if name not in there)


def written(came: Came) -> tuple[Verb, str] | None:
    """What came, as a line of a script; None for what scripts do not mention."""
    match came:
        case Say(line_id):
            return Verb.LINE, line_id
        case Model(reply_id=reply_id):
            return Verb.MODEL, reply_id
        case Explain(point=point):
            return Verb.EXPLAIN, str(point)
        case CultureSeen(point=point, outcome=outcome):
            return Verb.CULTURE, f"{point} {outcome}"
        case RepairUsed(reply_id=reply_id):
            return Verb.REPAIR, reply_id
        case TurnDone():
            return None
    return _BARE[type(came)], ""


_BARE: dict[type[Came], Verb] = {
    Ask: Verb.ASK,
    Do: Verb.DO,
    End: Verb.END,
    NetUsed: Verb.NET,
}


def _play(player: Player, pending: deque[Came], entry: Entry) -> str:
    text = _left(pending)
    if text or player.state.ended:
        return text or "the scene is over already"
    turn, given = player.state.turn_id, player.input_of(entry)
    if entry.verb is Verb.ALMOST and given == Spoke(not_understood()):
        return f"no wording of turn ‘{turn}’ reads ‘{entry.rest}’"
    came = player.give(given)
    pending.clear()
    pending.extend(came)
    on_the_way = entry.verb is Verb.DOES  # picking up before putting down leads to nothing yet
    return "" if came or on_the_way else f"nothing comes of this in turn ‘{turn}’"


def _expect(pending: deque[Came], entry: Entry) -> str:
    wanted = (entry.verb, " ".join(entry.words))
    while pending:
        came = written(pending.popleft())
        if came == wanted:
            return ""
        if came is not None and came[0] not in _MAY_GO_UNSAID:
            return f"expected ‘{_shown(wanted)}’, but ‘{_shown(came)}’ came"
    return f"expected ‘{_shown(wanted)}’, but nothing more came"


def _left(pending: Iterable[Came]) -> str:
    """What came and was not expected."""
    all_left = (written(came) for came in pending)
    left = [came for came in all_left if came and came[0] not in _MAY_GO_UNSAID]
    return f"‘{_shown(left[0])}’ came before this, and nothing expects it" if left else ""


def _shown(line: tuple[Verb, str]) -> str:
    return f"{line[0].value} {line[1]}".strip()
