"""What is painted on tops of every style: trims, plackets, pockets, bands."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats, mix, rgb
from assets.workshop.people.cloth_paint import plain, seam, soft_edge
from assets.workshop.people.cuts import Cut, hem_height, wrist
from assets.workshop.people.edges import FAR, Sewing
from assets.workshop.people.garment import Cloth
from assets.workshop.people.looks import Color, Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.prints import checked, dotted, striped
from assets.workshop.people.sewing import (
    Detail,
    double_breast,
    edged,
    folds,
    hemmed,
    placket,
    rib,
    zipped,
)
from assets.workshop.people.trimmings import badge, both, pens, pocket, reflex, slit_pockets

WHITE: Color = (226, 226, 222)
DARK: Color = (44, 48, 60)


def top_details(s: Sewing) -> list[Detail]:
    """Everything that is painted on a top."""
    make = _STYLES.get(s.piece.style, _jumper)
    soft = folds(s.m, _STIFF.get(s.piece.style, 0.9))
    return [*_cloth_of(s.piece), soft, *make(s), *_small_things(s.piece, s.m)]


def _cloth_of(piece: Piece) -> list[Detail]:
    second = piece.trim or piece.color
    kinds: dict[str, Detail] = {
        "checks": checked(second, 0.030),
        "stripes": striped(second, 0.011),
        "dots": dotted(second, 0.022),
    }
    return [kinds[name] for name in piece.features if name in kinds]


def _small_things(piece: Piece, m: Measures) -> list[Detail]:
    chest = m.neck - 0.175 * m.size
    found: list[Detail] = []
    if piece.has("pen"):
        found.append(pens(0.085 * m.size, chest))
    if piece.has("badge"):
        found.append(badge(-0.085 * m.size, chest + 0.020))
    return found


def _jumper(s: Sewing) -> list[Detail]:
    return [rib(s.cuff), rib(s.hem), rib(s.neck, 0.022)]


def _tshirt(s: Sewing) -> list[Detail]:
    piece, m = s.piece, s.m
    band: list[Detail] = [reflex(m, braces=True, sleeves=False)] if piece.has("bands") else []
    trim = piece.trim or piece.color
    return [
        hemmed(s.cuff),
        hemmed(s.hem),
        edged(s.neck, trim, 0.016),
        *band,
    ]


def _polo(s: Sewing) -> list[Detail]:
    piece, m = s.piece, s.m
    trim = piece.trim or piece.color
    return [
        edged(s.cuff, trim, 0.018),
        hemmed(s.hem),
        placket(m, m.neck - 0.045, m.neck - 0.19 * m.size, trim, 0.050),
    ]


def _tunic(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    trim = piece.trim or piece.color
    low = lambda x: pocket(x, m.hip + 0.015, 0.150 * m.size, 0.150)  # noqa: E731
    return [
        edged(s.neck, trim, 0.017),
        edged(s.cuff, trim, 0.016),
        hemmed(s.hem),
        both(low, 0.110 * m.size),
        pocket(0.092 * m.size, m.neck - 0.175 * m.size, 0.095, 0.105),
        _side_slits(m, cut),
    ]


def _side_slits(m: Measures, cut: Cut) -> Detail:
    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p, hem = cloth.places, hem_height(m, cut)
        side = np.where((p[..., 1] < hem + 0.09) & (cloth.arm < 0.3), cloth.normals[..., 2], FAR)
        return seam(colors, side * 0.12, width=0.003, depth=0.55)

    return detail


def _chef(s: Sewing) -> list[Detail]:
    piece, m = s.piece, s.m
    light = sum(piece.color) > 360
    button: Color = (226, 226, 222) if light else (196, 198, 202)
    return [
        double_breast(m, button, piece.trim),
        edged(s.cuff, piece.trim or piece.color, 0.006),
        hemmed(s.cuff, 0.055),
        hemmed(s.hem),
        pocket(0.100 * m.size, m.neck - 0.20 * m.size, 0.075, 0.110),
    ]


def _shirt(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    found = [
        placket(m, m.neck - 0.030, hem_height(m, cut), WHITE),
        hemmed(s.cuff, 0.055),
        _yoke(m),
    ]
    if not piece.has("plain"):
        found.append(pocket(0.095 * m.size, m.neck - 0.18 * m.size, 0.105, 0.120))
    return found


def _yoke(m: Measures) -> Detail:
    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        behind = np.where(cloth.normals[..., 2] < 0, p[..., 1] - m.shoulder[1] + 0.010, FAR)
        return seam(colors, np.where(cloth.arm < 0.4, behind, FAR), depth=0.25)

    return detail


def _blouse(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    return [
        edged(s.neck, piece.color, 0.012),
        hemmed(s.cuff, 0.045),
        hemmed(s.hem),
        placket(m, m.neck - 0.085 * m.size, hem_height(m, cut), WHITE, 0.075),
    ]


def _hivis_jacket(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    return [
        _dark_ends(piece.trim or DARK, m, cut),
        reflex(m, braces=True, sleeves=True),
        zipped(hem_height(m, cut), m.neck + 0.05, (34, 36, 42)),
        slit_pockets(m),
    ]


def _dark_ends(color: Color, m: Measures, cut: Cut) -> Detail:
    """Shoulders, cuffs and hem in a colour on which dirt does not show."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p, trunk = cloth.places, cloth.arm < 0.45
        low = np.where(trunk, soft_edge(hem_height(m, cut) + 0.060 - p[..., 1]), 0.0)
        low = np.maximum(low, soft_edge(cloth.along - wrist(m) + 0.050) * ~trunk)
        yoke = np.minimum(
            p[..., 1] - m.shoulder[1] + 0.050, m.shoulder[0] - 0.010 - np.abs(p[..., 0])
        )
        dark = plain(p, rgb(color), 13)
        colors = mix(colors, dark, np.maximum(low, soft_edge(yoke, 0.003)))
        return seam(colors, yoke, depth=0.2)

    return detail


def _boiler_suit(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    trim = piece.trim or piece.color
    chest = lambda x: pocket(x, m.neck - 0.155 * m.size, 0.110, 0.125, flap=True)  # noqa: E731
    return [
        zipped(hem_height(m, cut), m.neck - 0.07, (150, 152, 156)),
        both(chest, 0.092 * m.size),
        hemmed(s.cuff, 0.045),
        _shoulder_stripe(trim, m),
    ]


def _shoulder_stripe(color: Color, m: Measures) -> Detail:
    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        away = np.abs(p[..., 1] - m.shoulder[1] + 0.045) - 0.006
        away = np.where(cloth.arm < 0.45, away, FAR)
        return mix(colors, np.zeros(p.shape) + rgb(color), soft_edge(-away))

    return detail


def _coat(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    low = lambda x: pocket(x, m.hip + 0.030, 0.140 * m.size, 0.140)  # noqa: E731
    return [
        placket(m, m.neck - 0.085 * m.size, hem_height(m, cut), piece.trim or WHITE, 0.105),
        hemmed(s.cuff, 0.030),
        hemmed(s.hem),
        both(low, 0.115 * m.size),
        pocket(0.092 * m.size, m.neck - 0.175 * m.size, 0.095, 0.105),
    ]


_STIFF = {"coat": 0.6, "chef": 0.7, "hivis_jacket": 1.0, "tunic": 0.75}
_STYLES: dict[str, Callable[[Sewing], list[Detail]]] = {
    "hivis_jacket": _hivis_jacket,
    "tshirt": _tshirt,
    "polo": _polo,
    "tunic": _tunic,
    "chef": _chef,
    "shirt": _shirt,
    "blouse": _blouse,
    "boiler_suit": _boiler_suit,
    "coat": _coat,
}
