"""Sees where she is and whether she needs help, from the part that goes on and what she does."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable
from uuid import UUID

from game.shift.halts import Halt, Paused
from game.shift.part import Part
from game.shift.school.halts import Held
from game.shift.school.school import Whereabouts
from game.view import Command, LearnerInput

NEEDS_HELP_AFTER = 3  # tries of a turn that did not succeed
MOST_TRIES = 99


@runtime_checkable
class InAScene(Protocol):
    """A part that plays a scene."""

    @property
    def at_turn(self) -> tuple[str, str, str, int]:
        """Pack, scene and turn, and how often she has tried this turn without success."""


class Watch:
    """What the teacher's room view shows of this device. `asked`: for help, in this turn."""

    def __init__(self) -> None:
        self._turn = ("", "", "")
        self._asked = False

    def see(
        self,
        learner_id: UUID | None,
        part: Part,
        halt: Halt | None,
        inputs: Iterable[LearnerInput],
    ) -> Whereabouts:
        """One moment; whoever does not share anything is not given here."""
        if learner_id is None:
            self._turn, self._asked = ("", "", ""), False
            return Whereabouts()
        pack, scene, turn, tries = part.at_turn if isinstance(part, InAScene) else ("", "", "", 0)
        if (pack, scene, turn) != self._turn:
            self._turn, self._asked = (pack, scene, turn), False
        self._asked = self._asked or (bool(turn) and Command("help") in tuple(inputs))
        needs_help = self._asked or tries >= NEEDS_HELP_AFTER
        tries = min(tries, MOST_TRIES)
        return Whereabouts(_state(halt), learner_id, pack, scene, turn, tries, needs_help)


def _state(halt: Halt | None) -> str:
    if halt is None:
        return "playing"
    return "paused" if isinstance(halt, Paused | Held) else "stopped"
