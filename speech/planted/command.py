"""`./kollega speech pronunciation-check`: plant sounds, listen, report, set the limits anew."""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from speech.errors import SpeechError
from speech.one_thread import use_one_thread

if TYPE_CHECKING:
    from speech.planted.measure import Observed

Table = tuple[Path | None, Path]  # a model to listen with, and recordings

LINES = Path(__file__).resolve().parents[2] / "assets" / "speech" / "calibration_lines.tsv"
_WORDS = 1500  # drawn from the lexicon beside the lines
_LETTERS = range(3, 10)


@click.command("pronunciation-check")
@click.argument("indexes", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--fold",
    "folds",
    nargs=2,
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="MODEL TABLE",
    help="Recordings, and a model whose net was not trained on their speakers.",
)
@click.option("--each", default=24, show_default=True, help="Plants for each movement and source.")
@click.option("--seed", default=0, show_default=True)
@click.option("--write", is_flag=True, help="Write the limits that the measurement asks for.")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def pronunciation_check(
    indexes: tuple[Path, ...],
    folds: tuple[tuple[Path, Path], ...],
    each: int,
    seed: int,
    write: bool,
    as_json: bool,
) -> None:
    """Plant wrong sounds in synthetic speech and in recordings, and see which are found.

    Tables have path, transcript, speaker (tab-separated). Shares are 0..1; each fifth of the texts
    is judged with limits measured on the others. docs/pronunciation.md explains the figures.

    Example: ./kollega speech pronunciation-check recordings/index.tsv --each 40 --write
    """
    use_one_thread()
    try:
        tables = [*((None, index) for index in indexes), *folds]
        figures = check(tables, each, seed, write)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    click.echo(json.dumps(figures, ensure_ascii=False) if as_json else "\n".join(_table(figures)))


def check(tables: Sequence[Table], each: int, seed: int, write: bool) -> dict[str, object]:
    """Plant, listen, and report; with `write` the limits beside the model are set anew.

    A table comes with the model to listen to it with, None for the shipped one.
    """
    from speech.alignment import Aligner
    from speech.models import model_dir, vocabulary
    from speech.planted.measure import calibrated, cross_checked, observe, write_limits
    from speech.planted.spoken import spoken_cases
    from speech.pronunciation import FILE
    from speech.scripted_recogniser import NAME as SCRIPTED

    lexicon = vocabulary(model_dir()).lexicon
    observed = list(observe(Aligner(), spoken_cases(_texts(lexicon, seed), lexicon, each, seed)))
    for home, own in groupby(sorted(tables, key=_home), key=_home):
        observed += _in_recordings(Path(home), [index for _, index in own], each, seed)
    models = (model_dir().name, SCRIPTED)
    limits = calibrated(observed, models)
    if write:
        write_limits(limits, FILE)
    return {
        "model": models[0],
        **cross_checked(observed, models),
        "clear_word": limits.clear_word,
        "judged": limits.movements,
    }


def _in_recordings(
    home: Path, indexes: Iterable[Path], each: int, seed: int
) -> Iterator["Observed"]:
    """Recordings as they are and with sounds planted, heard by the model in `home`."""
    from speech.acoustic.model import phone_net
    from speech.alignment import Aligner
    from speech.models import vocabulary
    from speech.planted.measure import observe
    from speech.planted.spliced import recordings, spliced_cases

    words, net = vocabulary(home), phone_net(home)
    said = [recording for index in indexes for recording in recordings(index, words, net)]
    yield from observe(Aligner(home, net), spliced_cases(said, words.lexicon, each, seed))


def _home(table: Table) -> str:
    from speech.models import model_dir

    return str(model_dir(table[0]))


def _texts(lexicon: Iterable[str], seed: int) -> Iterator[str]:
    """The list of lines to calibrate with, and words drawn from the lexicon."""
    from speech.danish.normalise import normalise

    for line in LINES.read_text("utf-8").splitlines()[1:]:
        yield normalise(line.split("\t")[1])
    words = sorted(word for word in lexicon if word.isalpha() and len(word) in _LETTERS)
    yield from random.Random(seed).sample(words, min(_WORDS, len(words)))


def _table(figures: dict[str, object]) -> Iterator[str]:
    for name, value in figures.items():
        if not isinstance(value, dict):
            yield f"{name} {value}"
            continue
        yield name
        for key, one in value.items():
            rows = one.items() if isinstance(one, dict) else ()
            yield f"  {key}" if rows else f"  {key} {one}"
            for row, found in rows:
                yield f"    {row:13} " + "  ".join(f"{k} {v}" for k, v in found.items())
