"""A backup put back: checked first, brought to this version, and without those who were erased."""

import gzip
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, inspect

from progress_db.server.backup import Description, description_of, rows_in, sha256_of
from progress_db.server.beside import looking_beside, made_beside, put_in_place
from progress_db.server.database import engine_for, reading, writing
from progress_db.server.epoch import begin_epoch
from progress_db.server.erasure import Order, erase
from progress_db.server.errors import ServerError
from progress_db.server.keys import Keys
from progress_db.server.ledger import Erased, read_down
from progress_db.server.migrations import upgrade
from progress_db.server.opening import keys_for, make_folder, open_engine
from progress_db.server.postgres_files import load
from progress_db.server.sealed import is_sealed, key_in, unseal
from progress_db.server.set_aside import put_file, working_folder
from progress_db.server.settings import ServeSettings


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: rows by table as the backup had them, and who was erased again."""

    made_at: str
    rows: dict[str, int]
    erased_again: int
    set_aside: str  # the file that was there before; "" where there was none


def restore(settings: ServeSettings, path: Path, replace: bool, now: datetime) -> Restored:
    """Put a backup in the place of the database; the server must be stopped.

    Raises ServerError: not whole, another key, another kind of database, rows missing, or there is
    a database already and `replace` is false. Nothing has changed then; and who is killed at any
    moment leaves the old database or the new one, whole.
    """
    make_folder(settings)
    told = _checked(settings, path)
    with working_folder(settings.server) as work:
        raw = _unpacked(settings, path, told, work)
        if told.database == "sqlite":
            return _into_file(settings, raw, told, replace, now)
        return _into_postgres(settings, raw, told, replace, now)


def _checked(settings: ServeSettings, path: Path) -> Description:
    told = description_of(path)
    if not path.is_file() or sha256_of(path) != told.sha256:
        fault = f"{path.name} is not the file that its description is of: take another backup."
        raise ServerError("damaged-backup", fault)
    wanted = "sqlite" if settings.database.startswith("sqlite") else "postgresql"
    if told.database != wanted:
        fault = f"The backup is of {told.database} and the settings say {wanted}: correct these."
        raise ServerError("other-database", fault)
    return told


def _unpacked(settings: ServeSettings, path: Path, told: Description, work: Path) -> Path:
    opened = path
    if is_sealed(path):
        if settings.backup_key is None:
            fault = "The backup is encrypted: set KOLLEGA_BACKUP_KEY to the file with its key."
            raise ServerError("no-backup-key", fault)
        opened = work / "opened"
        with path.open("rb") as source, opened.open("wb") as target:
            unseal(source, target, key_in(settings.backup_key))
    if told.database != "sqlite":
        return opened
    raw = work / "raw.db"
    with gzip.open(opened, "rb") as packed, raw.open("wb") as target:
        shutil.copyfileobj(packed, target, 1 << 20)
    return raw


def _into_file(
    settings: ServeSettings, raw: Path, told: Description, replace: bool, now: datetime
) -> Restored:
    place = Path(engine_for(settings.database).url.database or "")
    if place.exists() and not replace:
        fault = f"{place.name} is there already: with --replace it is set aside first."
        raise ServerError("database-there", fault)
    engine = engine_for(f"sqlite:///{raw}")
    try:
        rows, again = _made_ready(engine, settings, told, now)
    finally:
        engine.dispose()
    return Restored(told.made_at, rows, again, put_file(raw, place, now))


def _into_postgres(
    settings: ServeSettings, raw: Path, told: Description, replace: bool, now: datetime
) -> Restored:
    engine = open_engine(settings)
    try:
        if inspect(engine).get_table_names() and not replace:
            fault = "The database has tables already: with --replace these take their place."
            raise ServerError("database-there", fault)
        with made_beside(engine):
            load(engine, raw)
            with looking_beside(settings.database) as beside:
                rows, again = _made_ready(beside, settings, told, now)
            put_in_place(engine)
    finally:
        engine.dispose()
    return Restored(told.made_at, rows, again, "")


def _made_ready(
    engine: Engine, settings: ServeSettings, told: Description, now: datetime
) -> tuple[dict[str, int], int]:
    """Up to this version, every row there, and the erased gone, before any server opens it."""
    upgrade(engine)
    with reading(engine) as connection:
        rows = rows_in(connection)
    if {name: rows.get(name) for name in told.rows} != dict(told.rows):
        fault = "The restored database has not the rows that the backup had: take another backup."
        raise ServerError("damaged-backup", fault)
    with writing(engine) as connection:
        begin_epoch(connection, now)
    ledger = settings.backup_folder
    gone = read_down(ledger)
    keys = keys_for(settings)
    return dict(told.rows), sum(_again(engine, keys, ledger, one) for one in gone)


def _again(engine: Engine, keys: Keys, ledger: Path, one: Erased) -> bool:
    """Erase her once more; whether there was anything of hers."""
    with writing(engine) as connection:
        order = Order(one.municipality, one.learner_id)
        return any(erase(connection, keys, ledger, order, one.at).values())
