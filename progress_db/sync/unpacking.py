"""A pack as a ZIP, unpacked with care: no bombs, no way out of the folder, only text."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - it is an error

from progress_db.errors import StoreError

MOST_PACKED = 5_000_000  # bytes of the ZIP
MOST_BYTES = 20_000_000  # unpacked, all files together
MOST_TEXT = 4_000_000  # of what is taken; the game's largest pack has a fifth of it
MOST_FILES = 400
KINDS = (".yaml", ".txt", ".md")  # a pack is text; what else lies in the ZIP is not taken
JUNK = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
CHUNK = 65_536
_BROKEN = (BadZipFile, ZlibError, NotImplementedError, RuntimeError, ValueError, EOFError, OSError)


def unpack_pack(content: bytes, folder: Path) -> Path:
    """Unpack into an empty folder; gives the folder with `pack.yaml`. Raises StoreError."""
    if len(content) > MOST_PACKED:
        raise _refused("too-big", "The ZIP is larger than 5 MB: take out what is not text.")
    try:
        with ZipFile(BytesIO(content)) as archive:
            infos = _checked(archive.infolist())
            _write(archive, infos, folder)
    except _BROKEN as error:
        text = "This is no ZIP that can be opened: make a new one of the pack's folder."
        raise _refused("bad-zip", text) from error
    return _root(folder)


def _checked(infos: Iterable[ZipInfo]) -> list[ZipInfo]:
    """The files to be unpacked; their sizes are only what the ZIP says, so they are counted too."""
    files = [info for info in infos if not info.is_dir() and not _is_junk(info.filename)]
    if len(files) > MOST_FILES:
        raise _refused("too-many", f"The ZIP holds more than {MOST_FILES} files.")
    if sum(info.file_size for info in files) > MOST_BYTES:
        raise _refused("too-big", "The ZIP would become larger than 20 MB.")
    for info in files:
        if not _is_safe(info):
            text = "The ZIP has a file that does not belong in a pack: a path out of it or a link."
            raise _refused("bad-path", text)
    taken = [info for info in files if PurePosixPath(info.filename).suffix.lower() in KINDS]
    if sum(info.file_size for info in taken) > MOST_TEXT:
        raise _refused("too-big", "The ZIP holds more than 4 MB of text.")
    return taken


def _write(archive: ZipFile, infos: Iterable[ZipInfo], folder: Path) -> None:
    left = MOST_TEXT
    for info in infos:
        target = folder.joinpath(*PurePosixPath(info.filename).parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(info) as source, target.open("xb") as file:
            while chunk := source.read(CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise _refused("too-big", "The ZIP holds more than 4 MB of text.")
                file.write(chunk)


def _root(folder: Path) -> Path:
    """Where `pack.yaml` is: at the top, or in the one folder that was zipped."""
    if (folder / "pack.yaml").is_file():
        return folder
    inside = [path for path in folder.iterdir() if (path / "pack.yaml").is_file()]
    if len(inside) != 1:
        text = "There is no pack.yaml at the top of the ZIP: zip the folder of one pack."
        raise _refused("no-pack", text)
    return inside[0]


def _is_junk(name: str) -> bool:
    return any(part in JUNK for part in PurePosixPath(name).parts)


def _is_safe(info: ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    is_link = (info.external_attr >> 16) & 0o170000 == 0o120000
    odd = "\\" in info.filename or ":" in info.filename or not info.filename.isprintable()
    return not (path.is_absolute() or ".." in path.parts or is_link or odd or len(path.parts) > 5)


def _refused(code: str, text: str) -> StoreError:
    return StoreError(code, text)
