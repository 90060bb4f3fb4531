"""`./kollega packs …`: check, play, hear, begin and explain packs; sheets, coverage, parts."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from scenes.authoring.beginning import new_pack
from scenes.authoring.checking import OWN_PACKS, check_packs, said_in
from scenes.authoring.coverage import PAGE, write_coverage
from scenes.authoring.diagnostics import document_of, write_index
from scenes.authoring.frequencies import write_frequencies
from scenes.authoring.hearing import hear
from scenes.authoring.parts import part_rows
from scenes.authoring.playing import Transcript, play
from scenes.authoring.schema import write_schema
from scenes.authoring.sheets.commands import sheet
from scenes.authoring.telling import show, spelling_notice, summary
from scenes.lint.reading import our_reference
from scenes.load import load_pack, pack_folders
from scenes.pack import Pack, Scene
from scenes.playthrough import run_script
from scenes.problems import Code, PackErrors
from scenes.script import INPUTS, Entry, ScriptError, read_script

_FOLDER = click.Path(path_type=Path)
_JSON = click.option("--json", "as_json", is_flag=True, help="One object on standard output.")


@click.group()
def packs() -> None:
    """Check, play and begin packs (workplaces as data)."""


packs.add_command(hear)
packs.add_command(sheet)


@packs.command()
@click.argument("folder", type=_FOLDER, default=OWN_PACKS, metavar="[DIR]")
@click.option("--no-lint", is_flag=True, help="Do not read the Danish: spelling, level, commas …")
@_JSON
def check(folder: Path, no_lint: bool, as_json: bool) -> None:
    """Everything that is wrong with a pack, or with all packs in DIR (default: our own).

    Reads the Danish too, as a teacher would; what it finds there is advice.

    Example: ./kollega packs check my-packs
    """
    report = check_packs(folder, reference=None if no_lint else our_reference())
    if as_json:
        click.echo(json.dumps(summary(report), ensure_ascii=False))
    else:
        show(report)
    if not no_lint and spelling_notice(report):
        click.echo(spelling_notice(report), err=True)
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
@click.option("--out", type=_FOLDER, default=PAGE, metavar="FILE", help="Default: docs/coverage.md")
@click.option("--packs", "folder", type=_FOLDER, default=OWN_PACKS, metavar="DIR")
def coverage(out: Path, folder: Path) -> None:
    """Write the page that shows how much of the course there is, by level, point and language.

    Example: ./kollega packs coverage --out docs/coverage.md
    """
    click.echo(str(write_coverage(check_packs(folder), out)))


@packs.command()
def frequencies() -> None:
    """Write the table of frequent words that levels go by; needs wordfreq, a developer's package.

    Example: ./kollega packs frequencies
    """
    click.echo(str(write_frequencies()))


@packs.command()
def diagnostics() -> None:
    """Write the index of the error documents.

    Example: ./kollega packs diagnostics
    """
    click.echo(str(write_index()))


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
