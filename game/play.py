"""Puts the rooms together for a person who plays in a window."""

import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from game.app import App
from game.logs import log_to
from game.rig.desktop import DesktopRig
from game.settings import AppSettings
from game.shift.keeper import Keeper
from game.sitting import Rooms, Sitting
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.ui.ui import Ui
from progress_db.store import Store
from scenes.load import load_pack, pack_folders
from scenes.pack import Pack
from speech.microphone import DeviceMicrophone, Microphone, NullMicrophone, capture_devices
from speech.models import vocabulary
from speech.process_ears import ProcessEars
from speech.system_voice import SystemVoice


def play_in_window(settings: AppSettings) -> None:
    """Play until she closes the window. Raises GameError where no window can be opened."""
    log_to(settings.cache / "kollega.log")
    packs = load_packs(settings)
    engine = open_engine(EngineSettings(Picture.WINDOW))
    rooms = open_rooms(settings, packs, microphone(), "desktop")
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


def load_packs(settings: AppSettings) -> dict[str, Pack]:
    """Every pack of the settings' folder by id. Raises PackErrors."""
    unknown = vocabulary(settings.model).unalignable_words
    packs = (load_pack(path, unknown) for path in pack_folders(settings.packs))
    return {pack.head.id: pack for pack in packs}


def clip_folders(folder: Path) -> dict[str, Path]:
    """Where each pack keeps recorded lines, if it has any."""
    return {path.name: path / "clips" for path in pack_folders(folder) if (path / "clips").is_dir()}


def microphone() -> Microphone:
    """This machine's microphone, or none: then every reply is pointed at."""
    return DeviceMicrophone() if capture_devices() else NullMicrophone()


def open_rooms(
    settings: AppSettings, packs: dict[str, Pack], sound_in: Microphone, rig: str
) -> Rooms:
    """Ears, voice and keeper, started. Raises SpeechError, StoreError."""
    keeper = Keeper(lambda: Store.open(settings.data))
    return Rooms(
        packs=packs,
        clips=clip_folders(settings.packs),
        ears=ProcessEars(sound_in, settings.model),
        voice=SystemVoice(),
        keeper=keeper,
        clock=lambda: datetime.now(UTC),
        dice=Random(),
        rig=rig,
    )


def close_rooms(rooms: Rooms) -> None:
    """End the processes and write what waits."""
    rooms.ears.close()
    rooms.voice.close()
    rooms.keeper.close()


def put_together(engine: Engine, rooms: Rooms, settings: AppSettings) -> App:
    """The app of a window, in the first workplace, at the sign-in."""
    stage = Stage(engine, settings.assets, rooms.dice, rooms.packs)
    app = App(engine, stage, Ui(engine, settings.assets), DesktopRig(engine), Sitting(rooms))
    app.set_scene(rooms.packs)
    return app
