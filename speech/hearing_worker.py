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
    Failed,
    Happened,
    Listen,
    Ping,
    Pong,
    Ready,
    Request,
    Sound,
    StopListening,
)
from speech.one_thread import use_one_thread

if TYPE_CHECKING:
    from speech.listener import Listener


def hear_forever(requests: Connection, answers: Connection, directory: Path | None) -> None:
    """Process target: Requests in, Answers out, until None comes or the other end is gone."""
    try:
        listener, name = _load(directory)
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
    import numpy as np

    turn = 0
    for request in requests:
        match request:
            case Listen():
                turn = request.turn
                events = listener.listen(request.listening, request.patience_s)
            case Sound():
                events = listener.feed(np.frombuffer(request.pcm, np.int16))
            case StopListening():
                listener.stop()
                events = ()
            case Ping():
                answer(Pong(request.number))
                events = ()
        for event in events:
            answer(Happened(turn, event))


def _load(directory: Path | None) -> tuple["Listener", str]:
    use_one_thread()  # the frame loop in the other process needs the second core
    from speech.danish_recogniser import DanishRecogniser
    from speech.listener import Listener
    from speech.voice_activity import SpeechNet

    recogniser = DanishRecogniser(directory)
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
