"""Writes the attribution rows of what we made ourselves."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assets.workshop.attribution import COLUMNS


@dataclass(frozen=True, slots=True)
class OwnWork:
    """A file of ours: its path from the repository's root, and what it is."""

    path: str
    title: str


def write_rows(target: Path, works: Sequence[OwnWork], source: str) -> None:
    """Write `target` as CSV; `source` is the folder of the script that made the works."""
    with target.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(COLUMNS)
        for work in works:
            rows.writerow((work.path, work.title, "Kollega", "EUPL-1.2", source, "own work"))
