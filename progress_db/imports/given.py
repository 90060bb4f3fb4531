"""What a class list gives: learners, rows that are refused, remarks; all of it about one class."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_ROWS = 1000
MOST_BYTES = 1_800_000
MOST_UNPACKED = 30_000_000
LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence: a key of `imports.ftl` and its values, none of which is about a person."""

    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)


class BadFileError(Exception):
    """The whole file cannot be read; `told` says why and how to mend it."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.told = Told(key, values)


class WhichClassError(Exception):
    """The file has several classes, and none is called as this one; `titles` are theirs."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        super().__init__("which-class")
        self.titles = titles


@dataclass(frozen=True, slots=True)
class GivenLearner:
    """Somebody in the list: a first name or number and what goes with it, nothing else of her.

    `help_language` and `group` are "" where the list does not say; `source_id` is what the other
    system calls her, or None. `row` counts from 1, as Excel does.
    """

    row: int
    label: str
    help_language: str = ""
    group: str = ""
    source_id: str | None = None
    remarks: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not taken, and why. The value itself is not kept."""

    row: int
    why: Told


@dataclass(frozen=True, slots=True)
class Given:
    """A whole list, read."""

    learners: tuple[GivenLearner, ...]
    refused: tuple[Refused, ...] = ()
    remarks: tuple[Told, ...] = ()
