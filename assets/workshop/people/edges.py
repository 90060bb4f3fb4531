"""A garment while it is sewn: piece, measures, cut, and how far a place is from its edges."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats
from assets.workshop.people.cuts import Cut, clipped_to, hem_height, opening, sleeve_end
from assets.workshop.people.garment import Cloth
from assets.workshop.people.hanging import border_of, distance_to
from assets.workshop.people.looks import Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh

FAR, NEAR = 1.0, 0.08
Distance = Callable[[Cloth], Floats]


@dataclass(frozen=True, slots=True)
class Sewing:
    """What is sewn; `border` (k, 3) are points along the neck hole, the V and the open front."""

    piece: Piece
    m: Measures
    cut: Cut
    border: Floats

    def cuff(self, cloth: Cloth) -> Floats:
        """Distance (h, w) from the end of the sleeves."""
        end = sleeve_end(self.m, self.cut)
        return np.where(cloth.arm > 0.5, end - cloth.along, FAR)

    def hem(self, cloth: Cloth) -> Floats:
        """Distance (h, w) above the hem."""
        low = hem_height(self.m, self.cut)
        return np.where(cloth.arm < 0.3, cloth.places[..., 1] - low, FAR)

    def neck(self, cloth: Cloth) -> Floats:
        """Distance (h, w) from the neck hole, the V and the open front."""
        away = distance_to(self.border, cloth.places, NEAR)
        return np.where((cloth.arm < 0.5) & (away < NEAR), away, FAR)


def sewing(piece: Piece, m: Measures, cut: Cut, cloth: Mesh) -> Sewing:
    """Finds the border of the neck on the uncut cloth."""
    border = border_of(clipped_to(cloth, m, cut))
    return Sewing(piece, m, cut, border[np.abs(opening(border, m, cut)) < 0.006])
