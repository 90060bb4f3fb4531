"""YAML in, plain values with their line numbers out.

Only `authoring/sheets/yaml_edit.py` imports ruamel.yaml beside this.

Every plain scalar stays the text that the author wrote (`no`, `6.45`, `012`): the models in
`scenes/pack.py` decide what is a number, so YAML's own guesses can do no harm.
"""

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scenes.problems import Code, PackError

Raw = str | None | list["Raw"] | dict[str, "Raw"]
Spot = tuple[str | int, ...]

_MOST_VALUES = 200_000  # a pack has a tenth of this; nested aliases could make billions
_BETWEEN = ",\n:-?[{"  # before each value but the first there is one of these
DEEPEST = 60  # lists and mappings in one another; a pack has nine
_LONG_BEGINNING = re.compile(r"^[ \t?:-]{120}", re.MULTILINE)  # each sign of it may go one deeper
_YAML = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    _YAML + name
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file: its name inside the pack, its values, and the line of every value."""

    name: str
    value: Raw
    lines: Mapping[Spot, int]

    def line(self, spot: Spot) -> int:
        """The line of this spot, or of the nearest thing around it that has one."""
        while spot and spot not in self.lines:
            spot = spot[:-1]
        return self.lines.get(spot, 1)


class _EndlessError(Exception):
    """An alias leads back into itself, or multiplies without end; holds the line."""


@dataclass(slots=True)
class _Reader:
    """Turns ruamel's nodes into plain values, noting lines and errors on the way."""

    name: str
    lines: dict[Spot, int] = field(default_factory=dict)
    errors: list[PackError] = field(default_factory=list)

    def value(self, node: Node, spot: Spot, line: int, around: tuple[int, ...] = ()) -> Raw:
        """The value of a node at a spot; `around` are the nodes that it lies in."""
        self.lines.setdefault(spot, line)
        if id(node) in around or len(self.lines) > _MOST_VALUES:
            raise _EndlessError(_line(node))
        if node.tag not in _PLAIN_TAGS:
            self._trick(node, f"the tag {node.tag}; packs hold plain values only")
            return None
        around = (*around, id(node))
        if isinstance(node, MappingNode):
            return {
                key: self.value(child, (*spot, key), at, around)
                for key, (child, at) in self._entries(node).items()
            }
        if isinstance(node, SequenceNode):
            return [
                self.value(child, (*spot, index), _line(child), around)
                for index, child in enumerate(node.value)
            ]
        return _scalar(node) if isinstance(node, ScalarNode) else None

    def _entries(self, node: MappingNode) -> dict[str, tuple[Node, int]]:
        """The keys of a mapping with their values and lines; its own keys win over merged ones."""
        own: dict[str, tuple[Node, int]] = {}
        merged: dict[str, tuple[Node, int]] = {}
        for key, child in node.value:
            if not isinstance(key, ScalarNode):
                self._trick(key, "a key that is not a word")
            elif key.tag == _YAML + "merge":
                for source in _merge_sources(child):
                    merged = self._entries(source) | merged
            elif key.value in own:
                first = own[key.value][1]
                text = f"the key ‘{key.value}’ stands here already, in line {first}"
                self.errors.append(PackError(Code.KEY_TWICE, self.name, _line(key), text))
            else:
                own[key.value] = (child, _line(key))
        return merged | own

    def _trick(self, node: Node, what: str) -> None:
        self.errors.append(PackError(Code.YAML_TRICK, self.name, _line(node), f"this is {what}"))


def read_yaml(root: Path, name: str) -> tuple[YamlFile | None, list[PackError]]:
    """Read `root/name`; no file comes back when it cannot be read, only what is wrong with it."""
    try:
        text = (root / name).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(name, error)]
    except OSError:
        return None, [PackError(Code.FILE_MISSING, name, 1, "this file is missing")]
    return _parse(name, text)


def _parse(name: str, text: str) -> tuple[YamlFile | None, list[PackError]]:
    reader = _Reader(name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # ruamel frowns on anchors named twice; they are fine
            node = _composed(text)
        value = None if node is None else reader.value(node, (), _line(node))
    except YAMLError as error:
        return None, [_not_yaml(name, text, error)]
    except (_EndlessError, RecursionError) as error:
        line = error.args[0] if isinstance(error, _EndlessError) else 1
        return None, [PackError(Code.YAML_TRICK, name, line, "this is nested without end")]
    tricked = any(error.code is Code.YAML_TRICK for error in reader.errors)
    return None if tricked else YamlFile(name, value, reader.lines), reader.errors


def _not_too_much(text: str) -> None:
    """libyaml composes by recursion and would take the whole process with it, and of each value it

    makes hundreds of bytes (2 kB packed came to 400 MB): look before. Its events come one after the
    other, whatever the depth; most texts can be neither deep nor many.
    """
    if not _may_be_much(text):
        return
    depth = 0
    for number, event in enumerate(YAML(typ="safe").parse(text)):
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or number > 2 * _MOST_VALUES:
            raise _EndlessError(event.start_mark.line + 1)


def _may_be_much(text: str) -> bool:
    deep = sum(map(text.count, "[{")) > DEEPEST or _LONG_BEGINNING.search(text) is not None
    return deep or sum(map(text.count, _BETWEEN)) > _MOST_VALUES


def _composed(text: str) -> Node | None:
    """The nodes of a text. libyaml is eight times as quick; what it refuses is read once more by

    the slow parser, which says better what is wrong.
    """
    try:
        _not_too_much(text)
        quick: Node | None = YAML(typ="safe").compose(text)
    except YAMLError:
        slow: Node | None = YAML(typ="safe", pure=True).compose(text)
        return slow
    return quick


def _scalar(node: ScalarNode) -> str | None:
    text = str(node.value)
    plain = node.style not in ("'", '"', "|", ">")
    return None if plain and text in ("", "~", "null") else text


def _merge_sources(node: Node) -> Iterator[MappingNode]:
    nodes = node.value if isinstance(node, SequenceNode) else [node]
    return (child for child in nodes if isinstance(child, MappingNode))


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _not_utf8(name: str, error: UnicodeDecodeError) -> PackError:
    line = error.object[: error.start].count(b"\n") + 1
    return PackError(Code.NOT_UTF8, name, line, "this is not UTF-8; save the file as UTF-8")


def _not_yaml(name: str, text: str, error: YAMLError) -> PackError:
    line, problem = _problem(text, error)
    written = text.splitlines()[line - 1 : line]
    if written and "\t" in written[0]:
        return PackError(Code.TAB, name, line, "there is a tab here; indent with spaces")
    return PackError(Code.NOT_YAML, name, line, f"this is not YAML: {problem}")


def _problem(text: str, error: YAMLError) -> tuple[int, str]:
    if isinstance(error, MarkedYAMLError):
        unclosed = error.context_mark and "unexpected end" in str(error.problem)
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        words = " ".join(part for part in (error.context, error.problem) if part)
        return (mark.line + 1 if mark else 1), words
    position = int(getattr(error, "position", 0))
    return text[:position].count("\n") + 1, "there is a character that YAML does not allow"
