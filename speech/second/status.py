"""Is a second listener installed, and can it work? For the doctor."""

from dataclasses import dataclass
from pathlib import Path

from speech.errors import SpeechError
from speech.second.engine import has_engine
from speech.second.store import ABOUT, installed, read_installed


@dataclass(frozen=True, slots=True)
class Status:
    """One sentence, and how to mend it where something is wrong."""

    text: str
    mend: str = ""


def second_status(home: Path) -> Status:
    """What is there in `home`."""
    broken = _broken(home)
    if broken:
        return Status(broken.text, "Nothing else is missing: the game hears without it.")
    models = installed(home)
    if not models:
        return Status("No second listener is installed; none is needed.")
    name = models[0].name
    if not has_engine():
        return Status(
            f"{name} is installed, but sherpa-onnx is not.",
            f"Run ./kollega speech install {name}; the game hears without it meanwhile.",
        )
    return Status(f"{models[0].title}: installed, {models[0].size // 10**6} MB.")


def _broken(home: Path) -> SpeechError | None:
    for folder in sorted(home.iterdir()) if home.is_dir() else ():
        if (folder / ABOUT).is_file():
            try:
                read_installed(folder)
            except SpeechError as error:
                return error
    return None
