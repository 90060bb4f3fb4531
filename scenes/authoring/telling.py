"""What a check has to tell: one object for programs, tables and lines for people."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from rich.box import SIMPLE
from rich.columns import Columns
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from scenes.authoring.checking import PackReport, Report
from scenes.authoring.counting import LEVELS, ByLevel, Met
from scenes.authoring.diagnostics import title_of
from scenes.lint.dictionary import MEND
from scenes.pack import Level
from scenes.problems import LINT, Code, PackError

ENOUGH_LEVELS = 2  # a culture point should be met in two scenes or more, of different levels


def summary(report: Report) -> dict[str, Any]:
    """The object for programs; keys are added, never renamed."""
    return {
        "ok": report.ok,
        "packs": [_pack(pack) for pack in report.packs],
        "errors": [_error(error) for error in report.errors],
        "warnings": [_error(error) for error in report.warnings],
        "culture": [
            {
                "point": point,
                "scenes": [f"{met.pack}/{met.scene}" for met in found],
                "levels": sorted({met.level for met in found}),
            }
            for point, found in culture_met(report).items()
        ],
        "languages": [
            {"language": language, "texts": texts, "with_help": helped, "reviewed": reviewed}
            for language, texts, helped, reviewed in help_shares(report)
        ],
        "danish": {
            "parts": sum(pack.danish.parts for pack in report.packs),
            "reviewed": sum(pack.danish.read for pack in report.packs),
        },
        "spelling_checked": report.spelling_checked,
    }


def culture_met(report: Report) -> dict[int, tuple[Met, ...]]:
    """Every culture point that any pack tells of, with the scenes where it can be met."""
    found: defaultdict[int, list[Met]] = defaultdict(list)
    for pack in report.packs:
        for point, _ in pack.points:
            found.setdefault(point, [])  # also one that no scene has yet
        for met in pack.met:
            found[met.point].append(met)
    return {point: tuple(found[point]) for point in sorted(found)}


def help_shares(report: Report) -> tuple[tuple[str, int, int, int], ...]:
    """For each language: its code, all texts, those with help in it, those read by a person."""
    texts = sum(pack.texts for pack in report.packs)
    helped: defaultdict[str, int] = defaultdict(int)
    reviewed: defaultdict[str, int] = defaultdict(int)
    for pack in report.packs:
        for each in pack.helped:
            helped[each.language] += each.texts
            reviewed[each.language] += each.reviewed
    return tuple((code, texts, helped[code], reviewed[code]) for code in helped)


def show(report: Report) -> None:
    """Tables and findings for people, on standard error."""
    console = Console(stderr=True)
    console.print(_table(report))
    _show_culture(console, report)
    _show_languages(console, report)
    _show_findings(console, [*report.errors, *report.warnings])


def spelling_notice(report: Report) -> str:
    """One sentence where there is no dictionary, else nothing."""
    return "" if report.spelling_checked else MEND


def _pack(pack: PackReport) -> dict[str, Any]:
    counts = pack.counts
    return {
        "id": pack.id,
        "words": pack.words,
        "phrases": pack.phrases,
        "scenes": pack.scenes,
        "culture_points": pack.culture_points,
        "languages": pack.languages,
        "what_nows": sum(counts.what_nows.values()),
        "by_level": {
            "words": counts.words,
            "phrases": counts.phrases,
            "scenes": counts.scenes,
            "what_nows": counts.what_nows,
        },
    }


def _error(error: PackError) -> dict[str, str | int]:
    return {"code": error.code.value, "file": error.file, "line": error.line, "text": error.text}


def _table(report: Report) -> Table:
    table = Table(box=SIMPLE, padding=(0, 0), title_justify="left")
    for name in ("pack", "words", "phrases", "scenes", "what-now", "culture", "found"):
        table.add_column(name, no_wrap=True)
    levels = levels_in(report)
    table.title = f"in brackets: at {', '.join(levels)}; found: errors + advice"
    for pack in report.packs:
        counts = pack.counts
        each = (counts.words, counts.phrases, counts.scenes, counts.what_nows)
        cells = (by_level(one, levels) for one in each)
        found = f"{len(pack.errors)} + {len(pack.warnings)}"
        table.add_row(pack.id, *cells, str(pack.culture_points), found)
    return table


def levels_in(report: Report) -> tuple[Level, ...]:
    """The levels at which there is anything at all."""
    words = [pack.counts.words for pack in report.packs]
    scenes = [pack.counts.scenes for pack in report.packs]
    return tuple(level for level in LEVELS if any(each[level] for each in (*words, *scenes)))


def by_level(counts: ByLevel, levels: Iterable[Level]) -> str:
    """`83 (41 30 12)`."""
    return f"{sum(counts.values())} ({' '.join(str(counts[level]) for level in levels)})"


def _show_culture(console: Console, report: Report) -> None:
    """`14: 8 A1 A2 B1` for a point that eight scenes have; red where it is met too rarely."""
    cells = []
    for point, found in culture_met(report).items():
        levels = sorted({met.level for met in found})
        told = f"{point}: {len(found)} {' '.join(levels)}".rstrip()
        cells.append(told if len(levels) >= ENOUGH_LEVELS else f"[red]{told} ![/]")
    console.print(
        "culture points: scenes and their levels (!: of one level only)",
        style="bold",
        highlight=False,
    )
    console.print(Columns(cells, column_first=True, padding=(0, 2)), highlight=False)


def _show_languages(console: Console, report: Report) -> None:
    cells = [
        f"{code} {share(helped, texts)}, {share(reviewed, texts)}"
        for code, texts, helped, reviewed in help_shares(report)
    ]
    console.print("languages: helped, read by a person", style="bold", highlight=False)
    console.print(Columns(cells, padding=(0, 2)), highlight=False)


def share(part: int, whole: int) -> str:
    """In percent, never 100 before it is whole nor 0 once there is one."""
    if part in (0, whole):
        return "100 %" if part and part == whole else "0 %"
    return f"{min(max(round(100 * part / whole), 1), 99)} %"


def _show_findings(console: Console, found: list[PackError]) -> None:
    """What the check finds as it comes, then what the reading finds, rule by rule."""
    for error in found:
        if error.code not in LINT:
            colour = "yellow" if error.is_warning else "red"
            _show_line(console, error, colour)
    for code in sorted({error.code for error in found if error.code in LINT}):
        console.print(f"{code.value} {title_of(Code(code))}", style="bold", highlight=False)
        for error in found:
            if error.code is code:
                _show_line(console, error, "yellow")
    if found:
        console.print("./kollega packs explain CODE tells more.")


def _show_line(console: Console, error: PackError, colour: str) -> None:
    line = f"{error.file}:{error.line}: [{colour}]{error.code.value}[/] {escape(error.text)}"
    console.print(line, highlight=False, soft_wrap=True)
