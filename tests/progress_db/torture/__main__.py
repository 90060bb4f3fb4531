"""The command line of it."""

import json
import sys
import tempfile
from dataclasses import fields
from pathlib import Path
from shutil import rmtree

import click

from tests.progress_db.torture.plan import Plan
from tests.progress_db.torture.run import torture

_DEFAULTS = {field.name: field.default for field in fields(Plan)}


@click.command()
@click.option("--database", type=click.Choice(["sqlite", "postgres"]), required=True)
@click.option("--events", type=click.IntRange(1), default=20_000, show_default=True)
@click.option("--apps", type=click.IntRange(1, 16), default=_DEFAULTS["apps"], show_default=True)
@click.option("--devices", type=click.IntRange(1), default=_DEFAULTS["devices"], show_default=True)
@click.option("--kills", type=click.IntRange(0), default=_DEFAULTS["kills"], show_default=True)
@click.option("--clients", type=click.IntRange(1), default=_DEFAULTS["clients"], show_default=True)
@click.option("--seed", type=int, default=_DEFAULTS["seed"], show_default=True)
@click.option("--badness", type=click.FloatRange(0, 0.5), default=_DEFAULTS["badness"])
@click.option("--keep", is_flag=True, help="Leave the folder with all files.")
def main(**asked: object) -> None:
    """Torture it, tell as JSON what was found; exit 1 unless the count is exact."""
    folder = Path(tempfile.mkdtemp(prefix="kollega-torture-"))
    folder.chmod(0o755)  # PostgreSQL is another user
    found = torture(Plan(**asked), folder)  # type: ignore[arg-type]
    if not asked["keep"]:
        rmtree(folder, ignore_errors=True)
    print(json.dumps(found, indent=1))
    sys.exit(not found["exact"])


if __name__ == "__main__":
    main()
