"""The people of any firm's shared places: the director and an apprentice."""

from assets.workshop.people.cast.features import FRIENDLY, cheeks, eyes, target, years
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

ANDERS = Looks(
    name="anders",
    shape=Shape(
        gender=1.0,
        age=years(62),
        height_m=1.85,
        muscle=0.48,
        weight=0.58,
        details=(
            *FRIENDLY,
            *target("head", rectangular=0.35, age_incr=0.05),
            *target("nose", greek_incr=0.25, scale_vert_incr=0.15),
            *target("chin", prominent_incr=0.2),
            *cheeks(bones_incr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(208, 158, 136), lips=(178, 110, 102), iris=(90, 112, 130), flush=0.9, lines=0.75
    ),
    outfit=Outfit(
        trousers=Piece("suit", (42, 46, 58)),
        top=Piece("shirt", (209, 211, 214)),
        over=Piece("suit_jacket", (42, 46, 58)),
        shoes=Piece("leather", (34, 32, 32)),
        extras=(Piece("tie", (110, 34, 46), (142, 64, 72)),),
    ),
    hair=Hair("short", (170, 168, 164), grey=0.7, recede=0.014),
    brows=Brows((136, 128, 118), thickness=1.1, grey=0.5),
    beard=Beard((150, 146, 140), density=0.12, grey=0.8),
)

SAMIRA = Looks(
    name="samira",
    shape=Shape(
        gender=0.0,
        age=years(24),
        height_m=1.70,
        muscle=0.50,
        weight=0.48,
        heritage={"african": 0.9, "caucasian": 0.1},
        details=(
            *FRIENDLY,
            *eyes(scale_incr=0.2),
            *target("head", round=0.3, oval=0.2),
            *target("nose", scale_horiz_decr=0.15),
            *cheeks(volume_incr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(116, 76, 56), lips=(130, 72, 68), iris=(42, 28, 20), flush=0.4, lashes=1.2
    ),
    outfit=Outfit(
        trousers=Piece("work", (52, 66, 92)),
        top=Piece("boiler_suit", (52, 66, 92), (232, 140, 44)),
        shoes=Piece("safety", (62, 58, 56)),
    ),
    hair=Hair("afro", (28, 20, 18)),
    brows=Brows((30, 22, 18), thickness=0.95, arch=1.15),
)

PEOPLE = (ANDERS, SAMIRA)
