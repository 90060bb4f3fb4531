"""Walks over the parts of a draft that several checks need."""

from collections.abc import Iterator

from scenes.draft import Draft
from scenes.index import scene_lines
from scenes.pack import AskTurn, Line, Reply, Scene, Turn


def turns(draft: Draft) -> Iterator[tuple[Scene, Turn]]:
    """Every turn with its scene."""
    return ((scene, turn) for scene in draft.scenes for turn in scene.turns)


def asks(draft: Draft) -> Iterator[tuple[Scene, Turn, AskTurn]]:
    """Every turn that asks, with its scene."""
    return ((scene, turn, turn.ask) for scene, turn in turns(draft) if turn.ask)


def replies(draft: Draft) -> Iterator[tuple[Scene, Turn, Reply]]:
    """Every reply with its scene and turn."""
    return ((scene, turn, reply) for scene, turn, ask in asks(draft) for reply in ask.replies)


def lines(draft: Draft) -> Iterator[tuple[Scene, Line]]:
    """Every line that a colleague can say, in the order in which it is written."""
    return ((scene, line) for scene in draft.scenes for line in scene_lines(scene))
