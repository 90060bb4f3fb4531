"""`./kollega speech pronunciation-check`: plant sounds, listen, report, set the limits anew."""

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from speech.errors import SpeechError
from speech.one_thread import use_one_thread

LINES = Path(__file__).resolve().parents[2] / "assets" / "speech" / "calibration_lines.tsv"
_WORDS = 1500  # drawn from the lexicon beside the lines
_LETTERS = range(3, 10)


@click.command("pronunciation-check")
@click.argument("indexes", nargs=-1, type=click.Path(path_type=Path))
@click.option("--each", default=24, show_default=True, help="Plants for each movement and source.")
@click.option("--seed", default=0, show_default=True)
@click.option("--write", is_flag=True, help="Write the limits that the measurement asks for.")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def pronunciation_check(
    indexes: tuple[Path, ...], each: int, seed: int, write: bool, as_json: bool
) -> None:
    """Plant wrong sounds in synthetic speech and in recordings, and see which are found.

    Tables have path, transcript, speaker (tab-separated). Shares are 0..1; each half of the texts
    is judged with limits measured on the other half.

    Example: ./kollega speech pronunciation-check recordings/index.tsv --each 40 --write
    """
    use_one_thread()
    try:
        figures = check(indexes, each, seed, write)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    click.echo(json.dumps(figures, ensure_ascii=False) if as_json else "\n".join(_table(figures)))


def check(indexes: Iterable[Path], each: int, seed: int, write: bool) -> dict[str, object]:
    """Plant, listen, and report; with `write` the limits beside the model are set anew."""
    from speech.acoustic.model import phone_net
    from speech.alignment import Aligner
    from speech.models import model_dir, vocabulary
    from speech.planted.measure import calibrated, cross_checked, observe, write_limits
    from speech.planted.spliced import recordings, spliced_cases
    from speech.planted.spoken import spoken_cases
    from speech.pronunciation import FILE
    from speech.scripted_recogniser import NAME as SCRIPTED

    home = model_dir()
    words, net, aligner = vocabulary(home), phone_net(home), Aligner()
    said = [r for index in indexes for r in recordings(index, words, net)]
    spoken = spoken_cases(_texts(words.lexicon, seed), words.lexicon, each, seed)
    spliced = spliced_cases(said, words.lexicon, each, seed)
    observed = [*observe(aligner, spoken), *observe(aligner, spliced)]
    models = (home.name, SCRIPTED)
    limits = calibrated(observed, models)
    if write:
        write_limits(limits, FILE)
    return {
        "model": home.name,
        **cross_checked(observed, models),
        "clear_word": limits.clear_word,
        "judged": limits.movements,
    }


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
