import numpy as np
import pytest
import soundfile

from speech.audio import RATE
from speech.errors import SpeechError
from speech.training.corpus.utterance import Corpus, Utterance
from speech.training.held_out import (
    REPORT,
    amounts_of,
    held_out_report,
    read_report,
    save_report,
)
from speech.training.model_card import Amount
from speech.training.pools import write_pool
from tests.speech.training.test_evaluation import LEXICON, SOUND
from tests.speech.training.voices import ToldNet, example, hummed

NETS = {"without-anna": ToldNet("s", "k", "o"), "without-bo": ToldNet("f", "E", "m")}


def corpus(tmp_path, **said):
    soundfile.write(tmp_path / "a.wav", SOUND, RATE)
    spoken = [Utterance(tmp_path / "a.wav", text, who) for who, text in said.items()]
    others = [Utterance(tmp_path / "a.wav", text, "somebody") for text in LEXICON]
    return Corpus("made", (*spoken, *others))


def report(tmp_path):
    listeners = {"anna": tmp_path / "without-anna", "bo": tmp_path / "without-bo"}
    spoken = [corpus(tmp_path, anna="sko", bo="fem")]
    return held_out_report(listeners, spoken, LEXICON, lambda folder: NETS[folder.name])


def test_every_net_hears_the_speaker_it_was_trained_without(tmp_path):
    found = report(tmp_path)
    assert found["all"]["n"] == 2
    assert {name: row["one_of_all"] for name, row in found["by_speaker"].items()} == {
        "anna": 1.0,
        "bo": 1.0,
    }


def test_a_speaker_without_clips_is_named(tmp_path):
    with pytest.raises(SpeechError, match="No corpus has a clip of carl"):
        held_out_report({"carl": tmp_path}, [corpus(tmp_path)], LEXICON, lambda _: ToldNet())


def test_a_report_is_kept_and_read_again(tmp_path):
    found = report(tmp_path)
    save_report(found, tmp_path / REPORT)
    assert read_report(tmp_path / REPORT) == found
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("content", ["", "[1]", '{"n": 3}'])
def test_what_is_no_report_says_so(tmp_path, content):
    (tmp_path / REPORT).write_text(content)
    with pytest.raises(SpeechError, match="no report of an evaluation"):
        read_report(tmp_path / REPORT)


def test_amounts_come_from_the_pools(tmp_path):
    for name in ("recordings", "noise"):
        (tmp_path / name).mkdir()
    sound = example(hummed(seconds=0.5), source="klettres-da")
    write_pool(tmp_path / "recordings", [sound, sound])
    found = amounts_of([tmp_path / "recordings", tmp_path / "noise"])
    assert found == {"klettres-da": Amount(2, 1.0, 1)}
    assert np.abs(sound.samples).max() > 0
