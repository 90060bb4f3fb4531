"""Nothing leaves the device: a shift opens no socket, in no process."""

import json
import os
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from progress_db.sync.device import device_file, write_device
from progress_db.sync.wire import Live, LiveAnswer
from tests.house.guard import Guard, family_of, open_sockets
from tests.progress_db.sync.school import School
from tests.progress_db.sync.served import served

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


@dataclass(slots=True)
class LiveSchool(School):
    """The small school, with its room."""

    lives: list[Live] = field(default_factory=list)

    def answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != "/api/v1/live":
            return School.answer(self, request)
        self.lives.append(Live.model_validate_json(request.content))
        content = LiveAnswer(orders=[], ask_again_s=1.0).model_dump_json()
        return httpx.Response(200, content=content)


def test_a_device_of_a_class_opens_sockets_from_one_process_and_to_its_school_only(
    tmp_path: Path,
) -> None:
    guard, school = Guard(tmp_path, may="sync"), LiveSchool(lambda: datetime.now(UTC))
    with served(school) as (host, port):
        device = school.device(1, f"http://{host}:{port}")
        write_device(device_file(tmp_path / "data" / "kollega.db"), device)
        played = run(guard, "-m", "tests.house.offline_shift", str(tmp_path / "data"), "class")
    assert played.returncode == 0, played.stderr
    told = json.loads(played.stdout)
    assert told["whole"]
    assert (guard.wanted, told["sockets"]) == ([], [])
    assert len({pid for pid, _ in guard.allowed}) == 1
    connected = {what for _, what in guard.allowed if what.startswith("socket.connect")}
    assert connected == {f"socket.connect (('{host}', {port}),)"}
    assert {live.state for live in school.lives} >= {"idle", "playing"}
    assert len({live.learner_id for live in school.lives if live.learner_id}) == 1
    sent = {stored.event.kind for stored in school.events.values()}
    assert sent >= {"learner_added", "scene_done", "sitting_ended"}, "all of it went up at the end"


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
