"""Putting a help text into a YAML file without touching a byte of the rest."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scenes.yaml_source import Spot

# YAML reads these raw as line ends or not at all, in quotation marks too.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class HelpEdit:
    """The help text in `language` of the part at `spot`."""

    spot: Spot
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class _Cut:
    """Letters [start, end) of the file become `new`."""

    start: int
    end: int
    new: str


def with_help(text: str, edits: Iterable[HelpEdit]) -> str:
    """The file with these help texts.

    Every part must have a help block with an entry. Raises LookupError where one has none.
    """
    root = YAML(typ="safe", pure=True).compose(text)
    cuts = sorted((_cut(text, root, edit) for edit in edits), key=lambda cut: -cut.start)
    for cut in cuts:
        text = text[: cut.start] + cut.new + text[cut.end :]
    return text


def _cut(text: str, root: Node, edit: HelpEdit) -> _Cut:
    block = _at(root, (*edit.spot, "help"))
    if not isinstance(block, MappingNode) or not block.value:
        raise LookupError(edit.spot)
    for key, value in block.value:
        if key.value == edit.language:
            return _replacing(text, value, quoted(edit.text))
    last_key, last = block.value[-1]
    entry = f"{edit.language}: {quoted(edit.text)}"
    if block.flow_style:
        return _Cut(last.end_mark.index, last.end_mark.index, f", {entry}")
    end = last.start_mark.index + len(_written(text, last))
    return _Cut(end, end, f"\n{' ' * last_key.start_mark.column}{entry}")


def quoted(text: str) -> str:
    """A text in double quotation marks, as YAML reads it back."""
    plain = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", plain)


def _replacing(text: str, value: Node, new: str) -> _Cut:
    start = value.start_mark.index
    return _Cut(start, start + len(_written(text, value)), new)


def _written(text: str, value: Node) -> str:
    """A scalar as it is written, without the line ends that belong to what follows."""
    return text[value.start_mark.index : value.end_mark.index].rstrip("\r\n ")


def _at(node: Node, spot: Spot) -> Node:
    for step in spot:
        node = _inside(node, step)
    return node


def _inside(node: Node, step: str | int) -> Node:
    if isinstance(node, SequenceNode) and isinstance(step, int):
        child: Node = node.value[step]
        return child
    for key, value in node.value if isinstance(node, MappingNode) else ():
        if isinstance(key, ScalarNode) and key.value == step:
            found: Node = value
            return found
    raise LookupError(step)
