"""How far a step is, for whoever waits: bars on a terminal, lines in a log."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol

import click
import rich.progress
from rich.console import Console

_LINE_EVERY_S = 20.0


class Progress(Protocol):
    """Told of one step after the other."""

    def begin(self, what: str, total: int | None = None) -> None:
        """A step begins; `total` of whatever it counts."""

    def at(self, done: int, note: str = "") -> None:
        """So much of it is done."""

    def say(self, text: str) -> None:
        """One line that stays."""


class NoProgress:
    """For the processes of a run that do not talk, and for tests."""

    def begin(self, what: str, total: int | None = None) -> None:
        """Nothing is shown."""

    def at(self, done: int, note: str = "") -> None:
        """Nothing is shown."""

    def say(self, text: str) -> None:
        """Nothing is shown."""


class LogLines:
    """A line when a step begins, then one every so often."""

    def __init__(
        self,
        write: Callable[[str], None] = lambda line: click.echo(line, err=True),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._write, self._clock = write, clock
        self._what = ""
        self._total: int | None = None
        self._began = self._spoke = clock()

    def begin(self, what: str, total: int | None = None) -> None:
        """Says what begins."""
        self._what, self._total = what, total
        self._began = self._spoke = self._clock()
        self._write(what)

    def at(self, done: int, note: str = "") -> None:
        """Says how far it is where it has been quiet for long, and at the end."""
        now = self._clock()
        if now - self._spoke < _LINE_EVERY_S and done != self._total:
            return
        self._spoke = now
        of = f" of {self._total}" if self._total else ""
        self._write(f"{self._what}: {done}{of}  {note}  {now - self._began:.0f} s")

    def say(self, text: str) -> None:
        """Says it."""
        self._write(text)


class Bars(AbstractContextManager["Bars"]):
    """Rich's bars on standard error."""

    def __init__(self, console: Console) -> None:
        columns = (
            rich.progress.TextColumn("{task.description}"),
            rich.progress.BarColumn(),
            rich.progress.MofNCompleteColumn(),
            rich.progress.TextColumn("{task.fields[note]}"),
            rich.progress.TimeElapsedColumn(),
            rich.progress.TimeRemainingColumn(),
        )
        self._bars = rich.progress.Progress(*columns, console=console)
        self._task: rich.progress.TaskID | None = None

    def __enter__(self) -> "Bars":
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def begin(self, what: str, total: int | None = None) -> None:
        """A new bar."""
        self._task = self._bars.add_task(what, total=total, note="")

    def at(self, done: int, note: str = "") -> None:
        """Moves the newest bar."""
        if self._task is not None:
            self._bars.update(self._task, completed=done, note=note)

    def say(self, text: str) -> None:
        """A line above the bars."""
        self._bars.console.print(text, highlight=False, markup=False)
