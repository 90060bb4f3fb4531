"""What is worn next to the body above: jumpers, shirts, tunics, jackets of every trade."""

from dataclasses import replace

from assets.workshop.errors import WorkshopError
from assets.workshop.people.collars import Collar, fold_collar, stand_collar, tie
from assets.workshop.people.cuts import Cut, cloth_round, cut_out, depth_in, laid_out
from assets.workshop.people.edges import sewing
from assets.workshop.people.fitting import Fitting, Layer
from assets.workshop.people.garment import Garment
from assets.workshop.people.looks import Piece
from assets.workshop.people.mesh import Mesh
from assets.workshop.people.sewing import sewn
from assets.workshop.people.top_details import top_details

SHORT, ROLLED = 0.36, 0.62

CUTS = {
    "jumper": Cut(0.012, 0.045),
    "sweatshirt": Cut(0.012, 0.045),
    "hivis_jacket": Cut(0.019, 0.085, room=0.006, neck_wider=0.005, neck_lower=-0.028),
    "tshirt": Cut(0.012, 0.075, SHORT, fall=0.16, room=0.008, neck_wider=0.010),
    "polo": Cut(0.013, 0.080, SHORT, fall=0.16, room=0.008),
    "tunic": Cut(0.015, 0.150, SHORT, fall=0.10, room=0.009, neck_wider=0.012, v_depth=0.105),
    "chef": Cut(0.015, 0.110, fall=0.14, room=0.008, neck_wider=0.003, neck_lower=-0.028),
    "shirt": Cut(0.012, -0.080, fall=0.14, room=0.006, neck_lower=-0.022),
    "blouse": Cut(0.012, 0.085, fall=0.14, room=0.008, neck_wider=0.008, v_depth=0.095),
    "boiler_suit": Cut(0.016, -0.060, fall=0.16, room=0.008, v_depth=0.085),
    "coat": Cut(0.018, 0.135, fall=0.08, room=0.010, v_depth=0.075),
}


def cut_of(piece: Piece) -> Cut:
    """The cut of a top. Raises WorkshopError P006 when nobody knows the style."""
    if piece.style not in CUTS:
        raise WorkshopError("P006", f"no top is called {piece.style}; see tops.py")
    cut = CUTS[piece.style]
    if piece.has("rolled"):
        return replace(cut, sleeve=ROLLED)
    return replace(cut, loose=0.014, sleeve=1.0, room=0.010) if piece.has("long") else cut


def top(fitting: Fitting) -> Layer:
    """The top of an outfit with its collar and tie."""
    piece, body, m = fitting.looks.outfit.top, fitting.body, fitting.measures
    cut = cut_of(piece)
    cloth = cloth_round(body, m, cut, None)
    mesh = cut_out(cloth, body, m, cut)
    wide = piece.style in ("hivis_jacket", "tunic", "chef", "coat", "boiler_suit")
    split = 0.60 if cut.sleeve >= 0.6 else 0.72
    painter = sewn(piece.color, 11, top_details(sewing(piece, m, cut, cloth)))
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
        angle = 0.16 if tied else 0.60 if cut.v_depth else 0.34
        found.append(fold_collar(fitting, mesh, cut, piece.color, Collar(angle)))
        if tied:
            found.append(tie(fitting, cloth, tied.color, tied.trim or tied.color))
    if piece.style == "polo":
        low = Collar(0.30, stand=0.022, fall=0.034, point=0.020)
        found.append(fold_collar(fitting, mesh, cut, color, low))
    return tuple(found)
