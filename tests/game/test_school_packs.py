"""Workplaces that a school has made are played like any other, as soon as a sync brought them."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from game.house import all_clips, read_school_pack, school_folders
from game.settings import AppSettings
from game.shelf import LOOK_EVERY_S, SchoolShelf
from game.shift.board import WORKPLACE
from game.shift.rooms import OnShelf
from game.sitting import Sitting
from game.view import Screen
from progress_db.sync.packs import school_packs
from scenes.pack import Pack
from tests.game.fakes import ENOUGH_TICKS, SittingBench
from tests.game.test_any_inputs import point_rightly
from tests.scenes.samples import copy_of_kaffe, kaffe, own_packs

PLACES = {pack.head.id: pack for pack in own_packs()}
TRADE, OTHER = PLACES["lager"], PLACES["butik"]


@pytest.fixture
def settings(tmp_path: Path) -> AppSettings:
    return AppSettings(data=tmp_path / "kollega.db")


def read(shelf: SchoolShelf, now: float) -> OnShelf | None:
    """What it gives once it has looked and read."""
    shelf.look(now)
    for _ in range(10_000):
        if shelf._coming is None:
            return None
        if shelf._coming.done():
            return shelf.fresh()
        _wait()
    raise AssertionError("it reads for ever")


def _wait() -> None:
    thread = Thread(target=lambda: None)
    thread.start()
    thread.join()


def test_without_any_there_are_the_games_own(settings: AppSettings) -> None:
    shelf = SchoolShelf(settings, {"lager": TRADE})
    assert shelf.given.packs == {"lager": TRADE}
    assert shelf.given.clips == all_clips(settings)
    assert read(shelf, 100.0) is None


def test_what_a_sync_has_brought_is_there_and_a_broken_one_is_not(
    tmp_path: Path, settings: AppSettings
) -> None:
    home = school_packs(settings.data)
    home.mkdir()
    copy_of_kaffe(home)
    broken = copy_of_kaffe(tmp_path).rename(home / "broken")
    (broken / "words.yaml").write_text("- nonsense", "utf-8")
    copy_of_kaffe(tmp_path).rename(home / ".new-coming")
    assert SchoolShelf(settings, {}).given.packs == {"kaffe": kaffe()}
    assert sorted(path.name for path in school_folders(settings)) == ["broken", "kaffe"]
    assert read_school_pack(settings, broken) is None


def test_the_games_own_stand_before_the_schools(settings: AppSettings) -> None:
    school_packs(settings.data).mkdir()
    copy_of_kaffe(school_packs(settings.data))
    assert SchoolShelf(settings, {"kaffe": TRADE}).given.packs == {"kaffe": TRADE}


def test_new_changed_and_withdrawn_while_the_game_runs(
    tmp_path: Path, settings: AppSettings
) -> None:
    home = school_packs(settings.data)
    shelf = SchoolShelf(settings, {"lager": TRADE})
    home.mkdir()
    copy_of_kaffe(home)
    came = read(shelf, 0.0)
    assert came is not None
    assert came.packs == {"kaffe": kaffe(), "lager": TRADE}
    assert shelf.fresh() is None, "given once"
    new = copy_of_kaffe(tmp_path)
    head = new / "pack.yaml"
    head.write_text(head.read_text("utf-8").replace("version: 0.1.0", "version: 1.1.0"), "utf-8")
    (home / "kaffe").rename(tmp_path / "old")
    new.rename(home / "kaffe")
    assert read(shelf, LOOK_EVERY_S / 2) is None, "not at every frame"
    changed = read(shelf, LOOK_EVERY_S)
    assert changed is not None
    assert changed.packs["kaffe"].head.version == "1.1.0"
    assert changed.packs["lager"] is TRADE
    shutil.rmtree(home / "kaffe")
    gone = read(shelf, 2 * LOOK_EVERY_S)
    assert gone is not None
    assert gone.packs == {"lager": TRADE}


def test_one_that_is_as_it_was_is_not_read_again(tmp_path: Path, settings: AppSettings) -> None:
    home = school_packs(settings.data)
    home.mkdir()
    copy_of_kaffe(home)
    shelf = SchoolShelf(settings, {})
    before = shelf.given.packs["kaffe"]
    copy_of_kaffe(tmp_path).rename(home / "other")
    came = read(shelf, 0.0)
    assert came is not None
    assert before in came.packs.values()
    assert any(pack is before for _, pack in shelf._read.values())


# --- in the sitting ------------------------------------------------------------------------------


class FakeShelf:
    """Gives what a test has put there."""

    def __init__(self) -> None:
        self.coming: OnShelf | None = None
        self.looks: list[float] = []

    def look(self, now: float) -> None:
        self.looks.append(now)

    def fresh(self) -> OnShelf | None:
        coming, self.coming = self.coming, None
        return coming

    def put(self, *packs: Pack) -> None:
        self.coming = OnShelf({pack.head.id: pack for pack in packs}, {})


class ShelfBench(SittingBench):
    """A sitting with a shelf; at first with one pack."""

    def __init__(self) -> None:
        super().__init__([TRADE])
        self.shelf = FakeShelf()
        self.rooms = replace(self.rooms, shelf=self.shelf)
        self.sitting = Sitting(self.rooms)
        self.tick()

    def cards(self) -> list[str]:
        return [card.id for card in self.view.cards]

    def until(self, *screens: Screen) -> None:
        for _ in range(ENOUGH_TICKS):
            if self.view.screen in screens:
                return
            self.tick(*point_rightly(self))
        raise AssertionError(f"never there; the view is {self.view}")


@pytest.fixture
def bench() -> Iterator[ShelfBench]:
    made = ShelfBench()
    yield made
    made.close()


def test_who_signs_in_finds_what_has_come(bench: ShelfBench) -> None:
    bench.shelf.put(TRADE, OTHER)
    bench.sign_up(place="")
    assert bench.view.screen is Screen.WORKPLACE
    assert bench.cards() == ["lager", "butik"]


def test_at_the_board_it_is_among_the_workplaces_at_once(bench: ShelfBench) -> None:
    bench.shelf.put(TRADE, OTHER)
    bench.sign_up(place="lager")
    third = PLACES["kontor"]
    bench.shelf.put(TRADE, OTHER, third)
    bench.choose(WORKPLACE)
    assert bench.cards() == ["lager", "butik", "kontor"]
    bench.choose("kontor")
    assert bench.view.screen is Screen.BOARD
    assert bench.sitting.load_today().pack is third


def test_never_in_the_middle_of_a_scene(bench: ShelfBench) -> None:
    bench.sign_up()
    bench.choose("scene")
    bench.until(Screen.SCENE)
    looks = len(bench.shelf.looks)
    newer = TRADE.model_copy(update={"head": TRADE.head.model_copy(update={"version": "9.0.0"})})
    bench.shelf.put(newer, OTHER)
    for _ in range(10):
        bench.tick()
    assert bench.sitting.rooms.packs == {"lager": TRADE}
    assert len(bench.shelf.looks) == looks, "and nothing is read meanwhile"
    bench.until(Screen.WRAP_UP)
    assert bench.sitting.rooms.packs == {"lager": TRADE}, "it ends as it began"
    bench.go_home()
    assert bench.sitting.rooms.packs == {"lager": newer, "butik": OTHER}
    assert bench.view.screen is Screen.WORKPLACE, "there was no choice before"


def test_her_workplace_was_withdrawn_and_she_chooses_again(bench: ShelfBench) -> None:
    third = PLACES["kontor"]
    bench.shelf.put(TRADE, OTHER, third)
    bench.sign_up(place="kontor")
    bench.choose("scene")
    bench.until(Screen.SCENE)
    bench.shelf.put(TRADE, OTHER)
    bench.until(Screen.WRAP_UP)
    bench.go_home()
    assert bench.view.screen is Screen.WORKPLACE
    assert bench.cards() == ["lager", "butik"]
    assert "back" not in bench.view.commands
    assert bench.choose("butik").screen is Screen.BOARD
