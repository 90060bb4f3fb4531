"""A toy that sherpa-onnx loads as a NeMo CTC model: it says one word for each pitch of a tone.

Run `python -m tests.speech.second.toy_model` (it needs onnx, as training does) to make toy/ anew:
a matrix by hand, no training. Every word lights up where its own mel band stands out.
"""

import shutil
from pathlib import Path

import numpy as np

TOY = Path(__file__).parent / "toy"
RATE, TONE_S, GAP_S = 16_000, 0.2, 0.12
WORDS = ("kan", "du", "sige", "det", "igen", "sæt", "kassen", "på", "plads", "c", "fjorten")
_HERTZ = (300, 430, 590, 780, 1000, 1280, 1620, 2050, 2600, 3300, 4200)
PITCHES = dict(zip(WORDS, _HERTZ, strict=True))
_BANDS = 80
_STANDS_OUT = 5.0  # log units above the frame's mean: noise does not


def said(*words: str, level: float = 0.3) -> np.ndarray:
    """The tones of these words, 16 kHz int16."""
    rng = np.random.default_rng(len(words))
    at = np.arange(round(TONE_S * RATE)) / RATE
    gap = np.zeros(round(GAP_S * RATE))
    parts = [gap]
    for word in words:
        parts += [np.sin(2 * np.pi * PITCHES[word] * at) * np.hanning(len(at)) ** 0.25, gap]
    whole = np.concatenate(parts) * level
    noise = rng.standard_normal(len(whole)) * 1e-3
    return np.clip((whole + noise) * 32767, -32768, 32767).astype(np.int16)


def make(folder: Path = TOY) -> None:
    """Write model.onnx and tokens.txt."""
    import onnx

    folder.mkdir(parents=True, exist_ok=True)
    tokens = [f"▁{word}" for word in WORDS] + ["<blk>"]
    rows = "".join(f"{token} {number}\n" for number, token in enumerate(tokens))
    (folder / "tokens.txt").write_text(rows, "utf-8")
    onnx.save(_graph(len(tokens)), str(folder / "model.onnx"))


def _band(hertz: float) -> float:
    """Which of the 80 mel bands (Slaney's scale up to 8 kHz, as NeMo and sherpa-onnx have it)."""
    return float(_mel(hertz) / _mel(RATE / 2) * (_BANDS + 1) - 1)


def _mel(hertz: float) -> float:
    return float(3 * hertz / 200 if hertz < 1000 else 15 + 27 * np.log(hertz / 1000) / np.log(6.4))


def _graph(size: int):
    """Log probabilities = log softmax of (own band over the others of its frame)."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    bands = np.arange(_BANDS)
    weights = np.zeros((_BANDS, size), np.float32)
    for number, pitch in enumerate(PITCHES.values()):
        shape = np.exp(-0.5 * ((bands - _band(pitch)) / 0.8) ** 2)
        weights[:, number] = 8 * shape / shape.sum()
    bias = np.zeros(size, np.float32)
    bias[-1] = 8 * _STANDS_OUT
    held = {"weights": weights, "bias": bias, "floor": np.array(0.0, np.float32)}
    nodes = [
        helper.make_node("Transpose", ["audio_signal"], ["frames"], perm=[0, 2, 1]),
        helper.make_node("ReduceMean", ["frames"], ["mean"], axes=[2], keepdims=1),
        helper.make_node("Sub", ["frames", "mean"], ["out"]),
        helper.make_node("MatMul", ["out", "weights"], ["lit"]),
        helper.make_node("Add", ["lit", "bias"], ["logits"]),
        helper.make_node("LogSoftmax", ["logits"], ["logprobs"], axis=2),
    ]
    signal = helper.make_tensor_value_info("audio_signal", TensorProto.FLOAT, ["N", _BANDS, "T"])
    length = helper.make_tensor_value_info("length", TensorProto.INT64, ["N"])
    told = helper.make_tensor_value_info("logprobs", TensorProto.FLOAT, ["N", "T", size])
    given = [numpy_helper.from_array(value, name) for name, value in held.items()]
    graph = helper.make_graph(nodes, "toy", [signal, length], [told], given)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    about = {
        "model_type": "EncDecCTCModelBPE",
        "vocab_size": str(size - 1),
        "subsampling_factor": "1",
        "normalize_type": "",
    }
    helper.set_model_props(model, about)
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    shutil.rmtree(TOY, ignore_errors=True)
    make()
