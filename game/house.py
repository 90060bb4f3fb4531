"""Opens the rooms: packs, ears, voice and keeper, each with its own process or thread."""

import logging
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from random import Random

from game.errors import GameError
from game.microphones import ChosenMicrophones
from game.settings import AppSettings
from game.shift.keeper import Keeper
from game.shift.room import Microphones
from game.shift.rooms import Rooms
from progress_db.events import Clock
from progress_db.store import Store, utc_now
from progress_db.sync.clock import SteadyClock
from progress_db.sync.packs import school_packs
from scenes.load import load_pack, pack_folders, packs_in
from scenes.pack import Pack
from scenes.problems import PackErrors
from speech.devices import capture_devices
from speech.microphone import Microphone, NullMicrophone
from speech.models import model_dir, verify, vocabulary
from speech.process_ears import ProcessEars
from speech.remembered import Remembered
from speech.second.starting import StartsWithSecond
from speech.second.store import in_use
from speech.steady_microphone import SteadyMicrophone
from speech.system_voice import SystemVoice
from speech.voices.store import voice_in_use

_log = logging.getLogger(__name__)


def load_packs(settings: AppSettings) -> dict[str, Pack]:
    """Every pack of the settings' folder by id. Raises GameError, PackErrors, SpeechError."""
    verify(model_dir(settings.model))  # a damaged one could not even tell its words
    unknown = vocabulary(settings.model).unalignable_words
    folders = pack_folders(settings.packs)
    if not any(any(folder.glob("*.yaml")) for folder in folders):
        text = f"There is no pack in {settings.packs}: name a pack's folder, or one with packs."
        raise GameError("G011", text)
    return packs_in(settings.packs, unknown)


def school_folders(settings: AppSettings) -> list[Path]:
    """Where the workplaces lie that her school has made and a sync has brought."""
    whole = (p for p in pack_folders(school_packs(settings.data)) if not p.name.startswith("."))
    return [path for path in whole if (path / "pack.yaml").is_file()]


def read_school_pack(settings: AppSettings, folder: Path) -> Pack | None:
    """One of them. It was checked when it came; None where it cannot be played all the same."""
    try:
        return load_pack(folder, vocabulary(settings.model).unalignable_words)
    except PackErrors as error:
        _log.warning("a pack of the school cannot be played: %s", type(error).__name__)
        return None


def all_clips(settings: AppSettings) -> dict[str, Path]:
    """The folders of recorded lines of all packs; the game's own stand before the school's."""
    return clip_folders(school_packs(settings.data)) | clip_folders(settings.packs)


def clip_folders(folder: Path) -> dict[str, Path]:
    """Where each pack keeps recorded lines, if it has any."""
    return {path.name: path / "clips" for path in pack_folders(folder) if (path / "clips").is_dir()}


def microphone(settings: AppSettings) -> Microphone:
    """This machine's microphone (the chosen one, else a headset's), or none: then she points."""
    if not capture_devices():
        return NullMicrophone()
    return SteadyMicrophone(Remembered(settings.machine).read().name)


def game_clock(wall: Clock = utc_now) -> Clock:
    """The time while the game runs: never back, whatever is done to the computer's clock."""
    return SteadyClock(wall, time.monotonic)


def open_rooms(
    settings: AppSettings, packs: Mapping[str, Pack], sound_in: Microphone, rig: str
) -> Rooms:
    """Ears, voice and keeper, started. Raises SpeechError, StoreError."""
    with ExitStack() as opened:  # what is open is closed again when the next does not open
        keeper = Keeper(lambda: Store.open(settings.data))
        opened.callback(keeper.close)
        ears = ProcessEars(sound_in, settings.model, StartsWithSecond(in_use(settings.second)))
        opened.callback(ears.close)
        voice = SystemVoice(voice_in_use(settings.voices))
        opened.pop_all()
    return Rooms(
        packs=packs,
        clips=all_clips(settings),
        ears=ears,
        voice=voice,
        keeper=keeper,
        clock=game_clock(),
        dice=Random(),
        rig=rig,
        hears=not isinstance(sound_in, NullMicrophone),
        microphones=_choice(settings, sound_in),
    )


def _choice(settings: AppSettings, sound_in: Microphone) -> Microphones | None:
    if not isinstance(sound_in, SteadyMicrophone):
        return None
    return ChosenMicrophones(sound_in, Remembered(settings.machine))


def close_rooms(rooms: Rooms) -> None:
    """End the processes and write what waits; then what is written may go up to her class."""
    rooms.ears.close()
    rooms.voice.close()
    rooms.keeper.close()
    if rooms.school is not None:
        rooms.school.close()
    if rooms.invites is not None:
        rooms.invites.close()
