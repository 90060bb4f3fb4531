"""What `purposes.toml` says: why each table is there, for how long, and who sees it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("purposes.toml")
RULES = frozenset(
    ("learner", "account", "class", "days", "inactive", "ended", "closed", "confirmed", "lasting")
)
WITH_DAYS = frozenset(("days", "inactive", "ended", "closed", "confirmed"))


@dataclass(frozen=True, slots=True)
class InBoth:
    """A text in Danish and English."""

    da: str
    en: str


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal basis: what, where it stands, when that was read, and whether we are sure."""

    text: InBoth
    source: str
    read: date
    sure: bool


@dataclass(frozen=True, slots=True)
class Purpose:
    """One table. `by`: the column whose time the `days` are counted from (rule `days`)."""

    table: str
    title: InBoth
    text: InBoth
    basis: Basis
    who: InBoth
    rule: str
    days: int
    by: str

    @property
    def period(self) -> timedelta:
        """The days as a time span."""
        return timedelta(days=self.days)


@cache
def purposes(path: Path = FILE) -> Mapping[str, Purpose]:
    """By table, in the order of the file. Raises ValueError or KeyError for a broken file."""
    read = tomllib.loads(path.read_text("utf-8"))
    bases = {name: _basis(row) for name, row in read["basis"].items()}
    who = {name: InBoth(row["da"], row["en"]) for name, row in read["who"].items()}
    return {name: _purpose(name, row, bases, who) for name, row in read["table"].items()}


def _basis(row: Mapping[str, Any]) -> Basis:
    return Basis(InBoth(row["da"], row["en"]), row["source"], row["read"], row["sure"])


def _purpose(
    name: str, row: Mapping[str, Any], bases: Mapping[str, Basis], who: Mapping[str, InBoth]
) -> Purpose:
    rule = row["rule"]
    if rule not in RULES or (rule in WITH_DAYS) != ("days" in row):
        raise ValueError(f"purposes.toml: {name} has no rule that can be kept")
    return Purpose(
        table=name,
        title=InBoth(row["title"]["da"], row["title"]["en"]),
        text=InBoth(row["da"], row["en"]),
        basis=bases[row["basis"]],
        who=who[row["who"]],
        rule=rule,
        days=row.get("days", 0),
        by=row.get("by", ""),
    )
