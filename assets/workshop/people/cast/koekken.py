"""The people of the kitchen and its canteen."""

from assets.workshop.people.cast.features import FRIENDLY, arms, cheeks, eyes, target, years
from assets.workshop.people.looks import Beard, Brows, Complexion, Hair, Looks, Outfit, Piece
from assets.workshop.people.shape import Shape

WHITE = (214, 214, 210)

BO = Looks(
    name="bo",
    shape=Shape(
        gender=1.0,
        age=years(58),
        height_m=1.80,
        muscle=0.52,
        weight=0.84,
        details=(
            *FRIENDLY,
            *target("head", round=0.5, fat_incr=0.35),
            *target("nose", scale_horiz_incr=0.3, volume_incr=0.3),
            *target("neck", double_incr=0.35),
            *cheeks(volume_incr=0.4),
            *target("stomach", pregnant_incr=0.25),
        ),
    ),
    complexion=Complexion(
        skin=(212, 158, 134), lips=(186, 112, 102), iris=(88, 108, 124), flush=1.3, lines=0.6
    ),
    outfit=Outfit(
        trousers=Piece("kitchen", (214, 214, 214), (58, 60, 66), features=("checks",)),
        top=Piece("chef", WHITE, (70, 76, 92)),
        apron=Piece("waist", (214, 214, 210)),
        shoes=Piece("clog", (40, 40, 42)),
        headwear=Piece("toque", WHITE),
    ),
    hair=Hair("short", (142, 136, 128), grey=0.7, recede=0.008),
    brows=Brows((122, 112, 100), thickness=1.2, grey=0.3),
    beard=Beard((136, 126, 116), density=0.82, length_m=0.0045, grey=0.65),
)

YONAS = Looks(
    name="yonas",
    shape=Shape(
        gender=1.0,
        age=years(30),
        height_m=1.76,
        muscle=0.56,
        weight=0.44,
        heritage={"african": 0.8, "caucasian": 0.2},
        details=(
            *FRIENDLY,
            *target("head", rectangular=0.25, oval=0.3),
            *target("nose", scale_horiz_decr=0.35, nostrils_width_decr=0.3),
            *cheeks(bones_incr=0.3),
        ),
    ),
    complexion=Complexion(
        skin=(118, 78, 58), lips=(122, 72, 64), iris=(40, 26, 20), flush=0.4, lashes=0.9
    ),
    outfit=Outfit(
        trousers=Piece("kitchen", (40, 42, 48)),
        top=Piece("chef", (52, 56, 64), (196, 60, 44), features=("rolled",)),
        apron=Piece("waist", (36, 38, 44)),
        shoes=Piece("clog", (36, 36, 38)),
    ),
    hair=Hair("curly", (24, 18, 16), volume=0.8),
    brows=Brows((30, 22, 18), thickness=1.1),
    beard=Beard((30, 24, 20), density=0.45, length_m=0.0015),
)

DITTE = Looks(
    name="ditte",
    shape=Shape(
        gender=0.0,
        age=years(23),
        height_m=1.72,
        muscle=0.44,
        weight=0.55,
        details=(
            *FRIENDLY,
            *eyes(scale_incr=0.2),
            *target("head", round=0.45),
            *target("nose", point_up=0.35, scale_vert_decr=0.25),
            *cheeks(volume_incr=0.35),
            *arms(upperarm_fat_incr=0.2),
        ),
    ),
    complexion=Complexion(
        skin=(220, 174, 154), lips=(196, 116, 112), iris=(96, 128, 148), flush=1.3, freckles=0.5
    ),
    outfit=Outfit(
        trousers=Piece("kitchen", (64, 68, 78)),
        top=Piece("tshirt", (214, 214, 212), features=("long",)),
        apron=Piece("bib", (74, 116, 96), (66, 104, 86)),
        shoes=Piece("clog", WHITE),
        headwear=Piece("hairnet", (184, 206, 222)),
    ),
    hair=Hair("short", (154, 116, 74), volume=0.5),
    brows=Brows((128, 98, 68), thickness=0.85, arch=1.1),
)

PEOPLE = (BO, YONAS, DITTE)
