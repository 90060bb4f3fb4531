"""Writes assets/pictures: `python -m assets.workshop.pictures`."""

from pathlib import Path

from PIL import Image

from assets.workshop.own_work import OwnWork, write_rows
from assets.workshop.pictures.catalogue import drawn
from assets.workshop.pictures.rendered import portraits
from assets.workshop.pictures.small import COLOURS, FLAT, small

OUT = Path(__file__).resolve().parents[2] / "pictures"


def save(slug: str, image: Image.Image, colours: int) -> None:
    """Write one picture, as small as PNG allows without a visible loss."""
    small(image, colours).save(OUT / f"{slug}.png", optimize=True)


def main() -> None:
    """Write every picture and its attribution; pictures that nobody draws any more go."""
    OUT.mkdir(parents=True, exist_ok=True)
    for stale in OUT.glob("*.png"):
        stale.unlink()
    for pictures, colours in ((drawn(), FLAT), (portraits(), COLOURS)):
        for slug, image in pictures.items():
            save(slug, image, colours)
    works = [OwnWork(f"assets/pictures/{p.name}", p.stem) for p in sorted(OUT.glob("*.png"))]
    write_rows(OUT / "ATTRIBUTION.rows.csv", works, "assets/workshop/pictures")


if __name__ == "__main__":
    main()
