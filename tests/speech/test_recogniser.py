import itertools
import json

import numpy as np
import pytest

from speech.audio import is_clipped
from speech.danish.everyday import FREE
from speech.evaluate import hear
from speech.heard import Choice, Listening, Verdict
from speech.models import Vocabulary
from speech.scoring import score
from speech.synthetic import LearnerVoice, say
from speech.vosk_recogniser import UNKNOWN, grammar_json, read_words
from tests.speech.sounds import TURN, VOICE, noise, spoken

WORDS = Vocabulary({}, frozenset({"på", "plads", "sæt"}))


def test_words_that_vosk_lacks_become_unknown_and_never_nothing():
    lines = json.loads(grammar_json(["sæt reolen på plads", "på plads"], WORDS))
    assert lines == ["sæt [unk] på plads", "på plads", UNKNOWN]


def test_vosk_cannot_read_escapes_so_there_are_none():
    assert "på" in grammar_json(["på plads"], WORDS)


def test_results_of_vosk():
    told = {"result": [{"word": "på", "start": 0.1, "end": 0.3, "conf": 0.98765}]}
    (word,) = read_words(json.dumps(told))
    assert (word.text, word.start_s, word.end_s, word.evidence) == ("på", 0.1, 0.3, 0.988)
    assert read_words('{"text": ""}') == []


VARIANTS = ("f2", "m3", "f4", "m7")


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("choice", ["late", "place", "rude", "again", "ready"])
def test_every_choice_is_told_from_the_others(recogniser, variant, choice):
    text = next(c.wordings[0] for c in TURN.choices if c.id == choice)
    voice = LearnerVoice(variant, 50, 145, 20.0)
    found = score(hear(recogniser, TURN, spoken(text, voice, 0.2, 0.3)), TURN)
    assert (found.verdict, found.choice_id) == (Verdict.ACCEPTED, choice)


def test_the_near_place_is_told_from_the_right_one(recogniser):
    sound = spoken("kassen skal stå på plads c fyrre", VOICE, 0.2, 0.3)
    found = score(hear(recogniser, TURN, sound), TURN)
    assert (found.verdict, found.choice_id) == (Verdict.OTHER, "wrong-place")


@pytest.mark.parametrize(
    "text", ["solen skinner over den store by", "min søster køber en ny cykel i morgen"]
)
def test_other_speech_is_something_else(recogniser, text):
    found = score(hear(recogniser, TURN, spoken(text, VOICE, 0.2, 0.3)), TURN)
    assert found.verdict is Verdict.OTHER


def test_noise_is_no_reply(recogniser):
    found = score(hear(recogniser, TURN, noise(2.0)), TURN)
    assert found.verdict in (Verdict.OTHER, Verdict.NOTHING)


def test_a_left_out_word_is_missed_and_the_others_are_heard(recogniser):
    sound = spoken("kassen stå på plads c fjorten", VOICE, 0.2, 0.3)
    found = score(hear(recogniser, TURN, sound), TURN)
    assert found.choice_id == "place"
    assert found.missed == ("skal",)


def test_words_come_in_order_within_the_speech(recogniser):
    heard = hear(recogniser, TURN, spoken(TURN.choices[0].wordings[0], VOICE, 0.2, 0.3))
    words = heard.candidates[0].words
    assert words[0].start_s == 0.0
    assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(words))
    assert words[-1].end_s <= heard.speech_s


def test_vosk_and_the_alignment_agree_on_when_words_were_said(recogniser):
    heard = hear(recogniser, TURN, spoken(TURN.choices[0].wordings[0], VOICE, 0.2, 0.3))
    raw = {w.text: w.start_s for w in heard.raw_words}
    aligned = {w.text: w.start_s for w in heard.candidates[0].words}
    assert raw["minutter"] == pytest.approx(aligned["minutter"], abs=0.15)


def test_a_word_that_nobody_knows_is_named(recogniser):
    turn = Listening("t", (Choice("x", ("hej xyzzyqwx", "hej")),))
    assert recogniser.prepare(turn).skipped == ("hej xyzzyqwx",)


def test_everyday_sentences_step_aside_for_a_reply_like_them(recogniser):
    own = Listening("t", (Choice("idk", ("det ved jeg ikke",)),))
    found = hear(recogniser, own, spoken("det ved jeg ikke", VOICE, 0.2, 0.3))
    assert score(found, own).verdict is Verdict.ACCEPTED
    assert all(c.wording != "det ved jeg ikke" for c in found.candidates if c.choice_id == FREE)


def test_digital_silence_around_a_line_does_no_harm(recogniser):
    line = say(TURN.choices[0].wordings[0], LearnerVoice(noise_db=90.0))
    gated = np.concatenate([np.zeros(6400, np.int16), line, np.zeros(6400, np.int16)])
    assert score(hear(recogniser, TURN, gated), TURN).verdict is Verdict.ACCEPTED


def test_too_loud_is_noticed_and_still_understood(recogniser):
    loud = np.clip(spoken(TURN.choices[0].wordings[0]).astype(np.int32) * 14, -32768, 32767)
    sound = loud.astype(np.int16)
    assert is_clipped(sound)
    found = score(hear(recogniser, TURN, sound), TURN)
    assert (found.verdict, found.choice_id) == (Verdict.ACCEPTED, "late")
    assert "clipped" in found.reasons


def test_very_short_sound_is_nothing(recogniser):
    recogniser.prepare(TURN)
    found = score(recogniser.finish(np.zeros(300, np.int16)), TURN)
    assert found.verdict is Verdict.NOTHING
