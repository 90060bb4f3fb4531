"""`./kollega speech lexicon`: make the model's words anew."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from speech.errors import SpeechError
from speech.printing import figure_lines

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.group()
def lexicon() -> None:
    """The words that the model knows, and how they are said."""


@lexicon.command()
@click.option("--model", type=_FOLDER, help="A model's folder; without it the shipped one.")
@click.option("--words", "count", default=32_000, help="How many words at least.")
@click.option("--texts", multiple=True, type=_FILE, help="A file whose every word must be known.")
@click.option("--frequencies", type=_FILE, help="Words, most frequent first, counts behind them.")
@click.option("--dictionary", type=_FILE, help="Words spelled right: rare others are left out.")
@click.option("--wikipron", multiple=True, type=_FILE, help="Wiktionary's IPA; narrow ones first.")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def build(as_json: bool, **asked: Any) -> None:
    """Make the lexicon and Vosk's graph of a model anew.

    Numbers, letters, names, hesitations and the words of assets/speech/words.txt are always in.
    Without a frequency list the model keeps the words that it has. Needs espeak-ng and OpenFst
    (libfst-tools, libfst22-plugins-base). docs/speech-lexicon.md names the lists we use.

    Example: ./kollega speech lexicon build --texts lager.txt --frequencies da_50k.txt
    """
    from speech.training.lexicon.remake import Asked, remake

    try:
        figures = asdict(remake(Asked(**asked)))
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    click.echo(
        json.dumps(figures, ensure_ascii=False) if as_json else "\n".join(figure_lines(figures))
    )
