"""Workplaces that the school has made: fetched, checked like any pack, and put in place whole."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from progress_db.errors import StoreError
from progress_db.store import Store
from progress_db.sync.unpacking import unpack_pack
from progress_db.sync.wire import PackOffer

FOLDER = "school-packs"
_FRESH, _OLD = ".new-", ".old-"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Check = Callable[[Path], str]  # why the pack in this folder cannot be played; "" where it can
Fetch = Callable[[PackOffer], bytes]


def school_packs(data: Path) -> Path:
    """Where the school's packs lie, a folder for each, beside this progress file."""
    return data.with_name(FOLDER)


def checked(folder: Path) -> str:
    """Why the pack in this folder cannot be played, by `packs check`; "" where it can."""
    from scenes.authoring.checking import check_packs  # brings the ears' words along

    errors = check_packs(folder).errors
    return f"{errors[0]}" if errors else ""


def install(
    store: Store,
    folder: Path,
    offers: Sequence[PackOffer],
    fetch: Fetch,
    check: Check = checked,
    *,
    playing: bool = False,
) -> tuple[str, ...]:
    """Bring the folder to what is offered; gives a sentence for each pack that was not taken.

    A pack that is not as promised, or that cannot be played, leaves what was there before.
    `playing`: somebody may be in one of them, so they stay, and only those that are new come.
    """
    _tidy(folder)
    here = {row["pack"]: row["sha256"] for row in store.file.rows("SELECT * FROM school_packs")}
    for pack in here.keys() - {offer.pack for offer in offers} if not playing else ():
        _withdraw(store, folder, pack)
    troubles = []
    for offer in offers:
        is_there = (folder / offer.pack).is_dir()
        if is_there and (playing or here.get(offer.pack) == offer.sha256):
            continue
        try:
            _take(store, folder, offer, fetch(offer), check)
        except StoreError as error:
            troubles.append(f"{offer.pack}: {error.text}")
    return tuple(troubles)


def _take(store: Store, folder: Path, offer: PackOffer, content: bytes, check: Check) -> None:
    if sha256(content).hexdigest() != offer.sha256:
        raise StoreError("other-pack", "What came is not what was promised: nothing was taken.")
    if not _SLUG.fullmatch(offer.pack):
        raise StoreError("bad-pack", "Its id is no id of a pack: nothing was taken.")
    with _fresh_folder(folder) as fresh:
        within = fresh / offer.pack
        within.mkdir()
        pack = unpack_pack(content, within)
        if why := _wrong(pack, offer, check):
            raise StoreError("bad-pack", f"It cannot be played: {why}.")
        _put(pack, folder / offer.pack)
    with store.file.writing():
        row = (offer.pack, offer.version, offer.sha256)
        store.file.change("INSERT OR REPLACE INTO school_packs VALUES (?, ?, ?)", row)


def _wrong(pack: Path, offer: PackOffer, check: Check) -> str:
    from scenes.load import load_pack
    from scenes.problems import PackErrors

    if why := check(pack):
        return why
    try:
        head = load_pack(pack).head
    except PackErrors as errors:
        return str(errors.errors[0])
    return "" if head.id == offer.pack else f"its id is {head.id}, not {offer.pack}"


@contextmanager
def _fresh_folder(folder: Path) -> Iterator[Path]:
    """A folder on the same disk, gone afterwards. Raises StoreError (unwritable)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=_FRESH, dir=folder))
    except OSError as error:
        text = f"{folder.name} cannot be written: {error.strerror}."
        raise StoreError("unwritable", text) from error
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _put(pack: Path, place: Path) -> None:
    """In place whole: what was there is moved aside first, and back by `_tidy` after a cut."""
    aside = place.with_name(f"{_OLD}{place.name}")
    try:
        if place.exists():
            shutil.rmtree(aside, ignore_errors=True)
            place.rename(aside)
        pack.rename(place)
    except OSError as error:
        text = f"{place.name} cannot be put in place: {error.strerror}."
        raise StoreError("unwritable", text) from error
    shutil.rmtree(aside, ignore_errors=True)


def _tidy(folder: Path) -> None:
    """What an earlier cut left: half-made folders go, a pack that was moved aside comes back."""
    for left in folder.glob(f"{_FRESH}*"):
        shutil.rmtree(left, ignore_errors=True)
    for aside in folder.glob(f"{_OLD}*"):
        place = aside.with_name(aside.name.removeprefix(_OLD))
        if place.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            with suppress(OSError):
                aside.rename(place)


def _withdraw(store: Store, folder: Path, pack: str) -> None:
    with store.file.writing():
        store.file.change("DELETE FROM school_packs WHERE pack = ?", (pack,))
    shutil.rmtree(folder / pack, ignore_errors=True)
