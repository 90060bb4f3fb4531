"""`kollega kiosk`: the teacher's code of a class's shared machine, and what it guards."""

import sys

import click

from game.kiosk import LONGEST, SHORTEST, TeachersFile
from game.settings import AppSettings


@click.group(epilog="Example: kollega kiosk code, then kollega play --kiosk")
def kiosk() -> None:
    """Set the teacher's code of a class's shared machine."""


@kiosk.command(epilog="Example: kollega kiosk code")
def code() -> None:
    """Set a code of four to six digits; it is asked for twice and kept as a hash only."""
    _file().set_code(_asked())
    click.echo("The code is set. Start with: kollega play --kiosk")


@kiosk.command("new-learners", epilog="Example: kollega kiosk new-learners code")
@click.argument("who", type=click.Choice(["free", "code"]))
def new_learners(who: str) -> None:
    """Let new learners sign up by themselves (free), or only with the code."""
    _file().allow_new_learners(who == "free")
    click.echo("New learners need the code." if who == "code" else "New learners sign up freely.")


def _file() -> TeachersFile:
    return TeachersFile(AppSettings().kiosk)


def _asked() -> str:
    """The code, typed unseen and twice; from a pipe, its first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    text = f"The code ({SHORTEST} to {LONGEST} digits)"
    typed: str = click.prompt(text, hide_input=True, confirmation_prompt="Once more")
    return typed.strip()
