"""With sherpa-onnx itself, where it is installed: the toy is installed, loaded and heard with."""

import time

import numpy as np
import pytest

from speech.errors import SpeechError
from speech.second.engine import SherpaTranscriber
from speech.second.installing import Origin, install
from speech.second.recogniser import seconded, write_trust
from speech.second.starting import StartsWithSecond
from tests.speech.second.conftest import toy_entry
from tests.speech.second.test_second_opinion import FITTED, TURN, First
from tests.speech.second.toy_model import TOY, WORDS, said

pytest.importorskip("sherpa_onnx", reason="a second listener is optional")


@pytest.fixture
def toy(world):
    return install(toy_entry("unused"), Origin(folder=TOY), world)


@pytest.mark.parametrize("words", [WORDS[:5], WORDS[5:], ("kan",), ("fjorten", "c", "på")])
@pytest.mark.parametrize("level", [0.02, 0.9])
def test_the_toy_hears_its_words(toy, words, level):
    assert SherpaTranscriber(toy.folder).transcribe(said(*words, level=level)) == " ".join(words)


def test_noise_and_silence_are_no_words(toy):
    transcriber = SherpaTranscriber(toy.folder)
    noise = np.random.default_rng(0).normal(0, 3000, 16000).astype(np.int16)
    for sound in (noise, np.zeros(16000, np.int16), np.zeros(0, np.int16)):
        assert transcriber.transcribe(sound) == ""


def test_an_engine_that_nobody_knows(toy):
    about = (toy.folder / "installed.json").read_text("utf-8")
    (toy.folder / "installed.json").write_text(about.replace("nemo_ctc", "abacus"), "utf-8")
    with pytest.raises(SpeechError, match="cannot be loaded"):
        SherpaTranscriber(toy.folder)


def test_beside_the_first_ears_it_tells_what_matches(toy):
    write_trust(toy.folder, FITTED, {})  # trusted, it is always waited for
    ears = seconded(First(), toy.folder, None)
    ears.prepare(TURN)
    sound = said("kan", "du", "sige", "det", "igen")
    deadline = time.monotonic() + 20
    while (found := ears.finish(sound)).second is None:  # loading is nobody's wait in play
        assert time.monotonic() < deadline
    assert found.second.name == "toy"
    assert found.second.of("kan du sige det igen").share == 1.0


def ready(process):
    deadline = time.monotonic() + 60
    while not process.ready and not process.trouble() and time.monotonic() < deadline:
        process.answers()
        time.sleep(0.02)
    return process.ready


@pytest.mark.parametrize("whole", [True, False])
def test_the_process_starts_with_it_and_also_where_it_is_broken(toy, whole):
    from speech.models import model_dir

    if not whole:
        toy.path("model").write_bytes(b"broken")
    process = StartsWithSecond(toy.folder)(model_dir())
    assert ready(process)
    process.close()


def test_broken_it_is_a_sentence(toy):
    toy.path("model").write_bytes(b"broken")
    with pytest.raises(SpeechError, match="install it again"):
        SherpaTranscriber(toy.folder)
