"""Builds the simulated OpenVR runtime from its C sources, once for each state of them."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from game.errors import GameError

SOURCES = Path(__file__).resolve().parents[2] / "tests" / "headset"
LIBRARY = Path("bin", "linux64", "vrclient.so")
REGISTRY = Path("openvrpaths.vrpath")

_FLAGS = [
    "-std=gnu11",
    "-O1",
    "-g",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-fPIC",
    "-shared",
    "-fvisibility=hidden",
]
_LIBRARIES = ["-ldl", "-lm", "-lpthread"]
_LONGEST_S = 120.0


def build(cache: Path) -> Path:
    """The folder of the built runtime below `cache`; built only where it is not there yet.

    Raises GameError G040 where it cannot be built here.
    """
    if sys.platform != "linux":
        raise GameError("G040", "The simulated headset runs on Linux only.")
    folder = cache / f"headset-{_state_of_sources()}"
    if not (folder / LIBRARY).is_file():
        _build_aside(cache, folder)
    return folder


def _sources() -> list[Path]:
    return sorted((SOURCES / "runtime").glob("*.[ch]"))


def _generator() -> Path:
    return SOURCES / "openvr_tables.py"


def _state_of_sources() -> str:
    found = [*_sources(), _generator()]
    if len(found) < 2 or not _generator().is_file():
        text = f"The simulated headset's sources are not in {SOURCES}; use a whole checkout."
        raise GameError("G040", text)
    state = hashlib.sha256(f"{version('openvr')} {_FLAGS}".encode())
    for path in found:
        state.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()[:16]


def _build_aside(cache: Path, folder: Path) -> None:
    """Everything in a new folder that then takes its name, so that no half-built one is found."""
    compiler = shutil.which("gcc")
    if compiler is None:
        text = "The simulated headset needs gcc; install gcc and libc6-dev, then start again."
        raise GameError("G040", text)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            dir=cache, prefix="headset-", ignore_cleanup_errors=True
        ) as new:
            work = Path(new) / "runtime"
            _make(compiler, work, folder)
            _give_its_name(work, folder)
    except OSError as error:
        text = f"The simulated headset cannot be built in {cache}: {error.strerror}."
        raise GameError("G040", text) from error


def _make(compiler: str, work: Path, folder: Path) -> None:
    for part in (LIBRARY.parent, Path("config"), Path("log"), Path("tables")):
        (work / part).mkdir(parents=True)
    _call([sys.executable, str(_generator()), str(work / "tables")])
    inputs = [str(path) for path in (*_sources(), work / "tables" / "openvr_tables.c")]
    includes = [f"-I{SOURCES / 'runtime'}", f"-I{work / 'tables'}"]
    units = [path for path in inputs if path.endswith(".c")]
    _call([compiler, *_FLAGS, *includes, "-o", str(work / LIBRARY), *units, *_LIBRARIES])
    (work / REGISTRY).write_text(_registry(folder.resolve()), "utf-8")


def _registry(folder: Path) -> str:
    """What OpenVR reads to find a runtime."""
    return json.dumps(
        {
            "config": [str(folder / "config")],
            "external_drivers": None,
            "jsonid": "vrpathreg",
            "log": [str(folder / "log")],
            "runtime": [str(folder)],
            "version": 1,
        }
    )


def _give_its_name(work: Path, folder: Path) -> None:
    try:
        work.rename(folder)
    except OSError:
        if not (folder / LIBRARY).is_file():  # else another process was quicker with the same
            raise


def _call(command: list[str]) -> None:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_LONGEST_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise GameError("G040", "Building the simulated headset took too long.") from error
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if "error" in line.lower()]
        first = lines[0] if lines else f"{Path(command[0]).name} failed"
        text = f"The simulated headset cannot be built ({first}); install gcc and libc6-dev."
        raise GameError("G040", text)
