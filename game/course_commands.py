"""`./kollega course …`: the frame that a course stands in, and a class simulated against it."""

import json
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from game.settings import AppSettings
from game.simulation.figures import ClassFigures, figures_of
from game.simulation.report import write_class
from game.simulation.run import packs_of, play_class
from lessons.frame.facts import Fact, Frame, frame
from lessons.frame.page import as_markdown


@click.group(epilog="Example: kollega course frame")
def course() -> None:
    """The Danish frame of the course, and a simulated class."""


@course.command("frame", epilog="Example: kollega course frame --language en")
@click.option("--language", type=click.Choice(["da", "en"]), default="da")
@click.option("--out", type=click.Path(path_type=Path), help="Write it as a page (Markdown).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def frame_(language: str, out: Path | None, as_json: bool) -> None:
    """Danskuddannelse, branchepakker and schemes, each with date, source and how firm it is."""
    found = frame()
    if out is not None:
        out.write_text(as_markdown(found), encoding="utf-8")
    if as_json:
        click.echo(json.dumps({"ok": True, **asdict(found)}, ensure_ascii=False))
        return
    console = Console()
    console.print(_facts(found, language))
    console.print(_modules(found))


@course.command(epilog="Example: kollega course simulate --learners 200 --weeks 8 --out class")
@click.option("--learners", type=click.IntRange(1, 5000), default=200, show_default=True)
@click.option("--weeks", type=click.IntRange(1, 52), default=8, show_default=True)
@click.option("--packs", type=click.Path(exists=True, path_type=Path), help="A folder of packs.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("class-out"))
@click.option("--jobs", type=click.IntRange(0, 64), default=0, help="Processes; 0: one a core.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def simulate(
    learners: int, weeks: int, packs: Path | None, out: Path, jobs: int, as_json: bool
) -> None:
    """Let a class of simulated learners play, and write a report with charts."""
    folder = packs or AppSettings().packs
    played = play_class(folder, learners, weeks, jobs)
    figures = figures_of(played, packs_of(folder))
    page = write_class(played, figures, out)
    ok = not figures.dead_ends
    if as_json:
        told = {"ok": ok, "report": str(page), **figures.as_json()}
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        Console().print(_class(figures))
        click.echo(f"The report: {page}")
    if not ok:
        raise SystemExit(1)


def _facts(found: Frame, language: str) -> Table:
    table = Table(title="Danish frame", show_lines=True)
    for column in ("what", "how firm", "dated", "source"):
        table.add_column(column)
    for fact in found.facts:
        table.add_row(_text(fact, language), fact.standing, fact.dated or "no date", fact.source)
    return table


def _text(fact: Fact, language: str) -> str:
    return fact.en if language == "en" else fact.da


def _modules(found: Frame) -> Table:
    cefr, months = found.cefr, found.months
    caption = f"CEFR: {cefr.standing}, {cefr.source}. Months: {months.standing}, {months.source}."
    table = Table(title="Modules", caption=caption)
    for column in ("danskuddannelse", "module", "CEFR", "usual months"):
        table.add_column(column)
    for module in found.modules:
        usual = "" if module.months is None else f"{module.months:g}"
        table.add_row(module.education, str(module.number), module.cefr, usual)
    return table


def _class(figures: ClassFigures) -> Table:
    title = f"{figures.learners} learners, {figures.weeks} weeks, {figures.shifts} shifts"
    caption = f"{len(figures.dead_ends)} dead ends; not reached: {len(figures.unreached)} scenes"
    table = Table(title=title, caption=caption)
    for column in ("kind", "minutes", "due done", "waiting", "starved", "known", "levels"):
        table.add_column(column)
    for kind in figures.kinds:
        levels = ", ".join(f"{name} {share:.0%}" for name, (share, _) in kind.levels.items())
        table.add_row(
            kind.title,
            f"{kind.minutes_p50:g}",
            f"{kind.due_done:.0%}",
            f"{kind.backlog_end:g}",
            f"{kind.starved:g}",
            f"{kind.known:.0f} of {kind.cards:.0f}",
            levels,
        )
    return table
