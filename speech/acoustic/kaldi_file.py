"""Reads what we need of a Kaldi nnet3 acoustic model (binary `final.mdl`): weights and priors.

Matrices may be plain ("FM") or compressed ("CM", "CM2", "CM3"; Kaldi's compressed-matrix.cc).
"""

import re
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from speech.errors import SpeechError

Floats = NDArray[np.float32]

_NAME = re.compile(rb"<ComponentName> (\S+) <(\w+)> ")
_ARRAYS = ("<LinearParams>", "<BiasParams>", "<StatsMean>", "<StatsVar>")
_NUMBERS = ("<Epsilon>", "<TargetRms>")
_MARKS = (0, 64, 192, 255)


@dataclass(frozen=True, slots=True)
class Component:
    """One layer: its matrices and vectors, and its single numbers, by Kaldi's token."""

    arrays: dict[str, Floats]
    numbers: dict[str, float]

    @property
    def weight(self) -> Floats:
        """Linear parameters, shape (out, in)."""
        return self.arrays["<LinearParams>"]

    @property
    def bias(self) -> Floats:
        """Bias, shape (out,)."""
        return self.arrays["<BiasParams>"]


@dataclass(frozen=True, slots=True)
class KaldiModel:
    """All components by name, and the log priors of the phones, shape (phones,)."""

    components: dict[str, Component]
    log_priors: Floats


def read_model(path: Path) -> KaldiModel:
    """Read a binary nnet3 model. Raises SpeechError `model-damaged` where it is not one."""
    blob = path.read_bytes()
    try:
        end = blob.index(b"</Nnet3>")
        starts = [m.start() for m in re.finditer(b"<ComponentName> ", blob[:end])]
        parts = [blob[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
        components = dict(read_component(part) for part in parts)
        priors = _vector(blob, blob.rindex(b"<Priors> ") + len(b"<Priors> "))
    except (ValueError, KeyError, struct.error) as error:
        raise SpeechError("model-damaged", f"{path.name} is not a speech net: {error}.") from error
    return KaldiModel(components, np.log(priors))


def read_component(part: bytes) -> tuple[str, Component]:
    """Name and floats of one component's bytes. Raises ValueError."""
    match = _NAME.match(part)
    if match is None:
        raise ValueError("a component has no name")
    arrays = {token: _array(part, at) for token in _ARRAYS if (at := _after(part, token)) > 0}
    numbers = {
        token: float(struct.unpack_from("<f", part, at + 1)[0])
        for token in _NUMBERS
        if (at := _after(part, token)) > 0
    }
    return match[1].decode(), Component(arrays, numbers)


def _after(part: bytes, token: str) -> int:
    at = part.find(token.encode() + b" ")
    return -1 if at < 0 else at + len(token) + 1


def _array(part: bytes, at: int) -> Floats:
    if part[at : at + 3] == b"FM ":
        rows = struct.unpack_from("<i", part, at + 4)[0]
        columns = struct.unpack_from("<i", part, at + 9)[0]
        flat = np.frombuffer(part, "<f4", rows * columns, at + 13)
        return flat.reshape(rows, columns).astype(np.float32)
    if part[at : at + 2] == b"CM":
        return _compressed(part, at)
    return _vector(part, at)


def _compressed(part: bytes, at: int) -> Floats:
    """A matrix in steps between its least and its greatest value, or those of each column."""
    token = part[at : part.index(b" ", at)]
    at += len(token) + 1
    least, span, rows, columns = struct.unpack_from("<ffii", part, at)
    at += 16
    if token == b"CM":
        return _by_column(part, at, (least, span), (rows, columns))
    kind, top = {b"CM2": ("<u2", 65535), b"CM3": ("u1", 255)}[token]
    steps = np.frombuffer(part, kind, rows * columns, at).astype(np.float32)
    return np.asarray(least + np.float32(span / top) * steps, np.float32).reshape(rows, columns)


def _by_column(part: bytes, at: int, scale: tuple[float, float], shape: tuple[int, int]) -> Floats:
    """Each column has four values of its own, at steps 0, 64, 192 and 255; lines lie between."""
    (least, span), (rows, columns) = scale, shape
    marks = np.frombuffer(part, "<u2", 4 * columns, at).reshape(columns, 4)
    steps = np.frombuffer(part, "u1", rows * columns, at + 8 * columns).reshape(columns, rows)
    values = least + span / 65535 * marks.astype(np.float64)
    filled = [np.interp(s, _MARKS, v) for s, v in zip(steps, values, strict=True)]
    return np.ascontiguousarray(np.array(filled, np.float32).T)


def _vector(part: bytes, at: int) -> Floats:
    if part[at : at + 3] != b"FV ":
        raise ValueError("neither a matrix nor a vector")
    size = struct.unpack_from("<i", part, at + 4)[0]
    return np.frombuffer(part, "<f4", size, at + 8).astype(np.float32)
