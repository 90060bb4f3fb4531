"""Wrong values near a right one: what a learner is likely to say for C-14 or kvart i syv."""

import re

from scenes.pack import Slot, SlotKind

MOST_RIVALS = 4

_CODE = re.compile(r"([A-ZÆØÅ]+)(-?)(\d+)")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"
# Halves of twenty: halvtreds 50, tres 60, halvfjerds 70, firs 80, halvfems 90.
_TENS = {50: 60, 60: 50, 70: 80, 80: 70, 90: 50, 30: 13, 40: 14, 20: 12}
_TEENS = {12: 20, 13: 30, 14: 40, 15: 50, 16: 60, 17: 70, 18: 80, 19: 90}


def rival_values(slot: Slot) -> tuple[str, ...]:
    """At most MOST_RIVALS wrong values of the same kind, the likeliest mix-up first."""
    if slot.value is None or slot.kind is SlotKind.ANY:
        return ()
    rivals = _RIVALS[slot.kind](slot.value)
    return tuple(value for value in dict.fromkeys(rivals) if value != slot.value)[:MOST_RIVALS]


def _number_rivals(value: str) -> tuple[str, ...]:
    return tuple(str(rival) for rival in near_numbers(int(value)))


def near_numbers(number: int) -> tuple[int, ...]:
    """Numbers that are mixed up with this one: fjorten/fyrre, 24/42, halvtreds/tres, neighbours."""
    units, tens = number % 10, number // 10
    swapped = units * 10 + tens
    rivals = [_TEENS.get(number), _TENS.get(number)]
    rivals += [swapped if 1 <= units != tens and 2 <= tens <= 9 else None, number + 1, number - 1]
    return tuple(dict.fromkeys(r for r in rivals if r is not None and 0 <= r <= 9999))


def _place_rivals(value: str) -> tuple[str, ...]:
    match = _CODE.fullmatch(value)
    if match is None:
        return ()
    letters, hyphen, digits = match.groups()
    numbers = [f"{letters}{hyphen}{number}" for number in near_numbers(int(digits))]
    other = f"{_neighbour(letters)}{hyphen}{digits}"
    return (*numbers[:1], other, *numbers[1:])


def _neighbour(letters: str) -> str:
    at = _LETTERS.index(letters[-1])
    return letters[:-1] + _LETTERS[at - 1 if at else 1]


def _time_rivals(value: str) -> tuple[str, ...]:
    hour, minute = (int(part) for part in re.split("[.:]", value))
    centre = hour * 60 + (60 if minute > 30 else 0)
    mirrored = 2 * centre - (hour * 60 + minute)  # kvart i syv / kvart over syv
    rivals = [mirrored, hour * 60 + minute - 60, hour * 60 + minute + 60]
    order = rivals[1:] + rivals[:1] if minute in (0, 30) else rivals
    return tuple(f"{at // 60 % 24}.{at % 60:02d}" for at in order)


_RIVALS = {
    SlotKind.NUMBER: _number_rivals,
    SlotKind.PLACE: _place_rivals,
    SlotKind.TIME: _time_rivals,
}
