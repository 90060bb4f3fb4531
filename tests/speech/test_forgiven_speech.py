"""Learners' lines through the real recogniser: what passes, with which remark, and what never."""

import pytest

from speech.evaluate import hear
from speech.heard import Choice, Listening, Role, Verdict
from speech.scoring import score
from speech.synthetic import LearnerVoice, say

OTHERS = (
    Choice("rude", ("det gider jeg ikke",), Role.MISSTEP),
    Choice("late", ("undskyld jeg kommer for sent",)),
    Choice("again", ("kan du sige det igen",), Role.REPAIR),
)
VOICE = LearnerVoice("m3", 50, 140, 22.0)


def told(recogniser, usual, said):
    turn = Listening("t", (Choice("own", (usual,)), *OTHERS))
    return score(hear(recogniser, turn, say(said, VOICE, seed=3)), turn)


@pytest.mark.parametrize(
    ("usual", "said", "remark"),
    [
        ("i dag skal jeg køre trucken", "i dag jeg skal køre trucken", "word_order"),
        ("jeg kan ikke komme i dag", "jeg ikke kan komme i dag", "word_order"),
        ("jeg skal bruge en kasse", "jeg skal bruge et kasse", "en_et"),
        ("jeg skal bruge en kasse", "jeg skal bruge kasse", "article"),
        ("jeg er chauffør", "jeg er en chauffør", "article"),
        ("sæt kassen på hylden", "sæt kasse på hylde", "ending"),
    ],
)
def test_accepted_with_a_remark(recogniser, usual, said, remark):
    found = told(recogniser, usual, said)
    assert (found.verdict, found.choice_id) == (Verdict.ACCEPTED, "own")
    assert found.reasons[1:] == (remark,)
    assert found.wording == usual
    assert told(recogniser, usual, usual).reasons == ("said_right",)


@pytest.mark.parametrize(
    ("usual", "said"),
    [
        ("jeg må ikke køre truck", "jeg må køre truck"),
        ("jeg arbejder på lageret", "jeg arbejder ikke på lageret"),
        ("der er fire paller", "der er fem paller"),
        ("kan du hjælpe mig", "du kan hjælpe mig"),
    ],
)
def test_never_accepted(recogniser, usual, said):
    assert told(recogniser, usual, said).verdict is not Verdict.ACCEPTED


def test_the_explanation_says_what_became_of_the_words(recogniser):
    found = told(recogniser, "jeg skal bruge en kasse", "jeg skal bruge kasse")
    assert [(w.text, w.told.value) for w in found.explanation] == [
        ("jeg", "heard"),
        ("skal", "heard"),
        ("bruge", "heard"),
        ("en", "missed"),
        ("kasse", "heard"),
    ]
