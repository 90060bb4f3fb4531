"""What is installed: one folder for each model in the user's own data folder."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from speech.errors import SpeechError

ABOUT = "installed.json"  # written last: a folder without it is no model


@dataclass(frozen=True, slots=True)
class Installed:
    """One installed model. `roles`: the file for each role; `when` is UTC in ISO form."""

    name: str
    title: str
    language: str
    engine: str
    licence: str
    attribution: str
    when: str
    roles: dict[str, str]
    folder: Path

    def path(self, role: str) -> Path:
        """The file with this role."""
        return self.folder / self.roles[role]

    @property
    def size(self) -> int:
        """Bytes on the disc."""
        return sum(path.stat().st_size for path in self.folder.iterdir() if path.is_file())


def read_installed(folder: Path) -> Installed:
    """The model in this folder. Raises SpeechError `second-damaged`."""
    try:
        table: dict[str, Any] = json.loads((folder / ABOUT).read_text("utf-8"))
        roles = {str(role): Path(name).name for role, name in table.pop("roles").items()}
        found = Installed(roles=roles, folder=folder, **{k: str(v) for k, v in table.items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SpeechError(
            "second-damaged",
            f"The second listener in {folder.name} is damaged: uninstall it and install it again.",
        ) from error
    lacking = [name for name in roles.values() if not (folder / name).is_file()]
    if lacking:
        raise SpeechError(
            "second-damaged",
            f"{found.name} lacks {lacking[0]}: run ./kollega speech install {found.name} again.",
        )
    return found


def installed(home: Path) -> tuple[Installed, ...]:
    """All that is whole, the newest first: that one is listened with."""
    folders = sorted(home.iterdir()) if home.is_dir() else []
    found = []
    for folder in folders:
        if (folder / ABOUT).is_file():
            try:
                found.append(read_installed(folder))
            except SpeechError:
                continue  # doctor tells; the others are fine
    return tuple(sorted(found, key=lambda model: model.when, reverse=True))


def in_use(home: Path) -> Path | None:
    """Folder of the model that play listens with, or None."""
    return next((model.folder for model in installed(home)), None)


def uninstall(home: Path, name: str) -> None:
    """Remove it. Raises SpeechError `second-not-installed`."""
    folders = {path.name: path for path in home.iterdir()} if home.is_dir() else {}
    if name not in folders or not (folders[name] / ABOUT).is_file():
        raise SpeechError("second-not-installed", f"No second listener {name!r} is installed.")
    (folders[name] / ABOUT).unlink()  # first: half a model must never be taken for a whole one
    shutil.rmtree(folders[name])
