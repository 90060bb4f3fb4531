"""The class's file for its headsets: `hold-3a.kollega`, made by the server, found by the game.

# what it is, in words
kollega://enrol?server=…&code=…&print=…
"""

import json
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from progress_db.errors import StoreError
from progress_db.sync.address import Address, read_address

SUFFIX = ".kollega"
MOST_BYTES = 4096
MOST_FILES = 20  # the newest of all that were found are looked at
LONGEST_NAME = 40
LONGEST_HOST = 100
REMEMBERED = "invitations.json"  # beside the progress file: what is not to be asked again
MOST_REMEMBERED = 50
_HOST = re.compile(r"[0-9A-Za-z.:_\[\]-]+")
_LETTERS: Final = {"å": "aa", "æ": "ae", "ø": "oe", "ß": "ss"}
_O_SAFE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # a pipe is not waited for


@dataclass(frozen=True, slots=True)
class Invitation:
    """A file that was read. `mark` is the SHA-256 of what it held: another code, another mark."""

    path: Path
    where: Address
    mark: str

    @property
    def host(self) -> str:
        """The server's name as people know it, with its port."""
        return urlsplit(self.where.server).netloc


def file_name(klass: str) -> str:
    """What a class's file is called: letters, digits and hyphens only."""
    told = "".join(_LETTERS.get(letter, letter) for letter in klass.lower())
    plain = unicodedata.normalize("NFKD", told).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_NAME].strip("-")
    return f"{name or 'hold'}{SUFFIX}"


def written(where: Address, *told: str) -> str:
    """What the file holds: the link, after lines for whoever opens it."""
    lines = (f"# {' '.join(line.split())}" for line in told)
    return "\r\n".join((*lines, where.link, ""))  # Windows' own editor shows it right too


def read_invitation(path: Path) -> Invitation:
    """The file at `path`. Raises StoreError (bad-invitation, bad-address)."""
    content = _content(path)
    try:
        lines = [line.strip() for line in content.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError:
        raise _bad(path, "is no text: get it again from the class's page.") from None
    said = [line for line in lines if line and not line.startswith("#")]
    if len(said) != 1:
        found = "holds no link of a class" if not said else "holds more than one line"
        raise _bad(path, f"{found}: get it again from the class's page.")
    try:
        where = read_address(said[0])
    except StoreError as error:
        raise StoreError(error.code, f"{path.name}: {error.text}") from error
    host = urlsplit(where.server).netloc
    if len(host) > LONGEST_HOST or not _HOST.fullmatch(host):
        raise _bad(path, "names a server that cannot be shown: get it again from the class's page.")
    return Invitation(path, where, sha256(content).hexdigest())


def invitations_in(folders: Iterable[Path]) -> Iterator[Invitation]:
    """Those in these folders, not below them, newest first. What is no invitation is passed over,

    and so is a link to a file elsewhere: nothing but these folders is read.
    """
    found = sorted((one for folder in folders for one in _dated(folder)), reverse=True)
    seen: set[str] = set()
    for _, path in found[:MOST_FILES]:
        try:
            one = read_invitation(path)
        except StoreError:
            continue
        if one.mark not in seen:
            seen.add(one.mark)
            yield one


def settled(data: Path) -> tuple[str, ...]:
    """The marks of the files that are not asked about again beside this progress file."""
    try:
        marks = json.loads(data.with_name(REMEMBERED).read_text("utf-8"))["settled"]
        return tuple(str(mark) for mark in marks)
    except (OSError, ValueError, TypeError, KeyError):
        return ()


def settle(data: Path, mark: str) -> None:
    """Do not ask about this file again, until it holds something else. Raises StoreError."""
    file = data.with_name(REMEMBERED)
    marks = [*(one for one in settled(data) if one != mark), mark][-MOST_REMEMBERED:]
    fresh = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps({"settled": marks}) + "\n", "utf-8")
        fresh.replace(file)
    except OSError as error:
        text = f"{file.name} cannot be written: {error.strerror}."
        raise StoreError("unwritable", text) from error


def _content(path: Path) -> bytes:
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _O_SAFE), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _bad(path, "is no file: name the file from the class's page.")
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _bad(path, f"cannot be read: {error.strerror}.") from error
    if len(content) > MOST_BYTES:
        raise _bad(path, "is too large: get it again from the class's page.")
    return content


def _dated(folder: Path) -> Iterator[tuple[int, Path]]:
    """The files of this folder that are called so, with when they were written."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.lower().endswith(SUFFIX) and entry.is_file(follow_symlinks=False):
                    yield entry.stat(follow_symlinks=False).st_mtime_ns, Path(entry.path)
    except OSError:
        return  # not there, or not ours to read


def _bad(path: Path, text: str) -> StoreError:
    return StoreError("bad-invitation", f"{path.name} {text}")
