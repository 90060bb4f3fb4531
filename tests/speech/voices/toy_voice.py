"""A toy that sherpa-onnx loads as a VITS voice: it hums 150 Hz, 87.5 ms a letter.

Run `python -m tests.speech.voices.toy_voice` (it needs onnx, as training does) to make toy/ anew.
"""

from pathlib import Path

import numpy as np

TOY = Path(__file__).parent / "toy"
RATE, HERTZ, SAMPLES_A_LETTER = 16_000, 150.0, 1400
LETTERS = " abcdefghijklmnopqrstuvwxyzæøå.,?!"
ABOUT = {
    "model_type": "vits",
    "comment": "toy",
    "language": "Danish",
    "frontend": "characters",
    "n_speakers": "1",
    "sample_rate": str(RATE),
    "add_blank": "0",
    "punctuation": ". , ? !",
    "use_eos_bos": "1",
    "bos_id": "1",
    "eos_id": "2",
    "blank_id": "0",
}


def make(folder: Path = TOY) -> None:
    """Write toy.onnx and tokens.txt."""
    import onnx

    folder.mkdir(parents=True, exist_ok=True)
    rows = "".join(f"{letter} {number + 3}\n" for number, letter in enumerate(LETTERS))
    (folder / "tokens.txt").write_text("_ 0\n^ 1\n$ 2\n" + rows, "utf-8")
    onnx.save(_graph(), str(folder / "toy.onnx"))


def _graph():
    """A sine as long as there are letters, times the length that is asked for."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    held = {
        "per": np.array([SAMPLES_A_LETTER], np.float32),
        "step": np.array(2 * np.pi * HERTZ / RATE, np.float32),
        "one": np.array(1.0, np.float32),
        "zero": np.array(0.0, np.float32),
        "loud": np.array(0.3, np.float32),
        "outer": np.array([0, 1], np.int64),
        "first": np.array([0], np.int64),
    }
    nodes = [
        helper.make_node("Cast", ["x_length"], ["letters"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["letters", "per"], ["plain"]),
        helper.make_node("Mul", ["plain", "length_scale"], ["long"]),
        helper.make_node("Squeeze", ["long", "first"], ["count"]),
        helper.make_node("Range", ["zero", "count", "one"], ["at"]),
        helper.make_node("Mul", ["at", "step"], ["phase"]),
        helper.make_node("Sin", ["phase"], ["wave"]),
        helper.make_node("Mul", ["wave", "loud"], ["sound"]),
        helper.make_node("Unsqueeze", ["sound", "outer"], ["y"]),
    ]
    given = [
        helper.make_tensor_value_info("x", TensorProto.INT64, ["N", "L"]),
        helper.make_tensor_value_info("x_length", TensorProto.INT64, ["N"]),
        helper.make_tensor_value_info("noise_scale", TensorProto.FLOAT, [1]),
        helper.make_tensor_value_info("length_scale", TensorProto.FLOAT, [1]),
        helper.make_tensor_value_info("noise_scale_w", TensorProto.FLOAT, [1]),
    ]
    told = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 1, "S"])
    constants = [numpy_helper.from_array(value, name) for name, value in held.items()]
    graph = helper.make_graph(nodes, "toy", given, [told], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    helper.set_model_props(model, ABOUT)
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    make()
