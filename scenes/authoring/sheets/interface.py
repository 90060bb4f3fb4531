"""The interface texts (`assets/locale/<language>/kollega.ftl`) as rows, and back into the file."""

import re
from collections.abc import Mapping
from pathlib import Path

from fluent.syntax import FluentParser, ast

from scenes.authoring.sheets.rows import Row

LOCALE = Path(__file__).resolve().parents[3] / "assets" / "locale"
FILE = "kollega.ftl"

_VARIABLE = re.compile(r"\$\w[\w-]*")


def interface_rows(locale: Path, language: str) -> tuple[Row, ...]:
    """Every text that the Danish interface has, with English and `language` beside it."""
    english, own = patterns(locale, "en"), patterns(locale, language)
    return tuple(
        Row(
            FILE, key, "interface", danish, {"en": english.get(key, ""), language: own.get(key, "")}
        )
        for key, danish in patterns(locale, "da").items()
    )


def patterns(locale: Path, language: str) -> dict[str, str]:
    """The texts of a language as they are written, by key; none where it has no file."""
    path = locale / language / FILE
    if not path.is_file():
        return {}
    text = path.read_text("utf-8")
    return {key: text[start:end] for key, (start, end) in _spans(text).items()}


def with_patterns(text: str, changed: Mapping[str, str]) -> str:
    """The file with these texts; a key that it lacks comes at its end."""
    spans = _spans(text)
    for key in sorted(changed.keys() & spans.keys(), key=lambda key: -spans[key][0]):
        start, end = spans[key]
        text = text[:start] + _indented(changed[key]) + text[end:]
    new = "".join(f"{key} = {_indented(changed[key])}\n" for key in changed if key not in spans)
    return f"{text.rstrip()}\n\n{new}" if new else text


def pattern_problem(danish: str, text: str) -> str:
    """Why this cannot stand for the Danish text, or nothing."""
    resource = FluentParser().parse(f"key = {_indented(text)}\n")
    entries = resource.body
    if len(entries) != 1 or not isinstance(entries[0], ast.Message):
        return "curly brackets or lines are broken; compare it with the English text"
    return variables_problem(danish, text)


def variables_problem(danish: str, text: str) -> str:
    """Whether the text says other values than the Danish one."""
    lacks = sorted(set(_VARIABLE.findall(danish)) - set(_VARIABLE.findall(text)))
    if lacks and "->" not in text:
        return f"{{ {lacks[0]} }} is missing in it"
    more = sorted(set(_VARIABLE.findall(text)) - set(_VARIABLE.findall(danish)))
    return f"{{ {more[0]} }} is not in the Danish text" if more else ""


def _spans(text: str) -> dict[str, tuple[int, int]]:
    found = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Message) and entry.value and entry.value.span:
            found[entry.id.name] = (entry.value.span.start, entry.value.span.end)
    return found


def _indented(text: str) -> str:
    """Further lines of a text begin with a space, or they would be texts of their own."""
    first, *rest = text.splitlines() or [""]
    return "\n".join([first, *(line if line[:1] in (" ", "") else f"    {line}" for line in rest)])
