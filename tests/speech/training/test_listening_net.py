# ruff: noqa: E402 - what is imported below needs torch
import struct

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from speech.errors import SpeechError
from speech.training.trunk import Trunk, TrunkShape, positions
from speech.training.whisper_weights import read_weights, whisper_file
from tests.speech.training.toy_listener import PHONES, toy_net

WIDTH = 4


def array(name, values):
    values = np.ascontiguousarray(values)
    kind = {"float32": 0, "int8": 1, "float16": 4}[values.dtype.name]
    head = struct.pack("<H", len(name) + 1) + name.encode() + b"\0"
    shape = struct.pack(f"<B{values.ndim}I", values.ndim, *values.shape)
    return head + shape + struct.pack("<BI", kind, values.nbytes) + values.tobytes()


def model_file(path, arrays):
    name = b"WhisperSpec\0"
    head = struct.pack("<IH", 6, len(name)) + name + struct.pack("<II", 3, len(arrays))
    path.write_bytes(head + b"".join(array(*pair) for pair in arrays.items()))
    return path


def whisper_like(layers, dice):
    shapes = {"conv1/weight": (WIDTH, 80, 3), "conv2/weight": (WIDTH, WIDTH, 3)}
    shapes |= {"conv1/bias": (WIDTH,), "conv2/bias": (WIDTH,)}
    for number in range(layers):
        at = f"layer_{number}/"
        for norm in ("self_attention", "ffn"):
            for part in ("gamma", "beta"):
                shapes[f"{at}{norm}/layer_norm/{part}"] = (WIDTH,)
        linears = {"self_attention/linear_0": (3, 1), "self_attention/linear_1": (1, 1)}
        linears |= {"ffn/linear_0": (4, 1), "ffn/linear_1": (1, 4)}
        for linear, (rows, columns) in linears.items():
            shapes[f"{at}{linear}/weight"] = (rows * WIDTH, columns * WIDTH)
            shapes[f"{at}{linear}/bias"] = (rows * WIDTH,)
    return {f"encoder/{n}": dice.normal(size=s).astype(np.float16) for n, s in shapes.items()}


def test_whispers_numbers_land_in_the_trunk(tmp_path):
    arrays = whisper_like(2, np.random.default_rng(0))
    other = {"decoder/counts": np.zeros(3, np.int8)}
    weights = read_weights(model_file(tmp_path / "model.bin", arrays | other))
    assert weights.keys() == arrays.keys()
    trunk = Trunk(TrunkShape(WIDTH, 2, 1))
    trunk.load(weights)
    loaded = trunk.blocks[0].wide.weight.detach().numpy()
    assert (loaded == arrays["encoder/layer_0/ffn/linear_0/weight"]).all()
    total = sum(float(p.detach().abs().sum()) for p in trunk.parameters())
    of_first = [v for n, v in arrays.items() if "layer_1" not in n]
    assert total == pytest.approx(sum(float(np.abs(v.astype(float)).sum()) for v in of_first))


def test_a_damaged_or_missing_file_is_named(tmp_path):
    path = tmp_path / "model.bin"
    cut = model_file(path, whisper_like(1, np.random.default_rng(0))).read_bytes()[:500]
    path.write_bytes(cut)
    with pytest.raises(SpeechError) as caught:
        read_weights(path)
    assert caught.value.code == "trunk-damaged"
    for named, code in ((path, "trunk-damaged"), (tmp_path / "none", "trunk-missing")):
        with pytest.raises(SpeechError) as caught:
            whisper_file(tmp_path, str(named))
        assert caught.value.code == code


def test_positions_are_whispers():
    first, later = positions(3, 6)[0], positions(3, 6)[2]
    assert first.tolist() == [0, 0, 0, 1, 1, 1]
    assert later.tolist() == pytest.approx(
        [*(np.sin(2 * 10_000 ** -(k / 2)) for k in range(3)),
         *(np.cos(2 * 10_000 ** -(k / 2)) for k in range(3))], abs=1e-6,
    )  # fmt: skip


def test_padding_changes_nothing_for_what_is_kept():
    net = toy_net().eval()
    short, long = torch.randn(80, 20), torch.randn(80, 40)
    alone = net(short[None])[0]
    padded = torch.stack([torch.nn.functional.pad(short, (0, 20)), long])
    keep = torch.arange(20) < torch.tensor([[10], [20]])
    both = net(padded, keep)
    assert both.shape == (2, 20, PHONES)
    # The convolutions of the trunk look one frame into the padding, as Whisper's do.
    assert torch.allclose(both[0, :8], alone[:8], atol=0.2)
    assert torch.allclose(both[1], net(long[None])[0], atol=1e-5)


@pytest.mark.parametrize(
    ("front", "layers", "frozen"), [(True, 0, 0), (False, 1, 16), (False, 2, 28)]
)
def test_frozen_parts_do_not_learn(front, layers, frozen):
    net = toy_net()
    net.freeze(front, layers)
    still = [name for name, p in net.named_parameters() if not p.requires_grad]
    assert len(still) == frozen
    head, trunk = net.trained_parts()
    assert len(still) + len(head) + len(trunk) == len(list(net.parameters()))
    assert all(name.startswith("trunk.") for name in still)
