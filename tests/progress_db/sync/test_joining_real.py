"""The panel before the sign-in joins a class by its file: with the real server, and with none."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.joining import ClassFiles
from game.kiosk import KioskSettings
from game.sitting import Sitting
from game.view import Chose, Screen, View
from progress_db.sync.address import Address
from progress_db.sync.device import device_file, read_device
from tests.game.fakes import SittingBench
from tests.progress_db.sync.test_real_server import CODE, Classroom, room  # noqa: F401


class Desk:
    """A sitting on a computer on whose desktop a class's file lies."""

    def __init__(self, folder: Path, server: str, code: str = CODE, kiosk: bool = False) -> None:
        self.desktop, self.data = folder / "desktop", folder / "own" / "kollega.db"
        self.desktop.mkdir()
        self.file = self.desktop / "hold-3a.kollega"
        self.file.write_text(Address(server, code).link)
        self.bench = SittingBench([])
        self.kiosk = KioskSettings(lambda typed: typed == "4711") if kiosk else None
        self.start()

    def start(self) -> None:
        self.files = ClassFiles(self.data, lambda data: [self.desktop])
        rooms = replace(self.bench.rooms, invites=self.files, kiosk=self.kiosk)
        self.bench.sitting = Sitting(rooms)
        self.bench.tick()

    def until(self, ready: Callable[[View], bool]) -> View:
        for _ in range(600):
            if ready(self.bench.tick()):
                return self.bench.view
            time.sleep(0.05)
        raise AssertionError(self.bench.view)

    def close(self) -> None:
        self.files.close()
        self.bench.close()


def ids(view: View) -> list[str]:
    return [card.id for card in view.cards]


def test_a_yes_joins_and_the_line_begins(room: Classroom, tmp_path: Path) -> None:  # noqa: F811
    desk = Desk(tmp_path, room.server)
    assert ids(desk.bench.view) == ["join", "not-now"]
    assert room.server.removeprefix("http://") in desk.bench.view.text
    assert read_device(device_file(desk.data)) is None
    desk.bench.tick(Chose("join"))
    desk.until(lambda view: ids(view) == ["join-on"])
    device = read_device(device_file(desk.data))
    assert device is not None
    assert device.class_name in desk.bench.view.text
    assert device.name in desk.bench.view.text
    desk.bench.tick(Chose("join-on"))
    assert desk.bench.tick().screen is Screen.WHO
    assert desk.bench.sitting.rooms.school is not None
    assert desk.file.is_file()
    desk.close()


def test_without_a_server_it_says_so_and_can_be_left(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "http://127.0.0.1:9", kiosk=False)
    desk.bench.tick(Chose("join"))
    view = desk.until(lambda view: "svarer ikke" in view.text)
    assert ids(view) == ["join", "not-now"]
    desk.bench.tick(Chose("not-now"))
    assert desk.bench.tick().screen is Screen.WHO
    desk.start()
    assert desk.bench.view.screen is Screen.WHO, "not asked again about this file"
    desk.file.write_text(Address("http://127.0.0.1:9", "WXYZ-2345").link)
    desk.start()
    assert ids(desk.bench.view) == ["join", "not-now"]
    desk.close()


def test_a_wrong_code_says_so(room: Classroom, tmp_path: Path) -> None:  # noqa: F811
    desk = Desk(tmp_path, room.server, code="WXYZ-2345")
    desk.bench.tick(Chose("join"))
    desk.until(lambda view: "virker ikke længere" in view.text)
    desk.close()


def test_in_a_kiosk_a_yes_needs_the_code(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "http://127.0.0.1:9", kiosk=True)
    desk.bench.tick(Chose("join"))
    assert desk.bench.tick().screen is Screen.TEACHER
    assert not (desk.data.parent / "enrolling.json").exists()
    desk.bench.choose(*"4711", "done")
    desk.until(lambda view: "svarer ikke" in view.text)
    desk.close()
