"""The people of the hotel: housekeeping and a guest."""

from assets.workshop.people.cast.features import FRIENDLY, cheeks, eyes, target, years
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

BIRGIT = Looks(
    name="birgit",
    shape=Shape(
        gender=0.0,
        age=years(65),
        height_m=1.68,
        muscle=0.40,
        weight=0.58,
        stoop=1.0,
        details=(
            *FRIENDLY,
            *target("head", square=0.3, age_incr=0.1),
            *target("nose", hump_incr=0.2, point_down=0.1),
            *target("chin", width_incr=0.25),
        ),
    ),
    complexion=Complexion(
        skin=(208, 162, 142), lips=(182, 96, 98), iris=(86, 104, 116), lines=0.8, lashes=1.0
    ),
    outfit=Outfit(
        trousers=Piece("chinos", (40, 42, 52)),
        top=Piece("polo", (226, 222, 214), (60, 66, 92)),
        over=Piece("waistcoat", (58, 64, 96), (196, 170, 110), features=("badge",)),
        shoes=Piece("sneaker", (46, 48, 56), (46, 48, 56)),
    ),
    hair=Hair("short", (176, 172, 166), grey=0.75, volume=1.25),
    brows=Brows((132, 120, 108), thickness=0.8, arch=1.1, grey=0.4),
)

MARIA = Looks(
    name="maria",
    shape=Shape(
        gender=0.0,
        age=years(42),
        height_m=1.58,
        muscle=0.42,
        weight=0.58,
        heritage={"asian": 0.6, "caucasian": 0.4},
        details=(
            *FRIENDLY,
            *target("head", round=0.45),
            *cheeks(volume_incr=0.25, bones_incr=0.15),
            *target("nose", scale_horiz_incr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(190, 138, 106), lips=(160, 88, 82), iris=(52, 34, 24), flush=0.7, lines=0.3,
        lashes=1.1,
    ),
    outfit=Outfit(
        trousers=Piece("care", (52, 52, 60)),
        top=Piece("tunic", (112, 132, 128), (214, 214, 209), features=("badge",)),
        apron=Piece("waist", (214, 214, 209)),
        shoes=Piece("sneaker", (214, 212, 208), (160, 164, 168)),
    ),
    hair=Hair("ponytail", (30, 22, 20)),
    brows=Brows((40, 28, 24), thickness=0.85, arch=1.05),
)  # fmt: skip

PETER = Looks(
    name="peter",
    shape=Shape(
        gender=1.0,
        age=years(48),
        height_m=1.86,
        muscle=0.48,
        weight=0.58,
        details=(
            *FRIENDLY,
            *target("head", rectangular=0.4),
            *target("nose", scale_vert_incr=0.2, greek_incr=0.3),
            *target("chin", cleft_incr=0.3, prominent_incr=0.2),
            *eyes(bag_incr=0.15),
        ),
    ),
    complexion=Complexion(
        skin=(206, 156, 132), lips=(178, 110, 100), iris=(96, 116, 96), flush=0.9, lines=0.5
    ),
    outfit=Outfit(
        trousers=Piece("chinos", (150, 132, 104)),
        top=Piece("shirt", (209, 210, 214)),
        over=Piece("pullover", (56, 84, 76)),
        shoes=Piece("leather", (98, 62, 40)),
    ),
    hair=Hair("thinning", (118, 96, 74), grey=0.35, recede=0.018),
    brows=Brows((106, 86, 68), thickness=1.05, grey=0.1),
    beard=Beard((124, 104, 86), density=0.16, grey=0.3),
)

PEOPLE = (BIRGIT, MARIA, PETER)
