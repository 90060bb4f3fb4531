"""The built runtime for tests, and why they are skipped where it cannot be built."""

import shutil
import sys
from pathlib import Path

import pytest

from game.demo.simulated import build

CACHE = Path(__file__).resolve().parents[2] / ".cache"
needs_gcc = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("gcc") is None,
    reason="the simulated headset is built with gcc, on Linux",
)


def runtime() -> Path:
    """The folder of the runtime; built at the first call after its sources have changed."""
    return build(CACHE)
