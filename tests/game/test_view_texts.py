"""Every text that the game asks for exists in every language."""

import ast
import re
from pathlib import Path

import pytest

from game.shift.feedback import _KEYS
from game.view import COMMANDS
from lessons.exercises import ExerciseKind
from lessons.help_language import LANGUAGES, LOCALE

GAME = Path(__file__).resolve().parents[2] / "game"
SAYERS = {"say", "_say", "text", "pair"}
KEY = re.compile(r"^[a-z]+(-[a-z]+)*$")
MADE = {
    *(f"exercise-{kind.value.replace('_', '-')}" for kind in ExerciseKind),
    *_KEYS.values(),
    "disk-full",
    "data-locked",
    "data-damaged",
    "microphone-missing",
    "recogniser-restarted",
}


def strings(node: ast.expr) -> set[str]:
    """The texts that an expression may be; those made at run time are left out."""
    if isinstance(node, ast.IfExp):
        return strings(node.body) | strings(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def keys_in(source: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in SAYERS:
                found |= {text for text in strings(node.args[0]) if KEY.match(text)}
    return found


def asked_for() -> dict[str, str]:
    """Every key, with the file that asks for it."""
    found = dict.fromkeys(MADE, "made at run time")
    for path in sorted(GAME.rglob("*.py")):
        found |= dict.fromkeys(keys_in(path.read_text("utf-8")), path.name)
    return found


def keys_of(language: str) -> set[str]:
    files = sorted((LOCALE / language).glob("*.ftl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return {line.split(" =")[0] for line in lines if re.match(r"^[a-z-]+ =", line)}


def test_the_search_finds_keys() -> None:
    assert keys_in('self._say("code-wrong").da') == {"code-wrong"}
    assert keys_in('say("on" if ready else "off")') == {"on", "off"}
    assert keys_in('kit.say(f"setting-{name}")') == set()
    assert len(asked_for()) > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_exists(language: str) -> None:
    there = keys_of(language)
    missing = {key: where for key, where in asked_for().items() if key not in there}
    assert missing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_keys(language: str) -> None:
    assert keys_of(language) == keys_of("da")


def test_settings_have_their_names() -> None:
    from game.shift.board import SWITCHES

    wanted = {f"setting-{name.replace('_', '-')}" for name in SWITCHES}
    assert wanted <= keys_of("da")


def test_buttons_have_their_names() -> None:
    names = {"model": "show-me"}
    assert {names.get(command, command) for command in COMMANDS} <= keys_of("da")
