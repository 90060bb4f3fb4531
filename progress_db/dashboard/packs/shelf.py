"""The workplaces of one school: those of the game, and those that it has made itself."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from sqlalchemy import Connection, select

from progress_db.dashboard.desk import Desk
from progress_db.errors import StoreError
from progress_db.server.errors import HiddenError
from progress_db.server.tables import school_packs
from progress_db.sync.unpacking import unpack_pack
from scenes.load import load_pack
from scenes.pack import Pack, Scene
from scenes.problems import PackErrors

Shelf = Mapping[str, Pack]
MOST_KEPT = 32

_read: dict[str, Pack] = {}  # by SHA-256, so a pack is read once by each app process


def shelf_of(desk: Desk) -> Shelf:
    """Every workplace of the viewer's school by id, the game's first."""
    own = own_packs(desk.connection, desk.municipality, desk.see.school_id())
    return {**desk.house.packs, **own}


def own_packs(connection: Connection, municipality: int, school_id: UUID) -> dict[str, Pack]:
    """The packs that a school has made; one that a newer version cannot read is left out."""
    here = (school_packs.c.municipality == municipality) & (school_packs.c.school_id == school_id)
    rows = connection.execute(
        select(school_packs.c.pack, school_packs.c.sha256).where(here).order_by(school_packs.c.pack)
    ).all()
    found = {}
    for row in rows:
        if row.sha256 not in _read:
            content = connection.execute(
                select(school_packs.c.content).where(here, school_packs.c.pack == row.pack)
            ).scalar_one()
            with suppress(PackErrors, StoreError):
                _keep(row.sha256, _load(content))
        if row.sha256 in _read:
            found[row.pack] = _read[row.sha256]
    return found


def pack_on(shelf: Shelf, pack_id: str) -> Pack:
    """One workplace. Raises HiddenError where the school has none of this id."""
    if pack_id not in shelf:
        raise HiddenError
    return shelf[pack_id]


def scene_on(shelf: Shelf, pack_id: str, scene_id: str) -> tuple[Pack, Scene]:
    """One scene with its workplace. Raises HiddenError."""
    pack = pack_on(shelf, pack_id)
    scene = next((scene for scene in pack.scenes if scene.id == scene_id), None)
    if scene is None:
        raise HiddenError
    return pack, scene


def by_level(pack: Pack) -> Iterator[tuple[str, tuple[Scene, ...]]]:
    """The scenes of a workplace, level by level, lowest first."""
    for level in sorted({scene.level for scene in pack.scenes}):
        yield level, tuple(scene for scene in pack.scenes if scene.level == level)


def _load(content: bytes) -> Pack:
    with TemporaryDirectory(prefix="kollega-pack-") as folder:
        return load_pack(unpack_pack(content, Path(folder)))


def _keep(sha256: str, pack: Pack) -> None:
    while len(_read) >= MOST_KEPT:
        _read.pop(next(iter(_read)), None)
    _read[sha256] = pack
