"""`kollega server …` for people and programs: one object with --json, one sentence for a fault."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.commands import run
from progress_db.server.migrations import newest

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine's settings."""
    for name in ("DATABASE_URL", "KOLLEGA_SECRET", "KOLLEGA_BACKUPS", "KOLLEGA_BACKUP_KEY"):
        monkeypatch.delenv(name, raising=False)


def asked(capsys: Capture, folder: Path, *words: str) -> dict[str, Any]:
    """The object that it prints; a failure exits, so the status is not asked for."""
    try:
        run(["server", *words, "--data", str(folder), "--json"])
    except SystemExit as stopped:
        assert stopped.code == 1
    said: dict[str, Any] = json.loads(capsys.readouterr().out)
    return said


def test_a_server_is_upgraded_backed_up_and_restored(capsys: Capture, tmp_path: Path) -> None:
    assert asked(capsys, tmp_path, "upgrade") == {"ok": True, "before": None, "after": newest()}
    made = asked(capsys, tmp_path, "backup")
    assert made["ok"] and not made["sealed"]
    refused = asked(capsys, tmp_path, "restore", made["path"])
    assert refused["error"]["code"] == "database-there"
    back = asked(capsys, tmp_path, "restore", made["path"], "--replace")
    assert (back["rows"], back["erased_again"]) == (made["rows"], 0)
    assert back["set_aside"].startswith("server.db.before-")


def test_jobs_and_sums_tell_what_they_did(capsys: Capture, tmp_path: Path) -> None:
    asked(capsys, tmp_path, "upgrade")
    ran = asked(capsys, tmp_path, "jobs")["jobs"]
    assert (ran["retention"], ran["backups"]) == ({}, {"removed": 0})
    assert asked(capsys, tmp_path, "rebuild", "--check")["municipalities"] == {}


@pytest.mark.parametrize("words", [["backup"], ["jobs"], ["rebuild"], ["password", "x@y.example"]])
def test_where_there_is_no_server_none_is_begun(
    capsys: Capture, tmp_path: Path, words: list[str]
) -> None:
    said = asked(capsys, tmp_path / "mistyped", *words)
    assert said["error"]["code"] == "no-server"
    assert not (tmp_path / "mistyped").exists()


def test_a_key_is_made_once(capsys: Capture, tmp_path: Path) -> None:
    path = tmp_path / "key"
    run(["server", "key", str(path)])
    assert "KOLLEGA_BACKUP_KEY" in capsys.readouterr().out
    kept = path.read_text()
    with pytest.raises(SystemExit):
        run(["server", "key", str(path)])
    told = capsys.readouterr()
    assert "cannot be made" in told.err and "Traceback" not in told.err
    assert path.read_text() == kept
