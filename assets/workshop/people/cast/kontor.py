"""The people of the office and its reception."""

from assets.workshop.people.cast.features import FRIENDLY, cheeks, ears, eyes, target, years
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

SUSANNE = Looks(
    name="susanne",
    shape=Shape(
        gender=0.0,
        age=years(55),
        height_m=1.71,
        muscle=0.42,
        weight=0.48,
        details=(
            *FRIENDLY,
            *target("head", diamond=0.25, oval=0.2),
            *target("nose", greek_incr=0.2, scale_horiz_decr=0.15),
            *cheeks(bones_incr=0.35),
        ),
    ),
    complexion=Complexion(
        skin=(212, 166, 146), lips=(178, 82, 84), iris=(78, 108, 126), lines=0.6, lashes=1.2
    ),
    outfit=Outfit(
        trousers=Piece("suit", (48, 52, 66)),
        top=Piece("blouse", (214, 212, 207)),
        over=Piece("blazer", (48, 52, 66)),
        shoes=Piece("leather", (40, 38, 40)),
    ),
    hair=Hair("bob", (186, 156, 112), grey=0.3),
    brows=Brows((130, 104, 80), thickness=0.8, arch=1.2),
)

KASPER = Looks(
    name="kasper",
    shape=Shape(
        gender=1.0,
        age=years(31),
        height_m=1.83,
        muscle=0.46,
        weight=0.46,
        details=(
            *FRIENDLY,
            *target("head", oval=0.3, rectangular=0.15),
            *target("nose", scale_vert_incr=0.1, point_up=0.15),
            *ears(wing_incr=0.3),
        ),
    ),
    complexion=Complexion(skin=(214, 166, 144), lips=(188, 118, 110), iris=(88, 76, 56), flush=1.0),
    outfit=Outfit(
        trousers=Piece("chinos", (58, 64, 84)),
        top=Piece("shirt", (164, 190, 224), (197, 205, 214), features=("stripes", "rolled")),
        shoes=Piece("leather", (112, 74, 46)),
    ),
    hair=Hair("short", (92, 64, 44), volume=1.35),
    brows=Brows((86, 62, 46), thickness=1.05),
    beard=Beard((104, 78, 58), density=0.16),
)

LEYLA = Looks(
    name="leyla",
    shape=Shape(
        gender=0.0,
        age=years(28),
        height_m=1.66,
        muscle=0.42,
        weight=0.47,
        heritage={"caucasian": 0.8, "asian": 0.2},
        details=(
            *FRIENDLY,
            *eyes(scale_incr=0.2),
            *target("head", oval=0.4),
            *target("nose", hump_incr=0.2, scale_horiz_decr=0.1),
            *target("mouth", lowerlip_volume_incr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(204, 154, 124), lips=(184, 92, 90), iris=(66, 42, 28), flush=0.8, lashes=1.4
    ),
    outfit=Outfit(
        trousers=Piece("suit", (40, 42, 50)),
        top=Piece("blouse", (236, 226, 214)),
        over=Piece("blazer", (122, 50, 62), features=("badge",)),
        shoes=Piece("leather", (36, 34, 36)),
    ),
    hair=Hair("long", (36, 26, 22)),
    brows=Brows((40, 28, 24), thickness=1.0, arch=1.2),
)

PEOPLE = (SUSANNE, KASPER, LEYLA)
