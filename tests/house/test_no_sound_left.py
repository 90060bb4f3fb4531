"""No sound of the learner is ever kept: not in a file, not in the database."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.house.conftest import Played

SOUND_NAMES = {".wav", ".mp3", ".ogg", ".flac", ".raw", ".pcm", ".opus", ".aac", ".m4a", ".webm"}
SOUND_BEGINS = (b"RIFF", b"OggS", b"fLaC", b"ID3", b"\xff\xfb", b"FORM", b"\x1aE\xdf\xa3")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def is_sound(path: Path) -> bool:
    return path.suffix in SOUND_NAMES or path.read_bytes()[:4].startswith(SOUND_BEGINS)


def test_no_sound_file_is_left(played: Played) -> None:
    assert files(played.data), "nothing was kept at all: this test would see nothing"
    assert [path for path in files(played.data) if is_sound(path)] == []


def test_the_temporary_folder_is_left_empty(played: Played) -> None:
    assert files(played.temporary) == []


def test_meanwhile_only_colleagues_have_sound_files(played: Played) -> None:
    assert played.sounds_meanwhile, "the colleagues' lines should lie there while they speak"
    assert all(name.startswith("kollega-voice-") for name in played.sounds_meanwhile)


def test_the_database_holds_words_and_numbers_only(played: Played) -> None:
    longest = 0
    with closing(sqlite3.connect(played.data / "kollega.db")) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        assert "events" in tables
        for table in tables:
            for row in db.execute(f"SELECT * FROM [{table}]"):
                assert not any(isinstance(value, bytes) for value in row), table
                longest = max([longest, *(len(value) for value in row if isinstance(value, str))])
    assert longest < 4000  # no sound hides as text: a second of it would be 32,000 bytes


def test_all_that_is_kept_is_smaller_than_what_was_said(played: Played) -> None:
    assert played.sound_bytes > 500_000
    assert sum(path.stat().st_size for path in files(played.data)) < played.sound_bytes
