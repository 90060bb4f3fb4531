"""A OneRoster 1.2 CSV export (a ZIP): the learners of one class, by given name.

Read are sourcedId, status, enabledUser, givenName and preferredGivenName of users.csv, sourcedId,
status and title of classes.csv, and the enrollments of students. Family names, e-mail addresses,
birth dates, user names and other identifiers are never looked at.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from progress_db.imports.csv_file import decoded
from progress_db.imports.given import (
    LONGEST_CELL,
    MOST_ROWS,
    BadFileError,
    Given,
    GivenLearner,
    Refused,
    Told,
    WhichClassError,
)
from progress_db.imports.table import like_cpr
from progress_db.learners import LONGEST_LABEL

Record = Mapping[str, str]
USERS, CLASSES, ENROLLMENTS = "users.csv", "classes.csv", "enrollments.csv"
MANIFEST = "manifest.csv"
FILES = (USERS, CLASSES, ENROLLMENTS)
LONGEST_SOURCE = 120
MOST_RECORDS = 200_000  # a municipality's whole export
_NEEDED = {
    USERS: {"sourcedId", "givenName"},
    CLASSES: {"sourcedId", "title"},
    ENROLLMENTS: {"classSourcedId", "userSourcedId", "role"},
}


def is_oneroster(names: Sequence[str]) -> bool:
    """Whether a ZIP with these files may be one."""
    plain = {_base(name) for name in names}
    return MANIFEST in plain or plain.issuperset(FILES)


def learners_of_class(parts: Mapping[str, bytes], title: str, today: date) -> Given:
    """The learners of the class with this title, or of the only one.

    Raises BadFileError, or WhichClassError with the titles to choose from.
    """
    files = {_base(name): content for name, content in parts.items()}
    wanted = _class_id(list(_records(files, CLASSES)), title)
    ids = {
        record["userSourcedId"]
        for record in _records(files, ENROLLMENTS)
        if record["classSourcedId"] == wanted and _is_now(record, today)
    }
    if len(ids) > MOST_ROWS:
        raise BadFileError("imports-too-many-rows", most=MOST_ROWS)
    found = [
        _learner(number, record)
        for number, record in enumerate(_records(files, USERS), 2)
        if record["sourcedId"] in ids and _is_active(record)
    ]
    changes = _only_changes(files)
    if not found:
        raise BadFileError("imports-roster-delta" if changes else "imports-nobody-enrolled")
    learners = tuple(one for one in found if isinstance(one, GivenLearner))
    remarks = (Told("imports-roster-delta"),) if changes else ()
    return Given(learners, tuple(one for one in found if isinstance(one, Refused)), remarks)


def _only_changes(files: Mapping[str, bytes]) -> bool:
    """Whether the manifest says that a file has only what has changed since the last one."""
    if MANIFEST not in files:
        return False
    rows = csv.reader(io.StringIO(decoded(files[MANIFEST]), newline=""))
    try:
        said = {tuple(cell.strip().casefold() for cell in row[:2]) for row in rows}
    except csv.Error:  # the manifest is not needed to read the rest
        return False
    return any((f"file.{name.removesuffix('.csv')}", "delta") in said for name in FILES)


def _class_id(classes: Sequence[Record], title: str) -> str:
    open_now = [record for record in classes if _is_active(record)]
    if not open_now:
        raise BadFileError("imports-no-classes")
    called = [r for r in open_now if r["title"].casefold() == title.strip().casefold()]
    if len(called) == 1:
        return called[0]["sourcedId"]
    if len(open_now) == 1:
        return open_now[0]["sourcedId"]
    raise WhichClassError(tuple(sorted({record["title"] for record in open_now})))


def _learner(number: int, record: Record) -> GivenLearner | Refused:
    label = record.get("preferredGivenName") or record["givenName"]
    source = record["sourcedId"]
    for name, cell in (("givenName", label), ("sourcedId", source)):
        if like_cpr(cell):
            return Refused(number, Told("imports-why-cpr", {"row": number, "column": name}))
    if not label:
        return Refused(number, Told("imports-why-empty", {"row": number}))
    if len(label) > LONGEST_LABEL or len(source) > LONGEST_SOURCE:
        return Refused(number, Told("imports-why-long", {"row": number, "most": LONGEST_LABEL}))
    if not (label.isprintable() and source.isprintable()):
        return Refused(number, Told("imports-why-signs", {"row": number}))
    return GivenLearner(number, label, source_id=source)


def _records(files: Mapping[str, bytes], name: str) -> Iterator[Record]:
    if name not in files:
        raise BadFileError("imports-roster-file", file=name)
    reader = csv.DictReader(io.StringIO(decoded(files[name]), newline=""), restval="", strict=True)
    try:
        if not _NEEDED[name].issubset(reader.fieldnames or ()):
            raise BadFileError("imports-roster-columns", file=name)
        for number, row in enumerate(reader):
            if number >= MOST_RECORDS:
                raise BadFileError("imports-too-large-inside")
            yield {
                k: (v or "").strip()[:LONGEST_CELL] for k, v in row.items() if isinstance(k, str)
            }
    except csv.Error as error:
        raise BadFileError("imports-roster-columns", file=name) from error


def _is_active(record: Record) -> bool:
    gone = record.get("status", "").casefold() == "tobedeleted"
    return not gone and record.get("enabledUser", "").casefold() != "false"


def _is_now(record: Record, today: date) -> bool:
    """A student whose enrollment is not over; a date that cannot be read ends nothing."""
    over = record.get("endDate", "")[:10]
    try:
        ended = bool(over) and date.fromisoformat(over) < today
    except ValueError:
        ended = False
    return record["role"].casefold() == "student" and _is_active(record) and not ended


def _base(name: str) -> str:
    return name.rsplit("/", 1)[-1].casefold()
