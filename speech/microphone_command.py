"""`./kollega speech microphone`: which microphones there are, how they hear you, which to take."""

import json
from collections.abc import Sequence

import click

from speech.device_microphone import DeviceMicrophone
from speech.devices import CaptureDevice, capture_devices, choose, is_worn
from speech.errors import SpeechError
from speech.live_check import ADVICE, Seen, check_live, in_words, level_meter
from speech.remembered import MicrophoneMemory, Remembered
from speech.room import RoomCheck


@click.command("microphone")
@click.option("--use", "number", type=int, help="Take this one of the list, and remember it.")
@click.option("--check/--no-check", default=True, help="Say “hej” and see how it is heard.")
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
@click.pass_context
def microphone_command(ctx: click.Context, number: int | None, check: bool, as_json: bool) -> None:
    """List the microphones, choose one, and check level and noise with a live picture.

    Example: ./kollega speech microphone --use 2
    """
    devices = capture_devices()
    remembered = ctx.find_object(Remembered)
    try:
        device = _chosen(devices, number, remembered)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    _list(devices, device)
    seen = _check(device) if check and devices else None
    if as_json:
        click.echo(json.dumps(_told(devices, device, seen), ensure_ascii=False))


def _chosen(
    devices: Sequence[CaptureDevice], number: int | None, remembered: Remembered | None
) -> CaptureDevice | None:
    """The one asked for (and remembered from now on), else the one that play would take."""
    if number is None:
        return choose(devices, remembered.read().name if remembered else "")
    if not 1 <= number <= len(devices):
        text = f"There is no microphone {number}: choose 1 to {len(devices)}."
        raise SpeechError("no-such-microphone", text if devices else "There is no microphone.")
    device = devices[number - 1]
    if remembered is not None:
        remembered.write(MicrophoneMemory(device.name))
    return device


def _list(devices: Sequence[CaptureDevice], taken: CaptureDevice | None) -> None:
    if not devices:
        click.echo(
            "No microphone: plug one in. Without one every reply can be pointed at.", err=True
        )
    for i, device in enumerate(devices, 1):
        mark = "*" if device is taken else " "
        headset = "  (headset)" if is_worn(device.name) else ""
        click.echo(f"{mark}{i:2} {device.name}{headset}", err=True)
    if devices and taken is None:
        click.echo("None stands out, so the system's own choice is taken.", err=True)


def _check(device: CaptureDevice | None) -> Seen | None:
    """One line that moves with the voice, then the verdict."""
    from speech.voice_activity import SpeechNet

    microphone, last = DeviceMicrophone(device), None
    click.echo("Say “hej”.", err=True)
    try:
        for last in check_live(microphone, SpeechNet(), RoomCheck()):
            click.echo(f"\r{level_meter(last.peak, 30)}", nl=False, err=True)
    except SpeechError as error:
        raise click.ClickException(error.text) from error
    finally:
        microphone.close()
    if last is not None:
        click.echo(f"\n{in_words(last.report)} {ADVICE[last.report.verdict]}", err=True)
    return last


def _told(
    devices: Sequence[CaptureDevice], device: CaptureDevice | None, seen: Seen | None
) -> dict[str, object]:
    report = seen.report if seen else None
    return {
        "ok": bool(devices),
        "microphones": [{"name": d.name, "headset": is_worn(d.name)} for d in devices],
        "taken": device.name if device else "",
        "verdict": report.verdict.value if report else "",
        "speech_db": _rounded(report.speech_db if report else None),
        "noise_db": _rounded(report.noise_db if report else None),
        "gain_db": report.gain_db if report else 0.0,
    }


def _rounded(level: float | None) -> float | None:
    return None if level is None else round(level, 1)
