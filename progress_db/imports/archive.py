"""ZIP files that somebody sends: looked through before anything reads them."""

import lzma
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from progress_db.imports.given import MOST_UNPACKED, BadFileError

MOST_FILES = 500
_ENCRYPTED = 0x1
_BROKEN = (
    *(BadZipFile, zlib.error, lzma.LZMAError),
    *(OSError, ValueError, NotImplementedError, EOFError, RuntimeError),
)


def parts_of(content: bytes) -> Mapping[str, bytes]:
    """Every file in a ZIP by its name, in memory; nothing is written to the disk.

    Raises BadFileError for one that is broken, locked, too large when unpacked, or whose XML brings
    definitions of its own (they can grow without end).
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            files = [entry for entry in archive.infolist() if not entry.is_dir()]
            if any(entry.flag_bits & _ENCRYPTED for entry in files):
                raise BadFileError("imports-locked")
            # A part that unpacks to more than it says is cut off there and fails its checksum.
            if len(files) > MOST_FILES or sum(e.file_size for e in files) > MOST_UNPACKED:
                raise BadFileError("imports-too-large-inside")
            parts = {entry.filename: _read(archive, entry) for entry in files}
    except _BROKEN as error:
        raise BadFileError("imports-broken") from error
    if any(_defines(name, part) for name, part in parts.items()):
        raise BadFileError("imports-broken")
    return parts


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """At most what it says that it is: a plain `read` unpacks all of a part that lies."""
    with archive.open(entry) as part:
        return part.read(entry.file_size)


def _defines(name: str, part: bytes) -> bool:
    # Whatever a part is called, a workbook may say that it is one of its sheets.
    if b"<!ENTITY" in part.replace(b"\0", b""):
        return True
    if not name.endswith((".xml", ".rels", ".vml")):
        return False
    return b"<!DOCTYPE" in part or b"\0" in part  # \0: no UTF-8
