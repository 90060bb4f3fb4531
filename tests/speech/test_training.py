import json
import shutil
from itertools import groupby

import pytest
import vosk

from speech.audio import RATE
from speech.errors import SpeechError
from speech.models import EXTRA_LEXICON, forget_vocabulary, model_dir, verify, vocabulary
from speech.training.pronounce import pronounce
from speech.training.words import add_words
from tests.speech.sounds import VOICE, spoken

KNOWN = {
    "gaffel": (("g", "A", "f", "@-", "l"),),
    "truck": (("t", "R", "?V", "k"),),
    "sikkerhed": (("s", "e", "k", "V", "h", "e", "D"),),
    "alle": (("&", "?&", "?E", "?e", "?i", "i", "n", "d", "b", "j", "p", "v", "N", "E"),),
}

needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")
needs_openfst = pytest.mark.skipif(not shutil.which("fstcompile"), reason="needs libfst-tools")


@needs_espeak
def test_compounds_are_said_as_their_parts():
    rows = list(pronounce(["gaffeltruck", "sikkerhedstruck"], KNOWN))
    first = {word: next(ways)[1] for word, ways in groupby(rows, key=lambda row: row[0])}
    assert first["gaffeltruck"] == ("g", "A", "f", "@-", "l", "t", "R", "?V", "k")
    assert first["sikkerhedstruck"] == (*KNOWN["sikkerhed"][0], "s", *KNOWN["truck"][0])


@needs_espeak
def test_only_phones_of_the_model_are_used(words):
    phones = {phone for ways in words.lexicon.values() for said in ways for phone in said}
    rows = list(pronounce(["plukkerute", "stregkodescanner", "zigzag"], words.lexicon))
    assert {word for word, _ in rows} == {"plukkerute", "stregkodescanner", "zigzag"}
    assert {phone for _, said in rows for phone in said} <= phones


@needs_espeak
@needs_openfst
@pytest.mark.slow
def test_a_new_word_is_learnt_and_heard(tmp_path):
    home = tmp_path / "model"
    shutil.copytree(model_dir(), home)
    shutil.copy(model_dir().parent / EXTRA_LEXICON, tmp_path)
    try:
        assert add_words(["plukkerute", "kasse"], home) == ("plukkerute",)
        verify(home)
        assert vocabulary(home).knows("plukkerute")
        assert hear_by_vosk(home, "min plukkerute er lang") == "min plukkerute er lang"
    finally:
        forget_vocabulary()


def hear_by_vosk(home, text):
    vosk.SetLogLevel(-1)
    grammar = json.dumps([text, "[unk]"], ensure_ascii=False)
    recogniser = vosk.KaldiRecognizer(vosk.Model(model_path=str(home)), RATE, grammar)
    recogniser.AcceptWaveform(spoken(text, VOICE, 0.2, 0.3).tobytes())
    said = json.loads(recogniser.FinalResult())["text"].split()
    return " ".join(word for word in said if word != "[unk]")


@needs_espeak
@needs_openfst
def test_a_word_that_cannot_be_said_is_named(tmp_path):
    home = tmp_path / "model"
    shutil.copytree(model_dir(), home)
    try:
        with pytest.raises(SpeechError, match="Add by hand"):
            add_words(["!!"], home)
    finally:
        forget_vocabulary()
