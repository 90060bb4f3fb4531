"""What is worn over a top: vests, cardigans, pullovers, jackets, blazers."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats, bump
from assets.workshop.errors import WorkshopError
from assets.workshop.people.collars import Collar, fold_collar, lapels
from assets.workshop.people.cuts import (
    Cut,
    cloth_round,
    cut_out,
    depth_in,
    hem_height,
    laid_out,
    trunk_of,
)
from assets.workshop.people.edges import Distance, Sewing, sewing
from assets.workshop.people.fitting import Fitting, Layer
from assets.workshop.people.garment import Cloth, Garment
from assets.workshop.people.looks import Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh
from assets.workshop.people.sewing import (
    FAR,
    Detail,
    edged,
    folds,
    hemmed,
    line_at,
    placket,
    rib,
    sewn,
    zipped,
)
from assets.workshop.people.trimmings import badge, both, pocket, slit_pockets
from assets.workshop.people.vest import vest

CUTS = {
    "cardigan": Cut(0.018, 0.090, 0.98, room=0.007, neck_wider=0.016, v_depth=0.20),
    "pullover": Cut(0.017, 0.060, 0.98, room=0.006, neck_wider=0.014, v_depth=0.105),
    "waistcoat": Cut(0.022, 0.110, 0.0, 0.14, neck_wider=0.026, v_depth=0.19),
    "open_jacket": Cut(0.021, 0.120, 0.98, room=0.008, fall=0.16, neck_wider=0.020, v_depth=0.12,
                       gap=0.075),
    "work_jacket": Cut(0.018, 0.075, 0.98, room=0.006, fall=0.18, neck_wider=0.014, v_depth=0.17),
    "blazer": Cut(0.017, 0.140, 0.975, room=0.004, fall=0.12, neck_wider=0.016, v_depth=0.265,
               gap=0.055),
    "suit_jacket": Cut(0.018, 0.160, 0.975, room=0.005, fall=0.08, neck_wider=0.016, v_depth=0.285,
                       gap=0.050),
}  # fmt: skip


def over(fitting: Fitting, below: Layer) -> Layer:
    """What an outfit wears over its top. Raises WorkshopError P006 for an unknown style."""
    piece = fitting.looks.outfit.over
    assert piece is not None, "asked for something over the top where nothing is worn"
    if piece.style == "hivis_vest":
        return vest(fitting, piece, below.garment.mesh)
    if piece.style not in CUTS:
        raise WorkshopError("P006", f"nothing over a top is called {piece.style}; see overs.py")
    body, m, cut = fitting.body, fitting.measures, CUTS[piece.style]
    under = below.garment.mesh
    cloth = cloth_round(body, m, cut, trunk_of(under) if cut.sleeve else under)
    mesh = laid_out(cut_out(cloth, body, m, cut), body, m, 0.60 if cut.sleeve else 1.0)
    garment = Garment(
        "over", mesh, sewn(piece.color, 23, _details(sewing(piece, m, cut, cloth))), (768, 512)
    )
    return Layer(garment, depth_in(m, cut), _sewn_on(fitting, piece, cut, mesh, cloth))


def _sewn_on(
    fitting: Fitting, piece: Piece, cut: Cut, mesh: Mesh, cloth: Mesh
) -> tuple[Garment, ...]:
    if piece.style in ("blazer", "suit_jacket"):
        wide = 0.082 if piece.style == "suit_jacket" else 0.070
        collar = Collar(1.28, stand=0.020, fall=0.044, point=0.0, lean=0.004, out=0.014,
                        tapered=True)  # fmt: skip
        own = fold_collar(fitting, mesh, cut, piece.color, collar, "over_collar")
        return (own, *lapels(fitting, cloth, cut, piece.color, wide * fitting.measures.size))
    if piece.style in ("open_jacket", "work_jacket"):
        collar = Collar(0.70, stand=0.024, fall=0.050, point=0.020, lean=0.004, out=0.018)
        return (fold_collar(fitting, mesh, cut, piece.color, collar, "over_collar"),)
    return ()


def _details(s: Sewing) -> list[Detail]:
    small: list[Detail] = []
    if s.piece.has("badge"):
        small.append(badge(-0.105 * s.m.size, s.m.neck - 0.185 * s.m.size))
    return [*_STYLES[s.piece.style](s), *small]


def _knit(s: Sewing) -> list[Detail]:
    m = s.m
    return [
        folds(m, 0.8),
        _stitches(),
        rib(s.cuff, 0.040),
        rib(s.hem, 0.045),
        rib(s.neck, 0.022),
    ]


def _stitches() -> Detail:
    """Fine columns of knitting."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        run = np.where(cloth.arm > 0.5, cloth.normals[..., 1] * 0.06, p[..., 0] + 0.4 * p[..., 2])
        tone = 1 + 0.035 * np.sin(run * 1900) + 0.02 * np.sin(p[..., 1] * 1500)
        result: Floats = colors * tone[..., None]
        return result

    return detail


def _cardigan(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    low, top = hem_height(m, cut), m.neck - cut.v_depth * m.size
    pockets = lambda x: pocket(x, m.hip + 0.050, 0.115 * m.size, 0.115)  # noqa: E731
    buttons = placket(m, top, low, piece.trim or piece.color, 0.090)
    return [*_knit(s), buttons, both(pockets, 0.115 * m.size)]


def _waistcoat(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    low, top = hem_height(m, cut), m.neck - cut.v_depth * m.size
    return [
        folds(m, 0.7),
        edged(s.neck, piece.trim or piece.color, 0.006),
        placket(m, top, low, piece.trim or piece.color, 0.080),
        hemmed(s.hem),
        both(lambda x: pocket(x, m.hip + 0.030, 0.110 * m.size, 0.105), 0.100 * m.size),
    ]


def _open_jacket(s: Sewing) -> list[Detail]:
    piece, m = s.piece, s.m
    return [
        folds(m, 1.0),
        edged(s.neck, piece.trim or piece.color, 0.007),
        hemmed(s.hem, 0.030),
        hemmed(s.cuff, 0.035),
        slit_pockets(m),
    ]


def _work_jacket(s: Sewing) -> list[Detail]:
    piece, m, cut = s.piece, s.m, s.cut
    trim = piece.trim or piece.color
    chest = lambda x: pocket(x, m.neck - 0.205 * m.size, 0.120, 0.130, flap=True)  # noqa: E731
    return [
        folds(m, 1.0),
        zipped(hem_height(m, cut), m.neck - cut.v_depth * m.size, (40, 42, 48)),
        both(chest, 0.100 * m.size),
        edged(s.hem, trim, 0.010),
        hemmed(s.hem, 0.050),
        hemmed(s.cuff, 0.045),
        slit_pockets(m),
    ]


def _blazer(s: Sewing) -> list[Detail]:
    m = s.m
    pockets = lambda x: pocket(x, m.hip + 0.015, 0.125 * m.size, 0.050)  # noqa: E731
    return [
        folds(m, 0.6),
        line_at(_dart(m), 0.18),
        _front_shade(s),
        both(pockets, 0.110 * m.size),
        hemmed(s.cuff, 0.004),
    ]


def _dart(m: Measures) -> Distance:
    def distance(cloth: Cloth) -> Floats:
        p = cloth.places
        here = (cloth.normals[..., 2] > 0.2) & (p[..., 1] < m.waist + 0.14) & (p[..., 1] > m.hip)
        return np.where(here & (cloth.arm < 0.3), np.abs(p[..., 0]) - 0.085 * m.size, FAR)

    return distance


def _front_shade(s: Sewing) -> Detail:
    def detail(colors: Floats, cloth: Cloth) -> Floats:
        edge = s.neck(cloth)
        result: Floats = colors * (1 - 0.20 * bump(edge, 0.006))[..., None]
        return result

    return detail


_STYLES: dict[str, Callable[[Sewing], list[Detail]]] = {
    "cardigan": _cardigan,
    "pullover": _knit,
    "waistcoat": _waistcoat,
    "open_jacket": _open_jacket,
    "work_jacket": _work_jacket,
    "blazer": _blazer,
    "suit_jacket": _blazer,
}
