"""Reads the dated facts of the Danish frame: danskuddannelse, branchepakker, schemes, duties."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

FACTS = Path(__file__).with_name("facts.toml")


class Standing(StrEnum):
    """How firm a fact is."""

    LAW = "law"
    OFFICIAL = "official"
    PROVIDER = "provider"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: Danish, English, how firm, the source with its date ("" where it gives none)."""

    id: str
    group: str
    da: str
    en: str
    standing: Standing
    dated: str
    source: str
    address: str
    read: str


@dataclass(frozen=True, slots=True)
class Module:
    """A module of a danskuddannelse: 1..6, its CEFR by our working table, usual months or None."""

    education: str
    number: int
    cefr: str
    months: float | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a column of the module table is from."""

    standing: Standing
    dated: str
    source: str
    address: str


@dataclass(frozen=True, slots=True)
class Frame:
    """All of it."""

    facts: tuple[Fact, ...]
    modules: tuple[Module, ...]
    cefr: Origin
    months: Origin


@cache
def frame(path: Path = FACTS) -> Frame:
    """The frame as shipped."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    facts = tuple(
        Fact(**{**row, "standing": Standing(row["standing"])})  # a missing or unknown key raises
        for row in data["fact"]
    )
    table = data["modules"]
    modules = tuple(
        Module(education, number, cefr, _at(rows["months"], number))
        for education, rows in table.items()
        if isinstance(rows, dict)
        for number, cefr in enumerate(rows["cefr"], 1)
    )
    return Frame(facts, modules, _origin(table, "cefr"), _origin(table, "months"))


def _at(months: list[float], number: int) -> float | None:
    return months[number - 1] if number <= len(months) else None


def _origin(table: dict[str, str], column: str) -> Origin:
    return Origin(
        Standing(table[f"{column}_standing"]),
        table[f"{column}_dated"],
        table[f"{column}_source"],
        table.get(f"{column}_address", ""),
    )
