"""Builds the ONNX graph of a listening net by hand, so that every weight is a matrix product.

Convolutions become a product with three frames side by side, and positions a formula: then int8
reaches all weights, and the file holds nothing else.
"""

from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from speech.training.listening_net import ListeningNet
from speech.training.trunk import TransformerBlock, inverse_periods

OPSET, IR = 20, 9
_EPSILON = 1e-5
_READY = {"onnx.quant.pre_process": "onnxruntime.quant"}  # nothing is left to fuse or infer


def onnx_model(net: ListeningNet) -> onnx.ModelProto:
    """`mel` (1, 80, T) with T even to `log_posteriors` (1, T / 2, phones), float32."""
    graph = _Graph()
    x = graph.op("Transpose", ["mel"], perm=[0, 2, 1])
    x = graph.op("Gelu", [graph.conv(x, net.trunk.conv1)])
    x = graph.op("Gelu", [graph.conv(x, net.trunk.conv2, stride=2)])
    x = graph.op("Add", [x, graph.positions(x, net.trunk.shape.width)])
    for block in net.trunk.blocks:
        x = graph.block(x, block)
    x = graph.norm(x, net.norm)
    for conv in net.convs:
        x = graph.op("Gelu", [graph.conv(x, conv)])
    graph.op("LogSoftmax", [graph.linear(x, net.out)], name="log_posteriors", axis=-1)
    return graph.model(net.out.out_features)


@dataclass(slots=True)
class _Graph:
    """Nodes and weights so far; every method adds some and gives the name of its result."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    weights: list[onnx.TensorProto] = field(default_factory=list)

    def op(self, kind: str, inputs: list[str], name: str = "", **attributes: object) -> str:
        name = name or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=f"n_{name}", **attributes))
        return name

    def constant(self, values: NDArray[np.generic]) -> str:
        name = f"w_{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.array(values, order="C"), name))
        return name

    def numbers(self, *values: int) -> str:
        return self.constant(np.array(values, np.int64))

    def linear(self, x: str, layer: nn.Linear) -> str:
        return self.product(x, _array(layer.weight).T, _array(layer.bias))

    def product(self, x: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        return self.op("Add", [self.op("MatMul", [x, self.constant(weight)]), self.constant(bias)])

    def norm(self, x: str, layer: nn.LayerNorm) -> str:
        parts = [self.constant(_array(layer.weight)), self.constant(_array(layer.bias))]
        return self.op("LayerNormalization", [x, *parts], axis=-1, epsilon=_EPSILON)

    def conv(self, x: str, layer: nn.Conv1d, stride: int = 1) -> str:
        """(1, T, in) to (1, T / stride, out); kernel 3 with one frame of zeros on either side."""
        padded = self.op("Pad", [x, self.numbers(0, 1, 0, 0, 1, 0)])
        time, step = self.numbers(1), self.numbers(stride)
        last = np.iinfo(np.int64).max
        ends = (-2, -1, last)
        shifted = [
            self.op("Slice", [padded, self.numbers(k), self.numbers(end), time, step])
            for k, end in enumerate(ends)
        ]
        joined = self.op("Concat", shifted, axis=-1)
        weight = _array(layer.weight).transpose(2, 1, 0)  # (kernel, in, out)
        return self.product(joined, weight.reshape(-1, weight.shape[-1]), _array(layer.bias))

    def positions(self, x: str, width: int) -> str:
        """Sines then cosines of each frame's number, (frames, width)."""
        frames = self.op("Squeeze", [self.op("Shape", [x], start=1, end=2)])
        zero, one = (self.constant(np.array(n, np.int64)) for n in (0, 1))
        number = self.op("Cast", [self.op("Range", [zero, frames, one])], to=TensorProto.FLOAT)
        column = self.op("Unsqueeze", [number, self.numbers(1)])
        periods = inverse_periods(width).numpy()[None]
        angles = self.op("Mul", [column, self.constant(periods)])
        return self.op("Concat", [self.op("Sin", [angles]), self.op("Cos", [angles])], axis=-1)

    def block(self, x: str, block: TransformerBlock) -> str:
        x = self.op("Add", [x, self.attention(self.norm(x, block.norm1), block)])
        wide = self.op("Gelu", [self.linear(self.norm(x, block.norm2), block.wide)])
        return self.op("Add", [x, self.linear(wide, block.narrow)])

    def attention(self, x: str, block: TransformerBlock) -> str:
        width = block.attended.in_features
        joined = self.linear(x, block.query_key_value)
        split = self.op("Reshape", [joined, self.numbers(0, 0, 3, block.heads, -1)])
        turned = self.op("Transpose", [split], perm=[2, 0, 3, 1, 4])  # (3, 1, heads, frames, size)
        query, key, value = (
            self.op("Gather", [turned, self.constant(np.array(i, np.int64))], axis=0)
            for i in range(3)
        )
        scale = self.constant(np.array((width // block.heads) ** -0.5, np.float32))
        flipped = self.op("Transpose", [key], perm=[0, 1, 3, 2])
        scores = self.op("MatMul", [self.op("Mul", [query, scale]), flipped])
        seen = self.op("MatMul", [self.op("Softmax", [scores], axis=-1), value])
        rows = self.op("Transpose", [seen], perm=[0, 2, 1, 3])
        return self.linear(self.op("Reshape", [rows, self.numbers(0, 0, -1)]), block.attended)

    def model(self, phones: int) -> onnx.ModelProto:
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            self.nodes,
            "listener",
            [value("mel", TensorProto.FLOAT, [1, 80, "T"])],
            [value("log_posteriors", TensorProto.FLOAT, [1, "frames", phones])],
            self.weights,
        )
        opset = [helper.make_opsetid("", OPSET)]
        made = helper.make_model(graph, opset_imports=opset, ir_version=IR, producer_name="kollega")
        helper.set_model_props(made, _READY)
        return made


def _array(parameter: nn.Parameter) -> NDArray[np.float32]:
    return np.asarray(parameter.detach().cpu().float().numpy(), np.float32)
