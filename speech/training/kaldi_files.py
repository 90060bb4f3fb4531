"""Writes `am/final.mdl` of a Vosk model without Kaldi: patched from another one, or a small TDNN.

Layouts after Kaldi's hmm/transition-model.cc, nnet3/am-nnet-simple.cc and
nnet3/nnet-simple-component.cc. A phone has one HMM state; its four places in a word (begin,
inside, end, single) share one output of the net.
"""

import re
import struct
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from speech.errors import SpeechError
from speech.training.kaldi_folder import phone_rows
from speech.training.kaldi_layers import (
    NAME,
    Layer,
    affine_bytes,
    components,
    node,
    nonlinear_bytes,
    spliced,
)
from speech.training.kaldi_matrix import (
    Floats,
    Packing,
    array_end,
    int_bytes,
    repacked,
    vector_bytes,
)

Arrays = Mapping[tuple[str, str], Floats]
"""Floats by component and token, as ("da.out", "<LinearParams>")."""

_ARRAY = re.compile(rb"(<LinearParams>|<BiasParams>|<StatsMean>|<StatsVar>) (?=FM |FV |CM)")
_STATISTICS = re.compile(rb"(<ValueAvg>|<DerivAvg>|<OderivRms>) (?=FV )")
_OUTPUTS = re.compile(rb"(?<=<LogSoftmaxComponent> <Dim> ).{5}", re.DOTALL)
_ROOT = b"\0B"  # every binary Kaldi file begins with it


def patched_model(
    blob: bytes,
    arrays: Arrays,
    phones: Sequence[str],
    priors: ArrayLike,
    packing: Packing = Packing.FLOAT,
) -> bytes:
    """The model in `blob` with other floats, phones and priors, its plain matrices packed.

    Layers keep their names and order. `priors` has shape (phones,) and sums to 1. Raises
    SpeechError `model-damaged` where `blob` is no binary nnet3 model or has no such layer.
    """
    left = dict(arrays)
    try:
        head = blob[blob.index(b"<Nnet3> ") : blob.index(b"<ComponentName> ")]
        parts = [_repacked(part, left, packing) for part in components(blob)]
        reach = tuple(_number(blob, f"<{side}Context> ") for side in ("Left", "Right"))
    except (ValueError, KeyError, struct.error) as error:
        raise SpeechError("model-damaged", f"This is not a Kaldi net: {error}.") from error
    if left:
        raise SpeechError("model-damaged", f"The Kaldi net lacks {' '.join(min(left))}.")
    outputs = int_bytes(len(phones))
    parts = [_OUTPUTS.sub(lambda _: outputs, part) for part in parts]
    return model_bytes(head, parts, reach, phones, priors)


def tdnn_model(
    layers: Sequence[Layer], phones: Sequence[str], priors: ArrayLike, packing: Packing
) -> bytes:
    """A whole small net: 40 MFCC in, ReLU after each layer, log of a softmax after the last."""
    nodes, parts, before = ["input-node name=input dim=40"], [], "input"
    for number, layer in enumerate(layers):
        name = f"tdnn{number}"
        last = number == len(layers) - 1
        kind = "LogSoftmaxComponent" if last else "RectifiedLinearComponent"
        nodes.append(node(f"{name}.affine", spliced(before, layer.offsets)))
        nodes.append(node(f"{name}.out", f"{name}.affine"))
        parts.append(affine_bytes(f"{name}.affine", layer, packing))
        parts.append(nonlinear_bytes(f"{name}.out", kind, len(layer.bias)))
        before = f"{name}.out"
    nodes.append(f"output-node name=output input={before} objective=linear")
    back = -sum(min(layer.offsets) for layer in layers)
    ahead = sum(max(layer.offsets) for layer in layers)
    return model_bytes(head_bytes(nodes, parts), parts, (back, ahead), phones, priors)


def transition_model(phones: Sequence[str]) -> bytes:
    """One emitting state a phone; transition ids of phone i: 2i - 1 stays on it, 2i leaves it."""
    rows = list(phone_rows(phones))
    ids = range(1, len(rows) + 1)
    half = b"\x04" + struct.pack("<f", 0.5)
    states = [*map(int_bytes, (1, 2, 0, 2, 0)), half, int_bytes(1), half]
    entry_of = [-1, *(0 for _ in ids)]
    topology = _ints(ids) + _ints(entry_of) + b"".join(states) + _each([-1, 0])
    triples = [value for i, (_, out, _) in zip(ids, rows, strict=True) for value in (i, 0, out)]
    return (
        b"<TransitionModel> <Topology> " + topology + b"</Topology> <Triples> "
        + _each([len(rows), *triples]) + b"</Triples> <LogProbs> "
        + vector_bytes([0.0, *([np.log(0.5)] * (2 * len(rows)))])
        + b"</LogProbs> </TransitionModel> "
    )  # fmt: skip


def _repacked(part: bytes, left: dict[tuple[str, str], Floats], packing: Packing) -> bytes:
    """One component with its floats replaced, and taken off `left`."""
    match = NAME.match(part)
    if match is None:
        raise ValueError("a layer has no name")
    name, out, at = match[1].decode(), [], 0
    for found in _ARRAY.finditer(part):
        start, stop = found.end(), array_end(part, found.end())
        new = left.pop((name, found[1].decode()), None)
        out += [part[at:start], repacked(part[start:stop], new, packing)]
        at = stop
    return b"".join(out) + _without_statistics(part[at:])


def _without_statistics(part: bytes) -> bytes:
    """Without averages that only training uses."""
    out, at = [], 0
    for found in _STATISTICS.finditer(part):
        out += [part[at : found.end()], vector_bytes([])]
        at = array_end(part, found.end())
    return b"".join(out) + part[at:]


def model_bytes(
    head: bytes,
    parts: Sequence[bytes],
    reach: Sequence[int],
    phones: Sequence[str],
    priors: ArrayLike,
) -> bytes:
    """A `final.mdl`: `head` is `head_bytes`, `reach` how many frames it sees to left and right."""
    left, right = (int_bytes(frames) for frames in reach)
    sides = b"</Nnet3> <LeftContext> " + left + b"<RightContext> " + right
    tail = sides + b"<Priors> " + vector_bytes(priors)
    return _ROOT + transition_model(phones) + head + b"".join(parts) + tail


def head_bytes(nodes: Sequence[str], parts: Sequence[bytes]) -> bytes:
    """The plan of a net and the number of its components."""
    plan = "<Nnet3> \n" + "\n".join(nodes) + "\n\n<NumComponents> "
    return plan.encode() + int_bytes(len(parts))


def _number(blob: bytes, token: str) -> int:
    return int(struct.unpack_from("<i", blob, blob.rindex(token.encode()) + len(token) + 1)[0])


def _each(values: Sequence[int]) -> bytes:
    return b"".join(int_bytes(int(value)) for value in values)


def _ints(values: ArrayLike) -> bytes:
    array = np.asarray(values, "<i4")
    return int_bytes(len(array)) + array.tobytes()
