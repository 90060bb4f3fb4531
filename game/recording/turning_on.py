"""Recording is off until a teacher turns it on, with her code where one is set."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from game.errors import GameError
from game.kiosk import TeachersFile
from game.recording.darkroom import Darkroom
from game.recording.looking import glimpse
from game.recording.recording import Recording
from game.recording.reel import make_folder
from game.stage.engine import Engine

QUESTION = (
    "What the learner sees will be filmed into {folder}, without her voice. A sign says so all the "
    "while, and she may say no. Are you her teacher, and does she know?"
)


def let_teacher_confirm(
    folder: Path,
    teacher: TeachersFile,
    ask_code: Callable[[str], str],
    confirm: Callable[[str], bool],
) -> None:
    """Ask on the command line before anything starts. Raises GameError G042 when it is refused."""
    if teacher.read().code:
        granted = teacher.is_code(ask_code("The teacher's code"))
    else:
        granted = confirm(QUESTION.format(folder=folder))
    if not granted:
        raise GameError("G042", "Nothing is recorded: only a teacher can turn that on.")


def open_recording(folder: Path, engine: Engine) -> Recording:
    """Ready to record into this folder. Raises GameError G040 where it cannot be written."""
    make_folder(folder)
    look = partial(glimpse, engine.window)
    return Recording(folder, look, lambda: datetime.now(UTC), Darkroom())
