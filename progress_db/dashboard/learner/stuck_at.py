"""Where a learner is stuck: the turn, what the colleague says there, and what was heard of her."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from progress_db.dashboard.packs.shelf import Shelf
from scenes.norms import breaks_norm
from scenes.pack import Bilingual, Pack, Scene, Turn
from scenes.slots import fill, right_values

MOST_SHOWN = 5
MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Stuck:
    """One turn. `say` is what one can say there, "" where one does something.

    `heard` is what the ears made of her last try, `missed` the words, most first.
    """

    pack: Pack
    scene: Scene
    line: str
    task: Bilingual
    say: str
    heard: str
    missed: tuple[str, ...]
    tries: int
    nets: int
    last_at: datetime


def stuck_turns(rows: Iterable[Any], shelf: Shelf) -> list[Stuck]:
    """The turns whose last try was not accepted, latest first; of scenes that are still there."""
    open_ones = sorted(
        (row for row in rows if row.missed and not row.last_accepted),
        key=lambda row: row.last_at,
        reverse=True,
    )
    found = (_stuck(row, shelf) for row in open_ones)
    return [each for each in found if each is not None][:MOST_SHOWN]


def task_of(turn: Turn) -> Bilingual | None:
    """What the learner is to do in a turn."""
    if turn.ask is not None:
        return turn.ask.task
    return turn.do.task if turn.do is not None else None


def turn_in(
    shelf: Shelf, pack_id: str, scene_id: str, turn_id: str
) -> tuple[Pack, Scene, Turn] | None:
    """A turn with its scene and workplace, None where the school has no such turn."""
    pack = shelf.get(pack_id)
    for scene in pack.scenes if pack else ():
        for turn in scene.turns:
            if pack and scene.id == scene_id and turn.id == turn_id:
                return pack, scene, turn
    return None


def _stuck(row: Any, shelf: Shelf) -> Stuck | None:
    found = turn_in(shelf, row.pack, row.scene, row.turn)
    if found is None:
        return None
    pack, scene, turn = found
    task = task_of(turn)
    if task is None:
        return None
    return Stuck(
        pack=pack,
        scene=scene,
        line=turn.say[-1].da if turn.say else "",
        task=task,
        say=_reply(turn),
        heard=" ".join(str(word) for word in row.heard or ()),
        missed=most_missed(row.words_missed or {}),
        tries=row.missed,
        nets=row.nets,
        last_at=row.last_at,
    )


def _reply(turn: Turn) -> str:
    """The first accepted reply, as it stands on its card."""
    fitting = [reply for reply in turn.ask.replies if not breaks_norm(reply)] if turn.ask else []
    return fill(fitting[0].wordings[0], right_values(fitting[0].slots)) if fitting else ""


def most_missed(words: dict[str, int]) -> tuple[str, ...]:
    """The words missed most, most first."""
    return tuple(sorted(words, key=lambda word: (-words[word], word))[:MOST_WORDS])
