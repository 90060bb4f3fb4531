"""Whoever reads Danish pages reads Danish refusals: what a browser can meet has its texts."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from progress_db.dashboard.words import LANGUAGES, Words

ROOT = Path(__file__).parents[3] / "progress_db"
SAYS_NO = {"ServerError", "_no"}
# What these raise goes to a terminal, before or beside serving, ...
TERMINAL = ("addresses.py", "backup.py", "bench.py", "certificate.py", "commands.py", "database.py")
TERMINAL += ("local_postgres.py", "migrations", "opening.py", "postgres_files.py", "providers.py")
TERMINAL += ("rescue.py", "restore.py", "sealed.py", "serve.py", "beside.py", "set_aside.py")
# ... or to a device, which has its own words for it. `keys.py` reads what devices bring.
DEVICES = ("api", "ingest", "keys.py")
# What sentences may put in: of gates.py.
VALUES = {"most": 2, "wait": 20}


def codes() -> Iterator[tuple[str, str]]:
    """Each code that stands in a call, and where."""
    for folder in ("server", "dashboard", "exports", "imports"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            parts = path.relative_to(ROOT / folder).parts
            if folder != "server" or parts[0] not in (*TERMINAL, *DEVICES):
                yield from ((code, str(path.relative_to(ROOT))) for code in codes_in(path))


def codes_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in SAYS_NO and node.args and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_text(language: str) -> None:
    words = Words(language)
    found = {*codes(), ("not-found", "errors.py"), ("refused", "app.py")}
    assert {code for code, _ in found} > {"bad-form", "not-now", "set-up-done", "no-ledger"}
    assert [one for one in sorted(found) if not words.maybe(f"no-{one[0]}", **VALUES)] == []


def test_no_two_languages_say_the_same() -> None:
    danish, english = Words("da"), Words("en")
    for code, _ in codes():
        key = f"no-{code}"
        assert danish.maybe(key, **VALUES) != english.maybe(key, **VALUES), code
