"""Everything that the server keeps about one learner, as a ZIP that she can take along."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import Connection, or_, select

from progress_db.server.erasure import parts_of
from progress_db.server.keys import Keys
from progress_db.server.purposes import purposes
from progress_db.server.tables import assignments, classes, memberships, schools
from progress_db.server.tables.joins import IS_IN
from progress_db.sync.ready import in_danish

FORMAT = 1
SECRET = frozenset({"code_hash"})  # her three pictures are hers alone
_READ_ME = """\
Kollega: alt, hvad serveren har gemt om dig. / Kollega: everything that the server keeps about you.

Hver fil er en tabel. Filerne er JSON og kan åbnes i en browser eller en teksteditor.
Each file is a table. The files are JSON and open in a browser or a text editor.

Der er ingen lyd. Dine tre hemmelige billeder er ikke med. / There is no sound.
Your three secret pictures are left out.

Tallene er aldrig fremmøde og aldrig en karakter. / The numbers are never attendance and never a
mark. Er noget forkert, eller vil du have det slettet, så sig det til din lærer. Du kan klage til
Datatilsynet (datatilsynet.dk). / If something is wrong, or you want it erased, tell your teacher.
You can complain to Datatilsynet.
"""
_GIVEN = "assignments"  # the table of given.json


def take_along(
    connection: Connection, keys: Keys, municipality: int, learner_id: UUID, now: datetime
) -> bytes:
    """A ZIP with a JSON file for each table in which there is something of hers."""
    tables: dict[str, list[dict[str, Any]]] = {}
    pseudonym = keys.pseudonym(municipality, learner_id)
    for table, hers in parts_of(municipality, learner_id, pseudonym):
        rows = connection.execute(select(table).where(hers)).mappings()
        tables[table.name] = [_plain(row) for row in rows]
    for note in tables["notes"]:
        note["said"] = in_danish(note["phrases"])  # not only keys that mean nothing to her
    tables["memberships"] = _classes(connection, municipality, learner_id)
    tables["given"] = _given(connection, municipality, learner_id, tables["memberships"])
    head = {"format": FORMAT, "exported_at": now.isoformat(), "tables": sorted(tables)}
    return _zipped({"about": [head], **{name: rows for name, rows in tables.items() if rows}}, now)


def _classes(connection: Connection, municipality: int, learner_id: UUID) -> list[dict[str, Any]]:
    rows = connection.execute(
        select(memberships, classes.c.name.label("class_name"), schools.c.name.label("school_name"))
        .join(classes, IS_IN)
        .join(
            schools,
            (schools.c.municipality == classes.c.municipality)
            & (schools.c.id == classes.c.school_id),
        )
        .where(memberships.c.municipality == municipality, memberships.c.learner_id == learner_id)
    )
    return [_plain(row) for row in rows.mappings()]


def _given(
    connection: Connection, municipality: int, learner_id: UUID, hers: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Assignments to her alone, to a group of hers, or to a whole class of hers."""
    class_ids = [UUID(row["class_id"]) for row in hers]
    group_ids = [UUID(row["group_id"]) for row in hers if row["group_id"]]
    for_all = assignments.c.group_id.is_(None) & assignments.c.learner_id.is_(None)
    whole = assignments.c.class_id.in_(class_ids) & for_all
    rows = connection.execute(
        select(assignments).where(
            assignments.c.municipality == municipality,
            or_(
                assignments.c.learner_id == learner_id,
                assignments.c.group_id.in_(group_ids),
                whole,
            ),
        )
    )
    return [_plain(row) for row in rows.mappings()]


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): _value(value) for name, value in row.items() if name not in SECRET}


def _value(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    return value.hex() if isinstance(value, bytes) else value


def _zipped(tables: Mapping[str, list[dict[str, Any]]], now: datetime) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        files = {
            f"{name}.json": json.dumps(rows, ensure_ascii=False, indent=1)
            for name, rows in tables.items()
        }
        for name, text in {"LÆS MIG - READ ME.txt": _read_me(tables), **files}.items():
            info = ZipInfo(name, now.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, text)
    return out.getvalue()


def _read_me(tables: Mapping[str, Any]) -> str:
    """What each file is, why it is there and who sees it (GDPR art. 15): as on the page."""
    known = purposes()
    parts = [_READ_ME]
    for name in tables:
        purpose = known.get(_GIVEN if name == "given" else name)
        if purpose is not None:
            danish = f"{purpose.title.da}. {purpose.text.da} Ses af: {purpose.who.da}."
            english = f"{purpose.title.en}. {purpose.text.en} Seen by: {purpose.who.en}."
            parts.append(f"{name}.json\n  {danish}\n  {english}\n")
    return "\n".join(parts)
