"""Numbers, places, times and the like as a workplace uses them: which kinds, which values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from scenes.index import scene_lines
from scenes.pack import Pack, Scene, Slot, SlotKind
from scenes.rivals import rival_values
from scenes.slots import fill, right_values
from speech.danish.normalise import spoken_variants
from speech.danish.numbers import say_number, say_ordinal, say_time

MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
HARDER_FROM = 3  # meetings before numbers become larger and times finer


class NumberKind(StrEnum):
    """What is told in numbers at work."""

    NUMBER = "number"
    PLACE = "place"  # C-14
    TIME = "time"  # 6.45
    AMOUNT = "amount"  # kroner
    DATE = "date"  # 12/3
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value as it is written ("6.45"), as it is said, the usual way first, and as its sign."""

    kind: NumberKind
    value: str
    said: tuple[str, ...]

    @property
    def sign(self) -> str:
        """The name of its picture, which the interface draws: `time:6.45`."""
        return f"{self.kind}:{self.value}"


_TRACES = {
    NumberKind.NUMBER: re.compile(r"(?<![\w.,/-])\d{1,4}(?![\w.,/-])"),
    NumberKind.PLACE: re.compile(r"\b[A-ZÆØÅ]{1,2}-\d{1,4}\b"),
    NumberKind.TIME: re.compile(r"\b[Kk](?:lokken|l\.)"),
    NumberKind.AMOUNT: re.compile(r"\bkr(?:oner\b|\.)"),
    NumberKind.DATE: re.compile(rf"\b(?:{'|'.join(MONTHS)})\b"),
    NumberKind.PHONE: re.compile(
        r"\b(?:telefonnummer(?:et)?|[Rr]ing(?:er)? til|\d\d(?: \d\d){3})\b"
    ),
}
_SLOTS = {
    SlotKind.NUMBER: NumberKind.NUMBER,
    SlotKind.PLACE: NumberKind.PLACE,
    SlotKind.TIME: NumberKind.TIME,
}


def kinds_of(pack: Pack) -> tuple[NumberKind, ...]:
    """The kinds that the pack's scenes use."""
    used = {kind for scene in pack.scenes for kind in kinds_of_scene(scene)}
    return tuple(kind for kind in NumberKind if kind in used)


def kinds_of_scene(scene: Scene) -> tuple[NumberKind, ...]:
    """The kinds that its slots have, or that somebody in it speaks of."""
    text = "\n".join(_texts(scene))
    slots = {_SLOTS.get(slot.kind) for slot in _slots(scene)}
    return tuple(kind for kind in NumberKind if kind in slots or _TRACES[kind].search(text))


def draw(
    pack: Pack, kind: NumberKind, count: int, dice: Random, met: int, *, reads: bool = True
) -> tuple[Figure, ...]:
    """A value, often one of the pack's own, and `count` others that it is mixed up with.

    Without `reads` no letter tells them apart.
    """
    own = own_values(pack, kind)
    value = dice.choice(own) if own and dice.random() < 0.5 else _any(kind, dice, met)
    near = [other for other in _near(kind, value, dice) if other != value]
    if kind is NumberKind.PLACE and not reads:
        near = [other for other in near if other[0] == value[0]]
    order = list(dict.fromkeys(near))[:count]
    while len(order) < count:
        other = _any(kind, dice, met, like=value)
        if other != value and other not in order:
            order.append(other)
    return tuple(figure(kind, each) for each in (value, *order))


def own_values(pack: Pack, kind: NumberKind) -> tuple[str, ...]:
    """The values of this kind that stand in the pack's scenes, as digits."""
    found: list[str] = []
    for scene in pack.scenes:
        found += [s.value for s in _slots(scene) if s.value and _SLOTS.get(s.kind) is kind]
        if kind in (NumberKind.NUMBER, NumberKind.PLACE):
            found += _TRACES[kind].findall("\n".join(_texts(scene)))
    return tuple(dict.fromkeys(found))


def figure(kind: NumberKind, value: str) -> Figure:
    """The value with all ways to say it."""
    return Figure(kind, value, _said(kind, value))


def _texts(scene: Scene) -> Iterator[str]:
    yield from (line.da for line in scene_lines(scene))
    for ask in (turn.ask for turn in scene.turns if turn.ask):
        for reply in ask.replies:
            yield from (fill(text, right_values(reply.slots)) for text in reply.wordings)


def _slots(scene: Scene) -> Iterator[Slot]:
    for ask in (turn.ask for turn in scene.turns if turn.ask):
        for reply in ask.replies:
            yield from reply.slots.values()


def _said(kind: NumberKind, value: str) -> tuple[str, ...]:
    match kind:
        case NumberKind.TIME:
            hour, minute = (int(part) for part in value.split("."))
            ways = say_time(hour, minute)
            return (*ways, *(f"klokken {way}" for way in ways))
        case NumberKind.AMOUNT:
            ways = say_number(int(value))
            return (*(f"{way} kroner" for way in ways), *ways)
        case NumberKind.DATE:
            day, month = (int(part) for part in value.split("/"))
            names = (MONTHS[month - 1], say_ordinal(month)[0])
            heads = ("den ", "")
            return tuple(f"{h}{d} {n}" for h in heads for d in say_ordinal(day) for n in names)
    return spoken_variants(value)


def _near(kind: NumberKind, value: str, dice: Random) -> Iterator[str]:
    """Values that one mixes up with this one, the likeliest first."""
    match kind:
        case NumberKind.NUMBER | NumberKind.PLACE:
            yield from rival_values(Slot(kind=SlotKind(kind.value), value=value))
        case NumberKind.TIME:
            yield from map(_short, rival_values(Slot(kind=SlotKind.TIME, value=value)))
        case NumberKind.AMOUNT:
            yield from rival_values(Slot(kind=SlotKind.NUMBER, value=value))
        case NumberKind.DATE:
            day, month = (int(part) for part in value.split("/"))
            if day <= len(MONTHS):
                yield f"{month}/{day}"
            yield from (f"{d}/{month}" for d in (day + 10, day - 10, day + 1) if 1 <= d <= 28)
        case NumberKind.PHONE:
            pairs = value.split()
            at = dice.randrange(len(pairs))
            yield " ".join(pair[::-1] if i == at else pair for i, pair in enumerate(pairs))
            yield " ".join((*pairs[:2], pairs[3], pairs[2]))


def _short(time: str) -> str:
    """6.45, not 06.45."""
    hour, minute = time.split(".")
    return f"{int(hour)}.{minute}"


def _any(kind: NumberKind, dice: Random, met: int, like: str = "") -> str:
    """Any value of this kind: small and round at first. A place keeps the letter of `like`."""
    hard = met >= HARDER_FROM
    match kind:
        case NumberKind.NUMBER:
            return str(dice.randrange(11, 1000) if hard else dice.randrange(2, 100))
        case NumberKind.PLACE:
            return f"{like[:1] or dice.choice('ABCD')}-{dice.randrange(2, 60)}"
        case NumberKind.TIME:
            step = 5 if hard else 15
            return f"{dice.randrange(6, 18)}.{dice.randrange(0, 60, step):02d}"
        case NumberKind.AMOUNT:
            return str(dice.randrange(50, 2000, 5) if hard else dice.randrange(5, 200, 5))
        case NumberKind.DATE:
            return f"{dice.randrange(1, 29)}/{dice.randrange(1, 13)}"
        case NumberKind.PHONE:
            return " ".join(str(dice.randrange(20, 100)) for _ in range(4))
