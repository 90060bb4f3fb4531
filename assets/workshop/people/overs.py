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
    opening,
)
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
from assets.workshop.people.tops import cuff_edge, hem_edge, neck_line
from assets.workshop.people.trimmings import badge, both, pocket, slit_pockets
from assets.workshop.people.vest import vest

CUTS = {
    "cardigan": Cut(0.023, 0.090, room=0.010, neck_wider=0.016, v_depth=0.20, v_width=1.9),
    "pullover": Cut(0.021, 0.060, room=0.008, neck_wider=0.014, v_depth=0.105, v_width=1.7),
    "waistcoat": Cut(0.022, 0.110, 0.0, 0.14, neck_wider=0.026, v_depth=0.19, v_width=1.9),
    "open_jacket": Cut(0.028, 0.120, room=0.014, fall=0.16, neck_wider=0.020, v_depth=0.12,
                       v_width=2.2, gap=0.075),
    "work_jacket": Cut(0.024, 0.075, room=0.012, fall=0.18, neck_wider=0.018, v_depth=0.17,
                       v_width=2.4),
    "blazer": Cut(0.022, 0.140, room=0.010, fall=0.12, neck_wider=0.016, v_depth=0.265,
                  v_width=2.5, gap=0.055),
    "suit_jacket": Cut(0.023, 0.160, room=0.012, fall=0.08, neck_wider=0.016, v_depth=0.285,
                       v_width=2.7, gap=0.050),
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
    cloth = cloth_round(body, m, cut, below.garment.mesh)
    mesh = laid_out(cut_out(cloth, body, m, cut, 0.012), body, m, 0.60 if cut.sleeve else 1.0)
    garment = Garment("over", mesh, sewn(piece.color, 23, _details(piece, m, cut)), (768, 512))
    return Layer(garment, depth_in(m, cut), _sewn_on(fitting, piece, cut, mesh, cloth))


def _sewn_on(
    fitting: Fitting, piece: Piece, cut: Cut, mesh: Mesh, cloth: Mesh
) -> tuple[Garment, ...]:
    if piece.style in ("blazer", "suit_jacket"):
        wide = 0.082 if piece.style == "suit_jacket" else 0.070
        collar = Collar(0.62, stand=0.022, fall=0.046, point=0.004, lean=0.006, out=0.016)
        own = fold_collar(fitting, mesh, cut, piece.color, collar, "over_collar")
        return (own, *lapels(fitting, cloth, cut, piece.color, wide * fitting.measures.size))
    if piece.style in ("open_jacket", "work_jacket"):
        collar = Collar(0.55, stand=0.026, fall=0.052, point=0.022, lean=0.004, out=0.018)
        return (fold_collar(fitting, mesh, cut, piece.color, collar, "over_collar"),)
    return ()


def _details(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    small: list[Detail] = []
    if piece.has("badge"):
        small.append(badge(-0.105 * m.size, m.neck - 0.185 * m.size))
    return [*_STYLES[piece.style](piece, m, cut), *small]


def _knit(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    return [
        folds(m, 0.8),
        _stitches(),
        rib(cuff_edge(m, cut), 0.040),
        rib(hem_edge(m, cut), 0.045),
        rib(neck_line(m, cut), 0.022),
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


def _cardigan(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    low, top = hem_height(m, cut), m.neck - cut.v_depth * m.size
    pockets = lambda x: pocket(x, m.hip + 0.050, 0.115 * m.size, 0.115)  # noqa: E731
    buttons = placket(m, top, low, piece.trim or piece.color, 0.090)
    return [*_knit(piece, m, cut), buttons, both(pockets, 0.115 * m.size)]


def _waistcoat(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    low, top = hem_height(m, cut), m.neck - cut.v_depth * m.size
    return [
        folds(m, 0.7),
        edged(neck_line(m, cut), piece.trim or piece.color, 0.006),
        placket(m, top, low, piece.trim or piece.color, 0.080),
        hemmed(hem_edge(m, cut)),
        both(lambda x: pocket(x, m.hip + 0.030, 0.110 * m.size, 0.105), 0.100 * m.size),
    ]


def _open_jacket(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    return [
        folds(m, 1.0),
        edged(_front(m, cut), piece.trim or piece.color, 0.007),
        hemmed(hem_edge(m, cut), 0.030),
        hemmed(cuff_edge(m, cut), 0.035),
        slit_pockets(m),
    ]


def _work_jacket(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    trim = piece.trim or piece.color
    chest = lambda x: pocket(x, m.neck - 0.205 * m.size, 0.120, 0.130, flap=True)  # noqa: E731
    return [
        folds(m, 1.0),
        zipped(hem_height(m, cut), m.neck - cut.v_depth * m.size, (40, 42, 48)),
        both(chest, 0.100 * m.size),
        edged(hem_edge(m, cut), trim, 0.010),
        hemmed(hem_edge(m, cut), 0.050),
        hemmed(cuff_edge(m, cut), 0.045),
        slit_pockets(m),
    ]


def _blazer(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    low = m.neck - cut.v_depth * m.size
    pockets = lambda x: pocket(x, m.hip + 0.015, 0.125 * m.size, 0.050)  # noqa: E731
    return [
        folds(m, 0.6),
        line_at(_dart(m), 0.18),
        _front_shade(m, cut),
        placket(m, low + 0.020, low - 0.10, (30, 30, 34), 0.090, x=0.0),
        both(pockets, 0.110 * m.size),
        hemmed(cuff_edge(m, cut), 0.004),
    ]


def _dart(m: Measures) -> Callable[[Cloth], Floats]:
    def distance(cloth: Cloth) -> Floats:
        p = cloth.places
        here = (cloth.normals[..., 2] > 0.2) & (p[..., 1] < m.waist + 0.14) & (p[..., 1] > m.hip)
        return np.where(here & (cloth.arm < 0.3), np.abs(p[..., 0]) - 0.085 * m.size, FAR)

    return distance


def _front_shade(m: Measures, cut: Cut) -> Detail:
    def detail(colors: Floats, cloth: Cloth) -> Floats:
        edge = _front(m, cut)(cloth)
        result: Floats = colors * (1 - 0.20 * bump(edge, 0.006))[..., None]
        return result

    return detail


def _front(m: Measures, cut: Cut) -> Callable[[Cloth], Floats]:
    return lambda cloth: np.where(cloth.arm < 0.5, opening(cloth.places, m, cut), FAR)


_STYLES: dict[str, Callable[[Piece, Measures, Cut], list[Detail]]] = {
    "cardigan": _cardigan,
    "pullover": _knit,
    "waistcoat": _waistcoat,
    "open_jacket": _open_jacket,
    "work_jacket": _work_jacket,
    "blazer": _blazer,
    "suit_jacket": _blazer,
}
