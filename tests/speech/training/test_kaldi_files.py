import json
import shutil

import numpy as np
import pytest

from speech.acoustic.kaldi_file import read_model
from speech.acoustic.model import read_phones
from speech.acoustic.net import KaldiNet
from speech.audio import RATE
from speech.errors import SpeechError
from speech.models import MODEL_DIR
from speech.training.kaldi_files import patched_model, tdnn_model
from speech.training.kaldi_folder import write_phones, write_settings
from speech.training.kaldi_layers import Layer
from speech.training.kaldi_matrix import Packing
from speech.training.kaldi_trunk import grafted
from tests.speech.sounds import spoken

PHONES = ("SIL", "a", "b", "SPN")
LOSS = {Packing.FLOAT: 0.0, Packing.TWO_BYTE: 1e-4, Packing.ONE_BYTE: 0.03}


def tiny_net(packing=Packing.FLOAT):
    dice = np.random.default_rng(0)

    def layer(offsets, out, into):
        shape = (out, into * len(offsets))
        weight = dice.standard_normal(shape).astype(np.float32)
        return Layer(offsets, weight, np.arange(out, dtype=np.float32))

    layers = [layer((-2, 0, 2), 16, 40), layer((-3, 0, 3), 16, 16), layer((0,), 4, 16)]
    return layers, tdnn_model(layers, PHONES, np.array([0.4, 0.3, 0.2, 0.1]), packing)


@pytest.mark.parametrize("packing", Packing)
def test_what_was_written_is_read(tmp_path, packing):
    layers, blob = tiny_net(packing)
    path = tmp_path / "final.mdl"
    path.write_bytes(blob)
    model = read_model(path)
    assert np.allclose(np.exp(model.log_priors), [0.4, 0.3, 0.2, 0.1])
    for number, layer in enumerate(layers):
        part = model.components[f"tdnn{number}.affine"]
        assert part.weight.shape == layer.weight.shape
        assert np.abs(part.weight - layer.weight).max() <= LOSS[packing]
        assert np.array_equal(part.bias, layer.bias)


def test_a_matrix_of_one_value_survives_packing(tmp_path):
    layer = Layer((0,), np.full((3, 40), 0.25, np.float32), np.zeros(3, np.float32))
    path = tmp_path / "final.mdl"
    for packing in Packing:
        path.write_bytes(tdnn_model([layer], PHONES[:3], np.ones(3) / 3, packing))
        assert np.allclose(read_model(path).components["tdnn0.affine"].weight, 0.25)


def test_floats_phones_and_priors_are_patched(tmp_path):
    layers, blob = tiny_net()
    five = (*PHONES[:3], "c", "SPN")
    weight = np.arange(5 * 16, dtype=np.float32).reshape(5, 16)
    new = {
        ("tdnn2.affine", "<LinearParams>"): weight,
        ("tdnn2.affine", "<BiasParams>"): np.zeros(5, np.float32),
    }
    path = tmp_path / "final.mdl"
    path.write_bytes(patched_model(blob, new, five, np.full(5, 0.2)))
    model = read_model(path)
    assert np.array_equal(model.components["tdnn2.affine"].weight, weight)
    assert np.array_equal(model.components["tdnn0.affine"].weight, layers[0].weight)
    assert model.log_priors.shape == (5,)


def test_packing_twice_loses_nothing_more():
    _, blob = tiny_net(Packing.ONE_BYTE)
    priors = np.full(4, 0.25)
    once = patched_model(blob, {}, PHONES, priors, Packing.ONE_BYTE)
    assert patched_model(once, {}, PHONES, priors, Packing.ONE_BYTE) == once


def test_a_layer_that_is_not_there_is_named():
    _, blob = tiny_net()
    with pytest.raises(SpeechError, match=r"lacks da\.out <BiasParams>"):
        patched_model(blob, {("da.out", "<BiasParams>"): np.zeros(4)}, PHONES, np.ones(4) / 4)


def test_what_is_no_net_is_refused():
    with pytest.raises(SpeechError, match="not a Kaldi net"):
        patched_model(b"\0B<Nnet3> nothing", {}, PHONES, np.ones(4) / 4)


def test_phones_in_the_model_folder_are_the_nets_outputs(tmp_path):
    write_phones(PHONES, tmp_path)
    assert read_phones(tmp_path / "graph/phones.txt") == PHONES
    places = (tmp_path / "graph/phones/word_boundary.int").read_text("utf-8").splitlines()
    assert places[:3] == ["1 nonword", "2 begin", "3 internal"]
    assert len(places) == 13
    assert (tmp_path / "graph/disambig_tid.int").read_text("utf-8") == "27\n"


@pytest.fixture(scope="module")
def homes(tmp_path_factory):
    """The shipped model, with its net in four bytes a number and in one."""
    model = read_model(MODEL_DIR / "am/final.mdl")
    token = "<LinearParams>"
    floats = {(n, token): c.weight for n, c in model.components.items() if token in c.arrays}
    phones = read_phones(MODEL_DIR / "graph/phones.txt")
    blob = (MODEL_DIR / "am/final.mdl").read_bytes()
    homes = {}
    for packing in (Packing.FLOAT, Packing.ONE_BYTE):
        home = homes[packing] = tmp_path_factory.mktemp("model")
        shutil.copytree(MODEL_DIR / "graph", home / "graph")
        write_settings(home)
        (home / "am").mkdir()
        new = patched_model(blob, floats, phones, np.exp(model.log_priors), packing)
        (home / "am/final.mdl").write_bytes(new)
    return homes


def test_a_packed_net_is_a_fourth_and_hears_the_same(homes):
    phones = read_phones(MODEL_DIR / "graph/phones.txt")
    mdls = [homes[packing] / "am/final.mdl" for packing in (Packing.FLOAT, Packing.ONE_BYTE)]
    assert mdls[1].stat().st_size < 0.3 * mdls[0].stat().st_size
    sound = spoken("har du set kirsten")
    plain, packed = (KaldiNet(read_model(mdl), phones).log_posteriors(sound) for mdl in mdls)
    assert np.mean(plain.argmax(1) == packed.argmax(1)) > 0.97
    assert 0 < np.abs(np.exp(plain) - np.exp(packed)).mean() < 0.002


@pytest.mark.parametrize("packing", [Packing.FLOAT, Packing.ONE_BYTE])
def test_vosk_hears_a_line_by_a_written_net(homes, packing):
    import vosk

    vosk.SetLogLevel(-1)
    lines = ["har du set kirsten", "jeg er klar", "tak for kaffe", "[unk]"]
    model = vosk.Model(str(homes[packing]))
    recogniser = vosk.KaldiRecognizer(model, RATE, json.dumps(lines))
    recogniser.AcceptWaveform(spoken("har du set kirsten").tobytes())
    assert json.loads(recogniser.FinalResult())["text"] == "har du set kirsten"


def test_a_trunk_is_grafted_with_a_fresh_head(tmp_path):
    blob = (MODEL_DIR / "am/final.mdl").read_bytes()
    path = tmp_path / "final.mdl"
    path.write_bytes(grafted(blob, PHONES, seed=0))
    old, new = read_model(MODEL_DIR / "am/final.mdl"), read_model(path)
    for name in ("lda", "tdnn1.affine", "tdnnf12.affine"):
        assert np.array_equal(new.components[name].weight, old.components[name].weight)
    assert new.components["da.out"].weight.shape == (4, 256)
    assert KaldiNet(new, PHONES).posteriors_of(np.zeros((9, 40), np.float32)).shape == (3, 4)
    assert grafted(blob, PHONES, seed=1) != path.read_bytes() == grafted(blob, PHONES, seed=0)


def test_a_net_of_another_kind_is_not_grafted_on():
    _, blob = tiny_net()
    with pytest.raises(SpeechError, match="not a TDNN-F"):
        grafted(blob, PHONES, seed=0)
