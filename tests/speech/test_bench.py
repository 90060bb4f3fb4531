"""What `bench speech` measures: the whole chain in real time, frames beside it, memory."""

import os
import time

import pytest

from speech.bench import GOALS, VOICES, bench_speech
from speech.frame_load import FrameLoad
from speech.process_memory import memory_of


@pytest.mark.slow
def test_one_voice_in_real_time_beside_the_goals():
    rows = {row["what"]: row for row in bench_speech(None, voices=VOICES[:1])}
    assert set(rows) <= set(GOALS)
    assert 0 < rows["real_time_factor"]["value"] < 1
    assert rows["verdict_p50_ms"]["value"] <= rows["verdict_p95_ms"]["value"]
    assert rows["verdict_p50_ms"]["unit"] == "ms"
    assert rows["verdict_p50_ms"]["baseline"] == GOALS["verdict_p50_ms"]
    assert rows["verdict_after_sound_p50_ms"]["value"] > 0
    if "memory_mb" in rows:
        assert 50 < rows["memory_mb"]["value"] <= rows["memory_peak_mb"]["value"]
        assert rows["memory_mb"]["unit"] == "MB"


def test_frames_go_on_until_the_end():
    with FrameLoad() as frames:
        deadline = time.monotonic() + 30
        while not frames.count() and time.monotonic() < deadline:
            time.sleep(0.02)
        assert frames.count() > 0
        assert 0.0 <= frames.late_share() <= 1.0


def test_memory_of_ourselves_and_of_nobody():
    own = memory_of(os.getpid())
    if own is not None:
        assert 1_000_000 < own.now <= own.peak
    assert memory_of(2**22 + 1) is None
