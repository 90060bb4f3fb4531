"""Steps that are made once: each result lies under a hash of everything that it came from."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, is_dataclass
from pathlib import Path
from typing import Any

DONE = "done.json"
_WHOLE = 1 << 20  # bytes; tables are hashed whole, recordings by name and size


@dataclass(frozen=True, slots=True)
class Made:
    """A finished step: its key (what it came from) and the folder with what it made."""

    key: str
    folder: Path


def key_of(name: str, inputs: object) -> str:
    """Sixteen hex digits that change with any of the inputs (values, dataclasses, lists)."""
    text = json.dumps([name, inputs], sort_keys=True, default=_plain, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def folder_hash(folder: Path) -> str:
    """Of all files: their names and sizes, and what is in those under 1 MiB."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        if size < _WHOLE:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def folder_of(cache: Path, name: str, key: str) -> Path:
    """Where a finished step lies."""
    return cache / f"{name}-{key}"


def partial_folder(cache: Path, name: str, key: str) -> Path:
    """Where a step lies while it is being made."""
    return cache / f"{name}-{key}.partial"


def find(cache: Path, name: str, key: str) -> Made | None:
    """What was made from the same inputs before, if anything."""
    folder = folder_of(cache, name, key)
    return Made(key, folder) if (folder / DONE).is_file() else None


def make(
    cache: Path, name: str, key: str, work: Callable[[Path], None], resume: bool = False
) -> Made:
    """Take it from the cache, or let `work` fill a folder that becomes the result when it ends.

    An interrupted folder is begun anew, or goes on with `resume`.
    """
    if found := find(cache, name, key):
        return found
    folder, partial = folder_of(cache, name, key), partial_folder(cache, name, key)
    if not resume:
        shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True, exist_ok=True)
    work(partial)
    (partial / DONE).write_text(json.dumps({"step": name, "key": key}) + "\n", "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    partial.rename(folder)
    return Made(key, folder)


def _plain(value: Any) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if hasattr(value, "model_dump"):
        return value.model_dump()
    if isinstance(value, Path):
        return value.as_posix()
    raise TypeError(f"a step cannot come from {type(value).__name__}")
