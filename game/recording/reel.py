"""A film being made, and the stills taken beside it: the part that writes files."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import av
import soundfile
from PIL import Image

from game.errors import GameError
from game.recording.film import Film
from game.recording.glimpse import Glimpse

FPS = 10
LONGEST_SIDE = 960  # pixels of a film's picture
LEAST_FREE = 300_000_000  # bytes on the disk; what is begun can still be finished
_LOOK_EVERY = 5 * FPS  # pictures, after which the disk is looked at again

OpenFilm = Callable[[Path], Film]
TROUBLE = (OSError, av.FFmpegError, GameError)


def open_film(path: Path) -> Film:
    """A film that leaves the other processors to the game."""
    return Film(path, FPS, threads=1)


def free_bytes(folder: Path) -> int:
    """How much more the disk takes."""
    return shutil.disk_usage(folder).free


class Reel:
    """Writes each file beside its place, and puts it there when it is whole.

    Its methods raise one of TROUBLE when something cannot be written; then call `fail`.
    """

    def __init__(
        self, film: OpenFilm = open_film, free: Callable[[Path], int] = free_bytes
    ) -> None:
        self._open_film, self._free = film, free
        self._place: Path | None = None
        self._film: Film | None = None
        self._size: tuple[int, int] | None = None
        self._kept: list[Path] = []

    def begin(self, place: Path) -> None:
        """The next pictures are a film that will lie at this place."""
        self._place, self._size, self._kept = place, None, []

    def show(self, glimpse: Glimpse, at_s: float) -> None:
        """A picture, at so many seconds of the film; without a place it is left out."""
        if self._place is None:
            return
        if self._film is None:
            self._has_room(self._place.parent)
            self._film = self._open_film(_part_of(self._place))
            self._size = glimpse.film_size(LONGEST_SIDE)
        elif self._film.pictures % _LOOK_EVERY == 0:
            self._has_room(self._place.parent)
        if self._size is not None:
            self._film.show_frame(glimpse.frame(self._size), at_s)

    def play(self, file: Path, at_s: float) -> None:
        """A sound file begins; one that cannot be read is left out, as on the stage."""
        if self._film is not None:
            try:
                self._film.play_file(file, at_s)
            except soundfile.LibsndfileError:
                return

    def hush(self, at_s: float) -> None:
        """All sound ends."""
        if self._film is not None:
            self._film.hush(at_s)

    def still(self, glimpse: Glimpse, place: Path) -> None:
        """A single picture as PNG."""
        self._has_room(place.parent)
        part = _part_of(place)
        try:
            Image.fromarray(glimpse.rgb()).save(part, format="PNG", compress_level=3)
            part.replace(place)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        self._kept.append(place)

    def end(self) -> None:
        """The film is over and whole."""
        film, place = self._film, self._place
        self._film, self._place, self._kept = None, None, []
        if film is None or place is None:
            return
        try:
            film.close()
            if film.pictures:
                _part_of(place).replace(place)
            else:
                _part_of(place).unlink(missing_ok=True)
        except TROUBLE:
            _part_of(place).unlink(missing_ok=True)
            raise

    def erase(self) -> None:
        """She does not want it: the film and the stills beside it are gone."""
        film, place = self._film, self._place
        self._film = self._place = None
        if film is not None and place is not None:
            _close_quietly(film)
            _part_of(place).unlink(missing_ok=True)
        for still in self._kept:
            still.unlink(missing_ok=True)
        self._kept = []

    def fail(self) -> None:
        """Something could not be written: keep what is whole, drop what is not."""
        try:
            self.end()
        except TROUBLE:
            return

    def _has_room(self, folder: Path) -> None:
        if self._free(folder) < LEAST_FREE:
            text = f"The disk of {folder} is nearly full: nothing more is recorded."
            raise GameError("G041", text)


def _part_of(place: Path) -> Path:
    return place.with_name(f".{place.name}.part")


def _close_quietly(film: Film) -> None:
    """It is thrown away, so it does not matter whether it could be finished."""
    try:
        film.close()
    except TROUBLE:
        return


def make_folder(folder: Path) -> None:
    """Make sure that files can be written here. Raises GameError G040."""
    trial = folder / f".kollega-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.write_bytes(b"")
        trial.unlink()
    except OSError as error:
        text = f"Nothing can be recorded into {folder} ({error.strerror}): choose another folder."
        raise GameError("G040", text) from error
