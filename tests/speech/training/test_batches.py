# ruff: noqa: E402 - what is imported below needs torch
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from speech.training.batches import NO_LABEL, Reader, masked
from speech.training.settings import BatchSettings
from tests.speech.training.toy_listener import BATCH, toy_batches, toy_pool


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    return toy_pool(tmp_path_factory.mktemp("pool"))


def some(pool, first=0, count=6, **settings):
    return list(islice(toy_batches(pool, **settings)(first), count))


def same(one, other):
    return all(torch.equal(a, b) for a, b in zip(one, other, strict=True))


def test_shapes_padding_and_labels_belong_together(pool):
    for batch in some(pool):
        count, bands, frames = batch.mel.shape
        assert bands == 80
        assert batch.labels.shape == batch.keep.shape == (count, frames // 2)
        assert ((batch.labels == NO_LABEL) == ~batch.keep).all()
        assert (batch.mel.transpose(1, 2)[:, ::2][~batch.keep] == 0).all()
        assert batch.keep.any(1).all()


def test_labels_lie_where_the_sound_lies(pool):
    batch = some(pool, count=1)[0]
    loud = batch.mel[:, :, ::2].amax(1) > batch.mel.amax() - 1.0
    speech = batch.labels > 0
    assert (loud == speech)[batch.keep].float().mean() > 0.8


def test_batches_cost_about_the_same_and_pad_little(pool):
    settings = BatchSettings(6.0, 4, formant_warp=0, frequency_mask=0, time_mask=0)
    batches = some(pool, count=8, settings=settings)
    seconds = [batch.mel.shape[0] * batch.mel.shape[2] / 100 for batch in batches]
    assert all(4.0 < cost < 8.5 for cost in seconds)
    kept = sum(int(batch.keep.sum()) for batch in batches)
    assert kept / sum(batch.keep.numel() for batch in batches) > 0.8


@pytest.mark.parametrize("first", [1, 2, 3, 4])
def test_batch_n_is_the_same_wherever_one_begins(pool, first):
    whole, rest = some(pool), some(pool, first, 6 - first)
    assert all(same(a, b) for a, b in zip(whole[first:], rest, strict=True))


@pytest.mark.parametrize("first", [0, 3])
def test_two_workers_go_on_where_two_workers_stopped(pool, first):
    whole, rest = some(pool, workers=2), some(pool, first, 6 - first, workers=2)
    assert all(same(a, b) for a, b in zip(whole[first:], rest, strict=True))


def test_other_seeds_and_other_readers_draw_otherwise(pool):
    readers = [Reader(1), Reader(2), Reader(1, 1, 2)]
    firsts = [some(pool, count=1, reader=reader)[0] for reader in readers]
    assert not any(same(firsts[a], firsts[b]) for a, b in ((0, 1), (0, 2), (1, 2)))


def test_masks_hide_a_band_or_a_moment():
    mel = np.random.default_rng(0).normal(size=(80, 100)).astype(np.float32)
    bands = masked(mel, replace(BATCH, frequency_mask=1.0), np.random.default_rng(1))
    moment = masked(mel, replace(BATCH, time_mask=1.0), np.random.default_rng(1))
    hidden = [(bands != mel).all(1).sum(), (moment != mel).all(0).sum()]
    assert 1 <= hidden[0] < 14
    assert 2 <= hidden[1] < 24
    assert (masked(mel, BATCH, np.random.default_rng(1)) == mel).all()
