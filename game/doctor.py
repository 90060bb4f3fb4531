"""What works on this machine, what does not, and how to mend it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.errors import GameError
from game.rig.vr import look_for_headset
from game.settings import AppSettings

if TYPE_CHECKING:
    from speech.devices import CaptureDevice

LOW_DISK_MB = 500


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `mend` is empty when `ok`."""

    name: str
    ok: bool
    text: str
    mend: str = ""


def examine(
    settings: AppSettings,
    listen_s: float = 1.0,
    ask: Callable[[str], None] = lambda text: None,
) -> Iterator[Check]:
    """Look at everything, one check after the other.

    `listen_s`: how long the microphone waits for a voice; `ask` tells the person to speak.
    """
    looks: tuple[Callable[[], Check], ...] = (
        _python,
        _headset,
        _display,
        _drawing,
        lambda: _microphone(settings, listen_s, ask),
        lambda: _voices(settings),
        *_help_voices(),
        lambda: _speech_model(settings),
        lambda: _second_listener(settings),
        lambda: _disk(settings),
        lambda: _database(settings),
        lambda: _packs(settings),
        lambda: _school(settings),
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


def _microphone(settings: AppSettings, listen_s: float, ask: Callable[[str], None]) -> Check:
    from speech.devices import capture_devices, choose
    from speech.errors import SpeechError
    from speech.remembered import Remembered

    mend = "Plug in a microphone; without one every reply can still be pointed at."
    devices = capture_devices()
    if not devices:
        return Check("microphone", False, "No microphone.", mend)
    device = choose(devices, Remembered(settings.machine).read().name)
    ask(f"Say “hej” into the microphone within {listen_s:.0f} seconds.")
    try:
        return _heard_by(device, listen_s)
    except SpeechError as error:
        return Check("microphone", False, error.text, mend)


def _heard_by(device: "CaptureDevice | None", listen_s: float) -> Check:
    """The room check on this microphone. That nobody spoke is no fault of it."""
    from speech.device_microphone import DeviceMicrophone
    from speech.live_check import ADVICE, check_live, in_words, level_meter
    from speech.room import RoomCheck, RoomReport, RoomVerdict
    from speech.voice_activity import SpeechNet

    microphone = DeviceMicrophone(device)
    loudest, report = 0.0, RoomReport(RoomVerdict.DEAD)
    try:
        for seen in check_live(microphone, SpeechNet(), RoomCheck(listen_s)):
            loudest, report = max(loudest, seen.peak), seen.report
    finally:
        microphone.close()
    text = f"{microphone.name} hears {level_meter(loudest)} {in_words(report)}"
    silent = report.speech_db is None and report.verdict is not RoomVerdict.DEAD
    if silent or report.verdict is RoomVerdict.GOOD:
        return Check("microphone", True, text)
    return Check("microphone", False, text, ADVICE[report.verdict])


def _voices(settings: AppSettings) -> Check:
    from speech.system_voice import SystemVoice
    from speech.voice import VoiceSpec
    from speech.voices.store import voice_in_use

    voice = SystemVoice(voice_in_use(settings.voices))
    try:
        spoken = voice.wait_for(voice.ask("Godmorgen.", VoiceSpec()), timeout_s=40.0)
    finally:
        voice.close()
    if spoken is not None and spoken.source != "silent":
        who = "The neural voice" if spoken.source == "neural" else "The system's voice"
        return Check("voices", True, f"{who} said “Godmorgen” in {spoken.seconds:.1f} s.")
    mend = "Install eSpeak NG (Debian: apt install libespeak-ng1); until then lines are only shown."
    return Check("voices", False, "No voice can speak here.", mend)


def _help_voices() -> Iterator[Callable[[], Check]]:
    """One line for each help language, each asked when its turn comes."""
    from game.help_voices import help_voices
    from lessons.help_language import HELP_LANGUAGES

    found = help_voices()
    return (lambda: next(found) for _ in HELP_LANGUAGES)


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


def _second_listener(settings: AppSettings) -> Check:
    """Nobody needs one; one that is there and cannot work is worth knowing of."""
    from speech.second.status import second_status

    status = second_status(settings.second)
    return Check("second ears", not status.mend, status.text, status.mend)


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


def _school(settings: AppSettings) -> Check:
    """Nobody needs a school; a device of a class should have synced lately, by a right clock."""
    from progress_db.errors import StoreError
    from progress_db.sync.status import school_status

    try:
        text, mend = school_status(settings.data, datetime.now(UTC))
    except StoreError as error:
        return Check("school", False, "It cannot be told how syncing stands.", error.text)
    return Check("school", not mend, text, mend)


def _packs(settings: AppSettings) -> Check:
    from scenes.authoring.checking import check_packs

    checked = check_packs(settings.packs)
    if checked.ok:
        names = ", ".join(pack.id for pack in checked.packs)
        return Check("packs", True, f"Whole and ready: {names}.")
    first = checked.errors[0]
    mend = f"{len(checked.errors)} errors; first: {first}. Run `./kollega packs check`."
    return Check("packs", False, "A pack has errors.", mend)
