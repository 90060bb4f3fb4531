"""The recogniser's process: loads the model once, then listens as it is told.

Light on purpose: the process starts here, so nothing of the game (least of all Panda3D) and no
model is loaded by importing this module.
"""

import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from speech.errors import SpeechError
from speech.hearing_messages import (
    CheckRoom,
    Failed,
    Happened,
    Hushed,
    Listen,
    Ping,
    Played,
    Pong,
    Ready,
    Request,
    Sound,
    StopListening,
    Tune,
)
from speech.one_thread import use_one_thread

if TYPE_CHECKING:
    from speech.ears import EarEvent
    from speech.listener import Listener
    from speech.recogniser import Recogniser


def hear_forever(
    requests: Connection,
    answers: Connection,
    directory: Path | None,
    second: Path | None = None,
) -> None:
    """Process target: Requests in, Answers out, until None comes or the other end is gone."""
    try:
        listener, name = _load(directory, second)
    except SpeechError as error:
        answers.send(Failed(error.code, error.text))
        return
    answers.send(Ready(name))
    try:
        serve(listener, _requests(requests), answers.send)
    except (BrokenPipeError, ConnectionResetError):
        return  # the game has ended


def serve(
    listener: "Listener",
    requests: Iterator[Request],
    answer: Callable[[Happened | Pong], None],
) -> None:
    """Do as the requests say, one after the other."""
    desk = _Desk(listener)
    for request in requests:
        if isinstance(request, Ping):
            answer(Pong(request.number))
            continue
        for event in desk.do(request):
            answer(Happened(desk.turn, event))


class _Desk:
    """Does one request at a time; `turn` is the number of the turn in progress."""

    def __init__(self, listener: "Listener") -> None:
        from speech.intake import Intake

        self.turn = 0
        self._listener, self._intake = listener, Intake()

    def do(self, request: Request) -> "tuple[EarEvent, ...]":
        """What happened with it."""
        listener = self._listener
        match request:
            case Listen():
                self.turn = request.turn
                return listener.listen(request.listening, request.patience_s)
            case CheckRoom():
                self.turn = request.turn
                listener.check_room()
            case Sound():
                samples = self._intake.bytes(request.pcm)
                return (*listener.dead(self._intake.dead), *listener.feed(samples))
            case StopListening():
                listener.stop()
            case Tune():
                self._tune(request)
            case Played():
                self._play(Path(request.path))
            case Hushed():
                listener.echo.hush()
        return ()

    def _tune(self, request: Tune) -> None:
        self._listener.tune(request.tuning)
        self._listener.echo.worn = request.worn
        if request.moved:
            self._listener.echo.forget()

    def _play(self, path: Path) -> None:
        """A file that cannot be read makes no sound that could be mistaken for hers."""
        from speech.audio import read_sound

        try:
            self._listener.echo.play(read_sound(path))
        except SpeechError:
            self._listener.echo.hush()


def _load(directory: Path | None, second: Path | None) -> tuple["Listener", str]:
    use_one_thread()  # the frame loop in the other process needs the second core
    from speech.danish_recogniser import DanishRecogniser
    from speech.listener import Listener
    from speech.voice_activity import SpeechNet

    recogniser: Recogniser = DanishRecogniser(directory)
    if second is not None:
        from speech.second.recogniser import seconded

        recogniser = seconded(recogniser, second, directory)
    listener = Listener(recogniser, SpeechNet(), time.perf_counter, time.process_time)
    return listener, recogniser.name


def _requests(pipe: Connection) -> Iterator[Request]:
    while True:
        try:
            request = pipe.recv()
        except (EOFError, OSError):
            return
        if request is None:
            return
        yield request
