"""Installs a model: fetched into a folder beside, checked, then renamed into its place."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from speech.errors import SpeechError
from speech.second.download import Progress, copy, fetch
from speech.second.registry import TERMS, ModelEntry
from speech.second.store import ABOUT, Installed, read_installed

_SPARE = 50_000_000  # bytes that stay free for the learners' progress


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the files come from: the registry's addresses, a folder, or another address."""

    folder: Path | None = None
    url: str = ""

    @classmethod
    def of(cls, text: str | None) -> "Origin":
        """From what the person gave: a folder or the beginning of an address."""
        if not text:
            return cls()
        return cls(url=text.rstrip("/")) if "://" in text else cls(folder=Path(text))


@dataclass(frozen=True, slots=True)
class Installation:
    """What install needs of the world."""

    home: Path  # where the models lie
    clock: Callable[[], datetime]
    told: Progress
    free: Callable[[Path], int] = lambda path: shutil.disk_usage(path).free


def with_checksums(entry: ModelEntry, given: dict[str, str]) -> ModelEntry:
    """The entry with checksums by file name that the person has from elsewhere."""
    files = tuple(replace(f, sha256=f.sha256 or given.get(f.name, "").lower()) for f in entry.files)
    return replace(entry, files=files)


def unchecked(entry: ModelEntry) -> tuple[str, ...]:
    """Files of which nobody has said what they must be."""
    return tuple(file.name for file in entry.files if not file.sha256)


def install(
    entry: ModelEntry, origin: Origin, world: Installation, trusted: bool = False
) -> Installed:
    """Install the model and give it as it lies there.

    `trusted`: the person vouches for files without a checksum. Raises SpeechError with a code
    that begins with `second-`; nothing is installed then, and what came so far is kept for the
    next time.
    """
    bare = unchecked(entry)
    if bare and not (trusted and origin.folder):
        raise SpeechError(
            "second-no-checksum",
            f"Nobody has published a checksum of {bare[0]}: give one with --sha256 {bare[0]}=…, "
            "or a folder that you trust with --from.",
        )
    part = world.home / f".{entry.name}.part"
    try:
        part.mkdir(parents=True, exist_ok=True)
        _must_fit(entry, part, world)
        for file in entry.files:
            if origin.folder:
                copy(file, origin.folder, part, world.told)
            else:
                url = f"{origin.url}/{file.name}" if origin.url else file.url
                fetch(file, url, part, world.told)
        _write_about(entry, part, world.clock())
        return read_installed(_in_place(part, world.home / entry.name))
    except OSError as error:
        raise SpeechError(
            "second-disc", f"{world.home} cannot be written: {error.strerror}."
        ) from error


def _must_fit(entry: ModelEntry, part: Path, world: Installation) -> None:
    there = sum(path.stat().st_size for path in part.iterdir())
    lacking = entry.size - there + _SPARE - world.free(part)
    if lacking > 0:
        raise SpeechError(
            "second-disc", f"The disc lacks {-(-lacking // 10**6)} MB for {entry.name}."
        )


def _write_about(entry: ModelEntry, part: Path, now: datetime) -> None:
    told = {k: v for k, v in asdict(entry).items() if k not in ("files", "note", "source")}
    roles = {file.role: file.name for file in entry.files if file.role != TERMS}
    table = {**told, "when": now.isoformat(timespec="seconds"), "roles": roles}
    (part / ABOUT).write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _in_place(part: Path, folder: Path) -> Path:
    """Renamed in one step; an older one is out of the way first."""
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    part.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return folder
