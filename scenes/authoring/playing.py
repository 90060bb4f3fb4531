"""Playing a scene in text from a file of replies, with a transcript."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scenes.index import index_of, turn_of
from scenes.pack import Line, Pack, Scene
from scenes.playthrough import Came, Player
from scenes.script import INPUTS, Entry
from scenes.steps import (
    CultureSeen,
    End,
    Explain,
    Input,
    Model,
    NetUsed,
    RepairUsed,
    Say,
    Spoke,
)

Spoken = dict[str, str]


@dataclass(slots=True)
class Transcript:
    """What was said, how it ended, and which culture points were seen.

    `lines` have the keys speaker and text; a colleague's line has its id, what the learner said
    has `understood` (the id of the choice, or nothing). `end` is the turn in which the scene
    ended, None when the replies ran out before.
    """

    lines: list[Spoken] = field(default_factory=list)
    end: str | None = None
    culture: list[dict[str, str | int]] = field(default_factory=list)


def play(pack: Pack, scene: Scene, entries: Sequence[Entry]) -> Transcript:
    """Play a scene with the learner's entries, until they or the scene end."""
    player, lines, transcript = Player(pack, scene), index_of(pack).lines, Transcript()
    _note(transcript, scene, lines, player.begin())
    for entry in entries:
        if entry.verb in INPUTS and not player.state.ended:
            given = player.input_of(entry)
            transcript.lines.append(_learner(entry, given))
            _note(transcript, scene, lines, player.give(given))
    return transcript


def _learner(entry: Entry, given: Input) -> Spoken:
    line = {"speaker": "learner", "did": entry.verb.name.lower(), "text": entry.rest}
    if isinstance(given, Spoke):
        line["understood"] = given.score.choice_id or ""
    return line


def _note(
    transcript: Transcript, scene: Scene, lines: Mapping[str, Line], came: Sequence[Came]
) -> None:
    for one in came:
        match one:
            case End(turn_id=turn_id):
                transcript.end = turn_id
            case CultureSeen(point=point, outcome=outcome):
                transcript.culture.append({"point": point, "outcome": outcome})
            case Say(line_id):
                line = lines[line_id]
                transcript.lines.append({"speaker": line.speaker, "id": line.id, "text": line.da})
            case _:
                transcript.lines.extend(_beside(one, scene))


def _beside(came: Came, scene: Scene) -> list[Spoken]:
    """What is told beside the lines: a model, a reason, the net, a repair."""
    match came:
        case Model(speaker=speaker, reply_id=reply_id, wording=wording):
            return [{"speaker": speaker, "did": "models", "id": reply_id, "text": wording}]
        case Explain(turn_id=turn_id):
            consequence = turn_of(scene, turn_id).consequence
            text = consequence.reason.da if consequence else ""
            return [{"speaker": "", "did": "explains", "text": text}]
        case NetUsed():
            return [{"speaker": "", "did": "net", "text": "the safety net"}]
        case RepairUsed(reply_id=repair):
            return [{"speaker": "", "did": "repair", "text": repair}]
    return []
