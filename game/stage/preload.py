"""Loading ahead: models are read in a thread, and prepared in a process of their own at first.

Reading GLB is slow Python; reading our cached copies is quick and leaves the interpreter free. So
on the very first visit a child process fills the cache while the learner chooses her picture.
"""

import multiprocessing
import threading
from collections.abc import Sequence
from pathlib import Path

from panda3d.core import NodePath

from game.errors import GameError
from game.stage.background import MOST
from game.stage.models import ModelShelf
from scenes import pack as packs


class Preloader:
    """Loads models by path, ahead of time where asked to. One model is handed out once."""

    def __init__(self, shelf: ModelShelf, assets: Path) -> None:
        self._shelf, self._assets = shelf, assets
        self._ready: dict[Path, list[NodePath]] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()

    def person_path(self, model: str) -> Path:
        """Where a person's model lies."""
        return self._assets / "people" / f"{model}.glb"

    def thing_path(self, model: str) -> Path:
        """Where a thing's model lies."""
        return self._assets / "things" / f"{model}.glb"

    def room_path(self, room: str) -> Path:
        """Where a room's model lies, with its JSON beside it."""
        return self._assets / "rooms" / f"{room}.glb"

    def load(self, path: Path) -> NodePath:
        """A model, from what was loaded ahead or read now. Raises GameError G005."""
        with self._lock:
            waiting = self._ready.get(path)
            if waiting:
                return waiting.pop()
        return self._shelf.load(path)

    def begin(self, pack: packs.Pack, people: tuple[str, ...]) -> None:
        """Start to load what a workplace needs, these people first, then those in the background.

        Does nothing while another load is under way.
        """
        if not self.idle():
            return
        place = pack.workplace
        first = sorted(place.people, key=lambda person: person.id not in people)
        paths = [self.person_path(person.model) for person in first[:MOST]]
        paths += [self.thing_path(thing.model) for thing in place.things]
        paths.insert(0, self.room_path(place.room))
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, args=(paths,), daemon=True)
        self._thread.start()

    def idle(self) -> bool:
        """True when nothing is being loaded."""
        return self._thread is None or not self._thread.is_alive()

    def close(self) -> None:
        """Stop loading and forget what is ready."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
        self._ready.clear()

    def _run(self, paths: Sequence[Path]) -> None:
        missing = [path for path in paths if not self._shelf.ready(path)]
        if missing and self._shelf.cache is not None:
            self._fill_cache(missing, self._shelf.cache)
        for path in paths:
            if self._stop.is_set() or not self._shelf.ready(path):
                continue  # what the cache does not have is read by `load`, which reports trouble
            model = self._shelf.load(path)
            with self._lock:
                self._ready.setdefault(path, []).append(model)

    def _fill_cache(self, paths: Sequence[Path], cache: Path) -> None:
        child = multiprocessing.get_context("spawn").Process(
            target=fill_cache, args=(paths, cache), daemon=True
        )
        child.start()
        while child.is_alive():
            child.join(0.1)
            if self._stop.is_set():
                child.terminate()


def fill_cache(paths: Sequence[Path], cache: Path) -> None:
    """Prepare models into the cache; runs in a process of its own."""
    shelf = ModelShelf(cache)
    for path in paths:
        try:
            shelf.load(path)
        except GameError:
            continue  # the stage will say so when it needs the model
