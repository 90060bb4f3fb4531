from datetime import date

import numpy as np
import pytest

from speech.training.evaluation import Trial, report
from speech.training.example import Example
from speech.training.model_card import (
    Amount,
    MadeOf,
    Measured,
    MoreFigures,
    amounts,
    model_card,
    write_model_card,
)
from speech.training.sources import SOURCES, source_of

MADE = MadeOf(
    "da-kollega",
    7,
    {"espeak-ng": Amount(5000, 14_400.0, 81), "klettres-da": Amount(57, 174.0, 1)},
    {"danspeech-examples": Amount(2, 9.0, 2)},
    ("whisper-base", "vosk-model-small-ko"),
)
HELD_OUT = report(
    [
        Trial("erik", kind, float(first), first, first, right, (-5.0,) * 50)
        for kind, first, right in (
            ("word", True, 0.0), ("word", False, -7.0), ("letter", True, -1.0),
        )
    ]
)  # fmt: skip
MEASURED = Measured(
    HELD_OUT,
    31_234,
    ("SIL", "n", "s"),
    {"In noise": MoreFigures("noise", {"pink 10 dB": {"accuracy": 0.875}}, {"accuracy": "of six"})},
)


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "da-toy"
    folder.mkdir()
    (folder / "net.bin").write_bytes(b"0" * 1_300_000)
    return folder


def card(home):
    return model_card(home, MADE, MEASURED, date(2026, 11, 23))


def test_facts_are_those_of_the_files_and_the_run(home):
    text = card(home)
    assert text.startswith("# da-toy\n")
    assert "- made on 2026-11-23 by recipe `da-kollega`, seed 7" in text
    assert "- 1.3 MB in 1 files" in text
    assert "- 31234 words, 3 phones" in text


def test_all_sources_stand_there_with_licences(home):
    text = card(home)
    assert "| klettres-da | letters and syllables of KLettres, spoken by Erik Kjær Pedersen" in text
    assert "| GPL-2.0-or-later | 57 | 1 | 2.9 |" in text
    assert "- whisper-base: the encoder of OpenAI Whisper base (MIT)" in text
    checks = text.split("Heard for checks only")[1].split("##")[0]
    assert "danspeech-examples" in checks and "klettres-da" not in checks


def test_figures_are_those_measured(home):
    text = card(home)
    assert "| word | 2 | 50.0 |" in text and "| letter | 1 | 100.0 |" in text
    assert "| erik, letter | 1 | 100.0 |" in text
    assert "### In noise" in text and "| pink 10 dB | 87.5 |" in text
    assert "Weakest among its nearest rivals: word (50 %)." in text
    assert "People's voices in training: 1;" in text


def test_other_figures_give_another_card(home):
    better = Measured(
        report([Trial("erik", "word", 1.0, True, True, 0.0, (-5.0,) * 50)]), 5, ("SIL",)
    )
    text = model_card(home, MADE, better, date(2026, 11, 24))
    assert "| word | 1 | 100.0 |" in text and "Weakest" not in text and "In noise" not in text


def test_the_card_is_written_whole_and_does_not_count_itself(home):
    path = write_model_card(home, MADE, MEASURED, date(2026, 11, 23))
    again = write_model_card(home, MADE, MEASURED, date(2026, 11, 23))
    assert path == again == home / "MODEL_CARD.md"
    assert path.read_text("utf-8") == card(home)
    assert [p.name for p in sorted(home.iterdir())] == ["MODEL_CARD.md", "net.bin"]


def test_amounts_are_counted():
    second = np.zeros(16_000, np.int16)
    examples = [
        Example(second, (), "sav", "anna", "klettres-da"),
        Example(second, (), "ko", "anna", "klettres-da"),
        Example(second, (), "", "", "noise:cough"),
    ]
    assert amounts(examples) == {"klettres-da": Amount(2, 2.0, 1), "noise": Amount(1, 1.0, 0)}


def test_a_source_that_nobody_knows_says_so():
    assert source_of("our-school").licence == "see their own terms"
    assert source_of("coral") is SOURCES["coral"]
    assert source_of("our-school").by_people and not source_of("espeak-ng").by_people
