# ruff: noqa: E402 - what is imported below needs torch
from dataclasses import replace

import pytest

torch = pytest.importorskip("torch")

from speech.errors import SpeechError
from speech.training.batches import Batch
from speech.training.place import Place
from speech.training.training_loop import rate_at, train
from tests.speech.training.toy_listener import LOOP, toy_batches, toy_net, toy_pool

PLACE = Place()


class PulledPlugError(Exception):
    pass


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    return toy_pool(tmp_path_factory.mktemp("pool"))


def trained(pool, checkpoint, settings=LOOP, stop=None, seed=1):
    def report(done, loss):
        if done == stop:
            raise PulledPlugError

    return train(toy_net(), toy_batches(pool), settings, checkpoint, PLACE, seed, report)


def test_it_learns_two_vowels(pool, tmp_path):
    done = trained(pool, tmp_path / "c.pt", replace(LOOP, steps=60, label_smoothing=0))
    assert done.losses[0] > 0.8
    assert done.losses[-1] < 0.3
    assert done.counts[1:].min() > 100


def test_the_same_seed_gives_the_same_net(pool, tmp_path):
    first, second = (trained(pool, tmp_path / f"{n}.pt") for n in range(2))
    assert first.losses == second.losses
    assert all(torch.equal(first.state[n], second.state[n]) for n in first.state)
    assert trained(pool, tmp_path / "other.pt", seed=2).losses != first.losses


@pytest.mark.parametrize("stop", [1, 3, 5])
def test_an_interrupted_run_ends_as_if_it_had_not_been(pool, tmp_path, stop):
    whole = trained(pool, tmp_path / "whole.pt")
    with pytest.raises(PulledPlugError):
        trained(pool, tmp_path / "parts.pt", stop=stop)
    parts = trained(pool, tmp_path / "parts.pt")
    assert parts.losses == whole.losses
    assert (parts.counts == whole.counts).all()
    assert all(torch.equal(parts.state[n], whole.state[n]) for n in whole.state)


def test_a_checkpoint_of_other_settings_is_refused(pool, tmp_path):
    trained(pool, tmp_path / "c.pt")
    with pytest.raises(SpeechError) as caught:
        trained(pool, tmp_path / "c.pt", replace(LOOP, steps=9))
    assert caught.value.code == "checkpoint-of-another-run"


def test_frozen_layers_stay_as_they_came(pool, tmp_path):
    before = toy_net().state_dict()
    after = trained(
        pool, tmp_path / "c.pt", replace(LOOP, train_front=False, frozen_layers=2)
    ).state
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert moved == {name for name in before if not name.startswith("trunk.")}


def test_a_run_that_diverges_is_stopped(tmp_path):
    nothing = Batch(torch.full((1, 80, 8), torch.nan), torch.ones(1, 4, dtype=torch.int64),
                    torch.ones(1, 4, dtype=torch.bool))  # fmt: skip
    with pytest.raises(SpeechError) as caught:
        train(toy_net(), lambda first: iter([nothing]), LOOP, tmp_path / "c.pt", PLACE, 1,
              lambda done, loss: None)  # fmt: skip
    assert caught.value.code == "training-diverged"


def test_bf16_learns_too(pool, tmp_path):
    settings = replace(LOOP, bf16=True, steps=40, label_smoothing=0)
    losses = trained(pool, tmp_path / "c.pt", settings).losses
    assert losses[-1] < losses[0] / 2


def test_the_rate_rises_then_falls_to_nothing():
    rates = [rate_at(step, 100, 0.15) for step in range(101)]
    assert rates[0] == pytest.approx(0.04)
    assert rates[15] == max(rates) == 1.0
    assert rates[:16] == sorted(rates[:16])
    assert rates[15:] == sorted(rates[15:], reverse=True)
    assert rates[100] == pytest.approx(0.0, abs=1e-9)
