"""`./kollega speech`: measure the ears on recordings, calibrate them, teach the model words."""

import json
from pathlib import Path

import click

from speech.errors import SpeechError
from speech.one_thread import use_one_thread


@click.group()
def speech() -> None:
    """Measure the speech recognition.

    Example: ./kollega speech eval recordings/index.tsv
    """


@speech.command("eval")
@click.argument("index", type=click.Path(path_type=Path))
@click.option("--choices", type=click.IntRange(2, 50), default=6, help="Texts to choose among.")
@click.option("--distractors", type=click.Choice(["random", "near"]), default="random")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def evaluate_command(index: Path, choices: int, distractors: str, as_json: bool) -> None:
    """Tell one text from others on a table with path, transcript, speaker (tab-separated).

    Shares are 0..1. `true_accept_at_fa5`: right texts that pass where 5 % of wrong ones pass too.

    Example: ./kollega speech eval recordings/index.tsv --choices 6 --distractors near --json
    """
    use_one_thread()
    from speech.evaluate import evaluate

    try:
        figures = evaluate(index, choices, "near" if distractors == "near" else "random")
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(figures)))


@speech.command("calibrate")
@click.argument("indexes", nargs=-1, type=click.Path(path_type=Path))
@click.option("--voices", default=6, help="Synthetic voices for each line of the list; 0 for none.")
@click.option("--accents", default="", help="Languages whose voices read it too: nb,de,pl.")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def calibrate_command(indexes: tuple[Path, ...], voices: int, accents: str, as_json: bool) -> None:
    """What today's thresholds give on recordings and synthetic voices, and what would be better.

    Example: ./kollega speech calibrate recordings/index.tsv --voices 6
    """
    use_one_thread()
    from speech.calibrate import calibrate

    try:
        figures = calibrate(indexes, voices, [a for a in accents.split(",") if a])
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
    else:
        click.echo("\n".join(_lines(figures)))


@speech.command("add-words")
@click.argument("words", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def add_words_command(words: tuple[str, ...], as_json: bool) -> None:
    """Teach the model new words: pronounces them with espeak-ng and rebuilds Vosk's graph.

    Needs the packages espeak-ng, libfst-tools and libfst22-plugins-base.

    Example: ./kollega speech add-words stregkodescanner plukkerute
    """
    from speech.training.words import add_words

    try:
        added = add_words(words)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    if as_json:
        click.echo(json.dumps({"added": added}, ensure_ascii=False))
    else:
        click.echo(f"Added: {', '.join(added)}." if added else "The model knows all of these.")


def _lines(figures: object, indent: str = "") -> list[str]:
    """Nested figures as indented lines, for people."""
    lines = []
    for name, value in figures.items() if isinstance(figures, dict) else ():
        if isinstance(value, dict):
            lines += [f"{indent}{name}", *_lines(value, indent + "  ")]
        elif name == "skipped":
            lines += [f"{indent}skipped {len(value)}"]
            lines += [f"{indent}  {row['path']}: {row['why']}" for row in value]
        else:
            lines.append(f"{indent}{name} {value}")
    return lines
