import itertools
import os
import random
import shutil
import subprocess
import sys

import numpy as np
import pytest

from speech.acoustic.model import read_phones
from speech.audio import RATE
from speech.errors import SpeechError
from speech.models import model_dir
from speech.training.example import frame_labels
from speech.training.phones import PHONE_IDS, PHONES, SPOKEN_NOISE, phone_of_espeak
from speech.training.synthetic import SpokenLine, speak, synthetic_speech
from speech.training.texts import (
    draw_texts,
    each_said,
    frequent_words,
    read_kind,
    read_texts,
    sentences,
    word_rows,
)
from speech.training.workplace import workplace_lines

pytestmark = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")


def said(example):
    return " ".join(PHONES[phone] for _, phone in example.phones if phone)


def test_phones_are_those_of_the_kaldi_net_and_spoken_noise():
    assert (*read_phones(model_dir() / "graph" / "phones.txt"), SPOKEN_NOISE)[:47] == PHONES[:47]
    assert PHONES[47:] == (SPOKEN_NOISE,)


def test_names_of_espeak_ng_become_ours():
    assert phone_of_espeak("t") == "t"
    assert phone_of_espeak("Y") == "y"
    assert phone_of_espeak("_:") == "SIL"
    assert phone_of_espeak("T") is None


def test_a_line_has_its_phones_in_time():
    example = speak(SpokenLine("kan du lukke vinduet", "f2"))
    assert said(example) == "k & n d u l ?O k @- v ?e n d u @- D"
    assert example.speaker == "espeak-ng:f2"
    starts = [start for start, _ in example.phones]
    assert starts == sorted(starts)
    assert starts[0] >= 0 and starts[-1] <= len(example.samples)


def test_silence_is_labelled_where_it_is_silent():
    example = speak(SpokenLine("hej, hej", "m3"))
    silent = frame_labels(example) == 0
    frames = example.samples[: len(silent) * 320]
    power = [
        np.abs(frames[i * 320 : (i + 1) * 320].astype(int)).mean() for i in range(len(silent) - 1)
    ]
    assert np.mean(np.array(power)[silent[:-1]]) < 0.2 * np.mean(np.array(power)[~silent[:-1]])


def test_a_faster_throat_has_shorter_phones():
    slow, fast = speak(SpokenLine("hammer", "f2")), speak(SpokenLine("hammer", "f2", tempo=1.25))
    # espeak-ng keeps state: after other lines the same line may be a few samples longer
    assert len(fast.samples) == pytest.approx(len(slow.samples) / 1.25, rel=0.01)
    assert fast.phones[-1][0] == pytest.approx(slow.phones[-1][0] / 1.25, rel=0.01)


def test_what_is_not_danish_is_left_out():
    assert speak(SpokenLine("ellsworth", "f2")) is None
    assert [e.text for e in synthetic_speech(["ellsworth", "hammer"], seed=1)] == ["hammer"]


def test_the_same_seed_says_the_same():
    """In a fresh process: espeak-ng's own noise goes on from where it was."""
    program = (
        "from speech.training.synthetic import synthetic_speech as s;"
        "print(sum(hash((e.samples.tobytes(), e.phones)) for e in s(['hammer', 'sav'], {seed})))"
    )
    first, again, other = (
        subprocess.run(
            [sys.executable, "-c", program.format(seed=seed)],
            env={**os.environ, "PYTHONHASHSEED": "0"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in (7, 7, 8)
    )
    assert first == again != other


def test_all_are_about_as_loud():
    peaks = [np.abs(e.samples.astype(int)).max() for e in synthetic_speech(["hej", "sav"], 3)]
    assert all(15_000 < peak <= 20_000 for peak in peaks)
    assert RATE == 16_000


def test_texts_are_drawn_by_share():
    kinds = [sentences("a", ["en", "to"], share=3), sentences("b", ["tre"], share=1)]
    drawn = list(itertools.islice(draw_texts(kinds, random.Random(1)), 400))
    assert 0.15 < drawn.count("tre") / 400 < 0.35
    assert drawn == list(itertools.islice(draw_texts(kinds, random.Random(1)), 400))


def test_frequent_words_are_said_more_often_but_not_as_often_as_in_life():
    kind = frequent_words([("det", 1_000_000), ("gaffeltruck", 1)])
    dice = random.Random(1)
    words = " ".join(kind.draw(dice) for _ in range(300)).split()
    assert 0.002 < words.count("gaffeltruck") / len(words) < 0.05


def test_lines_of_packs_are_all_said():
    assert list(each_said(["a b", "c", "a b"], times=2)) == ["a b", "c", "a b", "c"]


def test_a_file_of_texts_is_known_by_its_form(tmp_path):
    for name, content, drawn in (
        ("lines.txt", "Hvor er 2 kasser?\n", "hvor er to kasser"),
        ("words.txt", "sav\n", "sav"),
        ("counts.txt", "sav 12\n", "sav"),
    ):
        path = tmp_path / name
        path.write_text(content, "utf-8")
        assert set(read_kind(path).draw(random.Random(2)).split()) == set(drawn.split())


def test_an_empty_or_missing_file_of_texts_is_named(tmp_path):
    (tmp_path / "none.txt").write_text("\n")
    with pytest.raises(SpeechError, match=r"none\.txt is empty"):
        read_kind(tmp_path / "none.txt")
    with pytest.raises(SpeechError, match=r"gone\.txt cannot be read"):
        read_kind(tmp_path / "gone.txt")


def test_the_usual_mix_is_work_words_and_files(tmp_path):
    (tmp_path / "own.txt").write_text("vi ses i morgen\n", "utf-8")
    kinds = read_texts([tmp_path / "own.txt"], ["sav"])
    assert [(kind.name, kind.share) for kind in kinds] == [
        ("workplace", 1.0),
        ("word rows", 1.0),
        ("own", 2.0),
    ]
    assert word_rows(["sav"]).draw(random.Random(1)).split()[0] == "sav"


def test_work_is_talked_about_in_many_ways():
    lines = list(workplace_lines())
    assert len(lines) == len(set(lines)) > 20_000
    assert "kassen er tung" in lines
    assert all(line == line.lower() for line in lines)
    assert PHONE_IDS["SIL"] == 0
