"""Puts everything together for a person who plays in a window."""

import time

from game.app import App
from game.house import close_rooms, load_packs, microphone, open_rooms
from game.logs import log_to
from game.rig.desktop import DesktopRig
from game.settings import AppSettings
from game.sitting import Rooms, Sitting
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.ui.ui import Ui


def play_in_window(settings: AppSettings) -> None:
    """Play until she closes the window. Raises GameError where no window can be opened."""
    log_to(settings.cache / "kollega.log")
    packs = load_packs(settings)
    engine = open_engine(EngineSettings(Picture.WINDOW))
    rooms = open_rooms(settings, packs, microphone(settings), "desktop")
    try:
        app = put_together(engine, rooms, settings)
        run(app)
        app.close()
    finally:
        close_rooms(rooms)
        engine.close()


def run(app: App) -> None:
    """Frames until she leaves, at the pace of the display."""
    before = time.perf_counter()
    while not app.wants_to_quit:
        now = time.perf_counter()
        app.frame(now - before)
        before = now


def put_together(engine: Engine, rooms: Rooms, settings: AppSettings) -> App:
    """The app of a window, in the first workplace, at the sign-in."""
    stage = Stage(engine, settings.assets, rooms.dice, rooms.packs)
    app = App(
        engine,
        stage,
        Ui(engine.origin, engine.root, settings.assets),
        DesktopRig(engine),
        Sitting(rooms),
    )
    app.set_scene(rooms.packs)
    return app
