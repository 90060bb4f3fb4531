# ruff: noqa: E402 - what is imported below needs torch
import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from speech.errors import SpeechError
from speech.training.export import FLOAT, INT8, export, session, torch_log_posteriors
from speech.training.listener_steps import priors
from speech.training.onnx_graph import onnx_model
from tests.speech.training.toy_listener import PHONES, toy_net


@pytest.fixture(scope="module")
def net():
    return toy_net().eval()


@pytest.fixture(scope="module")
def exported(net, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    return folder, export(net, folder)


@pytest.mark.parametrize("frames", [2, 4, 30, 500])
def test_onnx_says_what_the_net_says(net, exported, frames):
    folder, _ = exported
    mel = np.random.default_rng(frames).normal(0, 0.5, (80, frames)).astype(np.float32)
    expected = torch_log_posteriors(net, mel)
    (found,) = session(folder / FLOAT).run(None, {"mel": mel[None]})
    assert found.shape == (1, frames // 2, PHONES)
    assert np.abs(found[0] - expected).max() < 1e-4
    (coarse,) = session(folder / INT8).run(None, {"mel": mel[None]})
    assert np.abs(coarse[0] - expected).mean() < 0.1
    assert np.exp(coarse[0]).sum(1) == pytest.approx(np.ones(frames // 2), abs=1e-4)


def test_the_report_tells_how_far_apart_they_are(exported):
    _, apart = exported
    assert apart["float_most_apart"] < 1e-4 < apart["int8_most_apart"] < 1.0
    assert apart["int8_mean_apart"] < apart["int8_most_apart"]


def test_every_weight_matrix_is_int8(exported):
    import onnx

    folder, _ = exported
    model = onnx.load(folder / INT8)
    kinds = {w.name: w.data_type for w in model.graph.initializer if len(w.dims) == 2}
    large = [w for w in model.graph.initializer if np.prod(w.dims) >= 64 and len(w.dims) == 2]
    assert large
    assert {kinds[w.name] for w in large} == {onnx.TensorProto.INT8}
    assert not {"MatMul", "Conv"} & {n.op_type for n in model.graph.node if _weighted(n, kinds)}


def test_a_graph_that_differs_is_refused(tmp_path):
    with pytest.raises(SpeechError) as caught:
        export(toy_net(), tmp_path, build=lambda net: onnx_model(toy_net(seed=5)))
    assert caught.value.code == "export-differs"


def test_a_phone_that_was_never_there_is_not_lifted():
    shares = priors(np.array([30.0, 10.0, 0.0]))
    assert shares.tolist() == [0.75, 0.25, 1.0]


def _weighted(node, kinds):
    return any(name in kinds for name in node.input)
