import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.acoustic.graph import SILENCE, build_graph
from speech.acoustic.halting import FLUENT, Halting
from speech.acoustic.kaldi_file import read_model
from speech.acoustic.mfcc import mfcc
from speech.acoustic.model import kaldi_net
from speech.acoustic.viterbi import forward, free_loop
from speech.errors import SpeechError
from speech.models import model_dir
from tests.speech.sounds import noise, spoken

PHONES = {"SIL": SILENCE, "a": 1, "b": 2, "c": 3}
CHEAP = Halting(filler=0.5, restart=0.5)
LEXICON = {"ab": (("a", "b"), ("a",)), "c": (("c",),), "abc": (("a", "b", "c"),)}


@pytest.fixture(scope="module")
def net():
    return kaldi_net(model_dir())


def test_loudness_moves_only_the_first_coefficient():
    t = np.arange(8000) / 16000
    tone = 8000 * np.sin(2 * np.pi * 440 * t) + 2000 * np.sin(2 * np.pi * 1800 * t)
    louder, softer = mfcc(tone), mfcc(tone / 4)
    assert louder.shape == (48, 40)
    # A quarter of the amplitude moves the zeroth coefficient by sqrt(40) * ln(16), and no other.
    difference = (louder - softer)[5]
    assert difference[0] == pytest.approx(np.sqrt(40) * np.log(16), rel=1e-3)
    assert np.abs(difference[1:]).max() < 0.05


def test_too_little_sound_has_no_features():
    assert mfcc(np.zeros(399, np.int16)).shape == (0, 40)


@pytest.mark.parametrize("frames", [1, 2, 3, 10, 100])
def test_one_distribution_over_phones_every_30_ms(net, frames):
    posteriors = net.posteriors_of(mfcc(noise(1.5))[:frames])
    assert posteriors.shape == (-(-frames // 3), len(net.phones))
    assert np.allclose(np.exp(posteriors).sum(1), 1, atol=1e-4)


def test_the_net_hears_silence_around_speech(net):
    heard = net.log_posteriors(spoken("ja jeg er klar")).argmax(1)
    assert heard[0] == heard[-1] == SILENCE
    assert 15 < (heard != SILENCE).sum() < 60


def test_a_file_that_is_no_net_is_refused(tmp_path):
    path = tmp_path / "final.mdl"
    path.write_bytes(b"\0B<Nnet3> <ComponentName> x</Nnet3>")
    with pytest.raises(SpeechError, match=r"final\.mdl is not a speech net"):
        read_model(path)


def brute_force(text, scores):
    """The best score of any way to say `text`, by trying every phone string and every split."""
    words = text.split()
    gaps = [[(), ("SIL",)]] * (len(words) + 1)
    best = -np.inf
    for silences in itertools.product(*gaps):
        for ways in itertools.product(*(LEXICON[word] for word in words)):
            phones = list(silences[0])
            for way, silence in zip(ways, silences[1:], strict=True):
                phones += [*way, *silence]
            best = max(best, best_split([PHONES[p] for p in phones], scores))
    return best


def best_split(phones, scores):
    frames = len(scores)
    best = -np.inf
    for cuts in itertools.combinations(range(1, frames), len(phones) - 1):
        edges = [0, *cuts, frames]
        spans = zip(phones, edges, edges[1:], strict=False)
        best = max(best, sum(scores[a:b, p].sum() for p, a, b in spans))
    return best


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 7))
def test_the_best_path_is_the_best_of_all_paths(seed, frames):
    scores = np.random.default_rng(seed).normal(size=(frames, 4)).astype(np.float32)
    texts = ["ab", "ab c", "abc", "c"]
    passed = forward(build_graph(texts, LEXICON, PHONES, FLUENT), scores)
    for index, text in enumerate(texts):
        assert passed.score(index) == pytest.approx(brute_force(text, scores), abs=1e-4)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 30))
def test_the_path_adds_up_to_its_score(seed, frames):
    scores = np.random.default_rng(seed).normal(size=(frames, 4)).astype(np.float32)
    graph = build_graph(["c ab", "abc"], LEXICON, PHONES, CHEAP)
    passed = forward(graph, scores)
    for index in (0, 1):
        path = passed.path(index)
        total = scores[np.arange(frames), graph.phone[path]].sum()
        assert total - costs_along(graph, path) == pytest.approx(passed.score(index), abs=1e-3)


def costs_along(graph, path):
    """What entering each state cost, from the graph alone: the cheapest way from the one before."""
    total = graph.gap_cost[path[0]]
    for before, state in itertools.pairwise(path):
        members, costs = graph.predecessors(state)
        total += costs[members == before].min()
    return total


def test_words_longer_than_the_sound_are_impossible():
    passed = forward(build_graph(["abc"], LEXICON, PHONES), np.zeros((2, 4), np.float32))
    assert passed.score(0) < -1e8


@given(st.integers(0, 10_000))
def test_the_free_loop_is_at_least_any_single_phone(seed):
    scores = np.random.default_rng(seed).normal(size=(12, 4)).astype(np.float32)
    assert free_loop(scores) >= scores.sum(0).max() - 1e-4
    assert free_loop(scores, switch=0.0) == pytest.approx(scores.max(1).sum(), abs=1e-4)
