# ruff: noqa: E402 - what is imported below needs torch
import itertools
from dataclasses import replace

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from speech.errors import SpeechError
from speech.training.distil_settings import DistilSettings, RivalSettings
from speech.training.mfcc_pool import MfccPool
from speech.training.near_rivals import path_likelihoods, rival_loss, rivals, said_phones
from speech.training.phones import PHONES
from speech.training.place import join
from speech.training.sharpen import pieces, sharpen, whole_examples
from speech.training.toy_net import ToyTdnn

join(threads=1)

LINES = ((3, 4, 5), (3, 4, 6), (7, 8), (9, 10, 11, 12))
SETTINGS = DistilSettings(
    kind="toy", teacher_share=0, bf16=False,
    rivals=RivalSettings(steps=30, batch=6, count=4, head_rate=5e-3),
)  # fmt: skip


def test_what_was_said_are_the_runs_without_silence():
    labels = np.array([0, 0, 5, 5, 0, 5, 7, 7, 0], np.int16)
    assert said_phones(labels) == (5, 5, 7)


def by_hand(scores, frames, path):
    """All alignments of a short path, one by one, with and without the silences at its ends."""
    parts = (path, path[1:], path[:-1], path[1:-1])
    totals = [total for part in parts for total in alignments(scores[:frames], part)]
    return float(torch.logsumexp(torch.tensor(totals), 0))


def alignments(scores, part):
    cuts = itertools.combinations(range(1, len(scores)), len(part) - 1)
    for ends in cuts:
        bounds = [0, *ends, len(scores)]
        yield sum(
            float(scores[a:b, phone].sum())
            for (a, b), phone in zip(itertools.pairwise(bounds), part, strict=True)
        )


@pytest.mark.parametrize("frames", [3, 5, 6])
def test_a_likelihood_is_the_sum_over_all_alignments(frames):
    scores = torch.randn(1, 6, 4, generator=torch.Generator().manual_seed(1))
    path = (0, 2, 3, 0)
    found = path_likelihoods(scores, torch.tensor([frames]), [path])
    assert found.item() == pytest.approx(by_hand(scores[0], frames, path), abs=1e-4)


def test_paths_of_several_lengths_go_together():
    scores = torch.randn(2, 8, 6, generator=torch.Generator().manual_seed(2))
    frames, paths = torch.tensor([8, 5]), [(0, 1, 2, 3, 0), (0, 4, 0)]
    both = path_likelihoods(scores, frames, paths)
    alone = [
        path_likelihoods(scores[i : i + 1], frames[i : i + 1], paths[i : i + 1]) for i in (0, 1)
    ]
    assert torch.allclose(both, torch.cat(alone))


def test_rivals_are_near_and_never_what_was_said():
    found = rivals(LINES[0], LINES, 6, np.random.default_rng(0))
    assert found[0] == (3, 4, 6)
    assert len(found) == 6
    assert LINES[0] not in found
    assert all(0 < phone < len(PHONES) - 1 for said in found for phone in said)


def test_the_loss_is_small_where_the_said_one_fits_best():
    scores = torch.full((1, 6, 13), -9.0)
    for frame, phone in enumerate((0, 3, 3, 4, 5, 0)):
        scores[0, frame, phone] = 0.0
    frames = torch.tensor([6])
    right = rival_loss(scores, frames, [LINES[:2]], 1.0)
    wrong = rival_loss(scores, frames, [LINES[1::-1]], 1.0)
    assert right < 0.01 < 5 < wrong


@pytest.fixture(scope="module")
def pool():
    """Each phone has features of its own; lines are said again and again in noise."""
    dice = np.random.default_rng(3)
    marks = dice.normal(0, 5, (13, 40))
    labels = [np.repeat([0, *line, 0], 9) for line in LINES * 6]
    rows = np.concatenate(labels)
    features = marks[rows] + dice.normal(0, 6, (len(rows), 40))
    ends = np.cumsum([len(own) for own in labels])
    return MfccPool(features.astype(np.float16), rows.astype(np.int16), None, ends)


def test_noises_and_long_examples_have_no_rivals(pool):
    noisy = replace(pool, labels=np.where(pool.labels == 8, 47, pool.labels))
    assert {w.said for w in whole_examples(noisy)} == {LINES[0], LINES[1], LINES[3]}
    assert whole_examples(replace(pool, ends=pool.ends[-1:])) == []


def test_examples_are_cut_out_whole(pool):
    batch = whole_examples(pool)[:2]
    piece, frames = pieces(pool, batch, 8, np.random.default_rng(0))
    assert frames.tolist() == [15, 15]
    assert piece.features.shape == (2, 45 + 16, 40)
    assert piece.labels[0].tolist() == [0] * 3 + [3] * 3 + [4] * 3 + [5] * 3 + [0] * 3


def test_a_net_learns_to_tell_near_rivals(pool, tmp_path):
    torch.manual_seed(0)
    net = ToyTdnn(pool.features.astype(np.float32), len(PHONES), width=24)
    losses = []
    sharpen(net, pool, SETTINGS, 0, tmp_path / "a.pt", lambda done, loss: losses.append(loss))
    assert len(losses) == 30
    assert losses[-1] < 0.8 * losses[0]


def test_one_line_alone_has_no_rivals(pool, tmp_path):
    one = replace(pool, ends=pool.ends[:1])
    net = ToyTdnn(pool.features.astype(np.float32), len(PHONES), width=24)
    with pytest.raises(SpeechError, match="too few lines"):
        sharpen(net, one, SETTINGS, 0, tmp_path / "a.pt", lambda done, loss: None)
