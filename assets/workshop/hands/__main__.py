"""Writes assets/hands: `python -m assets.workshop.hands`."""

from pathlib import Path

import numpy as np

from assets.workshop.hands.glove import glove
from assets.workshop.own_work import OwnWork, write_rows

OUT = Path(__file__).resolve().parents[2] / "hands"
FINE = 1e-5  # metres of one step of the stored positions


def main() -> None:
    """Make the right glove; the game mirrors it for the left hand."""
    made = glove()
    OUT.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        OUT / "glove.npz",
        positions=np.round(made.positions / FINE).astype(np.int16),
        normals=np.round(made.normals * 127).astype(np.int8),
        faces=made.faces.astype(np.uint16),
        index=np.round(made.index * 255).astype(np.uint8),
    )
    work = OwnWork("assets/hands/glove.npz", "Work glove in three poses")
    write_rows(OUT / "ATTRIBUTION.rows.csv", [work], "assets/workshop/hands")


if __name__ == "__main__":
    main()
