"""The quiet bed of each workplace: its air, and its work far off. Loops of 24 s without a seam."""

from collections.abc import Callable, Sequence

import numpy as np

from assets.workshop.sounds import strikes as s
from assets.workshop.sounds.periodic import (
    SECONDS,
    far_away,
    hum,
    loud,
    scattered,
    shaped_noise,
    swelling,
)
from assets.workshop.sounds.tones import Sound, levelled

PEAK_DB = -26  # every voice stays in front
Dice = np.random.Generator
Strike = Callable[[Dice], Sound]


def _now_and_then(
    dice: Dice, count: int, make: Strike, sizes: tuple[float, float] = (0.4, 1.0)
) -> list[tuple[float, float, Sound]]:
    """Events at random times, never two within half a second."""
    slots = dice.permutation(SECONDS * 2)[:count]
    return [(slot / 2 + dice.uniform(0, 0.3), dice.uniform(*sizes), make(dice)) for slot in slots]


def _mixed(*layers: Sound) -> Sound:
    return levelled(np.asarray(sum(layers)), PEAK_DB)


def _air(dice: Dice, low: float, high: float, slope: float, turns: int = 2) -> Sound:
    return loud(shaped_noise(dice, low, high, slope) * swelling(turns, 0.15), 1.0)


def _walking(
    dice: Dice, start: float, steps: int, pace: float = 0.55
) -> list[tuple[float, float, Sound]]:
    """Somebody walks by: nearer, then away."""
    near = np.sin(np.pi * (np.arange(steps) + 0.5) / steps)
    return [(start + k * pace, float(near[k]), s.step(dice)) for k in range(steps)]


def care_home() -> Sound:
    """Soft ventilation, a clock, china in a kitchen far off, steps, a door, birds outside."""
    dice = np.random.default_rng(21)
    events = _now_and_then(dice, 5, lambda d: s.plate(d.uniform(1100, 1500)), (0.2, 0.5))
    events += [*_walking(dice, 6.0, 9), (12.2, 0.9, s.thump(70))]
    clock = scattered([(k, 1.0, s.wood(1900 + 140 * (k % 2))) for k in range(SECONDS)])
    birds = scattered(_now_and_then(dice, 5, s.chirp))
    return _mixed(
        _air(dice, 50, 3000, 1.0),
        loud(far_away(dice, scattered(events), 8, 0.6), 0.9),
        loud(far_away(dice, clock, 2, 0.3, 0.4), 0.16),
        loud(far_away(dice, birds, 10, 0.2, 0.4), 0.16),
    )


def kitchen() -> Sound:
    """The hood's fan, frying, a knife on a board, pans and plates, water, the dishwasher."""
    dice = np.random.default_rng(22)
    sizzle = shaped_noise(dice, 2500, 11000, 0.3) * np.clip(swelling(3, 0.9) - 0.3, 0.3, 1.2)
    chops = [(3.0 + k * 0.21 + dice.uniform(0, 0.03), 0.7, s.wood(310)) for k in range(16)]
    chops += [(15.5 + k * 0.19, 0.6, s.wood(330)) for k in range(12)]
    clatter = _now_and_then(dice, 6, lambda d: s.pan(d.uniform(330, 620)), (0.2, 0.6))
    clatter += _now_and_then(dice, 7, lambda d: s.plate(d.uniform(1000, 1700)), (0.3, 0.8))
    return _mixed(
        _air(dice, 60, 6000, 0.75),
        loud(sizzle, 0.35),
        0.12 * hum(((100, 1.0), (150, 0.5), (297, 0.3))),
        loud(far_away(dice, scattered(chops), 4, 0.5, 0.5), 0.5),
        loud(far_away(dice, scattered(clatter), 6, 0.7), 0.8),
    )


def hotel() -> Sound:
    """A carpeted corridor: air conditioning, a vacuum cleaner a floor away, the lift, doors."""
    dice = np.random.default_rng(23)
    cleaner = shaped_noise(dice, 150, 1800, 0.6) + 0.4 * hum(((231, 1.0), (462, 0.6), (693, 0.3)))
    bell = s.together(s.glass(1568), s.after(0.22, s.glass(1318)))
    events = [(5.0, 0.5, bell), (8.3, 1.0, s.thump(64)), (17.6, 0.7, s.thump(72))]
    events += _walking(dice, 10.0, 8, 0.6)
    return _mixed(
        _air(dice, 40, 2200, 1.05),
        loud(far_away(dice, cleaner * swelling(2, 0.8, 0.3), 22, 0.5), 0.35),
        loud(far_away(dice, scattered(events), 9, 0.35), 0.7),
    )


def shop() -> Sound:
    """Coolers, the beep of a till, trolley wheels, a bottle machine, the door."""
    dice = np.random.default_rng(24)
    beeps = [(at, 0.9, s.beep(1860)) for at in (2.0, 3.1, 4.4, 5.0, 6.6, 14.2, 15.1, 16.5, 17.2)]
    wheels = shaped_noise(dice, 300, 3500, 0.4) * np.clip(swelling(1, 1.4, 0.55) - 1.5, 0, 1)
    bottles = [(19.0 + 0.9 * k, 0.8, s.together(s.glass(1700), s.thump(120))) for k in range(4)]
    return _mixed(
        _air(dice, 40, 3500, 0.95),
        0.3 * hum(((50, 0.6), (100, 1.0), (200, 0.35), (247, 0.15))),
        loud(far_away(dice, scattered(beeps), 7, 0.5, 0.6), 0.35),
        loud(far_away(dice, wheels, 6, 0.5), 0.3),
        loud(far_away(dice, scattered(bottles), 12, 0.6), 0.5),
    )


def building_site() -> Sound:
    """Wind, hammering, a grinder far off, a reversing lorry, planks, birds, a road."""
    dice = np.random.default_rng(25)
    wind = shaped_noise(dice, 30, 900, 0.9) * swelling(3, 0.45)
    hammer = [(2.0 + 0.62 * k, dice.uniform(0.7, 1), s.wood(640)) for k in range(7)]
    hammer += [(13.2 + 0.58 * k, dice.uniform(0.7, 1), s.wood(610)) for k in range(6)]
    grinder = scattered([(8.0, 1.0, s.motor(260, 3.4, 0.9))])
    lorry = scattered([(19.0 + 0.95 * k, 1.0, s.beep(1250, 0.45)) for k in range(4)])
    planks = scattered(
        [(6.4, 1.0, s.wood(150)), (6.6, 0.6, s.wood(190)), (22.4, 0.9, s.thump(110))]
    )
    birds = scattered(_now_and_then(dice, 6, s.chirp))
    return _mixed(
        loud(wind, 1.0),
        loud(shaped_noise(dice, 60, 1500, 1.1), 0.5),
        loud(far_away(dice, scattered(hammer), 14, 0.25, 0.4), 0.55),
        loud(far_away(dice, grinder, 30, 0.3, 0.5), 0.22),
        loud(far_away(dice, lorry, 25, 0.3, 0.5), 0.14),
        loud(far_away(dice, planks, 10, 0.2, 0.4), 0.4),
        loud(far_away(dice, birds, 12, 0.1, 0.2), 0.12),
    )


def factory() -> Sound:
    """A press that works in its rhythm, a conveyor, compressed air, ventilation, an alarm once."""
    dice = np.random.default_rng(26)
    beat = SECONDS / 10
    press = [(k * beat, 1.0, s.together(s.thump(58), 0.4 * s.steel(310))) for k in range(10)]
    press += [(k * beat + 0.75, 0.5, s.hiss(dice, 0.5)) for k in range(10)]
    belt = shaped_noise(dice, 200, 2600, 0.5) + 0.6 * hum(((75, 1.0), (150, 0.8), (225, 0.4)))
    parts = _now_and_then(dice, 8, lambda d: s.steel(d.uniform(700, 1300)), (0.3, 0.8))
    return _mixed(
        _air(dice, 40, 4000, 0.8),
        loud(belt, 0.6),
        loud(far_away(dice, scattered(press), 6, 0.9, 0.6), 0.9),
        loud(far_away(dice, scattered(parts), 8, 0.9), 0.35),
    )


def office() -> Sound:
    """Air conditioning, keys in bursts, a printer, a chair, a phone far off."""
    dice = np.random.default_rng(27)
    keys = _typing(dice, (1.0, 6.5, 11.0, 18.5))
    printer = scattered([(14.0, 1.0, s.motor(140, 2.6, 0.7)), (16.4, 0.8, s.rustle(dice))])
    phone = [(21.0 + 0.08 * k, 1.0, s.beep(950 if k % 2 else 1150, 0.07)) for k in range(10)]
    return _mixed(
        _air(dice, 40, 2600, 1.0),
        loud(far_away(dice, scattered(keys), 3, 0.35, 0.5), 0.3),
        loud(far_away(dice, printer, 8, 0.4), 0.3),
        loud(far_away(dice, scattered(phone), 14, 0.4), 0.14),
        loud(far_away(dice, scattered([(9.4, 1.0, s.wood(140))]), 5, 0.35), 0.2),
    )


def _typing(dice: Dice, starts: Sequence[float]) -> list[tuple[float, float, Sound]]:
    events = []
    for start in starts:
        at = start
        for _ in range(int(dice.integers(9, 20))):
            at += float(dice.uniform(0.09, 0.24))
            events.append((at, float(dice.uniform(0.5, 1.0)), s.click(dice)))
    return events


def canteen() -> Sound:
    """A room where people eat: cutlery, cups, chairs, a coffee machine, steps."""
    dice = np.random.default_rng(28)
    table = _now_and_then(dice, 12, lambda d: s.plate(d.uniform(1300, 2300)), (0.2, 0.8))
    table += _now_and_then(dice, 6, lambda d: s.glass(d.uniform(1900, 2800)), (0.2, 0.5))
    chairs = [(4.2, 1.0, s.wood(120)), (15.7, 0.8, s.wood(135)), *_walking(dice, 9.0, 8)]
    coffee = scattered([(18.5, 1.0, s.motor(95, 2.4, 0.8)), (20.6, 0.7, s.hiss(dice, 1.4))])
    return _mixed(
        _air(dice, 50, 3200, 0.95),
        loud(far_away(dice, scattered(table), 6, 0.8), 0.7),
        loud(far_away(dice, scattered(chairs), 5, 0.7), 0.5),
        loud(far_away(dice, coffee, 7, 0.6), 0.25),
    )


BEDS: dict[str, Callable[[], Sound]] = {
    "plejehjem": care_home,
    "koekken": kitchen,
    "hotel": hotel,
    "butik": shop,
    "byggeplads": building_site,
    "fabrik": factory,
    "kontor": office,
    "faelles": canteen,
}
