"""The people of the care home: two colleagues and two residents."""

from assets.workshop.people.cast.features import (
    FRIENDLY,
    arms,
    cheeks,
    ears,
    eyes,
    target,
    years,
)
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

NAVY, TEAL = (46, 62, 110), (44, 116, 124)

KAREN = Looks(
    name="karen",
    shape=Shape(
        gender=0.0,
        age=years(55),
        height_m=1.69,
        muscle=0.42,
        weight=0.64,
        details=(
            *FRIENDLY,
            *target("head", oval=0.3, fat_incr=0.2),
            *target("nose", point_up=0.2, scale_vert_decr=0.15),
            *cheeks(volume_incr=0.3),
        ),
    ),
    complexion=Complexion(
        skin=(208, 160, 140), lips=(188, 108, 102), iris=(92, 112, 104), lines=0.6, freckles=0.2
    ),
    outfit=Outfit(
        trousers=Piece("care", (210, 212, 214)),
        top=Piece("tunic", (52, 84, 146), (205, 209, 214), features=("badge", "pen")),
        shoes=Piece("clog", (214, 214, 210)),
    ),
    hair=Hair("bob", (138, 96, 62), grey=0.15),
    brows=Brows((110, 80, 58), thickness=0.85, arch=1.1),
)

HODAN = Looks(
    name="hodan",
    shape=Shape(
        gender=0.0,
        age=years(29),
        height_m=1.67,
        muscle=0.42,
        weight=0.45,
        heritage={"african": 0.85, "caucasian": 0.15},
        details=(
            *FRIENDLY,
            *target("head", oval=0.5),
            *target("nose", scale_horiz_decr=0.35, nostrils_width_decr=0.25, greek_incr=0.2),
            *target("mouth", scale_horiz_decr=0.1),
            *target("forehead", nubian_decr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(128, 86, 64), lips=(126, 72, 66), iris=(44, 28, 20), flush=0.45, lashes=1.2
    ),
    outfit=Outfit(
        trousers=Piece("care", (44, 54, 78)),
        top=Piece("tunic", TEAL, (203, 214, 214), features=("badge", "under")),
        shoes=Piece("sneaker", (214, 214, 212), (52, 132, 140)),
        headwear=Piece("hijab_tucked", (42, 46, 66), (84, 148, 152)),
    ),
    brows=Brows((34, 24, 20), thickness=0.9, arch=1.2),
)

HENNING = Looks(
    name="henning",
    shape=Shape(
        gender=1.0,
        age=years(79),
        height_m=1.72,
        muscle=0.36,
        weight=0.50,
        stoop=3.0,
        details=(
            *FRIENDLY,
            *target("head", age_incr=0.35, rectangular=0.3),
            *target("nose", scale_vert_incr=0.25, point_down=0.25, volume_incr=0.25),
            *ears(scale_incr=0.45, lobe_incr=0.4),
            *arms(upperarm_fat_decr=0.3, upperarm_muscle_decr=0.3),
            *target("stomach", tone_decr=0.3),
        ),
    ),
    complexion=Complexion(
        skin=(208, 158, 138), lips=(176, 112, 104), iris=(104, 126, 142), flush=1.1, lines=1.0,
        lashes=0.5,
    ),
    outfit=Outfit(
        trousers=Piece("chinos", (118, 108, 94)),
        top=Piece("shirt", (206, 218, 232), (150, 172, 204), features=("checks",)),
        over=Piece("cardigan", (104, 46, 46), (74, 52, 40)),
        shoes=Piece("leather", (92, 64, 46)),
    ),
    brows=Brows((176, 172, 166), thickness=1.2, grey=0.8),
    beard=Beard((170, 166, 160), density=0.10, grey=0.9),
)  # fmt: skip

INGER = Looks(
    name="inger",
    shape=Shape(
        gender=0.0,
        age=years(77),
        height_m=1.60,
        muscle=0.34,
        weight=0.46,
        stoop=2.0,
        details=(
            *FRIENDLY,
            *eyes(scale_incr=0.15),
            *target("head", age_incr=0.25, oval=0.3),
            *cheeks(volume_decr=0.2, bones_incr=0.2),
            *arms(upperarm_muscle_decr=0.3),
        ),
    ),
    complexion=Complexion(
        skin=(216, 172, 154), lips=(186, 112, 108), iris=(98, 128, 150), lines=0.95, lashes=0.7
    ),
    outfit=Outfit(
        trousers=Piece("care", (98, 92, 104)),
        top=Piece("blouse", (196, 170, 196), (214, 210, 210), features=("dots",)),
        shoes=Piece("leather", (96, 84, 80)),
    ),
    hair=Hair("bun", (226, 224, 220), grey=0.9),
    brows=Brows((168, 160, 152), thickness=0.7, grey=0.6),
)

PEOPLE = (KAREN, HODAN, HENNING, INGER)
