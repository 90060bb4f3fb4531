"""Nothing leaves the device: a shift opens no socket, in no process."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.guard import Guard, family_of, open_sockets

ROOT = Path(__file__).resolve().parents[2]


def run(guard: Guard, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=guard.environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def test_a_shift_opens_no_socket(tmp_path: Path) -> None:
    guard = Guard(tmp_path)
    played = run(guard, "-m", "tests.house.offline_shift", str(tmp_path / "data"))
    assert played.returncode == 0, played.stderr
    told = json.loads(played.stdout)
    assert told["whole"]
    assert told["tries"] >= 1
    assert guard.wanted == []
    assert guard.watched >= 4  # the game, its ears, and the two processes of its voice
    assert told["sockets"] == []
    if sys.platform == "linux":
        assert told["processes"] >= 4


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "socket.socket(socket.AF_INET6)",
    ],
)
def test_the_guard_sees_every_attempt(tmp_path: Path, attempt: str) -> None:
    guard = Guard(tmp_path)
    tried = run(guard, "-c", f"import socket; {attempt}")
    assert tried.returncode != 0
    assert "no sockets while playing" in tried.stderr
    assert len(guard.wanted) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_look_at_open_sockets_sees_one() -> None:
    before = open_sockets([os.getpid()])
    with socket.socket():
        assert len(open_sockets(family_of(os.getpid()))) == len(before) + 1
