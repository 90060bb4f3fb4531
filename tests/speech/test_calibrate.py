import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from speech.audio import RATE
from speech.calibrate import Sources, calibrate
from speech.calibrating.fitting import fit_kinds, rows_of, word_rows_of
from speech.calibrating.hearing import Bench, Observation, Planted
from speech.calibrating.report import report
from speech.calibrating.sounds import Fold, Sound
from speech.clips import Clip
from speech.errors import SpeechError
from speech.evaluate import TRUTH, listening_of
from speech.fusion import Calibration, read_calibration
from speech.heard import Candidate, Evidence, Heard, HeardWord, ItemKind, Listening, Verdict
from speech.synthetic import LearnerVoice, say

LINES = (
    (ItemKind.WORD, "palle"),
    (ItemKind.WORD, "truck"),
    (ItemKind.NUMBER, "fjorten"),
    (ItemKind.NUMBER, "halvtreds"),
    (ItemKind.PHRASE, "god morgen"),
    (ItemKind.PHRASE, "tak for hjælpen"),
    (ItemKind.SENTENCE, "kassen skal stå på hylden"),
    (ItemKind.SENTENCE, "undskyld jeg kommer for sent"),
)


def observed(family, kind, present, goodness, near=False):
    """One sound in one turn, with what was heard made up."""
    clip = Clip(Path("x.wav"), "en palle", family, kind)
    whole = listening_of(clip, ["to kasser", "tre trucks"])
    listening = whole if present else Listening("t", whole.choices[1:])
    words = tuple(HeardWord(w, i * 0.3, i * 0.3 + 0.3, 0.9) for i, w in enumerate(["en", "palle"]))
    candidates = []
    for choice in listening.choices:
        own = goodness if choice.id in (TRUTH, "other-0") else goodness - 4
        seen = Evidence(own, 20 * own, own, own, 10 * own)
        candidates.append(Candidate(choice.id, choice.wordings[0], 2 * own, words, evidence=seen))
    ranked = tuple(sorted(candidates, key=lambda c: -c.fit))
    heard = Heard(ranked, (), 0.0, 1.0, 0.5, (), 0.0, "test")
    sound = Sound(clip, np.zeros(RATE, np.int16), family, family)
    return Observation(sound, present, near, listening, heard)


def planted(family, at):
    """The word at `at` was not said, and its sounds show it."""
    words = tuple(
        HeardWord(w, i * 0.3, i * 0.3 + 0.3, 0.02 if i == at else 0.9)
        for i, w in enumerate(["tag", "en", "palle"])
    )
    candidate = Candidate(TRUTH, "tag en palle", -1.0, words)
    heard = Heard((candidate,), (), 0.0, 1.0, 0.5, (), 0.0, "test")
    return Planted(observed(family, ItemKind.PHRASE, True, -1).sound, at, heard)


def told(seed=0):
    """Two families, of which one speaks less clearly."""
    dice = np.random.default_rng(seed)
    for kind in ItemKind:
        for family, shift in (("anna", 0.0), ("bo", -0.5)):
            for near in (False, True):
                for _ in range(12):
                    yield observed(family, kind, True, dice.normal(-1.0 + shift, 0.4), near)
                    yield observed(family, kind, False, dice.normal(-4.0, 0.6), near)


@pytest.fixture(scope="module")
def seen():
    return tuple(told())


@pytest.fixture(scope="module")
def words_seen():
    return tuple(planted(family, at % 3) for family in ("anna", "bo") for at in range(9))


def fitted(seen, words_seen):
    return Calibration("t", fit_kinds(rows_of(seen)), word_rows_of(words_seen).fitted(), {})


def test_a_family_of_few_sounds_counts_as_much_as_one_of_many(seen):
    many = [*seen, *(o for o in seen if o.sound.family == "anna")]
    once, twice = fit_kinds(rows_of(seen)), fit_kinds(rows_of(many))
    for kind in ItemKind:
        assert once[kind].bias == pytest.approx(twice[kind].bias, rel=0.02)


def test_a_single_clip_does_not_weigh_like_a_family(seen):
    outlier = observed("carl", ItemKind.WORD, True, -9.0)
    with_one = fit_kinds(rows_of([*seen, outlier]))[ItemKind.WORD]
    with_many = fit_kinds(rows_of([*seen, *[outlier] * 20]))[ItemKind.WORD]
    without = fit_kinds(rows_of(seen))[ItemKind.WORD]
    assert abs(with_one.bias - without.bias) < abs(with_many.bias - without.bias) / 2


def test_a_family_kept_for_measuring_does_not_help_to_fit(seen):
    alone = tuple(o for o in seen if o.sound.family == "bo")
    apart, own = fit_kinds(rows_of(seen), ("anna",)), fit_kinds(rows_of(alone))
    assert apart == own


def test_a_kind_without_sounds_is_named(seen):
    some = [o for o in seen if o.sound.clip.kind is not ItemKind.NUMBER]
    with pytest.raises(SpeechError, match="number") as error:
        fit_kinds(rows_of(some))
    assert error.value.code == "too-little"


def test_nothing_to_hear():
    with pytest.raises(SpeechError) as error:
        calibrate(Sources(voices=0, accents=0), date(2026, 11, 23), None)
    assert error.value.code == "nothing-to-measure"


def test_planted_words_are_told_from_those_that_were_said(seen, words_seen):
    found = report(seen, words_seen, fitted(seen, words_seen))
    assert found["words"] == {"n": 54, "planted_noticed": 1.0, "said_called_missing": 0.0}


def test_the_report_has_every_kind_group_and_limit(seen, words_seen):
    found = report(seen, words_seen, fitted(seen, words_seen))
    assert found["held_out"] is True
    assert set(found["kinds"]) == {kind.value for kind in ItemKind}
    assert set(found["groups"]) == {"anna", "bo"}
    word = found["kinds"]["word"]["random"]
    assert word["true_accept_at_fa5"] > 0.9
    assert word["right"][Verdict.ACCEPTED.value] > word["wrong"][Verdict.ACCEPTED.value]
    assert min(group["ratio"] for group in found["groups"].values()) == 1.0
    accepted = [row["true_accepts"] for row in found["limits"].values()]
    assert accepted == sorted(accepted, reverse=True)


@pytest.mark.parametrize("vosk", [True, False])
def test_vosk_may_be_left_out_of_what_is_heard(vosk):
    clip = Clip(Path("x.wav"), "tak for hjælpen", "anna", ItemKind.PHRASE)
    sound = Sound(clip, say(clip.text, LearnerVoice()), "anna", "anna")
    first = next(iter(Bench(None, LINES, 0, vosk).heard([sound])))
    assert isinstance(first, Observation)
    assert bool(first.heard.raw_words) is vosk


def test_a_net_says_whom_it_left_out(tmp_path):
    facts = tmp_path / "listener" / "listener.json"
    facts.parent.mkdir()
    facts.write_text(json.dumps({"left_out": ["anna"]}), "utf-8")
    from speech.calibrating.sounds import left_out_of

    assert left_out_of(tmp_path) == ("anna",)
    assert left_out_of(tmp_path / "nowhere") == ()


@pytest.mark.slow
def test_from_sounds_to_a_file_of_weights(tmp_path):
    out = tmp_path / "calibration.json"
    sources = Sources(voices=1, accents=0, lines=LINES)
    found = calibrate(sources, date(2026, 11, 23), out)
    table = json.loads(out.read_text("utf-8"))
    assert table["about"] == found["about"]
    assert table["about"]["made"] == "2026-11-23"
    assert table["about"]["sounds"] == {"synthetic": len(LINES)}
    weights = read_calibration(table)
    assert set(weights.kinds) == set(ItemKind)
    assert not list(tmp_path.glob("*.part"))
    assert found["kinds"]["sentence"]["random"]["right"]["accepted"] > 0.5


def test_no_path_of_this_machine_gets_into_the_file(tmp_path):
    from speech.calibrate import _described

    fold = Fold(tmp_path / "without-anna", tmp_path / "annas" / "index.tsv")
    assert str(tmp_path) not in json.dumps(_described(fold))
