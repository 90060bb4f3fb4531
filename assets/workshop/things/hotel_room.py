"""What belongs to a guest room and its bathroom: bed, duvet, minibar, mirror, shower, key card."""

from collections.abc import Callable

from assets.workshop.kit.bedding import Bed, Drape, bed_frame, crumpled, draped, pillow
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab

BED = Bed(1.8, 2.0, headboard=1.15, pillows=2, frame=linear("#5d7488"))


def double_bed() -> Parts:
    """A double bed 1.8 x 2 m that is to be made: a rumpled sheet and one pillow; head at +y."""
    over = Drape(1.84, 2.04, 0.13, 0.14, puff=0.009, bend=0.06, cells=(24, 26), seed=9, lined=False)
    parts = bed_frame(BED) + placed(draped(over), z=BED.top + 0.035)
    return parts + placed(pillow((0.64, 0.46, 0.2), seed=6), 0.44, 0.68, BED.top + 0.035, h=9, p=6)


def thrown_duvet() -> Parts:
    """A duvet pushed together as one leaves it in the morning."""
    return crumpled(1.15, 1.25, 0.34, seed=21)


def bed_pillow() -> Parts:
    """A pillow with a fresh case."""
    return pillow((0.62, 0.46, 0.2), seed=2)


def minibar() -> Parts:
    """A small fridge with a glass door, lit inside."""
    dark = palette.CHARCOAL
    parts = slab((0.44, 0.44, 0.56), (0, 0, 0), dark, 0.012)
    parts += slab((0.44, 0.02, 0.55), (0, -0.228, 0.005), palette.BLACK, 0.006)
    face = ((-0.18, -0.2395, 0.05), (0.36, 0, 0), (0, 0, 0.45))
    parts.append(sheet(*face, swatch="hotel-drinks", glow=0.55))
    return parts + box((0.014, 0.02, 0.3), (0.2, -0.245, 0.14), palette.STEEL)


def mirror() -> Parts:
    """A bathroom mirror 1.2 m wide with a lamp over it; it hangs on a wall."""
    parts = slab((1.2, 0.03, 0.86), (0, -0.016, 0), palette.SILVER, 0.008, "brushed")
    parts.append(sheet((-0.58, -0.0325, 0.02), (1.16, 0, 0), (0, 0, 0.82), swatch="hotel-mirror"))
    parts += slab((0.9, 0.07, 0.045), (0, -0.06, 0.9), palette.SILVER, 0.012)
    lamp = sheet((-0.43, -0.092, 0.9), (0.86, 0, 0), (0, 0.07, 0), swatch="laminate", glow=1.7)
    front = sheet((-0.43, -0.0962, 0.908), (0.86, 0, 0), (0, 0, 0.03), swatch="laminate", glow=1.7)
    return [*parts, lamp, front]


def shower() -> Parts:
    """A shower on a wall: mixer, hose, hand shower on its rail, and a wide head above."""
    steel = palette.SILVER
    parts = rod((-0.12, -0.06, 0.9), (0.12, -0.06, 0.9), 0.026, 12, steel)
    for x in (-0.15, 0.15):
        parts += rod((x - 0.03, -0.06, 0.9), (x + 0.03, -0.06, 0.9), 0.032, 12, palette.STEEL)
        parts += rod((x * 0.6, 0, 0.9), (x * 0.6, -0.06, 0.9), 0.02, 10, steel)
    riser = [(0, -0.06, 0.92), (0, -0.06, 2.05), (0, -0.1, 2.12), (0, -0.36, 2.12)]
    parts += tube([*riser, (0, -0.38, 2.08)], 0.012, 8, steel)
    head = turned(((0.02, 0.05), (0.03, 0.03), (0.13, 0.012), (0.13, 0.0), (0.0, 0.0))[::-1], 20)
    parts += placed(head, 0, -0.38, 2.04)
    hose = [(0.02, -0.07, 0.87), (0.12, -0.14, 0.5), (0.24, -0.12, 0.7), (0.1, -0.1, 1.4)]
    parts += tube([*hose, (0.03, -0.12, 1.52)], 0.009, 6, palette.STEEL)
    parts += slab((0.04, 0.06, 0.05), (0, -0.08, 1.5), palette.CHARCOAL, 0.01)
    hand = tube([(0.0, -0.1, 1.48), (0, -0.14, 1.66), (0, -0.2, 1.72)], (0.014, 0.016, 0.03), 8)
    floor = box((0.02, 0.02, 0.001), (0, -0.02, 0), steel)  # its origin is on the floor
    return [
        *parts,
        *hand,
        *placed(turned(((0.05, 0), (0.055, 0.02), (0.0, 0.025)), 14), 0, -0.2, 1.71, p=-50),
        *floor,
    ]


def toilet_roll() -> Parts:
    """A new roll of toilet paper, its end hanging loose."""
    roll = turned(((0.0, 0.0), (0.055, 0.0), (0.055, 0.1), (0.02, 0.1), (0.02, 0.06)), 20)
    core = turned(((0.0205, 0.07), (0.0205, 0.1)), 12, palette.KRAFT)
    end = sheet((0.0, -0.0555, 0.0), (0.055, -0.002, 0), (0, 0, 0.1), palette.WHITE, "linen")
    return [*roll, *core, end]


def pedal_bin() -> Parts:
    """A small steel bin with a black lid and a pedal."""
    body = turned(((0.0, 0.0), (0.11, 0.0), (0.115, 0.3)), 20, palette.SILVER, "brushed")
    lid = turned(((0.118, 0.3), (0.118, 0.325), (0.09, 0.36), (0.0, 0.37)), 20, palette.CHARCOAL)
    foot = turned(((0.122, 0.0), (0.122, 0.025), (0.11, 0.026)), 20, palette.CHARCOAL)
    pedal = box((0.06, 0.06, 0.012), (0, -0.14, 0.012), palette.CHARCOAL)
    return [*body, *lid, *foot, *pedal]


def key_card() -> Parts:
    """A key card for room 214 in its sleeve, lying flat."""
    card = slab((0.13, 0.085, 0.006), (0, 0, 0), palette.NAVY, 0.002)
    return [
        *card,
        sheet((-0.06, -0.0375, 0.0065), (0.12, 0, 0), (0, 0.075, 0), swatch="hotel-card"),
    ]


def disturb_sign() -> Parts:
    """The sign that hangs on a door handle: FORSTYR IKKE."""
    plate = box((0.11, 0.006, 0.25), (0, -0.004, 0), palette.RED)
    face = sheet((-0.055, -0.0075, 0.0), (0.11, 0, 0), (0, 0, 0.25), swatch="hotel-disturb")
    return [*plate, face]


def phone() -> Parts:
    """A telephone that somebody forgot, its screen up."""
    body = slab((0.078, 0.155, 0.01), (0, 0, 0), palette.BLACK, 0.004)
    glass = sheet(
        (-0.035, -0.072, 0.0102), (0.07, 0, 0), (0, 0.144, 0), swatch="hotel-phone", glow=0.7
    )
    return [*body, glass]


THINGS: dict[str, Callable[[], Parts]] = {
    "double-bed": double_bed,
    "thrown-duvet": thrown_duvet,
    "bed-pillow": bed_pillow,
    "minibar": minibar,
    "bathroom-mirror": mirror,
    "shower": shower,
    "toilet-roll": toilet_roll,
    "pedal-bin": pedal_bin,
    "key-card": key_card,
    "disturb-sign": disturb_sign,
    "forgotten-phone": phone,
}
