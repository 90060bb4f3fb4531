"""`./kollega packs …`: check, play, hear, new, parts, explain, schema, diagnostics."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from scenes.authoring.beginning import new_pack
from scenes.authoring.checking import OWN_PACKS, Report, check_packs, said_in
from scenes.authoring.diagnostics import document_of, write_index
from scenes.authoring.hearing import hear
from scenes.authoring.parts import part_rows
from scenes.authoring.playing import Transcript, play
from scenes.authoring.schema import write_schema
from scenes.load import load_pack, pack_folders
from scenes.pack import Pack, Scene
from scenes.playthrough import run_script
from scenes.problems import Code, PackError, PackErrors
from scenes.script import INPUTS, Entry, ScriptError, read_script

_FOLDER = click.Path(path_type=Path)
_JSON = click.option("--json", "as_json", is_flag=True, help="One object on standard output.")


@click.group()
def packs() -> None:
    """Check, play and begin packs (workplaces as data)."""


packs.add_command(hear)


@packs.command()
@click.argument("folder", type=_FOLDER, default=OWN_PACKS, metavar="[DIR]")
@_JSON
def check(folder: Path, as_json: bool) -> None:
    """Everything that is wrong with a pack, or with all packs in DIR (default: our own).

    Example: ./kollega packs check my-packs
    """
    report = check_packs(folder)
    if as_json:
        click.echo(json.dumps(_summary(report), ensure_ascii=False))
    else:
        _show(report)
    if not report.ok:
        sys.exit(1)


@packs.command(name="play")
@click.argument("scene_id", metavar="SCENE")
@click.option("--replies", required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--packs", "folder", type=_FOLDER, default=OWN_PACKS, metavar="DIR")
@_JSON
def play_scene(scene_id: str, replies: Path, folder: Path, as_json: bool) -> None:
    """Play SCENE (or PACK/SCENE) in text; FILE has what the learner says, a line each.

    It may be a playthrough: then what it expects is checked too.

    Example: ./kollega packs play foerste-dag --replies my-replies.txt
    """
    pack, scene = _find_scene(folder, scene_id)
    entries = _read(replies)
    difference = None
    if any(entry.verb not in INPUTS for entry in entries):
        difference = run_script(pack, scene, entries, replies.name)
    transcript = play(pack, scene, entries)
    if as_json:
        click.echo(json.dumps(asdict(transcript), ensure_ascii=False))
    else:
        _show_transcript(transcript)
    if difference:
        click.echo(str(difference), err=True)
    if difference or transcript.end is None:
        sys.exit(1)


@packs.command()
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.argument("pack_id", metavar="ID")
def new(folder: Path, pack_id: str) -> None:
    """Begin a pack: a small whole one in DIR/ID that passes its checks.

    Example: ./kollega packs new my-packs bageri
    """
    try:
        files = new_pack(folder, pack_id)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    except FileExistsError as error:
        raise click.ClickException(f"{folder / pack_id} is there already.") from error
    for path in files:
        click.echo(str(path))


@packs.command()
@click.argument("code")
def explain(code: str) -> None:
    """What an error code means, with a wrong and a right example.

    Example: ./kollega packs explain P031
    """
    known = next((each for each in Code if each.value == code.upper()), None)
    if known is None:
        raise click.ClickException(f"There is no code {code}; codes look like P031.")
    click.echo(document_of(known).read_text("utf-8"))


@packs.command()
@click.argument("folder", type=_FOLDER, default=OWN_PACKS, metavar="[DIR]")
def texts(folder: Path) -> None:
    """All that learners are asked to say, a line each: what the speech model must know.

    Example: ./kollega packs texts > said.txt
    """
    for text in said_in(folder):
        click.echo(text)


@packs.command()
@click.option("--packs", "folder", type=_FOLDER, default=OWN_PACKS, metavar="DIR")
@_JSON
def parts(folder: Path, as_json: bool) -> None:
    """The rooms, people and things that a workplace can be put together from.

    Example: ./kollega packs parts
    """
    rows = part_rows(folder)
    if as_json:
        click.echo(json.dumps({"parts": [asdict(row) for row in rows]}, ensure_ascii=False))
        return
    table = Table("kind", "name", "what it is", "to be seen in")
    for row in rows:
        table.add_row(row.kind, row.name, row.what, ", ".join(row.packs))
    Console().print(table)


@packs.command()
def schema() -> None:
    """Write the JSON Schema of pack files, made from scenes/pack.py.

    Example: ./kollega packs schema
    """
    click.echo(str(write_schema()))


@packs.command()
def diagnostics() -> None:
    """Write the index of the error documents.

    Example: ./kollega packs diagnostics
    """
    click.echo(str(write_index()))


def _summary(report: Report) -> dict[str, Any]:
    return {
        "ok": report.ok,
        "packs": [
            {
                "id": pack.id,
                "words": pack.words,
                "phrases": pack.phrases,
                "scenes": pack.scenes,
                "culture_points": pack.culture_points,
                "languages": pack.languages,
            }
            for pack in report.packs
        ],
        "errors": [_error(error) for error in report.errors],
        "warnings": [_error(error) for error in report.warnings],
    }


def _error(error: PackError) -> dict[str, str | int]:
    return {"code": error.code.value, "file": error.file, "line": error.line, "text": error.text}


def _show(report: Report) -> None:
    console = Console(stderr=True)
    console.print(_table(report))
    for error in (*report.errors, *report.warnings):
        colour = "yellow" if error.is_warning else "red"
        line = f"{error.file}:{error.line}: [{colour}]{error.code.value}[/] {escape(error.text)}"
        console.print(line, highlight=False, soft_wrap=True)
    if report.errors or report.warnings:
        console.print("./kollega packs explain CODE tells more.")


def _table(report: Report) -> Table:
    table = Table("pack", "words", "phrases", "scenes", "culture points", "help in", "found")
    for pack in report.packs:
        counts = (pack.words, pack.phrases, pack.scenes, pack.culture_points)
        found = f"errors: {len(pack.errors)}, warnings: {len(pack.warnings)}"
        table.add_row(pack.id, *map(str, counts), " ".join(pack.languages), found)
    return table


def _find_scene(folder: Path, scene_id: str) -> tuple[Pack, Scene]:
    wanted_pack, _, wanted = scene_id.rpartition("/")
    for root in pack_folders(folder):
        if wanted_pack in ("", root.name) and (root / "scenes" / f"{wanted}.yaml").is_file():
            pack = _load(root)
            return pack, next(scene for scene in pack.scenes if scene.id == wanted)
    raise click.ClickException(f"There is no scene {scene_id} in {folder}.")


def _load(root: Path) -> Pack:
    try:
        return load_pack(root)
    except PackErrors as error:
        raise click.ClickException(f"The pack {root.name} has errors.\n{error}") from error


def _read(replies: Path) -> tuple[Entry, ...]:
    try:
        return read_script(replies.read_text("utf-8"), replies.name, bare=True)
    except (ScriptError, UnicodeDecodeError) as error:
        raise click.ClickException(str(error)) from error


def _show_transcript(transcript: Transcript) -> None:
    for line in transcript.lines:
        did = f" ({line['did']})" if "did" in line else ""
        click.echo(f"{line['speaker']}{did}: {line['text']}")
    for seen in transcript.culture:
        click.echo(f"culture point {seen['point']}: {seen['outcome']}")
    click.echo(f"end: {transcript.end or 'not reached'}")
