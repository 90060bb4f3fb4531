"""What works on this machine, what does not, and how to mend it."""

import math
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from game.errors import GameError
from game.rig.headset import look_for_headset
from game.settings import AppSettings
from speech.audio import peak_of

LOW_DISK_MB = 500


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `mend` is empty when `ok`."""

    name: str
    ok: bool
    text: str
    mend: str = ""


def examine(settings: AppSettings, listen_s: float = 1.0) -> Iterator[Check]:
    """Look at everything, one check after the other. `listen_s`: how long the level is measured."""
    looks: tuple[Callable[[], Check], ...] = (
        _python,
        _headset,
        _display,
        _drawing,
        lambda: _microphone(listen_s),
        _voices,
        lambda: _speech_model(settings),
        lambda: _disk(settings),
        lambda: _database(settings),
        lambda: _packs(settings),
    )
    for look in looks:
        yield look()


def report(checks: list[Check]) -> dict[str, object]:
    """The shape of `doctor --json`."""
    return {"ok": all(check.ok for check in checks), "checks": [asdict(c) for c in checks]}


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    return Check("python", True, f"Python {version}.")


def _headset() -> Check:
    headset = look_for_headset()
    return Check("headset", True, headset.text)  # nobody needs one to play


def has_display() -> bool:
    """Whether a window can be opened here at all."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _display() -> Check:
    if has_display():
        return Check("display", True, "A display is here.")
    mend = "Start Kollega from a desktop; without a display `./kollega demo` still runs."
    return Check("display", False, "No display: no window can be opened.", mend)


def _drawing() -> Check:
    from game.stage.engine import EngineSettings, open_engine

    try:
        engine = open_engine(EngineSettings(size=(64, 64), sound=False))
    except GameError as error:
        return Check("drawing", False, "Nothing can be drawn here.", error.text)
    gsg = engine.window.get_gsg() if engine.window else None
    engine.frame()
    driver = gsg.get_driver_renderer() if gsg else "unknown"
    engine.close()
    return Check("drawing", True, f"Draws with {driver}.")


def _microphone(listen_s: float) -> Check:
    from speech.errors import SpeechError
    from speech.microphone import DeviceMicrophone, capture_devices

    mend = "Plug in a microphone; without one every reply can still be pointed at."
    devices = capture_devices()
    if not devices:
        return Check("microphone", False, "No microphone.", mend)
    microphone = DeviceMicrophone()
    try:
        microphone.start()
        time.sleep(listen_s)
        level = peak_of(microphone.read())
    except SpeechError as error:
        return Check("microphone", False, error.text, mend)
    finally:
        microphone.close()
    meter = level_meter(level)
    if level == 0.0:
        quiet = "Say something while it listens; check that it is not muted."
        return Check("microphone", False, f"{devices[0].name} gives only silence.", quiet)
    return Check("microphone", True, f"{devices[0].name} hears {meter} {level:.0%}.")


def level_meter(level: float, width: int = 12) -> str:
    """A bar for a level of 0..1 of full scale, from -60 dB up."""
    loud = 0.0 if level <= 0 else max(0.0, 1 + math.log10(level) / 3)  # -60 dB is empty
    filled = round(min(1.0, loud) * width)
    return "▮" * filled + "▯" * (width - filled)


def _voices() -> Check:
    from speech.system_voice import SystemVoice
    from speech.voice import VoiceSpec

    voice = SystemVoice()
    try:
        spoken = voice.wait_for(voice.ask("Godmorgen.", VoiceSpec()), timeout_s=40.0)
    finally:
        voice.close()
    if spoken is not None and spoken.source == "pyttsx3":
        return Check("voices", True, f"A voice said “Godmorgen” in {spoken.seconds:.1f} s.")
    mend = "Install eSpeak NG (Debian: apt install libespeak-ng1); until then lines are only shown."
    return Check("voices", False, "No voice can speak here.", mend)


def _speech_model(settings: AppSettings) -> Check:
    from speech.errors import SpeechError
    from speech.models import model_dir, verify, vocabulary

    try:
        home = model_dir(settings.model)
        verify(home)
        words = len(vocabulary(home).vosk_words)
    except SpeechError as error:
        return Check("speech model", False, error.text, "Fetch Kollega's files again.")
    return Check("speech model", True, f"{home.name} is whole and knows {words} words.")


def _disk(settings: AppSettings) -> Check:
    folder = _existing(settings.data.parent)
    free = shutil.disk_usage(folder).free // 2**20
    if free >= LOW_DISK_MB:
        return Check("disk", True, f"{free} MB free for progress.")
    return Check("disk", False, f"Only {free} MB free for progress.", "Make room on the disk.")


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder


def _database(settings: AppSettings) -> Check:
    from progress_db.errors import StoreError
    from progress_db.store import Store

    if not settings.data.exists():
        return Check("database", True, "No progress yet; it begins with the first learner.")
    try:
        store = Store.open(settings.data)
        count = len(store.learners())
        notice = store.notice
        store.close()
    except StoreError as error:
        return Check("database", False, "The progress cannot be opened.", error.text)
    text = f"{count} learners on this device."
    return Check("database", True, f"{notice.text} {text}" if notice else text)


def _packs(settings: AppSettings) -> Check:
    from scenes.authoring.checking import check_packs

    checked = check_packs(settings.packs)
    if checked.ok:
        names = ", ".join(pack.id for pack in checked.packs)
        return Check("packs", True, f"Whole and ready: {names}.")
    first = checked.errors[0]
    mend = f"{len(checked.errors)} errors; first: {first}. Run `./kollega packs check`."
    return Check("packs", False, "A pack has errors.", mend)
