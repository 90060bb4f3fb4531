"""What belongs to whom in the tests of access: each owner has one of everything, easily found."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from io import BytesIO
from random import Random
from typing import Any
from uuid import UUID
from zipfile import ZipFile

from sqlalchemy import Connection, Engine, delete, insert, select, update
from uuid6 import uuid7

from progress_db.server.database import reading, upsert, writing
from progress_db.server.house import House
from progress_db.server.tables import metadata
from tests.progress_db.cast import HERE, NOW, Cast
from tests.progress_db.figures.counts import a_year, keep
from tests.scenes.samples import KAFFE

MARK = "Qx"  # begins every label, name and word that only some may read
OF_FIGURES = frozenset({"months", "figures", "releases"})  # about nobody, and many rows
CODES = {"teacher": "ABCD-2345", "colleague": "BCDE-3456", "stranger": "CDEF-4567"}

Values = dict[str, str]
Kept = Mapping[str, list[dict[str, Any]]]


def own_things(house: House, cast: Cast) -> dict[str, Values]:
    """One of everything for teacher, colleague and stranger; their ids by the table's names."""
    whose = {
        "teacher": (cast.school, cast.klass, cast.learners),
        "colleague": (cast.school, cast.other_class, (cast.other_learner,)),
        "stranger": (cast.other_school, cast.strangers_class, (cast.strangers_learner,)),
    }
    with writing(house.engine) as connection:
        found = {
            word: _Owning(connection, cast, word, school, klass).whole(learners)
            for word, (school, klass, learners) in whose.items()
        }
        content = _pack()
        hashed = sha256(content).hexdigest()
        row = {"school_id": cast.school, "pack": "kaffe", "version": "1.0.0", "sha256": hashed}
        _add(connection, "school_packs", **row, content=content, created_at=NOW)
        _figures(connection, cast)
    return {word: {**values, "sha256": hashed} for word, values in found.items()}


def kept(engine: Engine) -> Kept:
    """All rows of all tables but those of figures."""
    with reading(engine) as connection:
        return {
            table.name: [dict(row._mapping) for row in connection.execute(select(table))]
            for table in metadata.sorted_tables
            if table.name not in OF_FIGURES
        }


def put_back(engine: Engine, rows: Kept) -> None:
    """The tables as they were."""
    with writing(engine) as connection:
        for name in rows:
            connection.execute(delete(metadata.tables[name]))
        for name, found in rows.items():
            if found:
                connection.execute(insert(metadata.tables[name]), found)


class _Owning:
    def __init__(
        self, connection: Connection, cast: Cast, word: str, school: UUID, klass: UUID
    ) -> None:
        self._connection, self._cast = connection, cast
        self._word, self._school, self._klass = word, school, klass
        self._account = cast.accounts[word]

    def whole(self, learners: tuple[UUID, ...]) -> Values:
        self._name("classes", self._klass, name=f"{MARK}hold {self._word}")
        code = {"code": CODES[self._word], "code_until": NOW.replace(year=2027)}
        self._name("classes", self._klass, **code)
        for number, one in enumerate(learners):
            self._name("learners", one, label=f"{MARK}{self._word}{number}")
        ids = {
            "class_id": self._klass,
            "second_id": self._second_class(),
            "learner_id": learners[0],
            "device_id": self._device(learners[0]),
            "group_id": self._make("groups", class_id=self._klass, name=f"{MARK}gruppe"),
            "assignment_id": self._assignment(),
            "note_id": self._note(learners[0]),
            "plan_id": self._plan(),
            "receipt_id": self._receipt(),
            "account_id": self._account,
            "grant_id": self._grant(),
            "school_id": self._school,
            "number": HERE,
        }
        self._heard(learners[0])
        return {name: str(one) for name, one in ids.items()} | {"code": CODES[self._word]}

    def _name(self, of: str, which: UUID, **values: object) -> None:
        table = metadata.tables[of]
        self._connection.execute(update(table).where(table.c.id == which).values(**values))

    def _make(self, of: str, **row: object) -> UUID:
        made = uuid7()
        _add(self._connection, of, id=made, **row)
        return made

    def _second_class(self) -> UUID:
        row = {"school_id": self._school, "name": f"{MARK}andet hold", "created_at": NOW}
        made = self._make("classes", **row)
        _add(self._connection, "class_teachers", class_id=made, account_id=self._account)
        return made

    def _device(self, learner: UUID) -> UUID:
        row = {"class_id": self._klass, "name": f"{MARK}brille", "enrolled_at": NOW}
        made = self._make("devices", **row)
        at = {"at": NOW, "learner_id": learner, "state": "playing", "pack": "lager"}
        presence = {"municipality": HERE, "device_id": made, **at}
        upsert(self._connection, metadata.tables["presence"], [presence])
        return made

    def _assignment(self) -> UUID:
        items = [{"kind": "scene", "pack": "lager", "id": "foerste-dag"}]
        row = {"class_id": self._klass, "title": f"{MARK}opgave", "items": items, "position": 1}
        return self._make("assignments", **row, created_by=self._account, created_at=NOW)

    def _note(self, learner: UUID) -> UUID:
        row = {"learner_id": learner, "author": self._account, "author_name": self._word}
        return self._make("notes", **row, text=f"{MARK}note", created_at=NOW)

    def _plan(self) -> UUID:
        weeks = [[{"kind": "scene", "pack": "lager", "id": "foerste-dag"}]]
        row = {"school_id": self._school, "name": f"{MARK}plan", "weeks": weeks}
        return self._make("plans", **row, created_by=self._account, changed_at=NOW)

    def _receipt(self) -> UUID:
        made = uuid7()
        receipt = {"tables": {"events": 3}, "figures": 0}
        row = {"at": NOW, "ordered_by": self._account, "school_id": self._school}
        _add(self._connection, "erasures", learner_id=made, receipt=receipt, **row)
        return made

    def _grant(self) -> UUID:
        grants = metadata.tables["grants"]
        here = select(grants.c.id).where(grants.c.account_id == self._account)
        found: UUID = self._connection.execute(here).scalar_one()
        return found

    def _heard(self, learner: UUID) -> None:
        """A turn at which she is stuck, with what was heard of her."""
        where = {"pack": "lager", "scene": "foerste-dag", "turn": "velkommen"}
        tries = {"missed": 3, "accepted": 0, "nets": 0, "last_accepted": False, "last_at": NOW}
        heard = {"heard": [f"{MARK}hoert"], "words_missed": {f"{MARK}savnet": 2}}
        _add(self._connection, "stuck", learner_id=learner, **where, **tries, **heard)


def _add(connection: Connection, of: str, **row: object) -> None:
    connection.execute(insert(metadata.tables[of]), {"municipality": HERE, **row})


def _figures(connection: Connection, cast: Cast) -> None:
    """Enough learners in the last year that there is something to show."""
    cells = {cast.school: {("lager", 2, 3): 60, ("kontor", 3, 2): 35}}
    keep(connection, a_year(HERE, cells, date(2026, 11, 1), Random(3)))


def _pack() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for path in sorted(KAFFE.rglob("*.*")):
            archive.write(path, path.relative_to(KAFFE).as_posix())
    return out.getvalue()
