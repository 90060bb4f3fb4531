"""Workplaces that a school has made are played like any other; what is broken is left out."""

from pathlib import Path

from game.house import load_school_packs
from game.settings import AppSettings
from progress_db.sync.packs import school_packs
from tests.scenes.samples import copy_of_kaffe, kaffe


def test_without_any_there_are_none(tmp_path: Path) -> None:
    assert load_school_packs(AppSettings(data=tmp_path / "kollega.db")) == {}


def test_what_a_sync_has_brought_is_there_and_a_broken_one_is_not(tmp_path: Path) -> None:
    settings = AppSettings(data=tmp_path / "kollega.db")
    home = school_packs(settings.data)
    home.mkdir()
    copy_of_kaffe(home)
    broken = copy_of_kaffe(tmp_path).rename(home / "broken")
    (broken / "words.yaml").write_text("- nonsense", "utf-8")
    copy_of_kaffe(tmp_path).rename(home / ".new-coming")
    assert load_school_packs(settings) == {"kaffe": kaffe()}
