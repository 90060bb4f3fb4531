"""The people of the shop: two who work there and a customer."""

from assets.workshop.people.cast.features import FRIENDLY, cheeks, ears, eyes, target, years
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

GREEN = (44, 108, 78)

JONAS = Looks(
    name="jonas",
    shape=Shape(
        gender=1.0,
        age=years(36),
        height_m=1.84,
        muscle=0.58,
        weight=0.56,
        details=(
            *FRIENDLY,
            *target("head", square=0.2, oval=0.2),
            *target("nose", point_up=0.2, scale_horiz_incr=0.15),
            *cheeks(bones_incr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(218, 168, 146), lips=(190, 116, 106), iris=(92, 124, 140), flush=1.3, freckles=0.8,
        lines=0.15,
    ),
    outfit=Outfit(
        trousers=Piece("jeans", (50, 62, 92)),
        top=Piece("polo", (38, 42, 52), (200, 204, 206)),
        apron=Piece("bib", GREEN, (34, 86, 62), features=("badge",)),
        shoes=Piece("sneaker", (66, 70, 78), (220, 220, 220)),
    ),
    hair=Hair("short", (176, 116, 62), volume=1.1),
    brows=Brows((158, 108, 64), thickness=1.0),
    beard=Beard((172, 104, 56), density=0.85, length_m=0.0045),
)  # fmt: skip

FREJA = Looks(
    name="freja",
    shape=Shape(
        gender=0.0,
        age=0.47,
        height_m=1.73,
        muscle=0.44,
        weight=0.44,
        details=(
            *FRIENDLY,
            *eyes(scale_incr=0.3),
            *target("head", oval=0.5),
            *target("nose", scale_vert_decr=0.2, point_up=0.2, scale_horiz_decr=0.15),
            *cheeks(volume_incr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(224, 178, 158), lips=(202, 118, 116), iris=(94, 132, 160), flush=1.2, freckles=0.3
    ),
    outfit=Outfit(
        trousers=Piece("jeans", (44, 48, 62)),
        top=Piece("polo", GREEN, (209, 214, 209), features=("badge",)),
        shoes=Piece("sneaker", (214, 214, 214), (210, 150, 160)),
    ),
    hair=Hair("ponytail", (212, 180, 122)),
    brows=Brows((168, 134, 92), thickness=0.8, arch=1.1),
)

POUL = Looks(
    name="poul",
    shape=Shape(
        gender=1.0,
        age=years(75),
        height_m=1.75,
        muscle=0.42,
        weight=0.64,
        stoop=2.0,
        details=(
            *FRIENDLY,
            *target("head", age_incr=0.25, round=0.3),
            *target("nose", volume_incr=0.45, scale_horiz_incr=0.3, point_down=0.15),
            *ears(scale_incr=0.35, wing_incr=0.2),
            *target("neck", double_incr=0.3),
            *target("stomach", tone_decr=0.4),
        ),
    ),
    complexion=Complexion(
        skin=(206, 150, 128), lips=(176, 108, 98), iris=(96, 116, 130), flush=1.5, lines=0.9,
        lashes=0.5,
    ),
    outfit=Outfit(
        trousers=Piece("chinos", (86, 84, 80)),
        top=Piece("shirt", (196, 206, 200), (120, 132, 112), features=("checks",)),
        over=Piece("open_jacket", (96, 104, 88), (66, 58, 48)),
        shoes=Piece("leather", (64, 52, 44)),
        headwear=Piece("flat_cap", (92, 88, 80)),
    ),
    hair=Hair("cropped", (214, 212, 208), grey=0.8, recede=0.010),
    brows=Brows((186, 180, 172), thickness=1.3, grey=0.7),
    beard=Beard((190, 186, 180), density=0.18, grey=0.9),
)  # fmt: skip

PEOPLE = (JONAS, FREJA, POUL)
