"""`kollega learners`: add, list, export and erase, for people and for programs (`--json`)."""

import functools
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from lessons.help_language import LANGUAGES
from progress_db.can_do_command import told
from progress_db.errors import StoreError
from progress_db.events import Json
from progress_db.export import default_name, export_learner, write_export
from progress_db.learners import CODE_PICTURES, PICTURES, Learner, add_learner, find_learner
from progress_db.opened import opened
from progress_db.paths import data_file
from progress_db.privacy import redact
from progress_db.store import Store, utc_now
from progress_db.summaries import summarise
from scenes.load import packs_in
from scenes.pack import Pack
from scenes.problems import PackErrors

PACKS = Path(__file__).parent.parent / "scenes" / "packs"

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb found: `keys` for programs, `lines` for people."""

    keys: dict[str, Json]
    lines: tuple[str, ...]


Verb = Callable[..., Answer]


@click.group(epilog="Example: kollega learners list --json")
def learners() -> None:
    """Add, list, export and erase the learners of this device."""


def _verb(run: Verb) -> Callable[..., None]:
    """Give a verb `--data` and `--json`, open the store, and let no traceback out."""

    @click.option("--data", type=click.Path(path_type=Path), help="The progress file.")
    @click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
    @functools.wraps(run)
    def wrapped(data: Path | None, as_json: bool, **values: Any) -> None:
        try:
            with opened(data or data_file(), patience_s=0.5) as store:
                answer = run(store, **values)
        except click.Abort:
            _fail(StoreError("stopped", "Nothing was changed."), as_json)
        except StoreError as error:
            _fail(error, as_json)
        except Exception as error:  # the last net: a person gets a sentence, never a traceback
            text = f"This should not have happened ({type(error).__name__}: {redact(str(error))})."
            _fail(StoreError("unexpected", text), as_json)
        else:
            _tell(answer, as_json)

    return wrapped


@learners.command(
    epilog="Example: kollega learners add --picture cat --code sun,boat,key --help-language ar"
)
@click.option("--picture", required=True, help=f"One of: {', '.join(PICTURES)}.")
@click.option("--code", required=True, help=f"Three of: {', '.join(CODE_PICTURES)}.")
@click.option("--help-language", default="en", help=f"One of: {', '.join(LANGUAGES)}.")
@click.option("--label", default="", help="A first name or a number; never a CPR number.")
@_verb
def add(store: Store, picture: str, code: str, help_language: str, label: str) -> Answer:
    """Add a learner with a picture and a code of three pictures."""
    pictures = [part.strip() for part in code.split(",")]
    learner = add_learner(store, utc_now, picture, pictures, help_language, label)
    return Answer({"learner": _row(learner)}, (f"Added {_name(learner)}: {learner.id}",))


@learners.command("list", epilog="Example: kollega learners list --json")
@_verb
def list_(store: Store) -> Answer:
    """List the learners of this device with what they have done."""
    rows: list[Json] = []
    lines = []
    for learner in store.learners():
        summary = summarise(store.events(learner.id), learner.id)
        counts: dict[str, Json] = {
            "words_known": len(summary.words_known),
            "phrases_known": len(summary.phrases_known),
            "scenes_finished": sum((summary.scenes or {}).values()),
            "minutes": round(summary.seconds / 60),
            "last_day": summary.days[-1].isoformat() if summary.days else None,
        }
        rows.append({**_row(learner), **counts})
        lines.append(
            f"{learner.id}  {_name(learner)}  {learner.help_language}  "
            f"{counts['words_known']} words, {counts['phrases_known']} phrases, "
            f"{counts['scenes_finished']} scenes, {counts['minutes']} minutes"
        )
    return Answer({"learners": rows}, tuple(lines) or ("No learners yet.",))


@learners.command(epilog="Example: kollega learners can 7c21")
@click.argument("learner")
@click.option("--packs", type=click.Path(exists=True, path_type=Path), default=PACKS)
@_verb
def can(store: Store, learner: str, packs: Path) -> Answer:
    """What LEARNER (id, its beginning or its end) can do at work, and her levels."""
    found = find_learner(store, learner)
    return Answer(*told(_packs(packs), store.events(found.id), found.id, utc_now()))


@learners.command(epilog="Example: kollega learners export 7c21 --out amina.zip")
@click.argument("learner")
@click.option("--out", type=click.Path(path_type=Path), help="A .zip or .json file to write.")
@_verb
def export(store: Store, learner: str, out: Path | None) -> Answer:
    """Write everything that is kept about LEARNER (id, its beginning or its end) to a file."""
    found, now = find_learner(store, learner), utc_now()
    path = out or Path(default_name(found.id, now))
    exported = export_learner(store, found, now)
    write_export(exported, path, now)
    events = exported["events"]
    count = len(events) if isinstance(events, list) else 0
    keys: dict[str, Json] = {"learner": str(found.id), "file": str(path), "events": count}
    return Answer(keys, (f"Wrote {count} events to {path}",))


def _packs(folder: Path) -> dict[str, Pack]:
    try:
        return packs_in(folder)
    except PackErrors as error:
        raise StoreError("bad-pack", f"A pack cannot be read: {error.errors[0]}") from error


@learners.command(epilog="Example: kollega learners erase 7c21 --yes")
@click.argument("learner")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--kept-aside", is_flag=True, help="Also delete damaged files that were kept aside.")
@_verb
def erase(store: Store, learner: str, yes: bool, kept_aside: bool) -> Answer:
    """Really delete LEARNER and everything that is kept about her. It cannot be undone."""
    found = find_learner(store, learner)
    _make_sure(found, yes)
    erased = store.erase(found.id)
    if kept_aside:
        for path in erased.kept_aside:
            path.unlink(missing_ok=True)
    left = () if kept_aside else erased.kept_aside
    keys: dict[str, Json] = {
        "learner": str(found.id),
        "events": erased.events,
        "kept_aside": [str(path) for path in left],
    }
    lines = [f"Erased {found.id} with {erased.events} events."]
    lines += [f"A damaged file may still hold some: {path} (--kept-aside)" for path in left]
    return Answer(keys, tuple(lines))


def _make_sure(learner: Learner, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise StoreError("not-sure", "Erasing cannot be undone: say --yes.")
    question = f"Erase {_name(learner)} ({learner.id}) for good?"
    if not click.confirm(question, err=True):
        raise StoreError("stopped", "Nothing was changed.")


def _row(learner: Learner) -> dict[str, Json]:
    return {
        "id": str(learner.id),
        "picture": learner.picture,
        "help_language": learner.help_language,
        "label": learner.label,
        "added": learner.added.isoformat(),
    }


def _name(learner: Learner) -> str:
    return f"{learner.picture} {learner.label}".strip()


def _tell(answer: Answer, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"ok": True, **answer.keys}))
    else:
        click.echo("\n".join(answer.lines))


def _fail(error: StoreError, as_json: bool) -> None:
    if as_json:
        shown = {"ok": False, "error": {"code": error.code, "text": error.text}}
        click.echo(json.dumps(shown))
    click.echo(error.text, err=True)
    sys.exit(1)
