"""The house's own size and manners: small functions, small files, one sentence for each module."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("speech", "scenes", "lessons", "progress_db", "game", "assets/workshop")
FILES = sorted([ROOT / "main.py", *(p for room in ROOMS for p in (ROOT / room).rglob("*.py"))])
LONGEST_FUNCTION, LONGEST_FILE = 40, 400
PLACES = re.compile(r"/work/|/home/\w|/root/|/Users/\w|[A-Z]:\\Users")
REGISTRIES = re.compile(
    r"(?:[\w-]+\.)*(?:pypi|pythonhosted|npmjs|crates|yarnpkg)\.(?:org|io|com)\b"
)
WRITTEN = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".yaml",
    ".yml",
    ".cfg",
    ".cmd",
    ".html",
    ".csv",
    ".ftl",
    "",
}


def faults(path: Path) -> Iterator[str]:
    """What does not fit the house in one file."""
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    name = path.relative_to(ROOT)
    if source.count("\n") > LONGEST_FILE:
        yield f"{name}: over {LONGEST_FILE} lines"
    if not (ast.get_docstring(tree) or "").split("\n\n")[0].endswith((".", "!", "?")):
        yield f"{name}: a module says in one sentence what lives here"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{name}:{node.lineno}: {node.name} has {lines} lines"


def test_files_and_functions_are_small_and_say_what_they_are() -> None:
    assert len(FILES) > 100
    assert [fault for path in FILES for fault in faults(path)] == []


def test_a_fault_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.house.test_style.ROOT", tmp_path)
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n" + "    pass\n" * 450)
    assert len(list(faults(bad))) == 3


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def found_in(pattern: re.Pattern[str]) -> list[str]:
    """Where tracked texts have it; this test names them, so it leaves itself out."""
    found = []
    for path in tracked():
        if path == Path(__file__).resolve() or path.suffix not in WRITTEN or not path.is_file():
            continue
        text = path.read_text("utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in pattern.finditer(text)]
    return found


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout")
@pytest.mark.parametrize("pattern", [PLACES, REGISTRIES], ids=["places", "registries"])
def test_no_path_of_a_machine_and_no_registry_is_in_tracked_files(pattern: re.Pattern[str]) -> None:
    assert len(tracked()) > 100
    assert found_in(pattern) == []
