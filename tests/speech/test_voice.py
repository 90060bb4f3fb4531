"""Voices: real pyttsx3 in its own process, mouth shapes with times, and what happens without."""

import time

import pytest

from speech.espeak import Phoneme, espeak
from speech.lips import guess_keys, mouth_keys, shape_of, stretch
from speech.system_voice import SystemVoice, reading_seconds
from speech.voice import MouthKey, Spoken, VoiceSpec


def wait_for_all(voice: SystemVoice, *tickets: int) -> list[Spoken]:
    got: dict[int, Spoken] = {}
    for _ in range(600):
        got |= {spoken.ticket: spoken for spoken in voice.poll()}
        if got.keys() >= set(tickets):
            return [got[ticket] for ticket in tickets]
        time.sleep(0.05)
    raise AssertionError("the voice gave nothing in 30 seconds")


def wait_for(voice: SystemVoice, ticket: int) -> Spoken:
    return wait_for_all(voice, ticket)[0]


@pytest.fixture
def voice():
    made = SystemVoice()
    yield made
    made.close()


def test_danish_phonemes_come_with_rising_times():
    said = espeak().say("Godmorgen, hvor skal pallen stå?", "da+m3")
    times = [p.at_s for p in said.phonemes]
    assert times == sorted(times)
    assert 1.0 < len(said.pcm) / said.rate < 5.0
    assert len({shape_of(p.ipa) for p in said.phonemes}) > 5


def test_lips_close_for_p_and_rest_at_the_end():
    keys = mouth_keys((Phoneme(0.1, "p"), Phoneme(0.2, "a"), Phoneme(0.3, "a")), 0.5)
    assert [k.shape for k in keys] == ["rest", "v_PP", "v_aa", "rest"]
    assert stretch(keys, 2.0)[1] == MouthKey(0.2, "v_PP")


def test_guessed_mouth_moves_and_ends_at_rest():
    keys = guess_keys("Hej med dig", 2.0)
    assert keys[-1] == MouthKey(2.0, "rest")
    assert len(keys) > 4


def test_a_line_becomes_sound_with_a_mouth(voice):
    slow = voice.ask("Sæt kassen på bordet.", VoiceSpec(variant="f2"), slower=True)
    plain = voice.ask("Sæt kassen på bordet.", VoiceSpec(variant="f2"))
    spoken_slow, spoken = wait_for_all(voice, slow, plain)
    assert spoken.source == "pyttsx3"
    assert spoken.wav.stat().st_size > 20_000
    assert spoken_slow.seconds > spoken.seconds * 1.2
    assert abs(spoken.mouth[-1].at_s - spoken.seconds) < 0.5


def test_a_recorded_clip_wins(voice, tmp_path):
    first = wait_for(voice, voice.ask("Hej.", VoiceSpec()))
    (tmp_path / "fd-010.wav").write_bytes(first.wav.read_bytes())
    spoken = wait_for(voice, voice.ask("Hej.", VoiceSpec(clips=tmp_path), line_id="fd-010"))
    assert spoken.source == "clip"
    assert spoken.wav == tmp_path / "fd-010.wav"


def test_a_dead_voice_leaves_the_line_readable(voice):
    voice._speaker.process.kill()
    voice._speaker.process.join()
    text = "Vi mangler tre kasser på palle fjorten."
    spoken = wait_for(voice, voice.ask(text, VoiceSpec()))
    assert spoken.source == "silent"
    assert spoken.seconds == reading_seconds(text)


def test_close_removes_every_file():
    made = SystemVoice()
    wait_for(made, made.ask("Hej.", VoiceSpec()))
    made.close()
    assert not made.folder.exists()
