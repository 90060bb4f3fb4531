import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile

from speech.audio import RATE
from speech.clips import Skipped
from speech.training.corpus.utterance import Utterance
from speech.training.forced_alignment import ForcedAligner, align_all, with_new_words
from speech.training.phones import PHONE_IDS
from tests.speech.training.voices import ToldNet, hummed

LEXICON = {"sko": (("s", "k", "o"),), "ko": (("k", "o"),), "alle": (("?&", "l", "@-"),)}
SOUND = np.concatenate([np.zeros(1600), hummed(seconds=0.6) * 32767, np.zeros(1600)])


def utterance(text, path="a.wav"):
    return Utterance(Path(path), text, "somebody")


def aligner(*heard):
    return ForcedAligner(ToldNet(*heard), LEXICON)


def test_phones_lie_where_the_net_hears_them():
    found = aligner("s", "k", "o").align(utterance("sko"), SOUND.astype(np.int16), "here")
    starts = dict((phone, start) for start, phone in found.example.phones if phone)
    wanted = {"s": 1600, "k": 1600 + 3200, "o": 1600 + 6400}
    for phone, start in wanted.items():
        assert starts[PHONE_IDS[phone]] == pytest.approx(start, abs=640)
    assert found.example.phones[0] == (0, 0)
    assert (found.example.text, found.example.speaker, found.example.source) == (
        "sko", "somebody", "here",
    )  # fmt: skip


def test_another_text_fits_worse():
    sound = SOUND.astype(np.int16)
    right = aligner("s", "k", "o").align(utterance("sko"), sound, "")
    wrong = aligner("s", "k", "o").align(utterance("alle"), sound, "")
    assert wrong.fit < -4 < -0.5 < right.fit


def test_unknown_words_are_named_and_may_be_learnt():
    found = aligner("s").align(utterance("sko og støvle"), SOUND.astype(np.int16), "")
    assert found == Skipped("a.wav", "words without a pronunciation: og, støvle")


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")
def test_new_words_are_said_by_rule(words):
    grown = with_new_words(words.lexicon, [utterance("sko plukkerute")])
    assert grown["sko"] == words.lexicon["sko"]
    assert grown["plukkerute"][0][:2] == ("p", "l")
    assert "plukkerute" not in words.lexicon


def test_too_short_for_its_phones():
    short = np.full(1700, 9000, np.int16)
    assert aligner("s").align(utterance("sko"), short[:900], "") == Skipped("a.wav", "too short")
    long_text = utterance(" ".join(["alle"] * 30))
    assert aligner("s").align(long_text, short, "").why == "more phones than frames"


def test_what_disagrees_or_cannot_be_read_is_reported(tmp_path):
    soundfile.write(tmp_path / "good.wav", SOUND.astype(np.int16), RATE)
    (tmp_path / "broken.wav").write_bytes(b"no sound")
    spoken = [
        utterance("sko", tmp_path / "good.wav"),
        utterance("alle", tmp_path / "good.wav"),
        utterance("sko", tmp_path / "broken.wav"),
    ]
    refused = []
    made = list(align_all(spoken, aligner("s", "k", "o"), "here", refused.append))
    assert [example.text for example in made] == ["sko"]
    assert [row.path for row in refused] == ["good.wav", "broken.wav"]
    assert "disagree (fit -" in refused[0].why and "not readable" in refused[1].why


def test_quiet_and_loud_recordings_come_out_alike():
    quiet = (SOUND * 0.05).astype(np.int16)
    found = aligner("s", "k", "o").align(utterance("sko"), quiet, "")
    assert np.abs(found.example.samples.astype(int)).max() == pytest.approx(16_000, rel=0.01)
