"""When a sound is named, and when there is silence: on values made by hand."""

from dataclasses import replace
from pathlib import Path

import pytest

from speech.danish.articulation import Place, movement_for, movements
from speech.errors import SpeechError
from speech.heard import Candidate, Heard, HeardSound, HeardWord, Rival, Score, Verdict
from speech.pronunciation import (
    FILE,
    NO_ADVICE,
    SILENT,
    Grade,
    Limits,
    advise,
    read_limits,
)

LIMITS = Limits(("test",), 0.4, 1.0, 0.5, -2.0, 15.0, {"soft-d": 0.2, "r": 0.2, "together": 0.2})


def sound(phone: str, at: int, *rivals: tuple[str, float], goodness: float = -0.1) -> HeardSound:
    """A tenth of a second of it."""
    named = tuple(Rival(name, lead) for name, lead in rivals) or (Rival("s", -4.0),)
    return HeardSound(phone, at / 10, (at + 1) / 10, goodness, named)


def word(text: str, *sounds: HeardSound, evidence: float = 0.9) -> HeardWord:
    return HeardWord(text, 0.0, 0.5, evidence, sounds)


MAD = word("mad", sound("m", 0), sound("?&", 1), sound("D", 2, ("l", 4.0), ("n", -1.0)))
HEARD = Heard((), (), 0.0, 1.0, 0.3, (), 0.0, "vosk test", above_noise_db=30.0)


def said(*words: HeardWord, heard: Heard = HEARD, missed: tuple[str, ...] = ()) -> object:
    text = " ".join(one.text for one in words)
    full = replace(heard, candidates=(Candidate("line", text, -0.2, words),))
    score = Score(Verdict.ACCEPTED, "line", text, missed=missed)
    return advise(full, score, LIMITS)


def test_a_soft_d_that_became_l_is_named_with_its_letter() -> None:
    (found,) = said(MAD).sounds
    assert (found.movement.id, found.word, found.letters) == ("soft-d", 0, (2, 3))
    assert found.movement.picture == "mouth-soft-d"


def test_a_word_said_well_needs_no_word() -> None:
    well = word("mad", sound("m", 0), sound("?&", 1), sound("D", 2))
    advice = said(well)
    assert advice.sounds == ()
    assert [one.grade for one in advice.words] == [Grade.CLEAR]


@pytest.mark.parametrize(
    "sounds",
    [
        (sound("m", 0), sound("?&", 1), sound("D", 2, ("l", 1.5))),  # too little evidence
        (sound("m", 0), sound("?&", 1), sound("D", 2, ("l", 4.0), ("m", 3.8))),  # no clear leader
        (sound("m", 0), sound("?&", 1), sound("D", 2, ("s", 5.0))),  # nobody teaches that
        (sound("m", 0, goodness=-6.0), sound("?&", 1), sound("D", 2, ("l", 4.0))),  # mumbled
    ],
)
def test_weak_evidence_is_silent(sounds: tuple[HeardSound, ...]) -> None:
    assert said(word("mad", *sounds)).sounds == ()


def test_two_rivals_of_one_confusion_do_not_weaken_each_other() -> None:
    both = word("mad", sound("m", 0), sound("?&", 1), sound("D", 2, ("l", 4.0), ("d", 3.9)))
    assert len(said(both).sounds) == 1


@pytest.mark.parametrize(
    "heard",
    [
        replace(HEARD, clipped=True),
        replace(HEARD, above_noise_db=9.0),
        replace(HEARD, recogniser="vosk another-model"),
    ],
)
def test_bad_recordings_and_models_nobody_measured_are_silent(heard: Heard) -> None:
    advice = said(MAD, heard=heard)
    assert advice.sounds == ()
    assert len(advice.words) == 1  # the words are graded all the same


def test_a_swallowed_word_or_a_light_one_is_not_corrected() -> None:
    den = word("den", sound("m", 0), sound("E", 1), sound("D", 2, ("l", 4.0)))
    assert said(MAD, missed=("mad",)).sounds == ()
    assert said(den, MAD).sounds[0].word == 1


def test_grades_of_words() -> None:
    unclear = replace(MAD, text="kage", evidence=0.3)
    advice = said(MAD, unclear, missed=("mad",))
    assert [one.grade for one in advice.words] == [Grade.MISSED, Grade.UNCLEAR]


def test_nothing_is_said_about_what_was_not_understood() -> None:
    full = replace(HEARD, candidates=(Candidate("line", "mad", -6.0, (MAD,)),))
    assert advise(full, Score(Verdict.OTHER, "line", "mad"), LIMITS) == NO_ADVICE
    assert advise(HEARD, Score(Verdict.NOTHING, None, None), LIMITS) == NO_ADVICE


def test_at_most_two_sounds_the_surest_first_one_a_word() -> None:
    surer = sound("R", 1, ("l", 6.0))
    words = [word(f"{c}rød", sound(c, 0), surer, sound("D", 2, ("l", 3.0))) for c in "kbt"]
    found = said(*words).sounds
    assert [one.movement.id for one in found] == ["r", "r"]
    assert len({one.word for one in found}) == 2


def test_without_limits_no_sound_is_named() -> None:
    full = replace(HEARD, candidates=(Candidate("line", "mad", -0.2, (MAD,)),))
    advice = advise(full, Score(Verdict.ACCEPTED, "line", "mad"), SILENT)
    assert advice.sounds == ()
    assert [one.grade for one in advice.words] == [Grade.CLEAR]


# --- articulation -----------------------------------------------------------------------------


def test_a_vowel_that_slips_into_a_cluster_is_taught() -> None:
    phones = ("s", "k", "o", "l", "@-")
    assert movement_for("skole", phones, 1, "+").id == "together"
    assert movement_for("skole", phones, 3, "+") is None
    assert movements()["together"].span("skole", phones, 1) == (0, 2)


def test_only_at_the_beginning_are_stops_blown() -> None:
    phones = ("p", "?A", "k", "@-")
    assert movement_for("pakke", phones, 0, "b").id == "p"
    assert movement_for("pakke", phones, 2, "g") is None


def test_letters_are_those_nearest_to_the_sound() -> None:
    rode = movements()["soft-d"].span("dåredid", ("d", "O", "R", "@-", "d", "i", "D"), 6)
    assert rode == (6, 7)


def test_every_movement_has_a_picture_and_a_place() -> None:
    pictures = Path(__file__).resolve().parents[2] / "assets" / "pictures"
    for one in movements().values():
        assert (pictures / f"{one.picture}.png").is_file(), one.id
        assert one.place in Place


# --- limits -----------------------------------------------------------------------------------


def test_shipped_limits_are_of_movements_that_exist() -> None:
    limits = read_limits(FILE)
    assert limits.movements.keys() <= movements().keys()
    assert all(least > 0 for least in limits.movements.values())


def test_damaged_limits_say_so(tmp_path: Path) -> None:
    path = tmp_path / "limits.json"
    path.write_text("{}")
    with pytest.raises(SpeechError) as caught:
        read_limits(path)
    assert caught.value.code == "limits-damaged"
