"""The doorways for people and programs: `./kollega VERB`. Each room brings its own verbs."""

import importlib
import json
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from game.errors import GameError
from game.settings import AppSettings
from lessons.errors import LessonError
from progress_db.errors import StoreError
from progress_db.server.errors import ServerError
from scenes.problems import PackErrors
from speech.errors import SpeechError
from speech.remembered import Remembered

_BENCHES = ["demo", "stage", "lessons", "speech", "headset", "server"]
_GROUPS = {
    "packs": ("scenes.authoring.commands", "Check, play and begin packs (workplaces as data)."),
    "speech": ("speech.commands", "Microphone, measuring and training of the ears."),
    "voice": ("speech.voices.commands", "What the colleagues speak with here."),
    "course": ("game.course_commands", "The Danish frame, and a simulated class."),
    "learners": ("progress_db.commands", "Add, list, export and erase learners."),
    "sync": ("progress_db.sync.commands", "Send and fetch what the class shares."),
    "device": ("progress_db.sync.commands", "Make this device one of a class."),
    "kiosk": ("game.kiosk_commands", "A class's shared machine: the teacher's code."),
    "serve": ("progress_db.server.commands", "The teachers' pages and the class's devices."),
    "server": ("progress_db.server.commands", "Upgrade, backup, restore, jobs of the server."),
}


class _Rooms(click.Group):
    """Imports a room's verbs only when they are called, so that starting stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_GROUPS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _GROUPS:
            module = importlib.import_module(_GROUPS[cmd_name][0])
            command: click.Command = getattr(module, cmd_name)
            return command
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A class's file in place of a verb, as where it is dropped on the launcher: join it."""
        if args and args[0].lower().endswith(".kollega"):
            args = ["device", "enrol", "--file", *args]
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, text) for name, (_, text) in _GROUPS.items()]
        for name in super().list_commands(ctx):
            command = super().get_command(ctx, name)
            rows.append((name, command.get_short_help_str(90) if command else ""))
        with formatter.section("Verbs"):
            formatter.write_dl(sorted(rows))


@click.group(cls=_Rooms, invoke_without_command=True)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Kollega: practise Danish at work, with a safety net. Without a verb: play.

    Example: ./kollega demo --out my-demo
    """
    home = {"home": str(AppSettings().second)}
    ctx.default_map = {"speech": dict.fromkeys(("install", "installed", "uninstall"), home)}
    voices = {"home": str(AppSettings().voices)}
    ctx.default_map["voice"] = dict.fromkeys(("check", "install", "uninstall"), voices)
    ctx.obj = Remembered(AppSettings().machine)
    if ctx.invoked_subcommand is None:
        ctx.invoke(play)


@cli.command()
@click.option(
    *("--rig", "rig"),
    type=click.Choice(["auto", "desktop", "vr"]),
    default="auto",
    help="auto: in the headset where there is one, else in a window.",
)
@click.option("--standing", is_flag=True, help="In the headset: standing, at your own height.")
@click.option(
    "--scale",
    type=click.FloatRange(0.5, 2.0),
    default=1.0,
    help="In the headset: size of the pictures; smaller is quicker.",
)
@click.option(
    *("--samples", "samples"),
    type=click.Choice(["0", "2", "4", "8"]),
    default="4",
    help="In the headset: how smooth edges are.",
)
@click.option("--hidden-area", is_flag=True, help="In the headset: leave out unseen corners.")
@click.option("--kiosk", is_flag=True, help="For a class: settings and the end need the code.")
@click.option(
    *("--record-demonstration", "recorded"),
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="For a teacher: film what is seen (F9: a still), never the learner's voice.",
)
def play(
    rig: str,
    standing: bool,
    scale: float,
    samples: str,
    hidden_area: bool,
    kiosk: bool,
    recorded: Path | None,
) -> None:
    """Play: in the headset, or in a window where there is none; the demo without a display.

    Example: ./kollega play --rig desktop
    """
    from game.doctor import has_display

    if has_display():
        if recorded is not None:
            _ask_teacher(recorded)
        _play(rig, standing, scale, int(samples), hidden_area, kiosk=kiosk, recorded=recorded)
        return
    click.echo("No display here, so the demo plays instead: a scripted learner's shift.", err=True)
    _demo(None, None, Path("demo-out"), "scripted", as_json=False)


def _ask_teacher(folder: Path) -> None:
    from game.kiosk import TeachersFile
    from game.recording.turning_on import let_teacher_confirm

    ask_code = partial(click.prompt, hide_input=True)
    let_teacher_confirm(folder, TeachersFile(AppSettings().kiosk), ask_code, click.confirm)


def _play(
    rig: str,
    standing: bool,
    scale: float,
    samples: int,
    hidden_area: bool,
    *,
    kiosk: bool,
    recorded: Path | None,
) -> None:
    from game.play import play as play_until_closed
    from game.rig.eyes import EyeQuality
    from game.rig.headset_rig import HeadsetSettings
    from game.rig.steadfast import Wanted

    quality = EyeQuality(samples, scale, hidden_area)
    headset = HeadsetSettings(standing=standing, quality=quality)
    tell = partial(click.echo, err=True)
    play_until_closed(AppSettings(), tell, Wanted(rig), headset, kiosk=kiosk, recorded=recorded)


@cli.command()
@click.option("--rig", type=click.Choice(["scripted", "desktop", "vr"]), default="scripted")
@click.option("--script", type=click.Path(path_type=Path), help="A TOML file: what she does.")
@click.option("--packs", type=click.Path(path_type=Path), help="A folder of packs.")
@click.option("--workplace", default="", metavar="PACK", help="Where she chooses to work.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("demo-out"))
@click.option(
    *("--size", "size"),
    type=(click.IntRange(320, 3840), click.IntRange(180, 2160)),
    default=(1280, 720),
    help="Width and height of its pictures; smaller is quicker without a graphics card.",
)
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def demo(
    rig: str,
    script: Path | None,
    packs: Path | None,
    workplace: str,
    out: Path,
    size: tuple[int, int],
    as_json: bool,
) -> None:
    """A scripted learner plays a whole shift through the real chain; writes a report.

    `--rig desktop` shows it in a window while it plays, `--rig vr` in a simulated headset.

    Example: ./kollega demo --workplace kontor --out my-demo
    """
    _demo(script, packs, out, rig, size, workplace, as_json=as_json)


def _demo(
    script: Path | None,
    packs: Path | None,
    out: Path,
    rig: str,
    size: tuple[int, int] = (1280, 720),
    workplace: str = "",
    *,
    as_json: bool,
) -> None:
    from game.demo.play import play_demo

    settings = AppSettings() if packs is None else AppSettings(packs=packs)
    tell = partial(click.echo, err=True)
    summary = play_demo(settings, script, out, rig, tell, size, workplace)
    if as_json:
        click.echo(json.dumps(summary, ensure_ascii=False))
    if not summary["ok"]:
        sys.exit(1)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def doctor(as_json: bool) -> None:
    """What works on this machine, what does not, and how to mend it.

    Example: ./kollega doctor --json
    """
    from game.doctor import Check, examine, report

    checks: list[Check] = []
    ask = partial(click.echo, err=True)
    for check in examine(AppSettings(), listen_s=4.0, ask=ask):
        checks.append(check)
        if not as_json:
            click.echo(f"{'ok  ' if check.ok else 'MEND'} {check.name:13} {check.text}")
            if check.mend:
                click.echo(f"{'':19}{check.mend}")
    if as_json:
        click.echo(json.dumps(report(checks), ensure_ascii=False))
    if not all(check.ok for check in checks):
        sys.exit(1)


@cli.command()
@click.argument("what", type=click.Choice(_BENCHES), default="stage")
@click.option(
    "--beside", type=click.Path(path_type=Path), help="For speech: another model's folder."
)
@click.option(
    *("--log", "log"),
    type=click.Path(path_type=Path),
    help="For lessons: reviews (card_id, rating, review_datetime) to compare schedulers on.",
)
@click.option(
    "--small", is_flag=True, help="For server: 1,000 learners; else 100,000 (12 GB, an hour)."
)
@click.option("--json", "as_json", is_flag=True, help="One object on standard output.")
def bench(what: str, beside: Path | None, log: Path | None, small: bool, as_json: bool) -> None:
    """Measure one room, as ratios against a baseline in the same run.

    Example: ./kollega bench speech --beside assets/speech/da-kollega
    """
    from game.bench import measure

    measured: dict[str, Any] = measure(what, AppSettings(), beside, log, small)
    if as_json:
        click.echo(json.dumps(measured, ensure_ascii=False))
        return
    for figure in measured["figures"]:
        baseline, ratio = (
            figure[k] if figure[k] is not None else "" for k in ("baseline", "ratio")
        )
        click.echo(
            f"{figure['what']:34} {figure['value']:>10} {figure['unit']:3}"
            f" baseline {baseline:>8}  ratio {ratio:>8}"
        )


def run(arguments: Sequence[str]) -> int:
    """Run a command line; every known error becomes one sentence. Gives the exit status."""
    try:
        cli.main(args=list(arguments), prog_name="kollega", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        return 130
    except (GameError, LessonError, StoreError, SpeechError, ServerError) as error:
        click.echo(f"kollega: {error.text}", err=True)
        return 1
    except PackErrors as errors:
        for problem in errors.errors:
            click.echo(f"kollega: {problem}", err=True)
        return 1
    return 0
