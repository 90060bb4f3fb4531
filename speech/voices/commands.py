"""`./kollega voice`: what speaks here, and a neural Danish voice that comes and goes."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from speech.errors import SpeechError
from speech.voice import VoiceSpec
from speech.voices.store import (
    SOUNDS_LIKE,
    InstalledVoice,
    install_voice,
    installed_voices,
    uninstall_voice,
)

LINE = "Godmorgen! Skal vi tage en kop kaffe?"
_HOME = click.option(
    "--home",
    type=click.Path(path_type=Path),
    required=True,
    help="Where the voices lie; beside the learners' progress where nothing is said.",
)
_JSON = click.option("--json", "as_json", is_flag=True, help="One object on standard output.")


@click.group()
def voice() -> None:
    """The colleagues' voices.

    Example: ./kollega voice check
    """


@voice.command("check")
@click.option("--say", "text", default=LINE, show_default=True, help="What is said.")
@click.option("--variant", default="f2", show_default=True, help="m1 to m8 or f1 to f5.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Keep the sound.")
@_HOME
@_JSON
def check_command(text: str, variant: str, out: Path | None, home: Path, as_json: bool) -> None:
    """List what can speak here, best first, and say a line with it.

    Example: ./kollega voice check --out line.wav
    """
    from speech.voices.listing import speak_once, system_voices
    from speech.voices.loudspeaker import play_aloud

    driver, danish = system_voices()
    spoken, wav = speak_once(text, VoiceSpec(variant=variant), home)
    source = spoken.source if spoken is not None else "silent"
    if out is not None and wav:
        out.write_bytes(wav)
    heard = source != "silent" and play_aloud(wav, time.sleep)
    told = {
        "ok": source != "silent",
        "neural": [_row(found) for found in installed_voices(home)],
        "system": {"driver": driver, "danish": [row.name for row in danish]},
        "said": {
            "text": text,
            "source": source,
            "seconds": round(spoken.seconds, 2) if spoken else 0.0,
            "aloud": heard,
        },
    }
    click.echo(json.dumps(told, ensure_ascii=False) if as_json else "\n".join(_lines(told)))
    if not told["ok"]:
        raise SystemExit(1)


def _lines(told: dict[str, object]) -> list[str]:
    neural, system, said = told["neural"], told["system"], told["said"]
    assert isinstance(neural, list)
    assert isinstance(system, dict)
    assert isinstance(said, dict)
    lines = ["Recorded lines of a pack come first, where it has some (clips/<line>.wav)."]
    lines += [f"Neural voice: {row['name']}, {row['size'] // 10**6} MB." for row in neural]
    if not neural:
        lines.append("No neural voice is installed; docs/voices.md tells how.")
    names = ", ".join(system["danish"]) or "no Danish one"
    if system["driver"]:
        lines.append(f"The system's voices ({system['driver']}): {names}.")
    else:
        lines.append("The system has no voice: install eSpeak NG (Debian: libespeak-ng1).")
    if said["source"] == "silent":
        return [*lines, "No voice can speak here; lines are shown and not heard."]
    where = "aloud" if said["aloud"] else "into a file only: there is no loudspeaker here"
    said_by = {"neural": "the neural voice", "pyttsx3": "the system's voice"}[said["source"]]
    return [*lines, f"“{said['text']}”: {said['seconds']} s by {said_by}, {where}."]


@voice.command("install")
@click.argument("name")
@click.option(
    *("--from", "source"),
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    required=True,
    help="The unpacked folder of a sherpa-onnx VITS voice.",
)
@click.option("--licence", required=True, help="The voice's licence, as its makers state it.")
@click.option(
    "--sounds-like",
    type=click.Choice(SOUNDS_LIKE),
    default="both",
    help="So that men and women sound like themselves.",
)
@_HOME
@_JSON
def install_command(
    name: str, source: Path, licence: str, sounds_like: str, home: Path, as_json: bool
) -> None:
    """Install a neural voice from a folder; nothing is fetched. docs/voices.md tells more.

    Example: ./kollega voice install talesyntese --from vits-piper-da_DK-talesyntese-medium
    --licence CC0-1.0 --sounds-like man
    """
    from speech.voices.neural import must_have_engine

    try:
        must_have_engine()
        now = datetime.now(UTC)
        made = install_voice(home, _slug(name), source, licence, sounds_like, now)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    if as_json:
        click.echo(json.dumps(_row(made), ensure_ascii=False))
    else:
        click.echo(f"{made.name} is installed and speaks from the game's next start on.")


def _slug(name: str) -> str:
    if not name.replace("-", "").replace("_", "").isalnum():
        raise SpeechError("voice-name", f"{name!r}: use letters, digits and hyphens for a name.")
    return name


@voice.command("uninstall")
@click.argument("name")
@_HOME
@_JSON
def uninstall_command(name: str, home: Path, as_json: bool) -> None:
    """Remove a neural voice; the system's voice speaks as before.

    Example: ./kollega voice uninstall talesyntese
    """
    try:
        uninstall_voice(home, name)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    click.echo(json.dumps({"uninstalled": name}) if as_json else f"{name} is gone.")


def _row(found: InstalledVoice) -> dict[str, object]:
    return {
        "name": found.name,
        "licence": found.licence,
        "sounds_like": found.sounds_like,
        "when": found.when,
        "size": found.size,
    }
