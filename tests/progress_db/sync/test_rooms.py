"""The headset needs nothing of the server, and the process of the game nothing of the network."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SERVERS = ("sqlalchemy", "fastapi", "starlette", "uvicorn", "alembic")
NETWORK = ("httpx", "tenacity", *SERVERS)


def brought(module: str) -> set[str]:
    """Which modules are there after this one was imported by a fresh Python."""
    code = f"import sys, {module}; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(ran.stdout.split())


@pytest.mark.parametrize(
    ("module", "without"),
    [
        ("progress_db.sync.commands", SERVERS),
        ("progress_db.sync.live", SERVERS),
        ("progress_db.sync.inbox", NETWORK),
        ("progress_db.sync.device", NETWORK),
        ("progress_db.sync.packs", NETWORK),
        ("progress_db.sync.status", NETWORK),
        ("game.house", NETWORK),
    ],
)
def test_it_is_imported_without(module: str, without: tuple[str, ...]) -> None:
    assert brought(module) & set(without) == set()
