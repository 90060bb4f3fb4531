"""A table of texts with a row of headings, read as a class list."""

import re
from collections.abc import Iterator, Mapping, Sequence

from progress_db.imports.given import (
    MOST_ROWS,
    BadFileError,
    Given,
    GivenLearner,
    Refused,
    Told,
    WhichClassError,
)
from progress_db.imports.languages import help_language_of
from progress_db.learners import LONGEST_LABEL
from progress_db.privacy import looks_like_cpr

Row = Sequence[str]
HEADINGS_WITHIN = 10  # rows; above them may stand a title
LONGEST_GROUP = 40

# What a column may be called; of several that may be the label, the first kind is taken.
_KINDS: Mapping[str, tuple[str, ...]] = {
    "given": ("fornavn", "fornavne", "kaldenavn", "first name", "given name", "forename"),
    "full": (
        *("navn", "fulde navn", "kursist", "kursistnavn", "deltager", "deltagernavn", "elev"),
        *("elevnavn", "for og efternavn", "fornavn og efternavn"),
        *("name", "full name", "learner", "learner name", "student", "student name"),
    ),
    "number": (
        *("nr", "nummer", "number", "no", "id", "kursistnr", "kursist nr", "kursistnummer"),
        *("kursist id", "kursistid", "elevnr", "elevnummer", "løbenr", "løbenummer"),
    ),
    "language": (
        *("modersmål", "modersmaal", "sprog", "hjælpesprog", "førstesprog"),
        *("mother tongue", "language", "help language", "first language"),
    ),
    "class": ("hold", "holdnavn", "klasse", "klassenavn", "class", "class name"),
    "group": ("gruppe", "gruppenavn", "group", "group name"),
}
MOST_CLASSES = 60  # in one list; more is a column of something else
_LABELS = ("given", "full", "number")


def learners_in(rows: Sequence[Row], title: str = "") -> Given:
    """The learners of a table; row 1 is `rows[0]`. `title`: the class, where a list has several.

    Raises BadFileError for no class list, WhichClassError for several that are called otherwise.
    """
    at, columns = _headings(rows)
    filled = [(n, row) for n, row in enumerate(rows[at:], at + 1) if any(row)]
    if len(filled) > MOST_ROWS:
        raise BadFileError("imports-too-many-rows", most=MOST_ROWS)
    everybody, filled = filled, _of_class(filled, columns.get("class"), title)
    parted = [Told("imports-only-class")] if len(filled) < len(everybody) else []
    taken = [_learner(number, row, columns) for number, row in filled]
    learners = [one for one in taken if isinstance(one, GivenLearner)]
    refused = [one for one in taken if isinstance(one, Refused)]
    if not filled:
        raise BadFileError("imports-no-rows")
    kept, twice = _without_twins(learners)
    everyone = sorted([*refused, *twice], key=lambda one: one.row)
    return Given(kept, tuple(everyone), (*parted, *_remarks(filled, columns)))


def like_cpr(text: str) -> bool:
    """Whether a cell may hold a personal number, also one that lost its first zero as a number."""
    return looks_like_cpr(text) or (
        text.isdigit() and len(text) == 9 and looks_like_cpr(f"0{text}")
    )


def column_letter(index: int) -> str:
    """0 is A, 25 Z, 26 AA."""
    rest, letters = index + 1, ""
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def _headings(rows: Sequence[Row]) -> tuple[int, dict[str, int]]:
    """How many rows stand above the learners, and which column is what."""
    for number, row in enumerate(rows[:HEADINGS_WITHIN], 1):
        found: dict[str, int] = {}
        for index, cell in enumerate(row):
            kind = _kind_of(cell)
            if kind:
                found.setdefault(kind, index)
        label = next((kind for kind in _LABELS if kind in found), None)
        if label is not None:
            return number, {k: i for k, i in found.items() if k == label or k not in _LABELS}
    raise BadFileError("imports-no-headings")


def _of_class(
    filled: Sequence[tuple[int, Row]], column: int | None, title: str
) -> list[tuple[int, Row]]:
    """The rows of one class, where a column says that there are several."""
    if column is None:
        return list(filled)
    of = {number: row[column] if column < len(row) else "" for number, row in filled}
    classes = {name.casefold(): name for name in of.values() if name}
    if not 1 < len(classes) <= MOST_CLASSES or any(map(like_cpr, classes.values())):
        return list(filled)
    wanted = title.strip().casefold()
    if wanted not in classes:
        raise WhichClassError(tuple(sorted(classes.values(), key=str.casefold)))
    return [(number, row) for number, row in filled if of[number].casefold() == wanted]


def _kind_of(heading: str) -> str:
    bare = re.sub(r"\([^)]*\)", " ", heading.casefold())  # Fornavn(e)
    plain = re.sub(r"[\W_]+", " ", bare).strip()
    return next((kind for kind, names in _KINDS.items() if plain in names), "")


def _learner(number: int, row: Row, columns: Mapping[str, int]) -> GivenLearner | Refused:
    cells = {kind: row[i] if i < len(row) else "" for kind, i in columns.items()}
    for kind, cell in cells.items():
        if like_cpr(cell):
            where = column_letter(columns[kind])
            return Refused(number, Told("imports-why-cpr", {"row": number, "column": where}))
    kind = next(kind for kind in _LABELS if kind in cells)
    label = first_name(cells[kind]) if kind == "full" else cells[kind]
    why = _why_not(label, cells.get("group", ""))
    if why:
        return Refused(number, Told(why, {"row": number, "most": LONGEST_LABEL}))
    spoken = cells.get("language", "")
    language = help_language_of(spoken)
    remarks = (Told("imports-no-such-language"),) if spoken and not language else ()
    return GivenLearner(number, label, language, cells.get("group", ""), None, remarks)


def first_name(full: str) -> str:
    """The first name of a full one: "Hassan, Amina" and "Amina Hassan" are both Amina."""
    given = full.split(",", 1)[1] if "," in full else full
    return (given.split() or [""])[0]


def _why_not(label: str, group: str) -> str:
    if not label:
        return "imports-why-empty"
    if len(label) > LONGEST_LABEL or len(group) > LONGEST_GROUP:
        return "imports-why-long"
    return "" if label.isprintable() and group.isprintable() else "imports-why-signs"


def _without_twins(
    learners: Sequence[GivenLearner],
) -> tuple[tuple[GivenLearner, ...], list[Refused]]:
    """Two of the same name cannot be told apart, so the second is refused with a way out."""
    kept: dict[str, GivenLearner] = {}
    refused = []
    for one in learners:
        first = kept.setdefault(one.label.casefold(), one)
        if first is not one:
            refused.append(Refused(one.row, Told("imports-why-twice", {"row": first.row})))
    return tuple(kept.values()), refused


def _remarks(filled: Sequence[tuple[int, Row]], columns: Mapping[str, int]) -> Iterator[Told]:
    """What else the teacher should know: columns that were not read, and numbers in them."""
    width = max(len(row) for _, row in filled)
    others = [i for i in range(width) if i not in columns.values()]
    unread = [i for i in others if any(i < len(row) and row[i] for _, row in filled)]
    if unread:
        yield Told("imports-unread", {"columns": ", ".join(map(column_letter, unread))})
    for number, row in filled:
        for index in (i for i in unread if i < len(row) and like_cpr(row[i])):
            values: dict[str, str | int] = {"row": number, "column": column_letter(index)}
            yield Told("imports-cpr-elsewhere", values)
            return
