import shutil
from itertools import groupby, islice
from random import Random

import pytest

from speech.fairness import speakers
from speech.fairness.accents import ACCENTS
from speech.fairness.sounds import Sound, danish_words
from speech.fairness.stress import read_lines
from speech.training.accented import accented_speech as accented
from speech.training.accented import manner, voices
from speech.training.accented.habits import NEIGHBOURS, draw_habits, slips, vowel_after_end
from speech.training.accented.vowels import merged, said_with
from speech.training.example import SILENCE
from speech.training.phones import PHONE_IDS, PHONES, SPOKEN_NOISE, phone_of_espeak
from speech.training.plan import plan_of

needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")


def word(row):
    return tuple(Sound(name, meant=name) for name in row.split())


def meant(words):
    return [sound.meant for one in words for sound in one if sound.meant]


def learner(habits=(), language="es"):
    return accented.Learner(language, "anika", 1.0, 50, 50, tuple(habits))


def phones(example):
    return [PHONES[phone] for _, phone in example.phones if phone != SILENCE]


def test_no_voice_of_the_stress_set_is_learnt_from():
    measured = {accent.voice for accent in ACCENTS}
    assert not measured & set(voices.LANGUAGES)
    spoken = {v for own in speakers._VARIANTS.values() for v in own}
    spoken |= {v for own in speakers._OLDER.values() for v in own}
    assert not spoken & (set(voices.VARIANTS) | set(voices.WOMEN))


def test_no_line_of_the_stress_set_is_learnt_from(tmp_path):
    pool_steps = pytest.importorskip("speech.training.pool_steps", exc_type=ImportError)
    plan = plan_of("smoke", tmp_path, [], [], 1, False)
    drawn = set(islice(pool_steps._learners_texts(plan), 3000))
    assert len(drawn) > 1000
    assert not drawn & {text for _, text in read_lines()}


def test_vowels_fall_together_in_many_ways():
    drawn = [merged(Random(seed)) for seed in range(200)]
    assert {len(set(one.values())) for one in drawn} >= {3, 5}
    assert {one.get("y", "y") for one in drawn} >= {"i", "u", "y"}
    assert not any({"i", "a", "u"} & set(one) for one in drawn)


def test_a_voice_says_the_nearest_vowel_that_it_has():
    assert said_with(("i", "e", "a", "o", "u"), "E") == "e"
    assert said_with(("i", "e", "a", "o", "u"), "aI") == "a|j"
    assert said_with(("i", "y", "a"), "y") == "y"


def test_what_stands_for_a_sound_remembers_what_was_meant():
    for seed in range(100):
        dice = Random(seed)
        said = learner(draw_habits(dice)).changed([word("p l a s"), word("s t ?V b")], dice)
        found = meant(said)
        assert set(found) <= {"p", "l", "a", "s", "t", "?V", "b"}
        assert [f for f in ("a", "?V") if f in found] == ["a", "?V"]


def test_habits_range_from_hardly_any_to_many():
    counts = [len(draw_habits(Random(seed))) for seed in range(200)]
    assert min(counts) <= 3 and max(counts) >= 10


def test_what_is_inserted_stands_for_nothing():
    (said,) = learner([vowel_after_end("i")]).changed([word("s t V b")], Random(1))
    assert (said[-1].name, said[-1].meant) == ("i", "")


def test_slips_are_neighbours():
    said = [slips(1.0)(word("p"), Random(seed))[0].name for seed in range(50)]
    assert set(said) <= {*NEIGHBOURS["p"].split(), "p"}
    assert len(set(said)) > 1


def test_halting_keeps_the_words_in_order():
    words = tuple(word(row) for row in ("d e", "h a s d", "v a n d"))
    for seed in range(50):
        runs = manner.runs_of(words, manner.HALTING, Random(seed))
        whole = [w for run in runs for w in run.words if w in words]
        assert whole[-3:] == list(words)
        assert all(run.rate >= 80 for run in runs)


def test_halting_has_pauses_fillers_repeats_and_broken_words():
    words = tuple(word(row) for row in ("j a s", "k a s d e", "v a n d e"))
    said = [manner.runs_of(words, manner.HALTING, Random(seed)) for seed in range(100)]
    assert any(run.pause_s > 0.5 for runs in said for run in runs)
    assert any(manner.NOISE in meant(run.words) for runs in said for run in runs)
    flat = [[w for run in runs for w in run.words] for runs in said]
    assert any(one.count(words[0]) == 2 for one in flat)
    assert any(manner.begun(words[1]) in one for one in flat)


def test_a_broken_word_ends_with_its_first_vowel():
    assert manner.begun(word("s t o p")) == word("s t o")
    assert manner.begun(word("e n d e")) == word("e n")


def test_inserted_sounds_are_shared_by_their_neighbours():
    one, two = 1, 2
    found = accented.shared_out([(0, one), (100, accented.INSERTED), (200, two)], 300)
    assert found == [(0, one), (150, two)]
    at_end = accented.shared_out([(0, one), (100, accented.INSERTED)], 300)
    assert at_end == [(0, one)]
    first = accented.shared_out([(0, accented.INSERTED), (100, one)], 300)
    assert first == [(0, one)]


@needs_espeak
@pytest.mark.parametrize("language", [voices.DANISH, *voices.LANGUAGES])
def test_every_voice_says_every_danish_sound(language):
    row = danish_words("hun rydder op på hylden og køber mad")
    meant_row = tuple(tuple(Sound(s.name, s.stress, s.name) for s in w) for w in row)
    found = accented._spoken(manner.Run(meant_row, 140, 1.0, 0.0), learner(language=language))
    assert found is not None
    wanted = [PHONE_IDS[phone_of_espeak(s.name)] for w in row for s in w]
    said = [phone for _, phone in found[1] if phone != SILENCE]
    assert [p for p, _ in groupby(said)] == [p for p, _ in groupby(wanted)]


@needs_espeak
def test_a_line_is_labelled_with_what_was_meant():
    for seed in range(5):
        example = accented.said_by(learner([vowel_after_end("i")]), "god morgen", Random(seed))
        assert example.text == "god morgen"
        assert {"g", "m", "n"} <= set(phones(example))
        starts = [start for start, _ in example.phones]
        assert starts == sorted(starts) and starts[-1] <= len(example.samples)


@needs_espeak
def test_a_hesitation_is_no_danish_sound():
    filler = manner._FILLERS[0]
    _, found = accented._spoken(manner.Run((filler,), 100, 1.0, 0.3), learner())
    assert {PHONES[phone] for _, phone in found if phone != SILENCE} == {SPOKEN_NOISE}


@needs_espeak
def test_drawled_speech_is_longer_and_its_labels_move_along():
    said = tuple(tuple(Sound(s.name, s.stress, s.name) for s in w) for w in danish_words("kassen"))
    usual, _ = accented._spoken(manner.Run(said, 120, 1.0, 0.0), learner())
    drawled, own = accented._spoken(manner.Run(said, 120, 0.5, 0.0), learner())
    assert 1.9 < len(drawled) / len(usual) < 2.1
    assert own[-1][0] > len(usual) / 2


@needs_espeak
def test_first_languages_can_be_named_for_measuring_the_others():
    named = [accented.draw_learner(Random(seed), ["polish"]).language for seed in range(100)]
    assert "pl" in named and set(named) <= {"pl", voices.DANISH, *voices.LANGUAGES}
    assert "pl" not in [accented.draw_learner(Random(seed)).language for seed in range(100)]
