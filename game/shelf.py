"""Workplaces while the game runs: what a sync brings, changes or withdraws is noticed, and read."""

import logging
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path

from game.house import all_clips, read_school_pack, school_folders
from game.settings import AppSettings
from game.shift.rooms import OnShelf
from scenes.pack import Pack

LOOK_EVERY_S = 2.0
Stamp = tuple[int, int]  # of a pack's folder; another one was put in its place: another stamp
Packs = dict[str, Pack]
_log = logging.getLogger(__name__)


class SchoolShelf:
    """Implements Shelf. `own` are the game's packs; the school's never take an id of theirs.

    A quarter of a second of reading is done in a thread, and only while nobody is in a scene.
    """

    def __init__(self, settings: AppSettings, own: Mapping[str, Pack]) -> None:
        """Reads what is there now. Raises SpeechError."""
        self._settings, self._own = settings, dict(own)
        self._read: dict[Path, tuple[Stamp, Pack | None]] = {}
        self._stamps: dict[Path, Stamp] = {}
        self._coming: Future[OnShelf] | None = None
        self._look_at = 0.0
        self._given = self._read_all(self._look())

    @property
    def given(self) -> OnShelf:
        """What was given last."""
        return self._given

    def look(self, now: float) -> None:
        """See Shelf."""
        if now < self._look_at or self._coming is not None:
            return
        self._look_at = now + LOOK_EVERY_S
        stamps = self._look()
        if stamps != self._stamps:
            self._coming = Future()
            threading.Thread(
                target=self._bring, args=(stamps, self._coming), name="packs", daemon=True
            ).start()

    def fresh(self) -> OnShelf | None:
        """See Shelf."""
        if self._coming is None or not self._coming.done():
            return None
        coming, self._coming = self._coming, None
        if coming.exception() is not None:
            return None
        self._given = coming.result()
        return self._given

    def _look(self) -> dict[Path, Stamp]:
        return {path: stamp for path in school_folders(self._settings) if (stamp := _stamp(path))}

    def _bring(self, stamps: dict[Path, Stamp], coming: Future[OnShelf]) -> None:
        try:
            coming.set_result(self._read_all(stamps))
        except Exception as error:  # the old ones stay; her evening goes on
            _log.warning("the school's packs were not read: %s", type(error).__name__)
            coming.set_exception(error)

    def _read_all(self, stamps: dict[Path, Stamp]) -> OnShelf:
        """A pack that is as it was is not read again: she may be standing in it."""
        read = {}
        for path, stamp in stamps.items():
            before = self._read.get(path)
            known = before is not None and before[0] == stamp
            read[path] = before if known and before else (stamp, self._one(path))
        self._read, self._stamps = read, stamps
        found = {pack.head.id: pack for _, pack in read.values() if pack is not None}
        return OnShelf(found | self._own, all_clips(self._settings))

    def _one(self, path: Path) -> Pack | None:
        try:
            return read_school_pack(self._settings, path)
        except OSError:  # it is being taken away at this moment
            return None


def _stamp(path: Path) -> Stamp | None:
    try:
        found = (path / "pack.yaml").stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
