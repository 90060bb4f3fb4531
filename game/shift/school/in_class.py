"""The sitting's end of the line to its class: orders come in as inputs, her place goes out."""

from collections.abc import Iterable
from uuid import UUID

from game.shift.halts import Halt
from game.shift.part import Part
from game.shift.school.school import School, Whereabouts
from game.shift.school.whereabouts import Watch
from game.view import Command, LearnerInput, TeacherSays


class InClass:
    """Without a school nothing comes in and nothing goes out."""

    def __init__(self, school: School | None) -> None:
        self._school = school
        self._watch = Watch()

    def with_orders(self, given: Iterable[LearnerInput]) -> tuple[LearnerInput, ...]:
        """What she did, and what the teacher says; a stop is everybody's stop."""
        if self._school is None:
            return tuple(given)
        return (*given, *(_as_input(said) for said in self._school.orders()))

    def see(
        self,
        learner_id: UUID | None,
        part: Part,
        halt: Halt | None,
        inputs: Iterable[LearnerInput],
    ) -> None:
        """Tell where the device is now; `learner_id` None: nobody who shares it."""
        if self._school is not None:
            self._school.tell(self._watch.see(learner_id, part, halt, inputs))

    def leave(self) -> None:
        """The sitting is over."""
        if self._school is not None:
            self._school.tell(Whereabouts())


def _as_input(said: TeacherSays) -> LearnerInput:
    return Command("stop") if said.kind == "stop" else said
