"""Records what she sees for a demonstration: says so all the while, and ends when she says no."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from game.recording.darkroom import Darkroom
from game.recording.glimpse import Glimpse
from game.recording.reel import FPS
from game.view import (
    REFUSE,
    Command,
    Cue,
    HushCue,
    LearnerInput,
    Recorded,
    Screen,
    SpeakCue,
    View,
)

GRACE_S = 5.0  # she sees the sign this long before anything is recorded
TOLD_S = 8.0  # how long she is told that it has ended
# Others' names and faces, her secret pictures, the teacher's code; and a stop is a stop of all.
PRIVATE = frozenset({Screen.WHO, Screen.CODE, Screen.TEACHER, Screen.STOPPED})

Look = Callable[[], Glimpse | None]


class Recording:
    """One film for each sitting, and stills when they are asked for.

    `look` gives the picture that was drawn last. Her no holds until the next learner signs in,
    and erases what was recorded of her.
    """

    def __init__(
        self, folder: Path, look: Look, clock: Callable[[], datetime], darkroom: Darkroom
    ) -> None:
        self._folder, self._look, self._clock, self._room = folder, look, clock, darkroom
        self._screen = Screen.WHO
        self._refused = self._failed = False
        self._warned_s = 0.0  # how long she has seen the sign
        self._film_s: float | None = None  # length of the film so far, None: there is none
        self._due_s = 0.0
        self._told_s = 0.0  # how long she has been told that it has ended
        self.left_out = 0  # pictures, because making them took too long

    @property
    def told(self) -> Recorded:
        """What she is told now."""
        ended = Recorded.FAILED if self._failed else Recorded.ERASED
        if not (self._failed or self._refused):
            return Recorded.YES
        return ended if self._told_s < TOLD_S else Recorded.NO

    def see(self, dt: float, view: View) -> None:
        """One frame, before anything new happens: `view` is what was drawn last."""
        if view.screen is Screen.WHO and self._screen not in PRIVATE:
            self._end_sitting()
        self._screen = view.screen
        if self._room.failed and not self._failed:
            self._failed, self._told_s = True, 0.0
        if self.told is not Recorded.YES:
            self._told_s += dt
        elif self._may_look(view):
            self._warned_s += dt
            if self._warned_s >= GRACE_S:
                self._roll(dt)

    def answer(self, inputs: Iterable[LearnerInput]) -> tuple[LearnerInput, ...]:
        """Take her no out of what she did."""
        kept = tuple(inputs)
        no = Command(REFUSE)
        if no in kept and not self._refused:
            self._refused, self._told_s, self._film_s = True, 0.0, None
            self._room.erase()
        return tuple(given for given in kept if given != no)

    def hear(self, cues: Iterable[Cue]) -> None:
        """What colleagues say now is in the film too."""
        if self._film_s is None:
            return
        for cue in cues:
            if isinstance(cue, SpeakCue):
                self._room.play(cue.wav, self._film_s)
            elif isinstance(cue, HushCue):
                self._room.hush(self._film_s)

    def still(self, view: View) -> bool:
        """Keep the picture that was drawn last; False where that may not be."""
        allowed = self.told is Recorded.YES and self._may_look(view) and self._warned_s >= GRACE_S
        seen = self._look() if allowed else None
        if seen is not None:
            self._room.still(seen, self._place("png"))
        return seen is not None

    def close(self) -> None:
        """Finish the film."""
        self._room.close()

    def _may_look(self, view: View) -> bool:
        return view.screen not in PRIVATE and not (view.paused or view.private)

    def _roll(self, dt: float) -> None:
        if self._film_s is None:
            self._film_s = self._due_s = 0.0
            self._room.begin(self._place("mp4"))
        self._film_s += dt
        if self._film_s < self._due_s:
            return
        self._due_s = max(self._due_s + 1.0 / FPS, self._film_s)
        seen = self._look() if self._room.ready else None
        if seen is None:
            self.left_out += 1
        else:
            self._room.show(seen, self._film_s)

    def _end_sitting(self) -> None:
        if self._film_s is not None:
            self._room.end()
        self._film_s, self._refused, self._warned_s = None, False, 0.0

    def _place(self, suffix: str) -> Path:
        """A file that is not there yet, named by the time and by nobody."""
        stem = f"kollega {self._clock().astimezone():%Y-%m-%d %H.%M.%S}"
        place, count = self._folder / f"{stem}.{suffix}", 1
        while place.exists():
            count += 1
            place = self._folder / f"{stem} {count}.{suffix}"
        return place
