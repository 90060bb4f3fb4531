"""What a colleague is, what she knows in a frame, and the line that she says."""

from collections.abc import Callable
from dataclasses import dataclass

from game.stage.lips import Mouth
from game.stage.motion import Point


@dataclass(frozen=True, slots=True)
class Speech:
    """A line being said: since when (seconds), how long, its mouth, and what it names when."""

    since: float
    seconds: float
    mouth: Mouth
    names: tuple[tuple[float, str], ...] = ()

    def left(self, now: float) -> float:
        """Seconds until it is over."""
        return self.since + self.seconds - now


@dataclass(frozen=True, slots=True)
class World:
    """What a colleague needs to know this frame; `where` gives named things in world space.

    `learner_speaks`: the learner is speaking, and may be nodded at.
    """

    now: float
    dt: float
    where: Callable[[str], Point | None]
    learner_speaks: bool = False


@dataclass(frozen=True, slots=True)
class Character:
    """How a person is when nothing happens: her stance, her work, her pace (metres a second)."""

    stance: str = "idle"
    work: str = ""
    walk_speed: float = 0.95
