"""Who speaks in the stress set: first language, accent, sex, age, tempo, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, product
from random import Random

from speech.fairness.accents import ACCENTS, DANISH, Accent


class Degree(StrEnum):
    """How strong the accent is: which share of its rules, and whose voice."""

    NATIVE = "native"
    LIGHT = "light"
    MEDIUM = "medium"
    STRONG = "strong"


class Sex(StrEnum):
    """Of the voice."""

    WOMAN = "woman"
    MAN = "man"


class Age(StrEnum):
    """Of the voice: young voices come from a shorter throat, older ones are deeper and slower."""

    YOUNG = "young"
    ADULT = "adult"
    OLDER = "older"


class Tempo(StrEnum):
    """Halting: pauses between words, `øh`, the first word said twice."""

    NORMAL = "normal"
    SLOW = "slow"
    HALTING = "halting"


@dataclass(frozen=True, slots=True)
class Group:
    """What a speaker is compared by."""

    l1: str
    degree: Degree
    sex: Sex
    age: Age
    tempo: Tempo


@dataclass(frozen=True, slots=True)
class Speaker:
    """One synthetic speaker. `throat` shortens her vocal tract (1.1 = a tenth shorter).

    Pitch as in espeak-ng (0..99), rate in words a minute; `echo_s` 0 is a room without echo.
    """

    group: Group
    accent: Accent | None
    voice: str
    pitch: int
    rate: int
    throat: float
    noise_db: float
    echo_s: float


_VARIANTS = {
    Sex.WOMAN: ("f1", "f2", "f3", "f4", "f5", "Annie", "linda", "belinda", "steph"),
    Sex.MAN: ("m1", "m2", "m3", "m4", "m6", "m7", "Alex", "Andy", "Denis"),
}
_OLDER = {Sex.WOMAN: ("grandma", "aunty"), Sex.MAN: ("grandpa", "m8")}
_PITCH = {Age.YOUNG: (55, 80), Age.ADULT: (35, 60), Age.OLDER: (20, 45)}
_THROAT = {Age.YOUNG: (1.08, 1.18), Age.ADULT: (0.97, 1.04), Age.OLDER: (0.92, 0.99)}
_RATE = {Tempo.NORMAL: (135, 175), Tempo.SLOW: (85, 110), Tempo.HALTING: (105, 140)}
_OLDER_IS_SLOWER = 0.9
_NOISES_DB = (30.0, 20.0, 15.0, 10.0)
_ECHOES_S = (0.0, 0.2, 0.4)
_KINDS = tuple(product(Sex, Age, Tempo))
_STRIDE, _SHIFT = 7, 2  # neighbours differ in sex, age and tempo, and so does each cell next time


def cells() -> tuple[tuple[Accent | None, Degree], ...]:
    """Every accent in every degree, and Danish voices without one as often as any accent."""
    degrees = (Degree.LIGHT, Degree.MEDIUM, Degree.STRONG)
    return (*((None, Degree.NATIVE) for _ in degrees), *product(ACCENTS, degrees))


def speakers(seed: int) -> Iterator[Speaker]:
    """Speakers without end, cell after cell, so that sex, age and tempo meet every accent alike."""
    dice = Random(f"speakers {seed}")
    for turn in count():
        for place, (accent, degree) in enumerate(cells()):
            number = turn * (len(cells()) * _STRIDE + _SHIFT) + place * _STRIDE
            sex, age, tempo = _KINDS[number % len(_KINDS)]
            group = Group(accent.l1 if accent else DANISH, degree, sex, age, tempo)
            yield _speaker(group, accent, dice)


def _speaker(group: Group, accent: Accent | None, dice: Random) -> Speaker:
    variants = _OLDER[group.sex] if group.age is Age.OLDER else _VARIANTS[group.sex]
    pace = _OLDER_IS_SLOWER if group.age is Age.OLDER else 1.0
    return Speaker(
        group,
        accent,
        voice=f"{_language(accent, group.degree, dice)}+{dice.choice(variants)}",
        pitch=dice.randint(*_PITCH[group.age]),
        rate=round(dice.randint(*_RATE[group.tempo]) * pace),
        throat=dice.uniform(*_THROAT[group.age]),
        noise_db=dice.choice(_NOISES_DB),
        echo_s=dice.choice(_ECHOES_S),
    )


def _language(accent: Accent | None, degree: Degree, dice: Random) -> str:
    """A light accent changes sounds in a Danish voice; a strong one has its own voice."""
    if accent is None or degree is Degree.LIGHT:
        return "da"
    if degree is Degree.MEDIUM:
        return dice.choice(("da", accent.voice))
    return accent.voice
