"""Puts everything together for a person who plays, in a headset or in a window."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.app import App
from game.class_line import line_to_class
from game.errors import GameError
from game.house import close_rooms, load_packs, microphone, open_rooms
from game.joining import ClassFiles
from game.kiosk import TeachersFile
from game.logs import log_to
from game.recording.recording import Recording
from game.recording.turning_on import open_recording
from game.rig.desktop import DesktopRig
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Rig
from game.rig.steadfast import Wanted, choose_rig
from game.rig.vr import Headset, look_for_headset
from game.settings import AppSettings
from game.shelf import SchoolShelf
from game.shift.care import HEADSET_CARE, NO_CARE, SCREEN_CARE
from game.shift.rooms import Rooms
from game.sitting import Sitting
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.ui.ui import Ui, UiSettings

CARE = {HeadsetRig.name: HEADSET_CARE, DesktopRig.name: SCREEN_CARE}
_UNASKED = Headset(False, False, "")


def play(
    settings: AppSettings,
    tell: Callable[[str], None],
    wanted: Wanted = Wanted.AUTO,
    headset: HeadsetSettings | None = None,
    *,
    kiosk: bool = False,
    recorded: Path | None = None,
) -> None:
    """Play until the window is closed: in the headset where there is one, with the window as its

    mirror; else in the window, and `tell` says why. A `kiosk` ends with the teacher's code only.
    What she sees is filmed into the folder `recorded`, for which a teacher has been asked.
    Raises GameError where no window can be opened, or a kiosk has no code.
    """
    guarded = TeachersFile(settings.kiosk).settings() if kiosk else None
    log_to(settings.cache / "kollega.log")
    shelf = SchoolShelf(settings, load_packs(settings))
    found = _UNASKED if wanted is Wanted.DESKTOP else look_for_headset()
    engine = open_engine(EngineSettings(Picture.WINDOW, in_step=not found.present))
    try:
        rig = choose_rig(engine, wanted, found, headset or HeadsetSettings(), tell)
        rooms = open_rooms(settings, shelf.given.packs, microphone(settings), rig.name)
        school = line_to_class(settings.data)
        care = CARE.get(rig.name, NO_CARE)
        rooms = replace(rooms, care=care, kiosk=guarded, school=school, shelf=shelf)
        rooms = replace(rooms, invites=ClassFiles(settings.data))
        try:
            app = put_together(engine, rooms, settings, rig)
            app.recording = _recording(recorded, engine, tell) if recorded else None
            run(app)
            app.close()
        finally:
            close_rooms(rooms)
            rig.close()
    finally:
        engine.close()


def _recording(folder: Path, engine: Engine, tell: Callable[[str], None]) -> Recording | None:
    """Where nothing can be recorded, `tell` says why, and she plays all the same."""
    try:
        return open_recording(folder, engine)
    except GameError as error:
        tell(error.text)
        return None


def run(app: App) -> None:
    """Frames until she leaves, at the pace of the display."""
    before = time.perf_counter()
    while not app.wants_to_quit:
        now = time.perf_counter()
        app.frame(now - before)
        before = now


def put_together(engine: Engine, rooms: Rooms, settings: AppSettings, rig: Rig) -> App:
    """The app in the first workplace, at the sign-in."""
    stage = Stage(engine, settings.assets, rooms.dice, rooms.packs)
    shown = UiSettings(keys=rig.name == "desktop")
    ui = Ui(engine.origin, engine.root, settings.assets, shown)
    app = App(engine, stage, ui, rig, Sitting(rooms))
    app.set_scene(rooms.packs)
    return app
