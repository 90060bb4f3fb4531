"""The way to a value in a file by ids instead of numbers, so that it stays when items are added."""

from collections.abc import Sequence

from scenes.yaml_source import Raw, Spot

_KEYS = ("id", "number")


def path_of(value: Raw, spot: Spot) -> str:
    """`turns/kopper/ask/task` for the spot ("turns", 1, "ask", "task")."""
    names: list[str] = []
    for step in spot:
        names.append(_name(value, step))
        value = _inside(value, step)
    return "/".join(names)


def spot_of(value: Raw, path: str) -> Spot | None:
    """The spot of a path, or None where nothing is there any more."""
    steps: list[str | int] = []
    for name in path.split("/") if path else ():
        step = _step(value, name)
        if step is None:
            return None
        steps.append(step)
        value = _inside(value, step)
    return tuple(steps)


def value_at(value: Raw, spot: Sequence[str | int]) -> Raw:
    """What stands at a spot. Raises LookupError where there is nothing."""
    for step in spot:
        value = _inside(value, step)
    return value


def _name(value: Raw, step: str | int) -> str:
    if isinstance(step, str) or not isinstance(value, list):
        return str(step)
    return _own_name(value[step]) or str(step)


def _own_name(item: Raw) -> str:
    if not isinstance(item, dict):
        return ""
    return next((str(item[key]) for key in _KEYS if item.get(key)), "")


def _step(value: Raw, name: str) -> str | int | None:
    if isinstance(value, dict):
        return name if name in value else None
    for index, item in enumerate(value) if isinstance(value, list) else ():
        if (_own_name(item) or str(index)) == name:
            return index
    return None


def _inside(value: Raw, step: str | int) -> Raw:
    if isinstance(value, dict) and isinstance(step, str):
        return value[step]
    if isinstance(value, list) and isinstance(step, int):
        return value[step]
    raise LookupError(step)
