"""Neural voices that are installed: one folder each in the user's own data folder."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from speech.errors import SpeechError

ABOUT = "voice.json"  # written last: a folder without it is no voice
MODEL, TOKENS, PHONEMES = "model.onnx", "tokens.txt", "espeak-ng-data"
TERMS = ("MODEL_CARD", "LICENSE", "LICENCE", "README.md", "LICENSE.md", "LICENSE.txt")
SOUNDS_LIKE = ("woman", "man", "both")


@dataclass(frozen=True, slots=True)
class InstalledVoice:
    """A voice: its name, the licence that its installer gave, whom it sounds like."""

    name: str
    licence: str
    sounds_like: str
    when: str
    folder: Path

    @property
    def size(self) -> int:
        """Bytes on the disc."""
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file())


@dataclass(frozen=True, slots=True)
class About:
    """What is written down of a voice; `when` is UTC in ISO form."""

    licence: str
    sounds_like: str
    when: str


def install_voice(
    home: Path, name: str, source: Path, licence: str, sounds_like: str, now: datetime
) -> InstalledVoice:
    """Copy a voice of sherpa-onnx (VITS, such as Piper's) from a folder; all at once or not at all.

    Raises SpeechError `voice-files` where the folder is none, `voice-disc` where it cannot be kept.
    """
    model, parts = _found(source)
    about = About(licence, sounds_like, now.isoformat(timespec="seconds"))
    part, folder = home / f".{name}.part", home / name
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        shutil.copyfile(model, part / MODEL)
        for path in parts:
            _copy(path, part / path.name)
        (part / ABOUT).write_text(json.dumps(asdict(about), ensure_ascii=False) + "\n", "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        part.rename(folder)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise SpeechError("voice-disc", f"{home} cannot be written: {error.strerror}.") from error
    return read_voice(folder)


def _found(source: Path) -> tuple[Path, Sequence[Path]]:
    """The one model in a folder, and what goes with it."""
    models = sorted(source.glob("*.onnx")) if source.is_dir() else []
    if len(models) != 1 or not (source / TOKENS).is_file():
        raise SpeechError(
            "voice-files",
            f"{source} is no voice: it needs one .onnx file and {TOKENS}, as sherpa-onnx's "
            "“vits-piper” voices have.",
        )
    names = (TOKENS, PHONEMES, "lexicon.txt", *TERMS)
    return models[0], [source / name for name in names if (source / name).exists()]


def _copy(path: Path, target: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, target)
    else:
        shutil.copyfile(path, target)


def read_voice(folder: Path) -> InstalledVoice:
    """The voice in this folder. Raises SpeechError `voice-damaged`."""
    try:
        table: dict[str, Any] = json.loads((folder / ABOUT).read_text("utf-8"))
        about = About(**{key: str(value) for key, value in table.items()})
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise _damaged(folder.name) from error
    if about.sounds_like not in SOUNDS_LIKE or not (folder / MODEL).is_file():
        raise _damaged(folder.name)
    return InstalledVoice(folder.name, about.licence, about.sounds_like, about.when, folder)


def _damaged(name: str) -> SpeechError:
    text = f"The voice {name} is damaged: uninstall it and install it again."
    return SpeechError("voice-damaged", text)


def installed_voices(home: Path) -> tuple[InstalledVoice, ...]:
    """All that are whole, the newest first: that one speaks."""
    folders = sorted(home.iterdir()) if home.is_dir() else []
    found = []
    for folder in folders:
        if (folder / ABOUT).is_file() and not folder.name.startswith("."):
            try:
                found.append(read_voice(folder))
            except SpeechError:
                continue  # `voice check` and the doctor find nothing to speak with; play goes on
    return tuple(sorted(found, key=lambda voice: voice.when, reverse=True))


def voice_in_use(home: Path) -> Path | None:
    """Folder of the voice that speaks, or None."""
    return next((voice.folder for voice in installed_voices(home)), None)


def uninstall_voice(home: Path, name: str) -> None:
    """Remove it. Raises SpeechError `voice-not-installed`."""
    folder = home / Path(name).name
    if not (folder / ABOUT).is_file():
        raise SpeechError("voice-not-installed", f"No voice {name!r} is installed.")
    (folder / ABOUT).unlink()  # first: half a voice must never be taken for a whole one
    shutil.rmtree(folder)
