"""A scene's straight way: its turns when every time the first fitting reply is said."""

from collections.abc import Iterator

from scenes.norms import breaks_norm
from scenes.pack import Reply, Scene, Turn


def straight_way(scene: Scene) -> Iterator[Turn]:
    """The turns as they come when the first fitting reply is said every time."""
    turns = {turn.id: turn for turn in scene.turns}
    at: str | None = scene.start
    while at in turns:
        turn = turns.pop(at)  # once each: no way goes round for ever
        yield turn
        at = _next(turn)


def _next(turn: Turn) -> str | None:
    if turn.ask is not None:
        return fitting(turn.ask.replies).goto
    return turn.do.goto if turn.do is not None else turn.goto


def fitting(replies: tuple[Reply, ...]) -> Reply:
    """The first reply that breaks no norm."""
    return next((reply for reply in replies if not breaks_norm(reply)), replies[0])
