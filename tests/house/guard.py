"""Watches a program and all Python processes that it starts: which sockets do they want?"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

# Python runs a module of this name at the start of every process, spawned ones too.
SITECUSTOMIZE = """
import os, sys

def _watch(event, args):
    if not event.startswith("socket."):
        return
    family = args[1] if event == "socket.__new__" else getattr(args[0], "family", None)
    if family == 1:  # AF_UNIX: the pipes of multiprocessing
        return
    if _is_allowed():
        with open(os.environ["KOLLEGA_ALLOWED"], "a") as allowed:
            where = args[1:] if event == "socket.connect" else ()
            allowed.write(f"{os.getpid()} {event} {where}\\n")
        return
    with open(os.environ["KOLLEGA_SOCKETS"], "a") as wanted:
        frame = sys._getframe(1)
        places = []
        while frame is not None:
            places.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
            frame = frame.f_back
        wanted.write(f"{event} {args[1:]} from {' < '.join(places)}\\n")
    raise PermissionError(f"no sockets while playing: {event}")

def _is_allowed():
    process = sys.modules.get("multiprocessing.process")
    may = os.environ["KOLLEGA_MAY"]
    return bool(may) and process is not None and process.current_process().name == may

open(os.environ["KOLLEGA_WATCHED"], "a").write(f"{os.getpid()}\\n")
sys.addaudithook(_watch)
"""


class Guard:
    """Its `environment` makes a process tree unable to open a socket, and writes down who tried.

    `may`: the name of the one process that may, whose attempts are written down elsewhere.
    """

    def __init__(self, folder: Path, may: str = "") -> None:
        self._wanted, self._watched = folder / "sockets", folder / "watched"
        self._allowed, self._may = folder / "allowed", may
        (folder / "sitecustomize.py").write_text(SITECUSTOMIZE)
        self._path = folder

    @property
    def environment(self) -> dict[str, str]:
        root = str(Path(__file__).resolve().parents[2])
        return {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(self._path), root]),
            "KOLLEGA_SOCKETS": str(self._wanted),
            "KOLLEGA_WATCHED": str(self._watched),
            "KOLLEGA_ALLOWED": str(self._allowed),
            "KOLLEGA_MAY": self._may,
        }

    @property
    def wanted(self) -> list[str]:
        """Every attempt to open, look up or connect."""
        return self._wanted.read_text().splitlines() if self._wanted.exists() else []

    @property
    def allowed(self) -> list[tuple[int, str]]:
        """What the one process that may did: its number, and event and address."""
        rows = self._allowed.read_text().splitlines() if self._allowed.exists() else []
        return [(int(row.split()[0]), row.split(maxsplit=1)[1]) for row in rows]

    @property
    def watched(self) -> int:
        """How many processes were watched."""
        return len(self._watched.read_text().split()) if self._watched.exists() else 0


def open_sockets(pids: Iterable[int]) -> list[str]:
    """The sockets that these processes hold (Linux), other than local ones; also of libraries."""
    local = {row.split()[6] for row in Path("/proc/net/unix").read_text().splitlines()[1:]}
    found = []
    for pid in pids:
        for link in Path(f"/proc/{pid}/fd").iterdir():
            target = _target(link)
            if target.startswith("socket:[") and target[8:-1] not in local:
                found.append(f"{pid} {target}")
    return found


def family_of(pid: int) -> list[int]:
    """This process and all that came from it (Linux)."""
    children = Path(f"/proc/{pid}/task").glob("*/children")
    below = [int(child) for file in children for child in file.read_text().split()]
    return [pid, *(other for child in below for other in family_of(child))]


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except OSError:
        return ""  # closed since it was listed


if sys.platform != "linux":  # /proc is Linux's: elsewhere the audit hook alone must do

    def open_sockets(pids: Iterable[int]) -> list[str]:
        return []

    def family_of(pid: int) -> list[int]:
        return [pid]
