"""What of a returned workbook can be taken, and why the rest cannot; nothing is written here."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scenes.authoring.sheets.incoming import Entry
from scenes.authoring.sheets.interface import (
    FILE,
    interface_rows,
    pattern_problem,
    with_patterns,
)
from scenes.authoring.sheets.layout import INTERFACE
from scenes.authoring.sheets.paths import spot_of
from scenes.authoring.sheets.reviews import (
    Review,
    fingerprint,
    interface_reviews,
    pack_reviews,
    read_reviews,
    reviews_text,
    valid,
)
from scenes.authoring.sheets.rows import Row, pack_rows
from scenes.authoring.sheets.yaml_edit import HelpEdit, with_help
from scenes.load import check_pack, pack_folders
from scenes.yaml_source import read_yaml

_SLOT = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not taken."""

    sheet: str
    line: int
    text: str


@dataclass(slots=True)
class Taking:
    """What an import comes to: whole new files by path, what was counted, what was refused."""

    files: dict[Path, str] = field(default_factory=dict)
    texts: int = 0
    reviewed: int = 0
    refused: list[Refused] = field(default_factory=list)


def take(entries: Iterable[Entry], packs: Path, locale: Path, language: str, today: str) -> Taking:
    """Check every row of `entries`; `today` is the ISO date of the reviews that come in."""
    taking = Taking()
    folders = {folder.name: folder for folder in pack_folders(packs)}
    by_sheet: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_sheet[entry.sheet].append(entry)
    for sheet, found in by_sheet.items():
        if sheet == INTERFACE:
            _take_interface(taking, found, locale, language, today)
        elif sheet in folders:
            _take_pack(taking, found, folders[sheet], language, today)
        else:
            taking.refused.append(Refused(sheet, 1, f"there is no pack called ‘{sheet}’ here"))
    return taking


def _take_pack(
    taking: Taking, entries: list[Entry], folder: Path, language: str, today: str
) -> None:
    rows = pack_rows(check_pack(folder).draft)
    changed = _take_rows(taking, entries, rows, pack_reviews(folder, language), language, today)
    for name in {row.file for row in rows if row.id in changed}:
        path = folder / name
        source, _ = read_yaml(folder, name)
        value = source.value if source else None
        spots = ((row, spot_of(value, row.path)) for row in rows if row.file == name)
        edits = [
            HelpEdit(spot, language, changed[row.id])
            for row, spot in spots
            if spot is not None and row.id in changed
        ]
        taking.files[path] = with_help(_read(path), edits)


def _take_interface(
    taking: Taking, entries: list[Entry], locale: Path, language: str, today: str
) -> None:
    rows = interface_rows(locale, language)
    reviews = interface_reviews(locale, language)
    changed = _take_rows(taking, entries, rows, reviews, language, today)
    if changed:
        path = locale / language / FILE
        keys = {row.path: changed[row.id] for row in rows if row.id in changed}
        taking.files[path] = with_patterns(_read(path) if path.is_file() else "", keys)


def _take_rows(
    taking: Taking,
    entries: list[Entry],
    rows: Iterable[Row],
    reviews_file: Path,
    language: str,
    today: str,
) -> dict[str, str]:
    """The changed texts by id; reviews that changed go into `taking` at once."""
    known = {(row.file, row.path): row for row in rows}
    times = Counter((entry.file, entry.path) for entry in entries)
    before = read_reviews(reviews_file)
    after, changed = dict(before), {}
    for entry in entries:
        row = known.get((entry.file, entry.path))
        why = (
            "it stands twice"
            if times[entry.file, entry.path] > 1
            else _why_not(entry, row, language)
        )
        if row is None or why:
            said = f"{entry.file} {entry.path}: {why}"
            taking.refused.append(Refused(entry.sheet, entry.line, said))
            continue
        if entry.text != row.help.get(language, ""):
            changed[row.id] = entry.text
        _review(after, before, row, entry, language, today)
    taking.texts += len(changed)
    taking.reviewed += sum(after[name] != before.get(name) for name in after if after[name].by)
    if after != before:
        taking.files[reviews_file] = reviews_text(after)
    return changed


def _review(
    after: dict[str, Review],
    before: Mapping[str, Review],
    row: Row,
    entry: Entry,
    language: str,
    today: str,
) -> None:
    shown = valid(before, row.id, row.danish, row.help.get(language, ""))
    said = (shown.by, shown.note) if shown else ("", "")
    if (entry.by, entry.note) == said and entry.text == row.help.get(language, ""):
        return
    if entry.by or entry.note:
        of = fingerprint(row.danish, entry.text)
        after[row.id] = Review(entry.by, today, of, entry.note)
    else:
        after.pop(row.id, None)


def _why_not(entry: Entry, row: Row | None, language: str) -> str:
    """Why a row cannot be taken, or nothing."""
    if row is None:
        return "there is no such text any more"
    if entry.danish != row.danish:
        return f"the Danish text is another one now: ‘{row.danish}’"
    if not entry.text.strip():
        return "the text was emptied" if row.help.get(language) else ""
    if row.file == FILE:
        return pattern_problem(row.danish, entry.text)
    if "\n" in entry.text:
        return "there is a line break in the text"
    return _slots_problem(row, entry.text)


def _slots_problem(row: Row, text: str) -> str:
    there, needed = set(_SLOT.findall(text)), set(_SLOT.findall(row.help.get("en", "")))
    lacks = sorted(needed - there)
    more = sorted(there - needed - set(_SLOT.findall(row.danish)))
    if lacks:
        return f"{lacks[0]} is missing in it"
    return f"{more[0]} is not in the Danish text" if more else ""


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")  # line ends as they are
