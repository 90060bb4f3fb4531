"""The fairness measurement as the command runs it."""

import sys
from pathlib import Path

import click

from speech.errors import SpeechError
from speech.espeak import EspeakMissingError
from speech.fairness.gaps import fairness_report
from speech.fairness.measure import outcomes
from speech.fairness.speakers import cells
from speech.fairness.stress import LINES, read_lines
from speech.models import model_dir


def measure_fairness(
    lines: Path | None, seed: int, each: int | None, model: Path | None
) -> dict[str, object]:
    """Hear the stress set with a bar on standard error; see `fairness_report`.

    Raises SpeechError where the lines cannot be read or espeak-ng is missing.
    """
    texts = read_lines(lines or LINES)
    if not texts:
        raise SpeechError("table-empty", f"There is no line in {lines or LINES}.")
    count = len(texts) * (each or len(cells()))
    try:
        heard = outcomes(texts, seed, each, model)
        with click.progressbar(heard, count, "Listening", file=sys.stderr) as sounds:
            found = fairness_report(tuple(sounds), seed)
    except EspeakMissingError as error:
        raise SpeechError("espeak-missing", f"{error}: the accents need it.") from error
    return {"model": model_dir(model).name, "seed": seed, **found}
