from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.danish.everyday import FREE
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
    Verdict,
)
from speech.logistic import Logistic
from speech.reasons import Reason
from speech.scoring import score
from speech.thresholds import ORDINARY, SAFETY, THRESHOLDS, Thresholds

REPLY = Choice("place", ("sæt kassen på plads c fjorten",), keywords=frozenset({"kassen"}))
NEAR = Choice("near", ("sæt kassen på plads c fyrre",), Role.NEAR)
RUDE = Choice("rude", ("det gider jeg ikke",), Role.MISSTEP)
AGAIN = Choice("again", ("kan du sige det igen",), Role.REPAIR)
TURN = Listening("t", (REPLY, NEAR, RUDE, AGAIN))
STRICT = replace(TURN, strict=True)
EVEN = Thresholds(word_missing=0.5)
_KIND = Logistic(3.0, (0.0, 1.0, 0.0, 0.5, 0.5, 1.0))
WEIGHTS = Calibration(
    "test", dict.fromkeys(ItemKind, _KIND), Logistic(2.6, (0.55, 0.8, 0.3, 2)), {}
)


def candidate(choice, fit, weak=(), evidence=0.9):
    words = choice.wordings[0].split()
    heard = tuple(
        HeardWord(w, i * 0.3, i * 0.3 + 0.3, 0.05 if w in weak else evidence)
        for i, w in enumerate(words)
    )
    return Candidate(choice.id, choice.wordings[0], fit, heard)


def free(fit):
    return Candidate(FREE, "det ved jeg ikke", fit, (HeardWord("det", 0.0, 0.3, 0.5),))


def raw(text, sure=1.0):
    return tuple(HeardWord(w, i * 0.3, i * 0.3 + 0.3, sure) for i, w in enumerate(text.split()))


def heard(*candidates, raw_words=(), peak=0.4, **more):
    ranked = tuple(sorted(candidates, key=lambda c: -c.fit))
    return Heard(ranked, raw_words, 1.0, 1.8, peak, (0.3,), 21.0, "test", **more)


def said(*candidates, turn=TURN, **more):
    return score(heard(*candidates, **more), turn, EVEN, WEIGHTS)


def evident(choice, goodness, cohort=20.0, total=-10.0, **more):
    """A candidate as real sound gives it."""
    seen = Evidence(goodness, total, goodness, goodness, cohort)
    return replace(candidate(choice, 2 * goodness), evidence=seen, **more)


def test_a_clear_reply():
    found = said(candidate(REPLY, 0.2), candidate(NEAR, -1.0), free(-5))
    assert found.verdict is Verdict.ACCEPTED
    assert (found.choice_id, found.wording) == ("place", REPLY.wordings[0])
    assert [w.text for w in found.heard] == REPLY.wordings[0].split()
    assert found.missed == ()
    assert found.reasons == ("said_right",)
    assert found.sure > 0.9
    assert (found.speech_s, found.pauses_s, found.ms, found.recogniser) == (
        1.8,
        (0.3,),
        21.0,
        "test",
    )


@pytest.mark.parametrize(
    ("weak", "turn", "verdict", "reason"),
    [
        ({"sæt", "på"}, TURN, Verdict.ALMOST, "words_missed"),
        ({"kassen"}, TURN, Verdict.ALMOST, "keyword_missed"),
        ({"fjorten"}, TURN, Verdict.ALMOST, "keyword_missed"),  # a number carries the meaning
        ({"sæt", "kassen", "på", "plads"}, TURN, Verdict.OTHER, "little_heard"),
    ],
)
def test_words_that_were_not_heard(weak, turn, verdict, reason):
    found = said(candidate(REPLY, -0.5, weak), free(-5), turn=turn)
    assert found.verdict is verdict
    assert found.reasons[0] == reason
    assert set(found.missed) == weak


def test_one_word_of_a_long_sentence_may_be_missing_but_not_when_it_is_strict():
    long = Choice("long", ("jeg kommer desværre ti minutter senere på mandag",))
    turn = Listening("t", (long,))
    weak = candidate(long, -0.4, {"desværre"})
    assert said(weak, turn=turn).verdict is Verdict.ACCEPTED
    assert said(weak, turn=turn).reasons == ("said_well_enough",)
    assert said(weak, turn=turn).missed == ("desværre",)
    assert said(weak, turn=replace(turn, strict=True)).verdict is Verdict.ALMOST


def test_words_that_bear_the_meaning_must_be_heard_more_surely():
    """ "kassen" is the keyword; both words are as faint."""
    faint = candidate(REPLY, -0.5, {"plads", "kassen"})
    words = tuple(replace(w, evidence=0.3) if w.evidence < 0.1 else w for w in faint.words)
    told = heard(replace(faint, words=words))
    assert score(told, TURN, THRESHOLDS, WEIGHTS).missed == ("kassen",)


def test_a_swallowed_article_never_fails_even_a_safety_line():
    stop = Choice("stop", ("stop der kommer en truck",))
    turn = Listening("t", (stop,), strict=True)
    found = said(candidate(stop, -0.4, {"en"}), turn=turn)
    assert found.verdict is Verdict.ACCEPTED
    assert found.missed == ("en",)


def test_a_lost_negation_always_matters():
    no = Choice("no", ("jeg må desværre stadig ikke køre den store truck i dag",))
    found = said(candidate(no, -0.2, {"ikke"}), turn=Listening("t", (no,)))
    assert (found.verdict, found.reasons[0]) == (Verdict.ALMOST, "keyword_missed")


def test_a_clear_speaker_is_measured_by_her_own_clarity():
    """One weak word among clear ones was left out; among weak ones it is her accent."""
    words = REPLY.wordings[0].split()
    for usual, missed in ((0.95, ("plads",)), (0.2, ())):
        told = tuple(
            HeardWord(w, i * 0.3, i * 0.3 + 0.3, 0.17 if w == "plads" else usual)
            for i, w in enumerate(words)
        )
        assert said(Candidate("place", REPLY.wordings[0], -0.5, told)).missed == missed


def test_far_but_clear_of_all_else_is_almost():
    found = said(candidate(REPLY, -4.5, evidence=0.3), candidate(RUDE, -9.0), free(-8.0))
    assert (found.verdict, found.reasons[0]) == (Verdict.ALMOST, "far_but_clear")
    found = said(candidate(RUDE, -4.5, evidence=0.3), candidate(REPLY, -9.0), free(-8.0))
    assert found.verdict is Verdict.OTHER  # no consequence for what was hardly understood


@pytest.mark.parametrize("costs", [ORDINARY, SAFETY])
def test_verdicts_follow_from_what_mistakes_cost(costs):
    order = [Verdict.OTHER, Verdict.ALMOST, Verdict.ACCEPTED]
    found = [order.index(costs.verdict(sure / 100)) for sure in range(101)]
    assert found == sorted(found)
    assert set(found) == {0, 1, 2}


def test_a_refusal_costs_more_than_a_mistaken_yes_except_in_safety_lines():
    accepted = [
        next(s for s in range(101) if c.verdict(s / 100) is Verdict.ACCEPTED)
        for c in (ORDINARY, SAFETY)
    ]
    assert accepted[0] < 50 < accepted[1]


def test_all_evidence_counts():
    strong = evident(REPLY, -1.0)
    for weaker in (evident(REPLY, -2.5), evident(REPLY, -1.0, cohort=-20.0)):
        assert said(weaker).sure < said(strong).sure
    rival = evident(RUDE, -1.0, total=-12.0)
    assert said(strong, rival).sure < said(strong, evident(RUDE, -4.0, total=-80.0)).sure
    agreed, denied = raw(REPLY.wordings[0]), raw("[unk]")
    assert said(strong, raw_words=agreed).sure > said(strong).sure
    assert said(strong, raw_words=denied).sure < said(strong).sure


@pytest.mark.parametrize("turn", [TURN, STRICT])
def test_the_opposite_of_a_line_is_never_accepted_for_it(turn):
    said_so = evident(REPLY, -0.5)
    opposite = replace(free(-0.1), usual=REPLY.wordings[0])
    found = said(said_so, opposite, turn=turn)
    assert (found.verdict, found.reasons[0]) == (Verdict.ALMOST, "turned_round")
    assert said(said_so, replace(opposite, fit=-1.5), turn=TURN).verdict is Verdict.ACCEPTED


@pytest.mark.parametrize("rule", ["ending", "en_et"])
def test_a_forgiven_wording_is_accepted_with_a_remark(rule):
    told = evident(REPLY, -1.0, forgiven=(rule,))
    assert said(told).verdict is Verdict.ACCEPTED
    assert said(told).reasons == ("said_right", rule)
    assert rule not in said(replace(told, evidence=Evidence(-5, -90, -5, -5, -9))).reasons


def test_a_safety_line_may_be_a_single_choice():
    careful = replace(REPLY, strict=True)
    turn = replace(TURN, choices=(careful, *TURN.choices[1:]))
    doubtful = evident(REPLY, -3.6), evident(RUDE, -4.6, total=-60.0)
    assert said(*doubtful).verdict is Verdict.ACCEPTED
    assert said(*doubtful, turn=turn).verdict is not Verdict.ACCEPTED


def test_far_more_speech_than_the_wording_is_something_else():
    slow = tuple(
        HeardWord(w, i * 1.5, i * 1.5 + 1.5, 0.9) for i, w in enumerate(REPLY.wordings[0].split())
    )
    found = said(Candidate("place", REPLY.wordings[0], -1.0, slow))
    assert (found.verdict, found.reasons[0]) == (Verdict.OTHER, "too_long")


def test_vosk_may_rescue_a_weak_word_but_not_invent_one():
    weak = candidate(REPLY, -0.5, evidence=0.03)
    assert said(weak).verdict is Verdict.OTHER
    assert said(weak, raw_words=raw(REPLY.wordings[0])).verdict is Verdict.ACCEPTED
    assert said(weak, raw_words=raw(REPLY.wordings[0], sure=0.4)).verdict is Verdict.OTHER
    nothing = candidate(REPLY, -0.5, evidence=0.002)
    assert said(nothing, raw_words=raw(REPLY.wordings[0])).verdict is Verdict.OTHER


def test_speech_unlike_everything():
    found = said(candidate(REPLY, -6.0), candidate(RUDE, -6.5), free(-7))
    assert (found.verdict, found.reasons[0]) == (Verdict.OTHER, "unlike_any")
    assert found.choice_id == "place"
    assert found.sure < 0.1


def test_other_danish_is_noticed():
    nearer = replace(free(-0.5), evidence=Evidence(-1, -10, -1, -1, 0))
    found = said(evident(REPLY, -5.5, cohort=-40.0), nearer)
    assert (found.verdict, found.reasons[0]) == (Verdict.OTHER, "like_other_speech")


def test_a_mumbled_line_is_almost():
    found = said(evident(REPLY, -9.0), evident(RUDE, -9.2, total=-30.0))
    assert (found.verdict, found.reasons[0]) == (Verdict.OTHER, "unlike_any")
    mumbled = evident(REPLY, -7.0, total=-5.0)
    found = said(mumbled, free(-13.0), raw_words=raw("sæt kassen på plads c"))
    assert (found.verdict, found.reasons[0]) == (Verdict.ALMOST, "unclear")


def test_a_near_miss_is_something_else_with_its_name():
    found = said(candidate(NEAR, 0.3), candidate(REPLY, -0.9))
    assert (found.verdict, found.choice_id) == (Verdict.OTHER, "near")
    assert found.reasons == ("near_miss",)


@pytest.mark.parametrize(("choice", "remark"), [(RUDE, "misstep"), (AGAIN, "repair")])
def test_missteps_and_repairs_are_understood(choice, remark):
    found = said(candidate(choice, 0.3), candidate(REPLY, -5))
    assert (found.verdict, found.choice_id) == (Verdict.ACCEPTED, choice.id)
    assert remark in found.reasons


@pytest.mark.parametrize("choice", [RUDE, NEAR])
@pytest.mark.parametrize("fit", [-0.5, -5.5])
def test_nobody_is_coached_toward_a_misstep(choice, fit):
    weak = candidate(choice, fit, weak={choice.wordings[0].split()[1]})
    found = said(weak, free(fit - 4), raw_words=raw(choice.wordings[0]))
    assert (found.verdict, found.choice_id) == (Verdict.OTHER, choice.id)


def test_the_benefit_of_the_doubt_goes_to_the_learner_but_not_in_safety_lines():
    both = (candidate(NEAR, -0.30), candidate(REPLY, -0.35))
    found = said(*both)
    assert (found.verdict, found.choice_id) == (Verdict.ACCEPTED, "place")
    assert "doubt_given" in found.reasons
    assert said(*both, turn=STRICT).choice_id == "near"


def test_a_safety_line_must_stand_clear_of_its_rivals():
    both = (candidate(REPLY, -0.30), candidate(NEAR, -0.45))
    assert said(*both).verdict is Verdict.ACCEPTED
    found = said(*both, turn=STRICT)
    assert (found.verdict, found.reasons[0]) == (Verdict.ALMOST, "unsure_between")


def test_a_safety_line_asks_for_more_evidence():
    told = (evident(REPLY, -3.6), evident(RUDE, -6.0, total=-90.0))
    assert said(*told).verdict is Verdict.ACCEPTED
    assert said(*told, turn=STRICT).verdict is Verdict.ALMOST


def test_nothing_heard():
    found = said()
    assert (found.verdict, found.choice_id, found.wording) == (Verdict.NOTHING, None, None)
    assert found.reasons == ("too_short",)
    assert said(candidate(REPLY, -99.0)).reasons == ("too_short",)
    assert said(candidate(REPLY, 0.0), peak=0.001).reasons == ("too_quiet",)


def test_clipping_is_remarked():
    assert "clipped" in said(candidate(REPLY, 0.0), clipped=True).reasons


def test_words_beside_the_wording():
    extra = (*raw("sæt lige kassen hurtigt på plads c fjorten")[:6],)
    assert said(candidate(REPLY, -0.2), raw_words=extra).added == ("hurtigt",)


def test_kinds_have_weights_of_their_own():
    milder = Calibration(
        "t", {**WEIGHTS.kinds, ItemKind.WORD: Logistic(9.0, (1,) * 6)}, WEIGHTS.words, {}
    )
    word = Choice("w", ("palle",), kind=ItemKind.WORD)
    sentence = Choice("s", ("palle",), kind=ItemKind.SENTENCE)
    sures = [
        score(heard(evident(c, -4.0)), Listening("t", (c,)), weights=milder).sure
        for c in (word, sentence)
    ]
    assert sures[0] > sures[1]


FITS = st.floats(-12, 2)
EVIDENCES = st.floats(0, 1)


@settings(deadline=None)
@given(FITS, FITS, FITS, EVIDENCES, st.booleans())
def test_every_score_explains_itself(reply, near, other, evidence, strict):
    told = heard(candidate(REPLY, reply, evidence=evidence), candidate(NEAR, near), free(other))
    found = score(told, replace(TURN, strict=strict))
    assert found.reasons
    assert 0 <= found.sure <= 1
    assert found.wording is not None
    shown = sorted([w.text for w in found.heard] + list(found.missed))
    assert shown == sorted(found.wording.split())


@settings(deadline=None)
@given(FITS, st.floats(0, 3), EVIDENCES)
def test_a_better_fit_is_never_worth_less(fit, more, evidence):
    order = [Verdict.OTHER, Verdict.ALMOST, Verdict.ACCEPTED]
    worse = said(candidate(REPLY, fit, evidence=evidence))
    better = said(candidate(REPLY, fit + more, evidence=evidence))
    assert order.index(better.verdict) >= order.index(worse.verdict)
    assert better.sure >= worse.sure


@settings(deadline=None)
@given(FITS, EVIDENCES)
def test_strict_is_never_milder(fit, evidence):
    order = [Verdict.OTHER, Verdict.ALMOST, Verdict.ACCEPTED]
    one = candidate(REPLY, fit, evidence=evidence)
    assert order.index(said(one, turn=STRICT).verdict) <= order.index(said(one).verdict)


def test_every_reason_is_explained():
    text = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text("utf-8")
    assert [reason for reason in Reason if f"`{reason}`" not in text] == []
