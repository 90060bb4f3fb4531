"""The people of the factory."""

from assets.workshop.people.cast.features import FRIENDLY, cheeks, eyes, target, years
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

BLUE, BLACK = (44, 76, 130), (30, 30, 32)

HANNE = Looks(
    name="hanne",
    shape=Shape(
        gender=0.0,
        age=years(51),
        height_m=1.74,
        muscle=0.50,
        weight=0.60,
        details=(
            *FRIENDLY,
            *target("head", rectangular=0.3),
            *target("nose", scale_vert_incr=0.1, hump_incr=0.15),
            *target("chin", height_incr=0.15),
        ),
    ),
    complexion=Complexion(
        skin=(210, 160, 138), lips=(184, 108, 102), iris=(78, 98, 84), lines=0.55, freckles=0.15
    ),
    outfit=Outfit(
        trousers=Piece("work", (40, 46, 60)),
        top=Piece("tshirt", (216, 218, 220)),
        over=Piece("work_jacket", BLUE, (236, 112, 36), features=("badge",)),
        shoes=Piece("safety", (58, 56, 56)),
        extras=(Piece("earmuffs_neck", (40, 110, 170), BLACK),),
    ),
    hair=Hair("ponytail", (124, 88, 60), grey=0.2),
    brows=Brows((108, 80, 60), thickness=0.9),
)

ALI = Looks(
    name="ali",
    shape=Shape(
        gender=1.0,
        age=years(27),
        height_m=1.78,
        muscle=0.58,
        weight=0.50,
        heritage={"caucasian": 0.75, "asian": 0.15, "african": 0.1},
        details=(
            *FRIENDLY,
            *target("head", oval=0.4),
            *target("nose", hump_incr=0.3, scale_vert_incr=0.1),
            *eyes(scale_incr=0.1),
        ),
    ),
    complexion=Complexion(
        skin=(178, 126, 96), lips=(152, 92, 80), iris=(58, 38, 26), flush=0.7, lashes=1.1
    ),
    outfit=Outfit(
        trousers=Piece("work", (46, 50, 60), BLACK, features=("knee_pads",)),
        top=Piece("tshirt", (62, 100, 156), (236, 112, 36)),
        shoes=Piece("safety", (48, 48, 52)),
        extras=(Piece("earmuffs", (230, 180, 40), BLACK),),
    ),
    hair=Hair("short", (26, 20, 18), volume=1.2),
    brows=Brows((30, 22, 20), thickness=1.25),
    beard=Beard((32, 26, 22), density=0.90, length_m=0.0030),
)

LINH = Looks(
    name="linh",
    shape=Shape(
        gender=0.0,
        age=years(37),
        height_m=1.56,
        muscle=0.42,
        weight=0.44,
        heritage={"asian": 1.0},
        details=(
            *FRIENDLY,
            *target("head", oval=0.35, diamond=0.15),
            *cheeks(bones_incr=0.15),
        ),
    ),
    complexion=Complexion(
        skin=(212, 166, 132), lips=(176, 98, 92), iris=(46, 30, 22), flush=0.8, lines=0.15
    ),
    outfit=Outfit(
        trousers=Piece("kitchen", (207, 210, 214)),
        top=Piece("coat", (207, 210, 214), (70, 120, 176)),
        shoes=Piece("clog", (212, 214, 214)),
        headwear=Piece("hairnet", (150, 196, 226)),
    ),
    hair=Hair("short", (22, 18, 18), volume=0.5),
    brows=Brows((38, 30, 28), thickness=0.8),
)

PEOPLE = (HANNE, ALI, LINH)
