"""Slots of a wording (`på {plads}` with plads C-14): what may fill them, and filling them."""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from scenes.pack import Slot, SlotKind

_SLOT = re.compile(r"\{([^{}]*)\}")
_SHAPES = {
    SlotKind.NUMBER: (re.compile(r"\d{1,4}"), "a whole number of at most four digits, such as 5"),
    SlotKind.PLACE: (re.compile(r"[A-ZÆØÅ]{1,2}-?\d{1,4}"), "letters and a number, such as C-14"),
    SlotKind.TIME: (re.compile(r"([01]?\d|2[0-3])[.:][0-5]\d"), "a time, such as 6.45"),
}

Values = Mapping[str, str]


def slot_names(wording: str) -> tuple[str, ...]:
    """The names in curly brackets, in order."""
    return tuple(_SLOT.findall(wording))


def right_values(slots: Mapping[str, Slot]) -> Values:
    """What belongs into each slot; of several, the first."""
    return {name: slot.value or (*slot.values, "")[0] for name, slot in slots.items()}


def fill(wording: str, values: Values) -> str:
    """The wording as it is written, slots filled; names without a value stay as they are."""
    return _SLOT.sub(lambda match: values.get(match[1], match[0]), wording)


def all_right(wording: str, slots: Mapping[str, Slot]) -> Iterator[str]:
    """The wording with every right filling of its slots (several only for ANY)."""
    names = [name for name in dict.fromkeys(slot_names(wording)) if name in slots]
    choices = [_allowed(slots[name]) for name in names]
    for values in product(*choices):
        yield fill(wording, dict(zip(names, values, strict=True)))


def slot_problem(slot: Slot) -> str:
    """What is wrong with a slot's value, or nothing."""
    if slot.kind is SlotKind.ANY:
        return "" if _allowed(slot) else "needs `values`, all that may be said"
    shape, example = _SHAPES[slot.kind]
    if slot.value is None or not shape.fullmatch(slot.value):
        return f"needs a `value` that is {example}"
    return ""


def _allowed(slot: Slot) -> tuple[str, ...]:
    own = () if slot.value is None else (slot.value,)
    return tuple(dict.fromkeys((*own, *slot.values))) if slot.kind is SlotKind.ANY else own
