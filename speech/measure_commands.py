"""The verbs of `./kollega speech` that measure: eval, report, fairness."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from speech.errors import SpeechError
from speech.one_thread import use_one_thread
from speech.printing import figure_lines

_Found = TypeVar("_Found")
_AS_JSON = click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
_MARKDOWN = click.option("--markdown", is_flag=True, help="Tables for a page under docs/.")
_CHOICES = click.option(
    "--choices", type=click.IntRange(2, 50), default=6, help="Texts to choose among."
)
_MODEL = click.option("--model", type=click.Path(path_type=Path), help="Another model's folder.")
_BESIDE = click.option(
    "--beside", type=click.Path(path_type=Path), help="A second model, asked the very same."
)
_NOISE = click.option(
    "--noise", "noises_db", type=float, multiple=True, metavar="DB", help="Once more in noise."
)
_SEED_OF_FAIRNESS = 7  # not the seed that the scorer is calibrated with


@click.command("eval")
@click.argument("index", type=click.Path(path_type=Path))
@_CHOICES
@click.option("--distractors", type=click.Choice(["random", "near"]), default="random")
@_NOISE
@click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Only her clips.")
@_MODEL
@_BESIDE
@click.option(
    "--second", type=click.Path(path_type=Path), help="Once more with this second listener."
)
@_MARKDOWN
@_AS_JSON
def evaluate_command(
    index: Path,
    choices: int,
    distractors: str,
    noises_db: tuple[float, ...],
    speakers: tuple[str, ...],
    model: Path | None,
    beside: Path | None,
    second: Path | None,
    markdown: bool,
    as_json: bool,
) -> None:
    """Tell one text from others on a table with path, transcript, speaker (tab-separated).

    Shares are 0..1. `true_accept_at_fa5`: right texts that pass where 5 % of wrong ones pass too.
    Words that the model has not are said by espeak-ng for this run (`said_by_espeak`).

    Example: ./kollega speech eval recordings/index.tsv --choices 6 --distractors near --noise 10
    """
    use_one_thread()
    from speech.evaluate import Asking, Distractors, evaluate
    from speech.evaluation_page import evaluation_markdown

    draw: Distractors = "near" if distractors == "near" else "random"
    asking = Asking(choices, draw, noises_db, frozenset(speakers))
    figures = _told(lambda: evaluate(index, asking, model, beside, second))
    if markdown:
        click.echo(evaluation_markdown(index.parent.name, figures, choices))
    else:
        _show(figures, as_json)


@click.command("report")
@click.argument("tables", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--fold",
    "folds",
    nargs=2,
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="MODEL TABLE",
    help="A model, and recordings with speakers that its net was not trained on.",
)
@_CHOICES
@_NOISE
@_MODEL
@_BESIDE
@click.option("--out", type=click.Path(path_type=Path), help="The page; else standard output.")
def report_command(
    tables: tuple[Path, ...],
    folds: tuple[tuple[Path, Path], ...],
    choices: int,
    noises_db: tuple[float, ...],
    model: Path | None,
    beside: Path | None,
    out: Path | None,
) -> None:
    """Write the evaluation page of these tables, with chance and with the nearest rivals.

    Example: ./kollega speech report --fold without-anna anna/index.tsv --noise 10
    --out docs/evaluation.md
    """
    use_one_thread()
    from speech.evaluate import Asking
    from speech.evaluation_page import write_page

    if not tables and not folds:
        raise click.UsageError("Give a table of recordings, or --fold MODEL TABLE.")
    asking = Asking(choices, noises_db=noises_db)
    page = _told(lambda: write_page(tables, folds, asking, model, beside, out))
    click.echo(f"Written: {out}." if out else page)


@click.command("fairness")
@click.option("--lines", type=click.Path(path_type=Path), help="A table with kind and text.")
@click.option("--each", type=click.IntRange(1), help="Speakers for each line; all 27 without.")
@click.option("--seed", default=_SEED_OF_FAIRNESS, show_default=True)
@_MODEL
@click.option("--rules", is_flag=True, help="Only what the accents do, as a table.")
@click.option("--into", type=click.Path(path_type=Path), help="A page with marks for the tables.")
@_MARKDOWN
@_AS_JSON
def fairness_command(
    lines: Path | None,
    each: int | None,
    seed: int,
    model: Path | None,
    rules: bool,
    into: Path | None,
    markdown: bool,
    as_json: bool,
) -> None:
    """How differently synthetic speakers of nine first languages are heard (docs/fairness.md).

    `ratio` puts a group's false rejects beside those of the best group of its kind.

    Example: ./kollega speech fairness --each 9 --into docs/fairness.md
    """
    use_one_thread()
    from speech.fairness.page import fairness_markdown, rules_markdown, write_into
    from speech.fairness.run import measure_fairness

    if rules:
        click.echo(rules_markdown())
        return
    figures = _told(lambda: measure_fairness(lines, seed, each, model))
    if into is not None:
        _told(lambda: write_into(into, fairness_markdown(figures)))
    if markdown:
        click.echo(fairness_markdown(figures))
    else:
        _show(figures, as_json)


def _told(work: Callable[[], _Found]) -> _Found:
    """Do the work; what is wrong with it becomes one sentence."""
    try:
        return work()
    except SpeechError as error:
        raise click.ClickException(error.text) from error


def _show(figures: Mapping[str, Any], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
    else:
        click.echo("\n".join(figure_lines(figures)))
