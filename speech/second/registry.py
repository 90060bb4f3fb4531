"""Which models can be installed as a second listener: the registry file, read and checked."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from speech.errors import SpeechError

REGISTRY = Path(__file__).parent / "registry.toml"

ROLES = {
    "nemo_transducer": ("encoder", "decoder", "joiner", "tokens"),
    "transducer": ("encoder", "decoder", "joiner", "tokens"),
    "nemo_ctc": ("model", "tokens"),
    "zipformer_ctc": ("model", "tokens"),
    "whisper": ("encoder", "decoder", "tokens"),
}
"""The kinds of engine, and what files each needs."""

TERMS = "terms"  # role of licence texts

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model. `size` is None and `sha256` "" where nobody has published them."""

    role: str
    name: str
    url: str
    size: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One model that can be installed. `engine` is a key of ROLES."""

    name: str
    title: str
    language: str
    engine: str
    licence: str
    source: str
    attribution: str
    note: str
    files: tuple[ModelFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files whose size is known."""
        return sum(file.size or 0 for file in self.files)


def entry_named(name: str, registry: Path = REGISTRY) -> ModelEntry:
    """The entry. Raises SpeechError `second-unknown`, `registry-unreadable`."""
    known = read_registry(registry)
    if name not in known:
        names = ", ".join(sorted(known))
        raise SpeechError("second-unknown", f"No model is called {name!r}; there are: {names}.")
    return known[name]


def read_registry(path: Path = REGISTRY) -> dict[str, ModelEntry]:
    """Every entry by its name. Raises SpeechError `registry-unreadable`."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        entries = [_entry(row) for row in table["model"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SpeechError(
            "registry-unreadable", f"The registry {path.name} cannot be read: {error}."
        ) from error
    return {entry.name: entry for entry in entries}


def _entry(row: dict[str, Any]) -> ModelEntry:
    texts = ("name", "title", "language", "engine", "licence", "source", "attribution")
    told = {key: str(row[key]) for key in texts}
    files = tuple(_file(file) for file in row["files"])
    entry = ModelEntry(**told, note=str(row.get("note", "")), files=files)
    _checked(entry.name, _NAME)
    roles = {file.role for file in files}
    lacking = [role for role in ROLES[entry.engine] if role not in roles]
    if lacking:
        raise ValueError(f"{entry.name} lacks {', '.join(lacking)}")
    return entry


def _file(row: dict[str, Any]) -> ModelFile:
    size, sha256 = row.get("size"), str(row.get("sha256", ""))
    if sha256:
        _checked(sha256, _SHA256)
    name = _checked(str(row["name"]), _NAME)
    return ModelFile(str(row["role"]), name, str(row["url"]), size and int(size), sha256)


def _checked(text: str, pattern: re.Pattern[str]) -> str:
    """A name becomes a path: nothing in it may lead elsewhere."""
    if not pattern.fullmatch(text):
        raise ValueError(f"{text!r} is not allowed")
    return text
