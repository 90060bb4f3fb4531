"""The people of the building site."""

from assets.workshop.people.cast.features import FRIENDLY, cheeks, ears, target, years
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

ORANGE = (240, 104, 30)
GRAPHITE = (52, 54, 60)

KIM = Looks(
    name="kim",
    shape=Shape(
        gender=1.0,
        age=years(57),
        height_m=1.79,
        muscle=0.60,
        weight=0.70,
        details=(
            *FRIENDLY,
            *target("head", square=0.4, fat_incr=0.15),
            *target("nose", hump_incr=0.25, scale_horiz_incr=0.2),
            *target("chin", width_incr=0.3),
            *target("neck", double_incr=0.15),
        ),
    ),
    complexion=Complexion(
        skin=(194, 138, 112), lips=(170, 104, 92), iris=(88, 112, 132), flush=1.4, lines=0.85
    ),
    outfit=Outfit(
        trousers=Piece("work", GRAPHITE, (30, 32, 36), features=("knee_pads", "bands")),
        top=Piece("hivis_jacket", ORANGE, (38, 44, 66)),
        shoes=Piece("boot", (74, 60, 46)),
        headwear=Piece("helmet", (212, 214, 214)),
    ),
    hair=Hair("cropped", (150, 146, 140), grey=0.6),
    brows=Brows((128, 112, 96), thickness=1.2, grey=0.3),
    beard=Beard((150, 142, 134), density=0.34, length_m=0.001, grey=0.7),
)

JENS = Looks(
    name="jens",
    shape=Shape(
        gender=1.0,
        age=years(43),
        height_m=1.88,
        muscle=0.70,
        weight=0.58,
        details=(
            *FRIENDLY,
            *target("head", rectangular=0.3),
            *target("nose", scale_vert_incr=0.15, scale_horiz_incr=0.1),
            *cheeks(bones_incr=0.2),
            *ears(wing_incr=0.15),
        ),
    ),
    complexion=Complexion(
        skin=(204, 150, 122), lips=(178, 110, 98), iris=(78, 104, 84), flush=1.2, lines=0.45
    ),
    outfit=Outfit(
        trousers=Piece("work", (106, 92, 70), GRAPHITE, features=("knee_pads",)),
        top=Piece("sweatshirt", (66, 70, 78)),
        over=Piece("hivis_vest", ORANGE),
        shoes=Piece("boot", (120, 90, 54)),
        headwear=Piece("helmet", (244, 200, 40)),
        extras=(Piece("gloves", (196, 160, 96), (58, 60, 66)),),
    ),
    hair=Hair("short", (112, 80, 50)),
    brows=Brows((104, 76, 52), thickness=1.15),
    beard=Beard((120, 80, 48), density=0.92, length_m=0.0060, grey=0.08),
)

TOMASZ = Looks(
    name="tomasz",
    shape=Shape(
        gender=1.0,
        age=years(33),
        height_m=1.77,
        muscle=0.66,
        weight=0.46,
        details=(
            *FRIENDLY,
            *target("head", invertedtriangular=0.3),
            *target("nose", scale_horiz_decr=0.15, greek_incr=0.2),
            *cheeks(bones_incr=0.35, volume_decr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(208, 156, 130), lips=(182, 114, 104), iris=(112, 134, 148), flush=1.1, lines=0.2
    ),
    outfit=Outfit(
        trousers=Piece("work", (44, 50, 62), (32, 34, 38), features=("knee_pads", "bands")),
        top=Piece("tshirt", ORANGE, (44, 50, 62), features=("bands",)),
        shoes=Piece("boot", (60, 56, 52)),
        headwear=Piece("helmet", (38, 92, 168)),
        extras=(Piece("earmuffs_helmet", (196, 44, 40), (30, 30, 32)),),
    ),
    hair=Hair("cropped", (148, 120, 84)),
    brows=Brows((140, 112, 80), thickness=1.0),
    beard=Beard((142, 114, 84), density=0.40, length_m=0.0012),
)

PEOPLE = (KIM, JENS, TOMASZ)
