"""`./kollega speech install`, `installed` and `uninstall`: a second listener comes and goes."""

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from speech.errors import SpeechError
from speech.second.registry import REGISTRY, ModelEntry, entry_named, read_registry
from speech.second.store import Installed, installed, uninstall

_HOME = click.option(
    "--home",
    type=click.Path(path_type=Path),
    required=True,
    help="Where the models lie; beside the learners' progress where nothing is said.",
)
_JSON = click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
_REGISTRY = click.option(
    "--registry",
    type=click.Path(path_type=Path),
    default=REGISTRY,
    show_default="ours",
    help="Another registry file.",
)


@click.command("install")
@click.argument("name")
@click.option("--from", "origin", metavar="DIR|URL", help="Files from elsewhere, by their names.")
@click.option("--sha256", "given", multiple=True, metavar="FILE=HEX", help="Where we have none.")
@click.option("--yes", is_flag=True, help="The terms are agreed to; ask nothing.")
@_REGISTRY
@_HOME
@_JSON
def install_command(
    name: str,
    origin: str | None,
    given: tuple[str, ...],
    yes: bool,
    registry: Path,
    home: Path,
    as_json: bool,
) -> None:
    """Install a second listener; docs/second-listener.md says what it is good for.

    Example: ./kollega speech install ekko-v1-tiny
    """
    from speech.second.engine import must_have_engine
    from speech.second.installing import Installation, Origin, install, unchecked, with_checksums

    try:
        must_have_engine()
        entry = with_checksums(entry_named(name, registry), _checksums(given))
        bare = unchecked(entry)
        _must_agree(entry, bare, yes)
        world = Installation(home, lambda: datetime.now(UTC), _Progress())
        model = install(entry, Origin.of(origin), world, trusted=bool(bare))
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    if as_json:
        click.echo(json.dumps(_row(model), ensure_ascii=False))
    else:
        click.echo(f"{model.title} is installed; the game listens with it from its next start on.")


@click.command("installed")
@_REGISTRY
@_HOME
@_JSON
def installed_command(registry: Path, home: Path, as_json: bool) -> None:
    """Which second listeners are installed, and which could be.

    Example: ./kollega speech installed --json
    """
    try:
        known = read_registry(registry)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    models = installed(home)
    there = {model.name for model in models}
    could = [entry for entry in known.values() if entry.name not in there]
    if as_json:
        rows = {"installed": [_row(m) for m in models], "available": [e.name for e in could]}
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for at, model in enumerate(models):
        use = "in use" if at == 0 else "not in use"
        click.echo(f"{model.name}: {model.title}, {model.size // 10**6} MB, {use}")
    for entry in could:
        click.echo(f"not installed: {entry.name}: {entry.title}, {entry.size // 10**6} MB")


@click.command("uninstall")
@click.argument("name")
@_HOME
@_JSON
def uninstall_command(name: str, home: Path, as_json: bool) -> None:
    """Remove a second listener; the game hears as before.

    Example: ./kollega speech uninstall ekko-v1-tiny
    """
    try:
        uninstall(home, name)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    click.echo(json.dumps({"uninstalled": name}) if as_json else f"{name} is gone.")


def _checksums(given: tuple[str, ...]) -> dict[str, str]:
    pairs = dict(text.partition("=")[::2] for text in given)
    for file, checksum in pairs.items():
        if len(checksum) != 64 or set(checksum.lower()) - set("0123456789abcdef"):
            raise SpeechError("second-checksum", f"The SHA-256 of {file} must be 64 hex digits.")
    return pairs


def _must_agree(entry: ModelEntry, bare: tuple[str, ...], yes: bool) -> None:
    """Her licence is between her and its makers: she sees it before anything is fetched."""
    click.echo(f"{entry.title}, {entry.size // 10**6} MB, from {entry.source}", err=True)
    click.echo(f"Licence: {entry.licence}\n{entry.attribution}", err=True)
    if entry.note:
        click.echo(entry.note, err=True)
    for name in bare:
        click.echo(f"Nobody has published a checksum of {name}.", err=True)
    if not yes:
        click.confirm("Install it on these terms?", abort=True, err=True)


class _Progress:
    """One line for each file, rewritten on a terminal."""

    def __init__(self) -> None:
        self._last = ("", -1)

    def __call__(self, name: str, there: int, size: int | None) -> None:
        share = -1 if not size else 100 * there // size
        if (name, share) == self._last or not (sys.stderr.isatty() or share in (-1, 100)):
            return
        if not size and self._last[0] == name:
            return
        self._last = name, share
        end = "" if sys.stderr.isatty() and share != 100 else "\n"
        text = name if share < 0 else f"{name} {share:3d} %"
        click.echo(f"\r{text}{end}", nl=False, err=True)


def _row(model: Installed) -> dict[str, object]:
    row = asdict(model)
    return {**row, "folder": str(model.folder), "size": model.size}
