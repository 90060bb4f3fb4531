"""A school's own workplace: unpacked aside, checked as devices check it, and kept as it came."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import delete, func, select

from progress_db.dashboard.desk import Desk
from progress_db.errors import StoreError
from progress_db.server.database import upsert
from progress_db.server.errors import HiddenError
from progress_db.server.tables import school_packs
from progress_db.sync.unpacking import MOST_PACKED, unpack_pack
from scenes.authoring.checking import check_packs
from scenes.load import load_pack
from scenes.pack import PackHead
from scenes.problems import PackError

MOST_OWN = 20  # workplaces of one school
MOST_TOLD = 50  # errors on the page


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in an upload; `head` only when all is well, else `why` (of `packs.ftl`)."""

    head: PackHead | None
    why: str = ""
    errors: tuple[PackError, ...] = ()
    more: int = 0  # errors that are not told
    warnings: int = 0


WHY = {  # of the unpacking -> of these pages
    "too-big": "packs-why-big",
    "too-many": "packs-why-files",
    "bad-path": "packs-why-path",
    "bad-zip": "packs-why-zip",
    "no-pack": "packs-why-none",
}


def look_at(content: bytes) -> Looked:
    """Unpack and check a ZIP; nothing is kept."""
    if not content:
        return Looked(None, "packs-why-empty")
    if len(content) > MOST_PACKED:
        return Looked(None, WHY["too-big"])
    with TemporaryDirectory(prefix="kollega-pack-") as folder:
        try:
            root = unpack_pack(content, Path(folder))
        except StoreError as error:
            return Looked(None, WHY.get(error.code, "packs-why-zip"))
        return _checked(root)


def keep_pack(desk: Desk, head: PackHead, content: bytes) -> str:
    """Keep a pack that was looked at; gives why not as a key, "" when it is kept.

    The same id again is the newer one in its place; the ids of the game's own are taken.
    """
    if head.id in desk.house.packs:
        return "packs-why-taken"
    school = desk.see.school_id()
    here = (school_packs.c.municipality == desk.municipality) & (school_packs.c.school_id == school)
    others = select(func.count()).where(here, school_packs.c.pack != head.id)
    if desk.connection.execute(others).scalar_one() >= MOST_OWN:
        return "packs-why-many"
    row = {
        "municipality": desk.municipality,
        "school_id": school,
        "pack": head.id,
        "version": head.version,
        "sha256": sha256(content).hexdigest(),
        "content": content,
        "created_at": desk.now,
    }
    upsert(desk.connection, school_packs, [row])
    return ""


def remove_pack(desk: Desk, pack_id: str) -> None:
    """Take a school's own pack away; devices lose it at their next sync. Raises HiddenError."""
    gone = desk.connection.execute(
        delete(school_packs).where(
            school_packs.c.municipality == desk.municipality,
            school_packs.c.school_id == desk.see.school_id(),
            school_packs.c.pack == pack_id,
        )
    )
    if not gone.rowcount:
        raise HiddenError


def _checked(root: Path) -> Looked:
    report = check_packs(root)
    if report.errors:
        told = report.errors[:MOST_TOLD]
        more = len(report.errors) - len(told)
        return Looked(None, "packs-why-errors", told, more, len(report.warnings))
    return Looked(load_pack(root).head, warnings=len(report.warnings))
