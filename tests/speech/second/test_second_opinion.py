import threading
import time
from dataclasses import replace

import numpy as np
import pytest

from speech.certainty import certainties
from speech.errors import SpeechError
from speech.fusion import Calibration
from speech.heard import (
    Candidate,
    Choice,
    Evidence,
    Heard,
    HeardWord,
    ItemKind,
    Listening,
    Role,
    Trust,
    Verdict,
)
from speech.logistic import Logistic
from speech.recogniser import Prepared
from speech.scoring import score as scored
from speech.second.listener import SecondListener
from speech.second.matching import Matcher, words_in
from speech.second.recogniser import (
    Second,
    SecondedRecogniser,
    read_trust,
    write_trust,
)
from speech.second.starting import StartsWithSecond
from speech.second.weighing import HELP, weighed, words_seconded
from speech.thresholds import Thresholds

AGAIN = Choice("again", ("kan du sige det igen",), Role.REPLY)
NEAR = Choice("near", ("kan du se det igen",), Role.NEAR)
RUDE = Choice("rude", ("det gider jeg ikke",), Role.MISSTEP)
TURN = Listening("t", (AGAIN, NEAR, RUDE))
LEXICON = {"sige": (("s", "i:", "ə"),), "se": (("s", "e:"),)}
MATCHER = Matcher(LEXICON)
FITTED = Trust(0.0, 0.5, 4.0, 4.0)
SOUND = np.ones(1600, np.int16)
_KIND = Logistic(3.0, (0.0, 1.0, 0.0, 0.5, 0.5, 1.0))
WEIGHTS = Calibration(
    "test", dict.fromkeys(ItemKind, _KIND), Logistic(2.6, (0.55, 0.8, 0.3, 2)), {}
)


def score(heard, listening):
    return scored(heard, listening, Thresholds(word_missing=0.5), WEIGHTS)


def candidate(choice, fit=-3.0, evidence=0.9):
    words = choice.wordings[0].split()
    heard = tuple(HeardWord(w, i / 2, i / 2 + 0.4, evidence) for i, w in enumerate(words))
    known = Evidence(fit / 2, fit * 30, fit / 2, fit / 2, 0.0)
    return Candidate(choice.id, choice.wordings[0], fit, heard, evidence=known)


def heard_of(*candidates):
    return Heard(candidates, (), 0.0, 2.0, 0.5, (), 0.0, "fake")


FAINT = heard_of(candidate(AGAIN, -5.0), candidate(NEAR, -5.5), candidate(RUDE, -7.0))


def seconded(heard, text, trust=None, listening=TURN):
    opinion = MATCHER.opinion("toy", text, heard, listening, trust)
    return replace(heard, second=opinion)


def test_the_same_words_match_wholly_and_near_sounds_nearly():
    assert MATCHER.share("kan du sige det igen", "kan du sige det igen") == 1.0
    near = MATCHER.share("kan du se det igen", "kan du sige det igen")
    assert 0.75 < near < 1.0
    assert near > MATCHER.share("kan du spise det igen", "kan du sige det igen")
    assert MATCHER.share("", "kan du") == 0.0
    assert words_in("du det igen ja", "kan du sige det igen") == (1, 3, 4)


def test_her_own_words_do_not_leave():
    opinion = seconded(FAINT, "min nabo hedder fatima og kan du sige").second
    assert "fatima" not in repr(opinion)
    assert opinion.of("kan du sige det igen").words == (0, 1, 2)


def test_untrusted_it_helps_a_right_reply_and_nobody_else():
    helped = seconded(FAINT, "kan du sige det igen")
    assert score(helped, TURN).sure > score(FAINT, TURN).sure
    odds, before = certainties(helped, TURN), certainties(FAINT, TURN)
    assert odds["again"] == pytest.approx(before["again"] + HELP)
    assert (odds["near"], odds["rude"]) == (before["near"], before["rude"])
    for other in ("kan du se det igen", "det gider jeg ikke", "", "noget helt andet"):
        against = seconded(FAINT, other)
        assert certainties(against, TURN) == before
        assert score(against, TURN).verdict == score(FAINT, TURN).verdict


def test_untrusted_it_is_silent_in_safety_lines():
    strict = replace(TURN, strict=True)
    helped = seconded(FAINT, "kan du sige det igen", listening=strict)
    assert score(helped, strict) == score(FAINT, strict)


def test_trusted_it_may_also_refuse():
    best = heard_of(candidate(AGAIN, -1.0), candidate(RUDE, -6.0))
    plain = score(best, TURN).sure
    against = seconded(best, "det gider jeg ikke", FITTED)
    assert score(against, TURN).sure < plain
    assert (
        score(seconded(best, "kan du sige det igen", FITTED), TURN).sure > score(against, TURN).sure
    )
    assert certainties(against, TURN)["rude"] > certainties(against, TURN)["again"]


def test_words_that_it_heard_are_told_as_heard():
    mumbled = heard_of(candidate(AGAIN, -4.0, evidence=0.05), candidate(RUDE, -7.0))
    told = score(seconded(mumbled, "kan du sige det igen"), TURN)
    assert len(told.missed) < len(score(mumbled, TURN).missed)
    opinion = seconded(mumbled, "kan du sige").second
    assert words_seconded(mumbled.candidates[0], opinion, strict=False) == {0, 1, 2}
    assert words_seconded(mumbled.candidates[0], opinion, strict=True) == frozenset()
    assert words_seconded(mumbled.candidates[0], None, strict=False) == frozenset()


def test_a_wording_that_it_knows_nothing_of_keeps_its_odds():
    opinion = seconded(FAINT, "kan du", FITTED).second
    other = replace(candidate(AGAIN), wording="noget andet")
    assert weighed(1.5, other, AGAIN, opinion, strict=False) == 1.5


class Typist:
    """Transcribes as it is told, when it may."""

    name = "typist"

    def __init__(self, text="kan du sige det igen", error=None):
        self.text, self.error = text, error
        self.may, self.begun, self.heard = threading.Event(), threading.Event(), []

    def transcribe(self, samples):
        self.begun.set()
        self.may.wait(10)
        if self.error:
            raise self.error
        self.heard.append(len(samples))
        return self.text


class First:
    name = "first"

    def __init__(self, heard=FAINT):
        self.heard = heard

    def prepare(self, listening):
        return Prepared(("skipped",))

    def accept(self, samples):
        return "kan"

    def is_complete(self, samples, hurried):
        return hurried

    def finish(self, samples):
        return self.heard


@pytest.fixture
def typist():
    return Typist()


@pytest.fixture
def listener(typist):
    made = SecondListener(lambda: typist)
    yield made
    typist.may.set()
    made.close()


def unless_faint(heard, listening):
    """A verdict that hangs on nothing measured: FAINT leaves something to help."""
    found = scored(heard, listening, Thresholds(word_missing=0.5), WEIGHTS)
    faint = heard.candidates[0].fit < -4.0
    return replace(found, verdict=Verdict.NOTHING if faint else Verdict.ACCEPTED)


def pair(listener, first=None, budget_s=10.0, trust=None):
    second = Second("typist", listener, MATCHER, trust)
    made = SecondedRecogniser(first or First(), second, time.monotonic, budget_s, unless_faint)
    made.prepare(TURN)
    return made


def test_in_time_its_word_counts(listener, typist):
    typist.may.set()
    ears = pair(listener)
    assert ears.name == "first + typist"
    assert ears.prepare(TURN).skipped == ("skipped",)
    assert (ears.accept(SOUND), ears.is_complete(SOUND, True)) == ("kan", True)
    assert ears.finish(SOUND).second.of("kan du sige det igen").share == 1.0
    assert typist.heard == [len(SOUND)]  # from the pause on, and only once


def test_too_late_it_does_not_count_and_nothing_piles_up(listener, typist):
    ears = pair(listener, budget_s=0.0)
    assert ears.finish(SOUND) == FAINT
    typist.begun.wait(10)
    for length in (100, 200, 300):
        ears.prepare(TURN)
        assert ears.finish(SOUND[:length]) == FAINT
    typist.may.set()
    assert listener.text((4, 300), time.monotonic() + 10) == typist.text
    assert typist.heard == [len(SOUND), 300]


def test_an_answer_to_another_stretch_of_the_same_length_is_none_of_this(listener, typist):
    typist.may.set()
    ears = pair(listener)
    assert ears.finish(SOUND).second is not None
    typist.text = ""
    ears.prepare(TURN)
    assert ears.finish(SOUND).second.of("kan du sige det igen").share == 0.0


def test_nobody_waits_where_nothing_is_left_to_help(listener, typist):
    clear = heard_of(candidate(AGAIN, -0.1, evidence=0.99), candidate(RUDE, -9.0))
    assert unless_faint(clear, TURN).verdict == "accepted"
    assert pair(listener, First(clear)).finish(SOUND) == clear  # the typist may not even begin
    typist.may.set()
    assert pair(listener, First(clear), trust=FITTED).finish(SOUND).second is not None


@pytest.mark.parametrize("error", [RuntimeError("x"), SpeechError("c", "Broken.")])
def test_one_that_fails_is_silent_from_then_on(error):
    broken = Typist(error=error)
    broken.may.set()
    listener = SecondListener(lambda: broken)
    ears = pair(listener)
    assert ears.finish(SOUND) == FAINT
    assert listener.trouble
    assert ears.finish(SOUND) == FAINT
    listener.close()


def test_one_that_cannot_load_is_silent():
    def make():
        raise SpeechError("second-damaged", "It is damaged.")

    listener = SecondListener(make)
    assert pair(listener).finish(SOUND) == FAINT
    assert listener.trouble == "It is damaged."


def test_trust_is_kept_whole_or_is_none(tmp_path):
    assert read_trust(tmp_path) is None
    write_trust(tmp_path, FITTED, {"made": "today"})
    assert read_trust(tmp_path) == FITTED
    (tmp_path / "trust.json").write_text('{"bias": 1}', "utf-8")
    assert read_trust(tmp_path) is None


def test_after_a_mishap_the_process_starts_without_it(tmp_path):
    made = []
    make = StartsWithSecond(tmp_path, lambda home, second: made.append(second))
    make(tmp_path)
    make(tmp_path)
    assert made == [tmp_path, None]
