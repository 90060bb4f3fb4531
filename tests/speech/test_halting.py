"""Halting speech through the aligner's graph: what was only said beside a wording is told apart."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.acoustic.graph import FILLER, NO_WORD, build_graph
from speech.acoustic.halting import FLUENT, HALTING, Halting, fillers
from speech.acoustic.viterbi import forward
from speech.models import Vocabulary
from speech.vosk_recogniser import UNKNOWN, VoskWords, grammar_json
from tests.speech.sounds import VOICE, spoken

PHONES = {phone: i for i, phone in enumerate(("SIL", *"jAsklWm", "SPN"))}
DEAF = {phone: i for phone, i in PHONES.items() if phone != "SPN"}
LEXICON = {
    "jeg": (("j", "A"),),
    "skal": (("s", "k", "A"), ("s", "k", "A", "l")),
    "så": (("s", "A"),),
    "øh": (("W",),),
    "øhm": (("W", "m"),),
}
FAR = 20.0  # how much likelier the phone that was said is than any other


def said(phones, frames=2):
    """Scores of a sound in which these phones follow each other."""
    scores = np.full((frames * len(phones.split()), len(PHONES)), -FAR, np.float32)
    for at, phone in enumerate(phones.split()):
        scores[at * frames : (at + 1) * frames, PHONES[phone]] = 0.0
    return scores


def aligned(text, phones, halting=HALTING):
    """Score, and the word at every second frame: one for each phone that was said."""
    graph = build_graph([text], LEXICON, PHONES, halting)
    passed = forward(graph, said(phones))
    return passed.score(0), graph.words_along(passed.path(0))[::2].tolist()


def test_straight_through_costs_nothing():
    assert aligned("jeg skal", "SIL j A SIL s k A l SIL") == (
        0.0,
        [NO_WORD, 0, 0, NO_WORD, 1, 1, 1, 1, NO_WORD],
    )


@pytest.mark.parametrize(
    ("phones", "words"),
    [
        ("j A j A s k A", [FILLER] * 2 + [0, 0, 1, 1, 1]),
        ("j A SIL s k j A s k A", [FILLER] * 2 + [NO_WORD] + [FILLER] * 2 + [0, 0, 1, 1, 1]),
        ("j A s k A SIL j A s k A", [FILLER] * 5 + [NO_WORD, 0, 0, 1, 1, 1]),
        ("j A s k s k A", [0, 0, FILLER, FILLER, 1, 1, 1]),
        ("j A s k A SIL s k A", [0, 0] + [FILLER] * 3 + [NO_WORD, 1, 1, 1]),
    ],
)
def test_what_is_taken_back_costs_once_and_does_not_count(phones, words):
    assert aligned("jeg skal", phones) == (-HALTING.restart, words)


@pytest.mark.parametrize(
    ("phones", "words"),
    [
        ("W j A s k A", [FILLER, 0, 0, 1, 1, 1]),
        ("SIL W m SIL j A s k A", [NO_WORD, FILLER, FILLER, NO_WORD, 0, 0, 1, 1, 1]),
        ("j A W s k A", [0, 0, FILLER, 1, 1, 1]),
        ("j A SIL SPN s k A", [0, 0, NO_WORD, FILLER, 1, 1, 1]),
        ("j A s k A SPN SIL", [0, 0, 1, 1, 1, FILLER, NO_WORD]),
    ],
)
def test_hesitations_and_noises_stand_in_pauses(phones, words):
    assert aligned("jeg skal", phones) == (-HALTING.filler, words)


def test_a_speaker_may_hesitate_more_than_once():
    score, words = aligned("jeg skal", "W j A j A W s k A")
    assert words == [FILLER, FILLER, FILLER, 0, 0, FILLER, 1, 1, 1]
    assert score == -(2 * HALTING.filler + HALTING.restart)


def test_a_wrong_sound_is_no_hesitation():
    """Where "så" is said for "skal", the sound that lacks still costs all that it did."""
    assert aligned("jeg skal", "j A s A")[0] == aligned("jeg skal", "j A s A", FLUENT)[0] == -FAR


def test_in_fluent_speech_a_repeat_has_no_place():
    score, words = aligned("jeg skal", "j A j A s k A", FLUENT)
    assert score <= -2 * FAR
    assert FILLER not in words


def test_a_net_without_spoken_noise_has_hesitations_alone():
    assert fillers(LEXICON, DEAF) == (("W",), ("W", "m"))
    assert fillers(LEXICON, PHONES) == (("SPN",), ("W",), ("W", "m"))
    assert fillers({}, DEAF) == ()


def test_shorter_frames_cost_more():
    graph = build_graph(["jeg"], LEXICON, PHONES, frame_s=0.02)
    assert graph.back_cost == pytest.approx(HALTING.restart * 1.5)
    assert graph.gap_cost.max() == pytest.approx(HALTING.filler * 1.5)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(6, 25))
def test_halting_never_makes_a_wording_worse_and_dearer_halting_never_better(seed, frames):
    scores = np.random.default_rng(seed).normal(size=(frames, len(PHONES))).astype(np.float32) * 3
    found = [
        forward(build_graph(["jeg skal", "så"], LEXICON, PHONES, halting), scores)
        for halting in (FLUENT, Halting(9.0, 9.0), Halting(2.0, 2.0))
    ]
    for index in (0, 1):
        ordered = [passed.score(index) for passed in found]
        assert ordered == sorted(ordered)


def test_vosk_may_hear_hesitations_between_all_words():
    words = Vocabulary({}, frozenset({"på", "plads", "øh"}))
    assert json.loads(grammar_json(["på plads"], words)) == ["på plads", "øh", "[unk]"]


def test_vosk_hears_a_hesitation_as_no_word_of_a_wording():
    vosk = VoskWords()
    vosk.prepare(["kassen skal stå på plads", "jeg kommer ti minutter for sent"])
    vosk.accept(spoken("jeg kommer, øh, ti minutter for sent", VOICE, 0.2, 0.4))
    heard = [word.text for word in vosk.finish() if word.text != UNKNOWN]
    assert " ".join(heard) == "jeg kommer ti minutter for sent"
