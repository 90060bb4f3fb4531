"""`kollega serve` in a process of its own, as a school starts it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: what it said when it was ready, and how its verbs are called."""

    folder: Path
    said: dict[str, Any]
    environment: dict[str, str]

    @property
    def url(self) -> str:
        return str(self.said["url"])

    def verb(self, *words: str) -> dict[str, Any]:
        """`kollega server …` beside the running server."""
        command = _command("server", *words, "--json", folder=self.folder)
        ran = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True
        )
        told: dict[str, Any] = json.loads(ran.stdout)
        return told

    def log(self) -> str:
        return (self.folder.parent / "stderr").read_text()


@contextmanager
def serving(folder: Path, *options: str, **more: str) -> Iterator[Server]:
    """The server until the end of the block; `more` is its environment."""
    environment = {**os.environ, **more}
    with (folder / "stderr").open("w") as errors:
        process = subprocess.Popen(
            _command("serve", "--port", "0", "--json", *options, folder=folder / "server"),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env=environment,
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, (folder / "stderr").read_text()
        yield Server(folder / "server", json.loads(line), environment)
    finally:
        process.stdout.close()
        process.terminate()
        process.wait(30)


def _command(*words: str, folder: Path) -> list[str]:
    return [sys.executable, "main.py", *words, "--data", str(folder)]
