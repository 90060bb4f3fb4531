"""Where a class's file is likely to lie: desktop, downloads, beside the progress file, sticks."""

import getpass
import sys
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_desktop_path, user_downloads_path

DANISH = ("Skrivebord", "Overførsler", "Hentet", "Hentede filer")  # where they are real folders
_REMOVABLE, _FIXED = 2, 3  # Windows' kinds of drives; a large stick calls itself fixed


def likely_folders(data: Path) -> tuple[Path, ...]:
    """The folders in which the game looks, each once; `data` is the progress file."""
    home = Path.home()
    own = (user_desktop_path(), user_downloads_path(), *(home / name for name in DANISH))
    return tuple(dict.fromkeys((*own, data.parent, *_sticks())))


def _sticks() -> Iterator[Path]:
    """The roots of drives that were put in; a network's drives are not asked."""
    if sys.platform == "win32":
        from ctypes import windll

        for letter in "DEFGHIJKLMNOPQRSTUVWXYZ":
            if windll.kernel32.GetDriveTypeW(f"{letter}:\\") in (_REMOVABLE, _FIXED):
                yield Path(f"{letter}:\\")
        return
    for mounts in ("/media", "/run/media"):
        yield from _inside(Path(mounts) / _user())


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError:
        return []


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without a name for its user
        return "-"
