"""What is worn next to the body above: jumpers, shirts, tunics, jackets of every trade."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats, mix, rgb
from assets.workshop.errors import WorkshopError
from assets.workshop.people.cloth_paint import plain, seam, soft_edge
from assets.workshop.people.collars import Collar, fold_collar, stand_collar, tie
from assets.workshop.people.cuts import (
    Cut,
    cloth_round,
    cut_out,
    depth_in,
    hem_height,
    laid_out,
    neck_edge,
    opening,
    sleeve_end,
    wrist,
)
from assets.workshop.people.fitting import Fitting, Layer
from assets.workshop.people.garment import Cloth, Garment
from assets.workshop.people.looks import Color, Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh
from assets.workshop.people.prints import checked, dotted, striped
from assets.workshop.people.sewing import (
    FAR,
    Detail,
    double_breast,
    edged,
    folds,
    hemmed,
    placket,
    rib,
    sewn,
    zipped,
)
from assets.workshop.people.trimmings import (
    badge,
    both,
    pens,
    pocket,
    reflex,
    slit_pockets,
)

Distance = Callable[[Cloth], Floats]
SHORT, ROLLED = 0.36, 0.62
WHITE: Color = (242, 242, 240)
DARK: Color = (44, 48, 60)

CUTS = {
    "jumper": Cut(0.012, 0.045),
    "sweatshirt": Cut(0.012, 0.045),
    "hivis_jacket": Cut(0.020, 0.085, room=0.006),
    "tshirt": Cut(0.011, 0.075, SHORT, fall=0.16, room=0.010, neck_wider=0.004),
    "polo": Cut(0.012, 0.080, SHORT, fall=0.16, room=0.010),
    "tunic": Cut(0.015, 0.150, SHORT, fall=0.10, room=0.014, v_depth=0.085, v_width=1.5),
    "chef": Cut(0.016, 0.110, fall=0.14, room=0.008),
    "shirt": Cut(0.012, -0.080, fall=0.14, room=0.006),
    "blouse": Cut(0.012, 0.085, fall=0.14, room=0.008, v_depth=0.075, v_width=1.7),
    "boiler_suit": Cut(0.016, -0.060, fall=0.16, room=0.008, v_depth=0.085, v_width=1.6),
    "coat": Cut(0.018, 0.260, fall=0.05, room=0.010, v_depth=0.075, v_width=1.6),
}


def cut_of(piece: Piece) -> Cut:
    """The cut of a top. Raises WorkshopError P006 when nobody knows the style."""
    if piece.style not in CUTS:
        raise WorkshopError("P006", f"no top is called {piece.style}; see tops.py")
    cut = CUTS[piece.style]
    if piece.has("rolled"):
        return Cut(cut.loose, cut.hem, ROLLED, cut.fall, cut.room, v_depth=cut.v_depth,
                   v_width=cut.v_width)  # fmt: skip
    return Cut(cut.loose, cut.hem, 1.0, cut.fall) if piece.has("long") else cut


def top(fitting: Fitting) -> Layer:
    """The top of an outfit with its collar and tie."""
    piece, body, m = fitting.looks.outfit.top, fitting.body, fitting.measures
    cut = cut_of(piece)
    cloth = cloth_round(body, m, cut, None)
    mesh = cut_out(cloth, body, m, cut)
    wide = piece.style in ("hivis_jacket", "tunic", "chef", "coat", "boiler_suit")
    split = 0.60 if cut.sleeve >= 0.6 else 0.72
    painter = sewn(piece.color, 11, _details(piece, m, cut))
    size = (768, 512) if wide else (512, 512)
    garment = Garment("top", laid_out(mesh, body, m, split), painter, size)
    return Layer(garment, depth_in(m, cut), _sewn_on(fitting, piece, cut, garment.mesh, cloth))


def _sewn_on(
    fitting: Fitting, piece: Piece, cut: Cut, mesh: Mesh, cloth: Mesh
) -> tuple[Garment, ...]:
    color = piece.trim or piece.color
    found: list[Garment] = []
    if piece.style in ("hivis_jacket", "chef"):
        tall = 0.040 if piece.style == "hivis_jacket" else 0.034
        own = (44, 48, 60) if piece.style == "hivis_jacket" else piece.color
        found.append(stand_collar(fitting, mesh, cut, own, tall))
    if piece.style in ("shirt", "boiler_suit", "coat"):
        tied = fitting.looks.outfit.extra("tie")
        angle = 0.16 if tied else 0.34
        own = piece.color if piece.style != "boiler_suit" else color
        found.append(fold_collar(fitting, mesh, cut, piece.color if own else own, Collar(angle)))
        if tied:
            found.append(tie(fitting, cloth, tied.color, tied.trim or tied.color))
    if piece.style == "polo":
        low = Collar(0.30, stand=0.022, fall=0.034, point=0.020)
        found.append(fold_collar(fitting, mesh, cut, color, low))
    return tuple(found)


# --- details -------------------------------------------------------------------------------------


def _details(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    make = _STYLES.get(piece.style, _jumper)
    return [*_cloth_of(piece), folds(m, _STIFF.get(piece.style, 0.9)), *make(piece, m, cut),
            *_small_things(piece, m)]  # fmt: skip


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


def cuff_edge(m: Measures, cut: Cut) -> Distance:
    """Distance from the end of the sleeves."""
    end = sleeve_end(m, cut)
    return lambda cloth: np.where(cloth.arm > 0.5, end - cloth.along, FAR)


def hem_edge(m: Measures, cut: Cut) -> Distance:
    """Distance above the hem."""
    hem = hem_height(m, cut)
    return lambda cloth: np.where(cloth.arm < 0.3, cloth.places[..., 1] - hem, FAR)


def neck_line(m: Measures, cut: Cut) -> Distance:
    """Distance from the neck hole and the V."""
    return lambda cloth: np.where(cloth.arm < 0.5, opening(cloth.places, m, cut), FAR)


def _jumper(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    def neck(cloth: Cloth) -> Floats:
        return np.where(cloth.arm < 0.5, neck_edge(cloth.places, m) + 0.008, FAR)

    return [rib(cuff_edge(m, cut)), rib(hem_edge(m, cut)), rib(neck)]


def _tshirt(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    band: list[Detail] = [reflex(m, braces=True, sleeves=False)] if piece.has("bands") else []
    trim = piece.trim or piece.color
    return [
        hemmed(cuff_edge(m, cut)),
        hemmed(hem_edge(m, cut)),
        edged(neck_line(m, cut), trim, 0.016),
        *band,
    ]


def _polo(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    trim = piece.trim or piece.color
    return [
        edged(cuff_edge(m, cut), trim, 0.018),
        hemmed(hem_edge(m, cut)),
        placket(m, m.neck - 0.045, m.neck - 0.19 * m.size, trim, 0.050),
    ]


def _tunic(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    trim = piece.trim or piece.color
    low = lambda x: pocket(x, m.hip + 0.015, 0.150 * m.size, 0.150)  # noqa: E731
    return [
        edged(neck_line(m, cut), trim, 0.017),
        edged(cuff_edge(m, cut), trim, 0.016),
        hemmed(hem_edge(m, cut)),
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


def _chef(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    light = sum(piece.color) > 360
    button: Color = (226, 226, 222) if light else (196, 198, 202)
    return [
        double_breast(m, button, piece.trim),
        edged(cuff_edge(m, cut), piece.trim or piece.color, 0.006),
        hemmed(cuff_edge(m, cut), 0.055),
        hemmed(hem_edge(m, cut)),
        pocket(0.100 * m.size, m.neck - 0.20 * m.size, 0.075, 0.110),
    ]


def _shirt(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    found = [
        placket(m, m.neck - 0.030, hem_height(m, cut), WHITE),
        hemmed(cuff_edge(m, cut), 0.055),
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


def _blouse(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    return [
        edged(neck_line(m, cut), piece.color, 0.012),
        hemmed(cuff_edge(m, cut), 0.045),
        hemmed(hem_edge(m, cut)),
        placket(m, m.neck - 0.085 * m.size, hem_height(m, cut), WHITE, 0.075),
    ]


def _hivis_jacket(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
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


def _boiler_suit(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    trim = piece.trim or piece.color
    chest = lambda x: pocket(x, m.neck - 0.155 * m.size, 0.110, 0.125, flap=True)  # noqa: E731
    return [
        zipped(hem_height(m, cut), m.neck - 0.07, (150, 152, 156)),
        both(chest, 0.092 * m.size),
        hemmed(cuff_edge(m, cut), 0.045),
        _shoulder_stripe(trim, m),
    ]


def _shoulder_stripe(color: Color, m: Measures) -> Detail:
    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        away = np.abs(p[..., 1] - m.shoulder[1] + 0.045) - 0.006
        away = np.where(cloth.arm < 0.45, away, FAR)
        return mix(colors, np.zeros(p.shape) + rgb(color), soft_edge(-away))

    return detail


def _coat(piece: Piece, m: Measures, cut: Cut) -> list[Detail]:
    low = lambda x: pocket(x, m.hip - 0.010, 0.150 * m.size, 0.165)  # noqa: E731
    return [
        placket(m, m.neck - 0.085 * m.size, hem_height(m, cut), piece.trim or WHITE, 0.105),
        hemmed(cuff_edge(m, cut), 0.030),
        hemmed(hem_edge(m, cut)),
        both(low, 0.115 * m.size),
        pocket(0.092 * m.size, m.neck - 0.175 * m.size, 0.095, 0.105),
        edged(neck_line(m, cut), piece.trim or piece.color, 0.010),
    ]


_STIFF = {"coat": 0.6, "chef": 0.7, "hivis_jacket": 1.0, "tunic": 0.75}
_STYLES: dict[str, Callable[[Piece, Measures, Cut], list[Detail]]] = {
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
