"""The one gate: format, lint, types, imports, packs and tests. `./kollega check` and CI call it."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
BY_FILE = ("--max-worker-restart", "0", "--dist", "loadfile")  # its fixtures are made once
CHECKS: tuple[tuple[str, list[object]], ...] = (
    ("format", [BIN / "ruff", "format", "--check", "."]),
    ("lint", [BIN / "ruff", "check", "."]),
    ("types", [BIN / "mypy"]),
    ("imports", [BIN / "lint-imports"]),
    ("packs", [sys.executable, "main.py", "packs", "check"]),
    ("tests", [sys.executable, "-m", "pytest", "-n", "auto", "--maxprocesses", "4", *BY_FILE]),
)


def chosen() -> tuple[tuple[str, list[object]], ...]:
    """Every check; KOLLEGA_GATE=static leaves the tests out, for CI, which has run them."""
    if os.environ.get("KOLLEGA_GATE") == "static":
        return CHECKS[:-1]
    return CHECKS


def main() -> int:
    """Run every check, say how each went, and fail when one failed."""
    failed = []
    for name, command in chosen():
        started = time.monotonic()
        result = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
        good = result.returncode == 0
        took = time.monotonic() - started
        print(f"{'ok' if good else 'FAILED':6} {name} ({took:.0f} s)", flush=True)
        if not good:
            failed.append(name)
    print(f"gate: {len(chosen()) - len(failed)} passed, {len(failed)} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
