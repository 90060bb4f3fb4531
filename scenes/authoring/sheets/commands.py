"""`./kollega packs sheet …`: help texts out as an Excel workbook, and back in."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from scenes.authoring.checking import OWN_PACKS
from scenes.authoring.sheets.incoming import SheetError, read_entries
from scenes.authoring.sheets.interface import LOCALE
from scenes.authoring.sheets.outgoing import export_sheet
from scenes.authoring.sheets.taking import Taking, take
from scenes.authoring.writing import write_all
from scenes.part import HELP_LANGUAGES
from scenes.problems import PackErrors

_Command = TypeVar("_Command", bound=Callable[..., Any])
_FILE = click.Path(path_type=Path, dir_okay=False)


def _arguments(command: _Command) -> _Command:
    """What both ways take."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="One object on standard output."),
        click.option(
            "--locale",
            type=click.Path(path_type=Path),
            default=LOCALE,
            metavar="DIR",
            help="The interface texts; default: our own.",
        ),
        click.option("--packs", type=click.Path(path_type=Path), default=OWN_PACKS, metavar="DIR"),
        click.argument("path", type=_FILE, metavar="FILE.xlsx"),
        click.argument("language", type=click.Choice(HELP_LANGUAGES), metavar="LANG"),
    ):
        command = option(command)
    return command


@click.group()
def sheet() -> None:
    """Help texts as an Excel workbook, for people who read the language but not the files."""


@sheet.command(name="export")
@_arguments
def export_command(language: str, path: Path, packs: Path, locale: Path, as_json: bool) -> None:
    """All help texts in LANG (en, ar, fa, uk, so, ti, tr, pl) to FILE.xlsx, a sheet a pack.

    Example: ./kollega packs sheet export ar arabisk.xlsx
    """
    try:
        count = export_sheet(packs, locale, language, path)
    except PackErrors as error:
        raise click.ClickException(f"A file of reviews is broken.\n{error}") from error
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}.") from error
    if as_json:
        click.echo(json.dumps({"ok": True, "file": str(path), "texts": count}))
    else:
        click.echo(f"{path}: {count} texts", err=True)


@sheet.command(name="import")
@_arguments
def import_command(language: str, path: Path, packs: Path, locale: Path, as_json: bool) -> None:
    """What reviewers changed in FILE.xlsx, and who read what, back into the packs.

    Rows that do not fit any more are told and left out; nothing else in a file changes.

    Example: ./kollega packs sheet import ar arabisk.xlsx
    """
    try:
        entries = read_entries(path, language)
        taking = take(entries, packs, locale, language, datetime.now(UTC).date().isoformat())
        write_all(taking.files)
    except SheetError as error:
        raise click.ClickException(str(error)) from error
    except PackErrors as error:
        raise click.ClickException(f"A file of reviews is broken.\n{error}") from error
    except OSError as error:
        raise click.ClickException(
            f"{error.filename} cannot be written: {error.strerror}."
        ) from error
    if as_json:
        click.echo(json.dumps(_summary(taking), ensure_ascii=False))
    else:
        _show(taking)
    if taking.refused:
        sys.exit(1)


def _summary(taking: Taking) -> dict[str, Any]:
    return {
        "ok": not taking.refused,
        "texts": taking.texts,
        "reviewed": taking.reviewed,
        "files": sorted(str(path) for path in taking.files),
        "refused": [asdict(refused) for refused in taking.refused],
    }


def _show(taking: Taking) -> None:
    said = f"{taking.texts} texts changed, {taking.reviewed} newly read by a person"
    click.echo(f"{said}, {len(taking.files)} files written.", err=True)
    for refused in taking.refused:
        click.echo(f"not taken: {refused.sheet}, row {refused.line}: {refused.text}", err=True)
