"""Between the sitting and the process that speaks with the school: the same values, other words."""

from collections.abc import Sequence
from pathlib import Path

from game.shift.school.school import Whereabouts
from game.view import TeacherSays
from progress_db.errors import StoreError
from progress_db.sync.device import device_file, read_device
from progress_db.sync.live import LiveLine
from progress_db.sync.wire import Live

LONGEST_ID = 60  # letters that the wire takes


class ClassLine:
    """Implements School."""

    def __init__(self, line: LiveLine) -> None:
        self._line = line
        self._told: Whereabouts | None = None

    @property
    def pid(self) -> int:
        """The number of the process that speaks with the school."""
        return self._line.pid

    def tell(self, where: Whereabouts) -> None:
        """See School."""
        if where != self._told:
            self._told = where
            self._line.tell(_wire(where))

    def orders(self) -> Sequence[TeacherSays]:
        """See School."""
        return [TeacherSays(order.kind, order.text, order.ready) for order in self._line.orders()]

    def close(self) -> None:
        """See School."""
        self._line.close()


def line_to_class(data: Path) -> ClassLine | None:
    """The line of the device that keeps its progress in `data`; None where it has no class.

    An identity that cannot be read counts as none: she plays, and the doctor says what to do.
    """
    try:
        enrolled = read_device(device_file(data)) is not None
    except StoreError:
        return None
    return ClassLine(LiveLine(data)) if enrolled else None


def _wire(where: Whereabouts) -> Live:
    """As it goes up; no id is too long for it."""
    return Live.model_validate(
        {
            "state": where.state,
            "learner_id": where.learner_id,
            "pack": where.pack[:LONGEST_ID],
            "scene": where.scene[:LONGEST_ID],
            "turn": where.turn[:LONGEST_ID],
            "tries": where.tries,
            "needs_help": where.needs_help,
        }
    )
