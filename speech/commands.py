"""`./kollega speech`: measure the ears on recordings, calibrate them, teach the model words."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from speech.errors import SpeechError
from speech.lexicon_commands import lexicon
from speech.measure_commands import evaluate_command, fairness_command, report_command
from speech.microphone_command import microphone_command
from speech.one_thread import use_one_thread
from speech.planted.command import pronunciation_check
from speech.printing import figure_lines
from speech.second.commands import install_command, installed_command, uninstall_command


@click.group()
def speech() -> None:
    """Measure the speech recognition.

    Example: ./kollega speech eval recordings/index.tsv
    """


_MEASURING = (evaluate_command, report_command, fairness_command, pronunciation_check, lexicon)
_SECOND = (install_command, installed_command, uninstall_command)
for _command in (*_MEASURING, *_SECOND, microphone_command):
    speech.add_command(_command)


@speech.command("calibrate")
@click.option(
    "--fold",
    "folds",
    nargs=2,
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="MODEL TABLE",
    help="Recordings, and a model whose net was not trained on their speakers.",
)
@click.option("--voices", default=2, help="Synthetic Danes for each line of the list.")
@click.option("--accents", default=4, help="Synthetic accents for each line of the list.")
@click.option("--fold-vosk", is_flag=True, help="Vosk's net in the folds left them out too.")
@click.option("--dry-run", is_flag=True, help="Report only; the weights in use stay.")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def calibrate_command(
    folds: tuple[tuple[Path, Path], ...],
    voices: int,
    accents: int,
    fold_vosk: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Fit anew what the scorer weighs evidence with; docs/scoring.md tells how to choose folds.

    Example: ./kollega speech calibrate --fold without-anna anna/index.tsv --voices 2 --accents 4
    """
    use_one_thread()
    from speech.calibrate import Sources, calibrate
    from speech.calibrating.sounds import Fold
    from speech.fusion import CALIBRATION

    sources = Sources(tuple(Fold(*fold) for fold in folds), voices, accents, fold_vosk=fold_vosk)
    today = datetime.now(UTC).date()
    try:
        figures = calibrate(sources, today, None if dry_run else CALIBRATION)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
    else:
        click.echo("\n".join(figure_lines(figures)))


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


@speech.command("ship")
@click.argument("run", type=click.Path(path_type=Path))
@click.option("--model", type=click.Path(path_type=Path), required=True, help="Its folder.")
@click.option(
    "--held-out",
    multiple=True,
    type=(str, click.Path(path_type=Path)),
    metavar="SPEAKER LISTENER",
    help="A net that was trained without this speaker.",
)
@click.option("--corpus", "corpora", multiple=True, metavar="KIND=DIR", help="Recordings.")
def ship_command(
    run: Path, model: Path, held_out: tuple[tuple[str, Path], ...], corpora: tuple[str, ...]
) -> None:
    """Put what `train` made into a model's folder, build its graph and write its card.

    Example: ./kollega speech ship speech-training --model assets/speech/da-kollega
    --held-out anna without-anna/listener --corpus folder=recordings
    """
    use_one_thread()
    from speech.training.plan import corpora_of
    from speech.training.shipping import Shipment, ship

    try:
        card = ship(
            Shipment(run, model, dict(held_out), corpora_of(corpora)), datetime.now(UTC).date()
        )
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    click.echo(f"{model} is ready; {card} says what it can.")


@speech.command("train")
@click.option("--recipe", default="da-kollega", help="A name of ours, or your own .toml file.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("speech-training"))
@click.option("--corpus", "corpora", multiple=True, metavar="KIND=DIR", help="Recordings.")
@click.option("--leave-out", multiple=True, metavar="SPEAKER", help="A speaker to measure on.")
@click.option("--seed", default=1, show_default=True)
@click.option("--resume", is_flag=True, help="Go on where an interrupted run stopped.")
@click.option("--smoke", is_flag=True, help="A toy in two minutes: does every step work?")
def train_command(
    recipe: str,
    out: Path,
    corpora: tuple[str, ...],
    leave_out: tuple[str, ...],
    seed: int,
    resume: bool,
    smoke: bool,
) -> None:
    """Train the speech model anew; docs/training.md says what it needs and how long it takes.

    Example: ./kollega speech train --corpus folder=recordings --out my-model
    """
    use_one_thread()
    try:
        from speech.training.plan import plan_of
        from speech.training.run import run
    except ModuleNotFoundError as error:
        raise click.ClickException(
            f"Training needs {error.name}: pip install -r requirements-train.txt."
        ) from error
    try:
        run(plan_of("smoke" if smoke else recipe, out, corpora, leave_out, seed, resume))
    except SpeechError as error:
        raise click.ClickException(error.text) from error
