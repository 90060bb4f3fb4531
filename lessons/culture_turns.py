"""The turns of a pack in which a culture point can be met or broken by what one says."""

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.norms import breaks_norm
from scenes.pack import AskTurn, Line, Pack, Reply, Scene, Turn


@dataclass(frozen=True, slots=True)
class CultureTurn:
    """A colleague's line, the reply that fits, and the replies that break the norm."""

    line: Line
    ask: AskTurn
    fitting: Reply
    missteps: tuple[Reply, ...]


def culture_turns(pack: Pack, point: int) -> Iterator[CultureTurn]:
    """Every turn where the point has a misstep, a fitting reply and a line to reply to."""
    for scene in pack.scenes:
        for turn in scene.turns:
            found = _culture_turn(scene, turn, point)
            if found is not None:
                yield found


def _culture_turn(scene: Scene, turn: Turn, point: int) -> CultureTurn | None:
    if turn.ask is None:
        return None
    missteps = tuple(r for r in turn.ask.replies if breaks_norm(r) and _is_about(r, point))
    fitting = [reply for reply in turn.ask.replies if not breaks_norm(reply)]
    line = _line_before(scene, turn)
    if not missteps or not fitting or line is None:
        return None
    fitting.sort(key=lambda reply: not _is_about(reply, point))
    return CultureTurn(line, turn.ask, fitting[0], missteps)


def _is_about(reply: Reply, point: int) -> bool:
    return reply.culture is not None and reply.culture.point == point


def _line_before(scene: Scene, turn: Turn) -> Line | None:
    """What the learner replies to: the turn's last line, or that of a turn that leads here."""
    if turn.say:
        return turn.say[-1]
    return next((other.say[-1] for other in scene.turns if other.say and _leads(other, turn)), None)


def _leads(other: Turn, turn: Turn) -> bool:
    ways = {other.goto, other.do.goto if other.do else None}
    ways |= {reply.goto for reply in other.ask.replies} if other.ask else set()
    return turn.id in ways
