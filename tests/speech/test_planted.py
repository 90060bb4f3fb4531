"""What is planted is planted where it should be, and the measure counts it right."""

from pathlib import Path

import numpy as np
import pytest

from speech.audio import RATE
from speech.danish.articulation import movements
from speech.espeak import EspeakMissingError, espeak
from speech.heard import HeardSound, HeardWord, Rival
from speech.models import vocabulary
from speech.planted.case import Case, Plant, SaidWord, is_new, sites_in, words_in
from speech.planted.measure import (
    Observed,
    calibrated,
    cross_checked,
    write_limits,
)
from speech.planted.spliced import Recording, joined, planted, spliced_cases
from speech.planted.spoken import spoken_cases
from speech.pronunciation import read_limits
from speech.training.example import Example
from speech.training.phones import PHONE_IDS

LEXICON = {"mad": (("m", "?&", "D"), ("m", "&", "D")), "ler": (("l", "e", "V"),)}


def example(text: str, phones: str, speaker: str = "a") -> Example:
    """Each phone a tenth of a second, each with a value of its own."""
    names = phones.split()
    samples = np.concatenate(
        [np.full(RATE // 10, 100 * (i + 1), np.int16) for i in range(len(names))]
    )
    starts = tuple((i * RATE // 10, PHONE_IDS[name]) for i, name in enumerate(names))
    return Example(samples, starts, text, speaker, "human")


def test_phones_are_cut_into_words() -> None:
    words = words_in(example("mad ler", "SIL m ?& D SIL l e V"), LEXICON)
    assert words is not None
    assert [word.phones for word in words] == [("m", "?&", "D"), ("l", "e", "V")]
    assert words[1].stretches[0] == (5 * RATE // 10, 6 * RATE // 10)
    assert words_in(example("mad ler", "m ?& l e V"), LEXICON) is None


def test_a_plant_that_the_lexicon_allows_is_none() -> None:
    word = SaidWord("mad", ("m", "?&", "D"), ((0, 1),) * 3)
    assert is_new(word, 2, "l", LEXICON)
    assert not is_new(word, 2, "l", {"mad": (*LEXICON["mad"], ("m", "&", "l"))})


def test_a_stretch_is_replaced_left_out_or_put_off() -> None:
    sound, donor = np.full(RATE, 1000, np.int16), np.full(RATE // 10, -1000, np.int16)
    stretch = (RATE // 2, RATE // 2 + 1600)
    assert planted(sound, stretch, donor, "l")[RATE // 2 + 400] == -1000
    assert len(planted(sound, stretch, donor[:0], "-")) < RATE - 1500
    assert len(planted(sound, stretch, donor, "+")) > RATE + 1300
    assert len(joined(sound, sound)) == 2 * RATE - RATE // 125


def test_donors_are_of_the_same_speaker() -> None:
    mad, ler = example("mad", "SIL m ?& D"), example("ler", "l e V")
    other = example("ler", "l e V", speaker="b")

    def plants(*examples: Example) -> list[Plant]:
        found = [Recording(one, words_in(one, LEXICON) or ()) for one in examples]
        return [c.plant for c in spliced_cases(found, LEXICON, 10) if c.plant is not None]

    assert Plant(0, "soft-d", "l") in plants(mad, ler)
    assert Plant(0, "soft-d", "l") not in plants(mad, other)


def test_synthetic_pairs_say_the_same_but_for_one_sound() -> None:
    try:
        espeak()
    except EspeakMissingError:
        pytest.skip("libespeak-ng is not installed")
    cases = list(spoken_cases(["mad", "skole"], vocabulary().lexicon, 2))
    planted_ones = [case for case in cases if case.plant is not None]
    assert {case.plant.movement for case in planted_ones} >= {"soft-d", "together"}
    assert len(planted_ones) * 2 == len(cases)
    assert all(case.source == "synthetic" and len(case.samples) > RATE // 2 for case in cases)


def test_sites_are_sounds_that_somebody_teaches() -> None:
    (word,) = words_in(example("mad", "m ?& D"), LEXICON) or ()
    assert {(site.sound, site.movement.id) for site in sites_in((word,))} == {
        (1, "a"),
        (2, "soft-d"),
    }


# --- the measure ------------------------------------------------------------------------------


def observed(number: int, lead: float, plant: Plant | None, source: str = "human") -> Observed:
    rivals = (Rival("l", lead), Rival("s", -5.0))
    sounds = (
        HeardSound("m", 0.0, 0.1, 0.0, (Rival("n", -3.0),)),
        HeardSound("D", 0.1, 0.2, -0.5, rivals),
    )
    words = (HeardWord("mad", 0.0, 0.2, 0.9, sounds),)
    return Observed(Case(f"mad {number}", np.zeros(1, np.int16), "a", source, plant), words)


PLANT = Plant(0, "soft-d", "l")


def test_limits_lie_above_what_right_sounds_reach() -> None:
    right = [observed(i, 2.0 if i == 0 else -3.0, None) for i in range(20)]
    wrong = [observed(i, 5.0, PLANT) for i in range(20)]
    limits = calibrated([*right, *wrong], ("test",))
    assert 0.2 < limits.movements["soft-d"] <= 0.5 * 1.3
    assert set(limits.movements) == {"soft-d"}


def test_a_movement_that_cannot_tell_stays_silent() -> None:
    right = [observed(i, 4.0, None) for i in range(20)]
    wrong = [observed(i, 4.0, PLANT) for i in range(20)]
    assert calibrated([*right, *wrong], ("test",)).movements == {}


def test_the_report_counts_each_half_with_limits_of_the_other() -> None:
    right = [observed(i, -3.0, None) for i in range(40)]
    wrong = [observed(i, 5.0 if i % 4 else 7.0, PLANT) for i in range(40)]
    report = cross_checked([*right, *wrong], ("test",))["human"]
    assert report["clean_words_blamed"] == 0.0
    assert report["clean_lines_silent"] == 1.0
    assert report["sound_precision"] == 1.0
    assert 0 < report["sound_recall"] < 1
    assert report["movements"]["soft-d"]["planted"] == 40


def test_limits_are_written_whole(tmp_path: Path) -> None:
    limits = calibrated([observed(1, 5.0, PLANT), observed(2, -3.0, None)], ("test",))
    write_limits(limits, tmp_path / "limits.json")
    assert read_limits(tmp_path / "limits.json") == limits
    assert [path.name for path in tmp_path.iterdir()] == ["limits.json"]
    assert limits.movements.keys() <= movements().keys()
