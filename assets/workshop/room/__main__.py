"""Writes assets/rooms: `python -m assets.workshop.room [--draft]`."""

import sys
from pathlib import Path

from assets.workshop.own_work import OwnWork, write_rows
from assets.workshop.room.lager import DRAFT, Quality, solved, write_about, write_room

OUT = Path(__file__).resolve().parents[2] / "rooms"


def main() -> None:
    """Light the room and write it."""
    quality = DRAFT if "--draft" in sys.argv else Quality()
    OUT.mkdir(parents=True, exist_ok=True)
    size = write_room(OUT, solved(quality), quality)
    write_about(OUT)
    works = [OwnWork(f"assets/rooms/{n}", "Warehouse") for n in ("lager.glb", "lager.json")]
    write_rows(OUT / "ATTRIBUTION.rows.csv", works, "assets/workshop/room")
    sys.stdout.write(f"lager.glb {size / 1e6:.2f} MB\n")


if __name__ == "__main__":
    main()
