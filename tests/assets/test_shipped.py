"""Fonts, sounds, and that everything shipped here says where it comes from."""

import csv
from pathlib import Path
from typing import get_args

import arabic_reshaper
import numpy as np
import pytest
import soundfile
import soxr
from fontTools.ttLib import TTFont

from assets.workshop.sounds.beds import BEDS
from game.stage.sound import DUCKED_VOLUME
from scenes.pack import Running, Touch
from speech.audio import FRAME_S, FULL_SCALE, RATE
from speech.voice_activity import SpeechNet

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FONTS, SOUNDS = ASSETS / "fonts", ASSETS / "sounds"
FOLDERS = ("fonts", "sounds", "pictures", "things", "rooms")

DANISH = "abcdefghijklmnopqrstuvwxyzæøåÆØÅéÉ–—“”…»«’0123456789"
UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяҐЄІЇ"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىئؤأإآء لا لأ؟،٠١٢٣٤٥٦٧٨٩"
FARSI = "پچژگکیهۀ ۰۱۲۳۴۵۶۷۸۹ لا سلام انبار"
TIGRINYA = "ሀለሐመሠረሰሸቀቐበተኀነኘአከኸወዐዘየደጀገጠጨጰጸፀፈ፡።፣"


def letters(name: str) -> set[int]:
    with TTFont(FONTS / name) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_latin_fonts_cover_danish_and_ukrainian(weight: str) -> None:
    assert {ord(c) for c in DANISH + UKRAINIAN} <= letters(f"NotoSans-{weight}.ttf")


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
@pytest.mark.parametrize("text", [ARABIC, FARSI], ids=["arabic", "farsi"])
def test_the_arabic_font_covers_shaped_letters(text: str, weight: str) -> None:
    shaped = {ord(c) for c in arabic_reshaper.reshape(text) if c != " "}
    assert shaped <= letters(f"NotoSansArabic-{weight}.ttf")


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_the_ethiopic_font_covers_tigrinya(weight: str) -> None:
    assert {ord(c) for c in TIGRINYA} <= letters(f"NotoSansEthiopic-{weight}.ttf")


def test_the_fonts_licence_is_beside_them() -> None:
    text = (FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert text.count("Copyright 2022 The Noto Project Authors") == 3


@pytest.mark.parametrize("name", ["right", "almost", "listen", "done", "step"])
def test_chimes_are_short_and_soft(name: str) -> None:
    sound, rate = soundfile.read(SOUNDS / f"{name}.ogg")
    assert sound.ndim == 1
    assert len(sound) / rate < 2.0
    assert 0.02 < np.abs(sound).max() < 0.4
    assert np.abs(sound[-200:]).max() < 0.02


@pytest.mark.parametrize("name", ["warehouse", *BEDS])
def test_a_rooms_bed_is_quiet_and_closes_on_itself(name: str) -> None:
    sound, rate = soundfile.read(SOUNDS / f"{name}.ogg")
    assert len(sound) / rate > 15
    assert np.abs(sound).max() < 0.08
    steps = np.abs(np.diff(sound))
    assert abs(sound[-1] - sound[0]) < 6 * steps.mean() + 1e-3


@pytest.mark.parametrize("name", ["warehouse", *BEDS])
def test_no_bed_is_taken_for_speech(name: str) -> None:
    """As loud as it is while the microphone listens, and straight into it."""
    sound, rate = soundfile.read(SOUNDS / f"{name}.ogg", dtype="float32")
    heard = soxr.resample(sound * DUCKED_VOLUME, rate, RATE)
    net = SpeechNet()
    size = int(FRAME_S * RATE)
    frames = (heard[at : at + size] for at in range(0, len(heard) - size, size))
    assert max(net.probability(np.int16(frame * FULL_SCALE)) for frame in frames) < 0.5


@pytest.mark.parametrize("touch", get_args(Touch))
def test_everything_sounds_when_it_is_taken_and_put_down(touch: str) -> None:
    for way in ("take", "put"):
        sound, rate = soundfile.read(SOUNDS / f"{way}-{touch}.ogg")
        assert len(sound) / rate < 1.5
        assert 0.02 < np.abs(sound).max() < 0.4


@pytest.mark.parametrize("kind", [kind for kind in get_args(Running) if kind])
def test_what_runs_by_itself_loops(kind: str) -> None:
    sound, rate = soundfile.read(SOUNDS / f"run-{kind}.ogg")
    assert 3 < len(sound) / rate < 6
    assert np.abs(sound).max() < 0.06


def test_sounds_are_small() -> None:
    assert sum(f.stat().st_size for f in SOUNDS.glob("*.ogg")) < 1_500_000


@pytest.mark.parametrize("folder", FOLDERS)
def test_everything_shipped_says_where_it_comes_from(folder: str) -> None:
    with (ASSETS / folder / "ATTRIBUTION.rows.csv").open(encoding="utf-8", newline="") as rows:
        listed = {row["path"]: row for row in csv.DictReader(rows)}
    there = {
        f"assets/{folder}/{f.name}"
        for f in (ASSETS / folder).iterdir()
        if f.suffix in {".glb", ".json", ".png", ".ogg", ".ttf"}
    }
    assert set(listed) == there
    assert all(row["licence"] and row["author"] and row["source"] for row in listed.values())
