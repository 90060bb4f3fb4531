"""The people of the warehouse."""

from assets.workshop.people.cast.features import FRIENDLY
from assets.workshop.people.looks import (
    Beard,
    Brows,
    Complexion,
    Hair,
    Looks,
    Outfit,
    Piece,
)
from assets.workshop.people.shape import Shape

YELLOW = (214, 226, 38)
ORANGE = (238, 108, 34)
VEST = Piece("hivis_vest", YELLOW, text="LAGER")


LARS = Looks(
    name="lars",
    shape=Shape(
        gender=1.0,
        age=0.66,
        height_m=1.82,
        muscle=0.55,
        weight=0.60,
        details=(
            *FRIENDLY,
            ("head/head-square", 0.25),
            ("nose/nose-scale-horiz-incr", 0.25),
            ("chin/chin-width-incr", 0.2),
        ),
    ),
    complexion=Complexion(
        skin=(200, 150, 125),
        lips=(186, 116, 104),
        iris=(84, 106, 122),
        flush=1.0,
        lines=0.8,
        lashes=0.7,
    ),
    outfit=Outfit(
        trousers=Piece("work", (46, 52, 66), (38, 42, 52), features=("knee_pads",)),
        top=Piece("sweatshirt", (42, 52, 80)),
        over=VEST,
    ),
    hair=Hair("short", (84, 72, 62), grey=0.4, recede=0.010),
    brows=Brows((98, 80, 64), thickness=1.15, grey=0.15),
    beard=Beard((120, 104, 92), density=0.24, grey=0.5),
)

METTE = Looks(
    name="mette",
    shape=Shape(
        gender=0.0,
        age=0.72,
        height_m=1.70,
        muscle=0.42,
        weight=0.54,
        details=(*FRIENDLY, ("head/head-oval", 0.4)),
    ),
    complexion=Complexion(
        skin=(206, 159, 138), lips=(190, 108, 102), iris=(88, 116, 128), lines=0.5, freckles=0.3
    ),
    outfit=Outfit(
        trousers=Piece("work", (44, 48, 58)), top=Piece("jumper", (92, 108, 126)), over=VEST
    ),
    hair=Hair("bob", (150, 126, 92), grey=0.35),
    brows=Brows((118, 94, 72), thickness=0.8, arch=1.15, grey=0.1),
)

MEHMET = Looks(
    name="mehmet",
    shape=Shape(
        gender=1.0,
        age=0.56,
        height_m=1.77,
        muscle=0.55,
        weight=0.62,
        heritage={"caucasian": 0.75, "asian": 0.1, "african": 0.15},
        details=(*FRIENDLY, ("nose/nose-hump-incr", 0.35), ("head/head-round", 0.3)),
    ),
    complexion=Complexion(
        skin=(194, 144, 114), lips=(160, 98, 86), iris=(70, 46, 30), flush=0.8, lines=0.25
    ),
    outfit=Outfit(
        trousers=Piece("work", (44, 46, 54), (36, 38, 44), features=("knee_pads", "bands")),
        top=Piece("hivis_jacket", ORANGE, (44, 48, 60)),
        headwear=Piece("cap", (40, 46, 60)),
    ),
    hair=Hair("short", (25, 20, 18)),
    brows=Brows((36, 28, 24), thickness=1.2),
    beard=Beard((40, 32, 28), density=0.88, length_m=0.0035),
)

SADIA = Looks(
    name="sadia",
    shape=Shape(
        gender=0.0,
        age=0.51,
        height_m=1.64,
        muscle=0.42,
        weight=0.50,
        heritage={"caucasian": 0.5, "african": 0.3, "asian": 0.2},
        details=(*FRIENDLY, ("head/head-round", 0.3)),
    ),
    complexion=Complexion(
        skin=(184, 134, 106), lips=(152, 84, 78), iris=(58, 38, 26), flush=0.7, lashes=1.15
    ),
    outfit=Outfit(
        trousers=Piece("work", (42, 44, 52)),
        top=Piece("jumper", (46, 50, 66)),
        over=VEST,
        shoes=Piece("sneaker", (82, 88, 102)),
        headwear=Piece("hijab", (60, 92, 104)),
    ),
    brows=Brows((44, 32, 26), thickness=0.95, arch=1.1),
)

PEOPLE = (LARS, METTE, MEHMET, SADIA)
