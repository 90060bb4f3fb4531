"""Opens the rooms: packs, ears, voice and keeper, each with its own process or thread."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

from game.settings import AppSettings
from game.shift.keeper import Keeper
from game.sitting import Rooms
from progress_db.store import Store
from scenes.load import load_pack, pack_folders
from scenes.pack import Pack
from speech.microphone import DeviceMicrophone, Microphone, NullMicrophone, capture_devices
from speech.models import vocabulary
from speech.process_ears import ProcessEars
from speech.system_voice import SystemVoice


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
