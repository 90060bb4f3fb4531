"""What the pages for people name is there: commands, options, files, settings."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import click
import pytest

from game.commands import cli
from progress_db.server.commands import server

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", *(str(p.relative_to(ROOT)) for p in sorted(ROOT.glob("docs/**/*.md"))))
LAUNCHER = {"test", "check", "assets"}  # verbs of the launcher itself
PACKAGES = "game|progress_db|lessons|scenes|speech|tests|assets|docs"
PLACE = re.compile(rf"(?:{PACKAGES})/[\w./-]*[\w/]")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
SETTING = re.compile(r"\bKOLLEGA_[A-Z_]*[A-Z]\b")


def code_in(text: str) -> Iterator[str]:
    """What stands in backticks or is set in as a listing, without its remarks."""
    yield from re.findall(r"`([^`\n]+)`", text)
    for line in text.splitlines():
        if line.startswith("    ") or re.match(r"(\./)?kollega ", line):
            yield line.split(" #")[0]


def calls_in(text: str) -> Iterator[list[str]]:
    """The words behind each `kollega`, with `a|b` told apart."""
    for code in code_in(text):
        found = re.match(r"\s*(?:\./)?kollega (.*)", code.replace("\\|", "|"))
        if found:
            words = found[1].replace("[", " ").replace("]", " ").split()
            yield from (list(one) for one in product(*(word.split("|") for word in words)))


def missing_in(words: list[str]) -> str:
    """What of a call the program does not know; "" where it knows all."""
    at: click.Command = cli
    for word in words:
        if word.startswith("--"):
            names = {name for one in at.params for name in one.opts}
            if word.split("=")[0].rstrip("…") not in names | {"--help"}:
                return word
        elif isinstance(at, click.Group) and not word.startswith("…"):
            known = at.get_command(click.Context(at), word)
            if known is None:
                return word
            at = known
    return ""


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_is_there(page: str) -> None:
    calls = [words for words in calls_in((ROOT / page).read_text("utf-8")) if words]
    ours = [words for words in calls if words[0] not in LAUNCHER]
    assert [" ".join(words) for words in ours if missing_in(words)] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_a_page_is_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    beside = [one for one in LINK.findall(text) if not (ROOT / page).parent.joinpath(one).exists()]
    named = [one for code in code_in(text) for one in PLACE.findall(code)]
    assert beside == []
    assert [one for one in named if not (ROOT / one.split("::")[0]).exists()] == []


def test_every_command_of_the_server_is_told() -> None:
    told = (ROOT / "docs" / "operations.md").read_text("utf-8")
    assert [name for name in server.commands if f"server {name}" not in told] == []
