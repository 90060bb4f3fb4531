"""The way to the class while somebody plays: where she is goes out, orders come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from game.view import TeacherSays


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the device is in the game now. `tries` without success in this turn.

    `state` is idle, playing, paused or stopped; without a learner it is idle.
    """

    state: str = "idle"
    learner_id: UUID | None = None
    pack: str = ""
    scene: str = ""
    turn: str = ""
    tries: int = 0
    needs_help: bool = False


class School(Protocol):
    """The game's end of the line. Nothing here ever waits, whatever the server does."""

    def tell(self, where: Whereabouts) -> None:
        """She is here now."""

    def orders(self) -> Sequence[TeacherSays]:
        """What the teacher has said since the last time."""

    def close(self) -> None:
        """End the process that speaks with the server."""
