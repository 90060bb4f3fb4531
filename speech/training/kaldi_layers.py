"""The parts of a Kaldi nnet3 net: nodes of its plan, and components in bytes."""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from speech.training.kaldi_matrix import Floats, Packing, int_bytes, matrix_bytes, vector_bytes

NAME = re.compile(rb"<ComponentName> (\S+) <")


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a small TDNN: which frames it looks at, and its floats.

    `offsets` count frames of 10 ms; `weight` has shape (out, offsets * in), `bias` (out,).
    """

    offsets: tuple[int, ...]
    weight: Floats
    bias: Floats


def components(blob: bytes) -> Iterator[bytes]:
    """The bytes of each component of a binary model. Raises ValueError where there are none."""
    end = blob.index(b"</Nnet3>")
    starts = [match.start() for match in re.finditer(b"<ComponentName> ", blob[:end])]
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        yield blob[start:stop]


def node(name: str, source: str) -> str:
    """A line of the plan: the component of this name, fed by `source`."""
    return f"component-node name={name} component={name} input={source}"


def spliced(source: str, offsets: Sequence[int]) -> str:
    """Frames of a node side by side, as the plan says it."""
    frames = [f"Offset({source}, {offset})" if offset else source for offset in offsets]
    return frames[0] if len(frames) == 1 else f"Append({', '.join(frames)})"


def affine_bytes(name: str, layer: Layer, packing: Packing) -> bytes:
    """An affine component that nobody trains on."""
    floats = matrix_bytes(layer.weight, packing) + b"<BiasParams> " + vector_bytes(layer.bias)
    head = f"<ComponentName> {name} <FixedAffineComponent> <LinearParams> "
    return head.encode() + floats + b"</FixedAffineComponent> "


def nonlinear_bytes(name: str, kind: str, size: int) -> bytes:
    """A component without floats of its own, such as RectifiedLinearComponent."""
    none, zero = vector_bytes([]), b"\x08" + struct.pack("<d", 0.0)
    rows = (
        (b"Dim", int_bytes(size)), (b"ValueAvg", none), (b"DerivAvg", none), (b"Count", zero),
        (b"OderivRms", none), (b"OderivCount", zero), (b"NumDimsSelfRepaired", zero),
        (b"NumDimsProcessed", zero),
    )  # fmt: skip
    head = f"<ComponentName> {name} <{kind}> ".encode()
    body = b"".join(b"<" + token + b"> " + value for token, value in rows)
    return head + body + f"</{kind}> ".encode()
