"""A trained listening net as ONNX files for play: float32, and int8 with a scale per channel."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic

from speech.errors import SpeechError
from speech.training.listening_net import ListeningNet
from speech.training.onnx_graph import onnx_model

FLOAT, INT8 = "encoder.float.onnx", "encoder.onnx"
MOST_APART = 1e-3  # log posteriors of torch and of ONNX in float32

Floats = NDArray[np.float32]


def export(
    net: ListeningNet,
    folder: Path,
    build: Callable[[ListeningNet], onnx.ModelProto] = onnx_model,
) -> dict[str, float]:
    """Write both files; how far their log posteriors lie from torch's (mean and most).

    `build` makes the graph. Raises SpeechError `export-differs` where the float32 graph is not
    the net.
    """
    net.eval()
    onnx.save(build(net), folder / FLOAT)
    quantise(folder / FLOAT, folder / INT8)
    mel = _trial(6)
    expected = torch_log_posteriors(net, mel)
    apart = {name: _apart(folder / name, mel, expected) for name in (FLOAT, INT8)}
    if apart[FLOAT].max() > MOST_APART:
        raise SpeechError(
            "export-differs", "The ONNX graph does not say what the net says: mend onnx_graph.py."
        )
    return {
        "float_most_apart": float(apart[FLOAT].max()),
        "int8_mean_apart": float(apart[INT8].mean()),
        "int8_most_apart": float(apart[INT8].max()),
    }


def quantise(source: Path, target: Path) -> None:
    """Weights of matrix products as int8, one scale a channel; activations at run time."""
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
    )


def session(path: Path) -> onnxruntime.InferenceSession:
    """The net on one thread, as at play."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def torch_log_posteriors(net: ListeningNet, mel: Floats) -> Floats:
    """What the net itself says, shape (frames, phones), of log-mel (80, 2 * frames)."""
    with torch.no_grad():
        logits = net(torch.from_numpy(mel)[None])[0]
        return np.asarray(torch.log_softmax(logits.float(), -1).numpy(), np.float32)


def _apart(path: Path, mel: Floats, expected: Floats) -> Floats:
    (found,) = session(path).run(None, {"mel": mel[None]})
    return np.asarray(np.abs(found[0] - expected), np.float32)


def _trial(seconds: int) -> Floats:
    """Something like log-mel of speech: smooth in time, with steps."""
    dice = np.random.default_rng(0)
    coarse = dice.normal(0, 0.5, (8, seconds * 10))
    return np.kron(coarse, np.ones((10, 10))).astype(np.float32)
