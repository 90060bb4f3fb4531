# ruff: noqa: E402 - what is imported below needs torch
import shutil
from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from speech.acoustic.kaldi_file import read_model
from speech.acoustic.mfcc import mfcc
from speech.acoustic.model import read_phones
from speech.acoustic.net import KaldiNet
from speech.errors import SpeechError
from speech.models import MODEL_DIR
from speech.training.distil import divergence, learn
from speech.training.distil_settings import DistilSettings, RivalSettings
from speech.training.example import Example
from speech.training.kaldi_files import patched_model
from speech.training.kaldi_net import KaldiTdnn, log_posteriors
from speech.training.mfcc_pool import MfccPool, mfcc_pool, read_pool, resampled
from speech.training.phones import PHONES
from speech.training.place import join
from speech.training.pool_steps import SYNTHETIC
from speech.training.pools import write_pool
from speech.training.progress import NoProgress
from speech.training.recipe import Recipe
from speech.training.steps import Plan, Work
from speech.training.synthetic import SpokenLine, speak
from speech.training.toy_net import ToyTdnn
from speech.training.vosk_speech import backwards
from speech.training.vosk_steps import VOSK, VOSK_NET, VOSK_SPEECH, VOSK_STEPS, start_file
from tests.speech.sounds import noise, spoken

join(threads=1)

TEXTS = (
    "har du set kirsten", "jeg er klar", "tak for kaffe", "hvor er trucken",
    "vi mødes i morgen", "kassen er tung", "undskyld jeg kommer for sent", "det er fredag",
)  # fmt: skip
TOY = DistilSettings(
    kind="toy", hours=0, steps=250, batch=8, crop=60, head_rate=4e-3, teacher_share=0, bf16=False,
    rivals=RivalSettings(steps=8, batch=4),
)  # fmt: skip


@pytest.fixture(scope="module")
def shipped():
    return MODEL_DIR / "am/final.mdl"


@pytest.fixture(scope="module")
def examples():
    lines = [SpokenLine(text, variant) for text in TEXTS for variant in ("f2", "m3")]
    return [example for line in lines if (example := speak(line))]


def features(seconds=1.0):
    return mfcc(noise(seconds))


def test_the_net_in_torch_is_the_net_in_numpy(shipped):
    model, phones = read_model(shipped), read_phones(MODEL_DIR / "graph/phones.txt")
    ours = log_posteriors(KaldiTdnn(model, len(phones)), features())
    assert np.abs(ours - KaldiNet(model, phones).posteriors_of(features())).max() < 1e-3


def test_floats_go_back_where_they_came_from(shipped, tmp_path):
    model = read_model(shipped)
    net = KaldiTdnn(model, len(PHONES))
    with torch.no_grad():
        net.bottlenecks[10].linear.mul_(2.0)
    path = tmp_path / "final.mdl"
    priors = np.full(len(PHONES), 1 / len(PHONES))
    path.write_bytes(patched_model(shipped.read_bytes(), net.arrays(), PHONES, priors))
    written = read_model(path)
    doubled = model.components["tdnnf12.linear"].weight * 2
    assert np.array_equal(written.components["tdnnf12.linear"].weight, doubled)
    assert written.components["da.out"].weight.shape[0] == len(PHONES)
    ours = log_posteriors(net, features())
    assert np.abs(ours - KaldiNet(written, PHONES).posteriors_of(features())).max() < 1e-3


def test_frozen_layers_do_not_learn(shipped):
    net = KaldiTdnn(read_model(shipped), len(PHONES))
    net.freeze(12)
    assert net.trained_parts()[1] == []
    net.freeze(10)
    assert len(net.trained_parts()[1]) == 6
    assert not net.lda.weight.requires_grad


class Teacher:
    """Is sure that everything is the phone n."""

    phones = PHONES[:47]
    frame_s = 0.02
    log_priors = np.zeros(47, np.float32)

    def log_posteriors(self, pcm):
        heard = np.full((len(pcm) // 320, 47), -9.0, np.float32)
        heard[:, 1] = 0.0
        return heard


def test_a_pool_holds_features_labels_and_the_teachers_opinion(examples, tmp_path):
    turned = backwards(examples[0])
    pool = mfcc_pool([examples[0], turned], Teacher())
    assert pool.features.shape == (pool.ends[-1], 40)
    assert np.array_equal(pool.labels == 47, pool.taught[:, 47] == 1)
    assert (pool.labels[: pool.ends[0]] < 47).all()
    assert (pool.labels[pool.ends[0] :] == 47).mean() > 0.5
    pool.write(tmp_path / "pool.npz")
    again = read_pool(tmp_path / "pool.npz")
    assert np.array_equal(again.taught, pool.taught)
    assert np.array_equal(again.labels, pool.labels)


def test_a_phone_that_was_never_said_is_not_lifted():
    labels = np.array([0, 0, 0, 1], np.int16)
    pool = MfccPool(np.zeros((4, 40), np.float16), labels, None, np.array([4]))
    priors = pool.priors(0.5)
    assert priors.sum() == pytest.approx(1)
    assert priors[0] / priors[1] == pytest.approx(3**0.5)
    assert (priors[2:] > priors[0]).all()


def test_the_teachers_frames_are_brought_to_ours():
    rising = np.arange(50, dtype=np.float32)[:, None]
    ours = resampled(rising, 0.02, 95)[:, 0]
    # Row t looks at 12.5 ms + 10 ms * t, the teacher's frame n at 10 ms + 20 ms * n.
    assert ours[10] == pytest.approx((0.1125 - 0.01) / 0.02, abs=1e-4)
    assert (np.diff(ours) > 0).all()


def test_divergence_is_nothing_where_both_agree():
    logits = torch.randn(5, 48, generator=torch.Generator().manual_seed(0))
    taught = torch.softmax(logits, -1)
    assert divergence(logits, taught, 2.0).item() == pytest.approx(0, abs=1e-4)
    assert divergence(-logits, taught, 2.0).item() > 0.5


@pytest.fixture(scope="module")
def pool(examples):
    return mfcc_pool(examples, None)


def toy_after(pool, settings, checkpoint, seed=1, losses=None):
    torch.manual_seed(seed)
    net = ToyTdnn(pool.features.astype(np.float32), len(PHONES), width=24)
    seen = [] if losses is None else losses
    learn(net, pool, settings, seed, checkpoint, lambda done, loss: seen.append(loss))
    return net.state_dict()


def test_an_interrupted_run_ends_as_the_whole_one(pool, tmp_path):
    settings = replace(TOY, steps=4, checkpoint_every=2)
    whole = toy_after(pool, settings, tmp_path / "a.pt")

    def stop(done, loss):
        if done == 3:
            raise InterruptedError

    torch.manual_seed(1)
    net = ToyTdnn(pool.features.astype(np.float32), len(PHONES), width=24)
    with pytest.raises(InterruptedError):
        learn(net, pool, settings, 1, tmp_path / "b.pt", stop)
    resumed = toy_after(pool, settings, tmp_path / "b.pt")
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_a_checkpoint_of_another_recipe_is_refused(pool, tmp_path):
    settings = replace(TOY, steps=2, checkpoint_every=1)
    toy_after(pool, settings, tmp_path / "a.pt")
    with pytest.raises(SpeechError, match="another recipe"):
        toy_after(pool, replace(settings, batch=4), tmp_path / "a.pt")


def test_too_little_speech_to_cut_is_refused(tmp_path):
    short = MfccPool(np.zeros((50, 40), np.float16), np.zeros(50, np.int16), None, np.array([50]))
    with pytest.raises(SpeechError, match="too little speech"):
        toy_after(short, TOY, tmp_path / "a.pt")


def test_without_the_korean_model_the_trunk_is_missing(tmp_path):
    with pytest.raises(SpeechError, match="requirements-train"):
        start_file(DistilSettings(start=str(tmp_path / "final.mdl")))


@pytest.fixture(scope="module")
def toy(examples, tmp_path_factory):
    """A toy from synthetic speech through Kaldi files and OpenFst to a Vosk model."""
    if not shutil.which("fstcompile"):
        pytest.skip("OpenFst's command line (libfst-tools) is not installed")
    home = tmp_path_factory.mktemp("toy")
    made = {name: home / name for name in (SYNTHETIC, "noise", "recordings")}
    made[SYNTHETIC].mkdir()
    write_pool(made[SYNTHETIC], examples)
    plan = Plan(Recipe(name="toy", vosk=TOY), home, seed=1)
    for step in VOSK_STEPS:
        folder = made[step.name] = home / step.name
        folder.mkdir()
        step.make(Work(plan, folder, made, NoProgress()))
    return made


def test_a_toy_hears_its_own_training_lines_in_vosk(toy):
    model = toy[VOSK]
    assert (toy[VOSK_SPEECH] / "speech.npz").is_file()
    assert (toy[VOSK_NET] / "am/final.mdl").stat().st_size < 300_000
    assert read_phones(model / "graph/phones.txt") == PHONES
    assert {path.name for path in model.iterdir()} == {"am", "conf", "graph"}


def test_a_deaf_model_is_not_let_through(toy, examples, tmp_path):
    from speech.training.vosk_check import share_heard

    swapped = [replace(e, samples=spoken("ja tak")) for e in examples[:6]]
    assert share_heard(toy[VOSK], examples[:6]) > 0.8 > share_heard(toy[VOSK], swapped)


def test_speech_turned_round_is_no_danish():
    ramp = np.concatenate([np.zeros(1600), np.arange(3200), np.zeros(1600)]).astype(np.int16)
    turned = backwards(Example(ramp, ((1600, 3),), "x", "she", "test"))
    assert {phone for _, phone in turned.phones} == {0, 47}
    assert turned.samples[1600] == 3199
    assert turned.text == ""
