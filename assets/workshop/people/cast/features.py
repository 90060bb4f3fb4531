"""Features of faces and bodies by plain names: shape targets with weights."""

from assets.workshop.people.shape import WeightedTarget

Details = tuple[WeightedTarget, ...]


def target(folder: str, **weights: float) -> Details:
    """Targets of one folder: `target("nose", hump_incr=0.3)` is `nose/nose-hump-incr`."""
    return tuple((f"{folder}/{folder}-{_dashed(n)}", w) for n, w in weights.items())


def eyes(**weights: float) -> Details:
    """The same target on both eyes, named without its side."""
    return _both_sides("eyes", "eye", weights)


def cheeks(**weights: float) -> Details:
    """The same target on both cheeks."""
    return _both_sides("cheek", "cheek", weights)


def ears(**weights: float) -> Details:
    """The same target on both ears."""
    return _both_sides("ears", "ear", weights)


def arms(**weights: float) -> Details:
    """The same target on both arms, named with its part: `upperarm_fat_incr`."""
    names = {_dashed(name): weight for name, weight in weights.items()}
    return tuple((f"arms/{side}-{n}", w) for n, w in names.items() for side in "lr")


def _both_sides(folder: str, part: str, weights: dict[str, float]) -> Details:
    names = {_dashed(name): weight for name, weight in weights.items()}
    return tuple((f"{folder}/{side}-{part}-{n}", w) for n, w in names.items() for side in "lr")


def _dashed(name: str) -> str:
    return name.replace("_", "-")


FRIENDLY: Details = (
    *eyes(scale_incr=0.25, height2_incr=0.25),
    ("eyebrows/eyebrows-trans-up", 0.25),
    ("mouth/mouth-angles-up", 0.25),
)


def years(age: float) -> float:
    """An age in years as `Shape` has it: 0.5 is 25, 1 is 90."""
    return 0.5 + (age - 25.0) / 130.0
