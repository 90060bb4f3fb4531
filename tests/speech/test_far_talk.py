"""Near and far by level and dryness, in rooms made by the image method."""

import numpy as np
import pytest

from speech.far_talk import FAR_FROM, OwnVoice, Sounding, farness, is_far, sounding_of
from speech.synthetic import LearnerVoice, say
from tests.speech.rooms import heard_at

HER = LearnerVoice("f2", 50, 140, 80.0)
OTHER = LearnerVoice("m3", 35, 160, 80.0)
LINES = ("jeg kommer ti minutter for sent", "kassen skal stå på plads c fjorten", "ja tak gerne")


def her_voice(distance_m, **room):
    own = None
    for line in LINES:
        sounding = sounding_of(heard_at(distance_m, say(line, HER), **room))
        own = OwnVoice.first(sounding) if own is None else own.after(sounding)
    return own


@pytest.mark.parametrize("distance_m", [0.05, 0.12])
@pytest.mark.parametrize("rt60_s", [0.3, 0.6])
def test_at_a_headset_she_is_taken_and_others_are_not(distance_m, rt60_s):
    own = her_voice(distance_m, rt60_s=rt60_s)
    for line in LINES:
        for louder_db in (-6.0, 0.0, 4.0):
            hers = heard_at(distance_m, say(line, HER), rt60_s=rt60_s, louder_db=louder_db)
            assert not is_far(sounding_of(hers), own)
        for far_m in (1.5, 2.5):
            other = heard_at(far_m, say(line, OTHER), rt60_s=rt60_s, seed=3)
            assert is_far(sounding_of(other), own)


def test_a_mumbled_line_is_soft_but_dry_and_so_hers():
    own = her_voice(0.05)
    soft = heard_at(0.05, say(LINES[0], HER), louder_db=-14.0)
    assert not is_far(sounding_of(soft), own)


def test_beside_a_laptop_she_is_not_refused():
    """One microphone half a metre away cannot tell much: then everybody is taken."""
    own = her_voice(0.5)
    for line in LINES:
        assert not is_far(sounding_of(heard_at(0.5, say(line, HER), seed=1)), own)


def test_without_a_known_voice_nobody_is_far():
    far = sounding_of(heard_at(3.0, say(LINES[0], OTHER)))
    assert not is_far(far, None)


def test_level_or_dryness_alone_is_never_enough():
    own = OwnVoice(-20.0, 14.0)
    assert farness(Sounding(-60.0, 14.0), own) < FAR_FROM
    assert not is_far(Sounding(-60.0, 14.0), own)
    assert farness(Sounding(-20.0, 11.0), own) < FAR_FROM


def test_what_is_learnt_of_her_moves_slowly():
    own = OwnVoice.first(Sounding(-20.0, 12.0))
    for _ in range(4):
        own = own.after(Sounding(-20.0, 12.0))
    moved = own.after(Sounding(-40.0, 4.0))
    assert own.level_db == pytest.approx(-20.0)
    assert -24.0 < moved.level_db < -20.0
    assert moved.lines == 6
    for _ in range(40):
        moved = moved.after(Sounding(-40.0, 4.0))
    assert moved.level_db == pytest.approx(-40.0, abs=0.5)


@pytest.mark.parametrize("count", [0, 1, 300, 2000])
def test_too_short_a_sound_says_nothing(count):
    assert sounding_of(np.zeros(count, np.int16)) is None


@pytest.mark.parametrize("value", [0, 5, -32768, 32767])
def test_sound_without_any_change_has_a_level_and_breaks_nothing(value):
    sounding = sounding_of(np.full(16000, value, np.int16))
    assert np.isfinite([sounding.level_db, sounding.fall_db]).all()
    assert not is_far(sounding, OwnVoice(-20.0, 12.0)) or sounding.level_db < -40
