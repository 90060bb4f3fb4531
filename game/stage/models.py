"""Models from GLB files, kept ready to draw in the user's cache so that later loads are quick."""

import hashlib
import logging
import tempfile
from pathlib import Path

import gltf
import platformdirs
from panda3d.core import (
    Filename,
    Loader,
    LoaderOptions,
    NodePath,
)

from game.errors import GameError
from game.stage.morphs import pack_morphs
from game.stage.tracks import add_clips
from game.stage.unfold import unfolded

RECIPE = "5"  # part of the cache's key: raise it when what is done to a model changes
_SETTINGS = gltf.GltfSettings(skip_animations=True)  # `add_clips` does that

_log = logging.getLogger(__name__)


class ModelShelf:
    """Loads models by path; `cache` is a folder for prepared copies, or None for no cache."""

    def __init__(self, cache: Path | None) -> None:
        self.cache = cache

    def load(self, path: Path) -> NodePath:
        """Read one GLB, prepared for our shaders. Raises GameError G005 when it cannot be read."""
        try:
            content = path.read_bytes()
        except OSError as error:
            raise GameError("G005", f"The model {path.name} is missing or unreadable.") from error
        kept = self._kept(content)
        model = _read_bam(kept) if kept is not None and kept.is_file() else None
        if model is not None:
            return model
        model = _read_glb(path)
        if kept is not None:
            _write_bam(model, kept)
        return model

    def ready(self, path: Path) -> bool:
        """True when `load` would be quick."""
        try:
            kept = self._kept(path.read_bytes())
        except OSError:
            return False
        return kept is not None and kept.is_file()

    def _kept(self, content: bytes) -> Path | None:
        if self.cache is None:
            return None
        key = hashlib.sha256(RECIPE.encode() + content).hexdigest()[:32]
        return self.cache / f"{key}.bam"


def user_shelf() -> ModelShelf:
    """The shelf with the cache in the user's own cache folder."""
    return ModelShelf(Path(platformdirs.user_cache_dir("kollega")) / "models")


def _read_glb(path: Path) -> NodePath:
    try:
        with tempfile.TemporaryDirectory() as folder:
            plain = Path(folder) / path.name
            content = unfolded(path.read_bytes())
            plain.write_bytes(content)
            model = NodePath(gltf.load_model(str(plain), _SETTINGS))
            add_clips(model, content)
    except Exception as error:  # the reader has no error type of its own
        raise GameError("G005", f"The model {path.name} could not be read: {error}") from error
    pack_morphs(model)
    return model


def _read_bam(kept: Path) -> NodePath | None:
    options = LoaderOptions(LoaderOptions.LF_no_cache)
    node = Loader.get_global_ptr().load_sync(Filename.from_os_specific(str(kept)), options)
    if node is None:
        kept.unlink(missing_ok=True)
    return NodePath(node) if node is not None else None


def _write_bam(model: NodePath, kept: Path) -> None:
    """Write beside and rename, so no half-written copy is ever read; a full disk is no harm."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        half = kept.with_suffix(".part.bam")
        if model.write_bam_file(Filename.from_os_specific(str(half))):
            half.replace(kept)
    except OSError as error:
        _log.info("no model cache: %s", error)
