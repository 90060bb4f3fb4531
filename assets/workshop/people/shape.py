"""What a body is like in a few words, and which targets of the body data make it so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

WeightedTarget = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """Each number runs 0..1 (gender 1 is male, age 0.5 is 25 and 1 is 90 years).

    `heritage` weighs `caucasian`, `african` and `asian` and sums to one; `details` are further
    targets with weights; the body is scaled to `height_m` at last, and then `stoop` degrees of
    bend are put into the back, as age does.
    """

    gender: float
    age: float
    height_m: float
    muscle: float = 0.5
    weight: float = 0.5
    height: float = 0.5
    proportions: float = 0.6
    stoop: float = 0.0
    heritage: Mapping[str, float] = field(default_factory=lambda: {"caucasian": 1.0})
    details: tuple[WeightedTarget, ...] = ()


def targets_of(shape: Shape) -> list[WeightedTarget]:
    """Target names with weights, weightless ones left out."""
    found = [*_macro_targets(shape), *shape.details]
    return [(name, weight) for name, weight in found if abs(weight) > 1e-4]


def _three_way(value: float, noun: str) -> dict[str, float]:
    low, high = max(0.0, 1.0 - 2.0 * value), max(0.0, 2.0 * value - 1.0)
    return {f"max{noun}": high, f"min{noun}": low, f"average{noun}": 1.0 - low - high}


def _builds(shape: Shape) -> Iterator[tuple[str, str, str, float]]:
    """(gender, age, `muscle-weight`, share) for every combination."""
    old = max(0.0, shape.age * 2.0 - 1.0)
    for gender, gender_share in (("male", shape.gender), ("female", 1.0 - shape.gender)):
        for age, age_share in (("young", 1.0 - old), ("old", old)):
            for muscle, muscle_share in _three_way(shape.muscle, "muscle").items():
                for weight, weight_share in _three_way(shape.weight, "weight").items():
                    share = gender_share * age_share * muscle_share * weight_share
                    yield gender, age, f"{muscle}-{weight}", share


def _macro_targets(shape: Shape) -> Iterator[WeightedTarget]:
    old = max(0.0, shape.age * 2.0 - 1.0)
    for race, race_share in shape.heritage.items():
        for gender, gender_share in (("male", shape.gender), ("female", 1.0 - shape.gender)):
            for age, age_share in (("young", 1.0 - old), ("old", old)):
                share = gender_share * age_share * race_share
                yield f"macrodetails/{race}-{gender}-{age}", share
    height = _three_way(shape.height, "height")
    proportions = {
        "idealproportions": max(0.0, shape.proportions * 2.0 - 1.0),
        "uncommonproportions": max(0.0, 1.0 - 2.0 * shape.proportions),
    }
    for gender, age, build, share in _builds(shape):
        yield f"macrodetails/universal-{gender}-{age}-{build}", share
        for name in ("maxheight", "minheight"):
            yield f"macrodetails/height/{gender}-{age}-{build}-{name}", share * height[name]
        for name, amount in proportions.items():
            yield f"macrodetails/proportions/{gender}-{age}-{build}-{name}", share * amount
