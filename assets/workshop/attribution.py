"""Gathers who made what into `assets/ATTRIBUTION.csv`, from the rows that lie beside each asset."""

import csv
import io
from pathlib import Path

ASSETS = Path(__file__).parent.parent
COLUMNS = ("path", "title", "author", "licence", "source", "changes")


def gathered(assets: Path = ASSETS) -> str:
    """The whole table as CSV, sorted by path."""
    rows: list[dict[str, str]] = []
    for part in sorted(assets.glob("*/ATTRIBUTION.rows.csv")):
        with part.open(encoding="utf-8", newline="") as file:
            rows.extend({column: row[column] for column in COLUMNS} for row in csv.DictReader(file))
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(sorted(rows, key=lambda row: row["path"]))
    return out.getvalue()


def unattributed(assets: Path = ASSETS) -> list[str]:
    """Shipped files that no row covers; a row covers a file, a folder, or a pattern with `*`."""
    rows = csv.DictReader(io.StringIO(gathered(assets)))
    patterns = [row["path"].removeprefix("assets/") for row in rows]
    shipped = (path.relative_to(assets) for path in assets.rglob("*") if path.is_file())
    return sorted(str(path) for path in shipped if _ships(path) and not _covered(path, patterns))


def _ships(path: Path) -> bool:
    """Whether it is an asset: tables about assets, licences, code and locale files are not."""
    about = (".py", ".pyc", ".csv", ".md", ".ftl", ".json", ".tsv", ".sha256")
    is_about = path.suffix in about or path.name == "OFL.txt"
    return path.parts[0] != "workshop" and not is_about


def _covered(path: Path, patterns: list[str]) -> bool:
    within = (str(path), *(f"{parent}/" for parent in path.parents))
    return any(
        path.match(pattern) or pattern in within or f"{pattern}/" in within for pattern in patterns
    )


if __name__ == "__main__":
    (ASSETS / "ATTRIBUTION.csv").write_text(gathered(), encoding="utf-8")
