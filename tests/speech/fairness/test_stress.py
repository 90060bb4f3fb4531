"""The stress set: who speaks, how halting speech sounds, and that a seed gives the same again."""

import subprocess
import sys
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np
import pytest

from speech.audio import RATE
from speech.errors import SpeechError
from speech.fairness.sounds import danish_words
from speech.fairness.speakers import Degree, Tempo, cells, speakers
from speech.fairness.stress import accented, read_lines, stress_set
from speech.heard import ItemKind

ROOT = Path(__file__).resolve().parents[3]
LINE = (ItemKind.SENTENCE, "der mangler fem kasser i ordren")


DIGEST = """
from hashlib import sha256
from speech.fairness.stress import stress_set
from speech.heard import ItemKind
line = (ItemKind.SENTENCE, "der mangler fem kasser i ordren")
print(*(sha256(s.samples.tobytes()).hexdigest() for s in stress_set([line], seed=3, each=6)))
"""


def test_a_seed_gives_the_same_samples_in_every_process():
    """In one process espeak-ng's own wavering goes on from line to line."""
    command = [sys.executable, "-c", DIGEST]
    first, again = (subprocess.run(command, capture_output=True, cwd=ROOT) for _ in range(2))
    assert len(first.stdout.split()) == 6, first.stderr
    assert first.stdout == again.stdout


def test_seeds_are_other_speakers():
    first, again, other = (list(stress_set([LINE], seed=seed, each=4)) for seed in (3, 3, 4))
    assert [s.group for s in first] == [s.group for s in again]
    lengths = [[len(s.samples) for s in sounds] for sounds in (first, again, other)]
    assert lengths[0] == pytest.approx(lengths[1], rel=0.03)
    assert lengths[0] != pytest.approx(lengths[2], rel=0.03)


def test_groups_are_balanced():
    people = [s.group for s in islice(speakers(0), len(cells()) * 18)]
    for grouping in ("l1", "sex", "age", "tempo"):
        counts = Counter(getattr(group, grouping) for group in people)
        assert len(set(counts.values())) == 1, counts
    assert len(set(people)) == 25 * 18


def test_degrees_are_shares_of_the_rules():
    words = danish_words(LINE[1])
    for speaker in islice(speakers(1), len(cells())):
        said = accented(words, speaker, Random(1))
        if speaker.group.degree is Degree.NATIVE:
            assert said == words
            assert speaker.voice.startswith("da+")
        if speaker.group.degree is Degree.STRONG:
            assert said != words
            assert speaker.voice.startswith(f"{speaker.accent.voice}+")
        if speaker.group.degree is Degree.LIGHT:
            assert speaker.voice.startswith("da+")


def test_halting_speech_is_longer_than_normal():
    seconds = {tempo: [] for tempo in Tempo}
    for sound in stress_set([LINE] * 4, seed=1):
        seconds[sound.group.tempo].append(len(sound.samples) / RATE)
    assert np.mean(seconds[Tempo.HALTING]) > 1.5 * np.mean(seconds[Tempo.NORMAL])
    assert np.mean(seconds[Tempo.SLOW]) > 1.3 * np.mean(seconds[Tempo.NORMAL])


def test_sounds_are_neither_silent_nor_cut_off():
    for sound in stress_set([LINE], seed=2):
        peak = int(np.abs(sound.samples.astype(int)).max())
        assert 3_000 < peak < 32_767
        assert sound.text == LINE[1]


def test_own_lines_and_a_table_that_is_none(tmp_path):
    assert len(read_lines()) > 80
    table = tmp_path / "lines.tsv"
    table.write_text("kind\ttext\nsong\thej\n", "utf-8")
    with pytest.raises(SpeechError) as error:
        read_lines(table)
    assert error.value.code == "table-unreadable"


def test_no_language_is_slower_than_another():
    """espeak-ng's voices differ by half at one nominal rate; tempo is a group of its own."""
    lines = [LINE] * 6
    seconds = {}
    for sound in stress_set(lines, seed=5):
        if sound.group.degree is Degree.STRONG and sound.group.tempo is Tempo.NORMAL:
            seconds.setdefault(sound.group.l1, []).append(len(sound.samples) / RATE)
    means = [np.mean(found) for found in seconds.values()]
    assert max(means) < 1.45 * min(means)
