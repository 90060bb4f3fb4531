import pytest

from speech.ears import Finished, Quiet
from speech.heard import Verdict
from speech.scoring import score
from speech.scripted_recogniser import NoEars, ScriptedEars, heard_as
from tests.speech.sounds import TURN


@pytest.mark.parametrize(
    ("text", "verdict", "choice"),
    [
        ("Undskyld, jeg kommer 10 minutter for sent!", Verdict.ACCEPTED, "late"),
        ("Kassen skal stå på plads C-14", Verdict.ACCEPTED, "place"),
        ("Kassen skal stå på plads C-40", Verdict.OTHER, "wrong-place"),
        ("Det gider jeg ikke", Verdict.ACCEPTED, "rude"),
        ("Kassen skal stå på plads", Verdict.ALMOST, "place"),
    ],
)
def test_text_is_scored_as_if_it_was_said(text, verdict, choice):
    found = score(heard_as(text, TURN), TURN)
    assert (found.verdict, found.choice_id) == (verdict, choice)


def test_other_text_is_something_else():
    assert score(heard_as("Solen skinner over byen", TURN), TURN).verdict is Verdict.OTHER


def test_scripted_ears_answer_at_the_next_poll():
    ears = ScriptedEars(lambda listening: listening.choices[0].wordings[0])
    ears.listen(TURN)
    assert isinstance(ears.poll()[-1], Finished)
    assert ears.poll() == ()


def test_scripted_silence():
    ears = ScriptedEars(lambda _: None)
    ears.listen(TURN, 5.0)
    assert ears.poll()[-1] == Quiet(5.0)


def test_stopping_forgets_the_answer():
    ears = ScriptedEars(lambda _: "hej")
    ears.listen(TURN)
    ears.stop()
    assert ears.poll() == ()


def test_no_ears_hear_nothing():
    ears = NoEars()
    ears.listen(TURN)
    assert ears.poll() == ()
