"""Small pieces of movement that everything on the stage shares: ease, springs, wandering."""

import math

Point = tuple[float, float, float]


def ease(t: float) -> float:
    """Smooth step from 0 to 1 for t from 0 to 1."""
    t = min(max(t, 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


def pulse(t: float, begin: float, full: float, leave: float, gone: float) -> float:
    """Rise from `begin` to `full`, stay, and fall from `leave` to `gone` (seconds)."""
    rise = ease((t - begin) / max(full - begin, 1e-6))
    return rise * (1.0 - ease((t - leave) / max(gone - leave, 1e-6)))


def clamp(value: float, limit: float) -> float:
    """Keep a value within ± limit."""
    return min(max(value, -limit), limit)


def wander(now: float, seed: float) -> float:
    """A smooth value in -1..1 that never visibly repeats: sines whose periods share no multiple."""
    return (
        0.5 * math.sin(now * 0.61 + seed)
        + 0.3 * math.sin(now * 1.37 + seed * 2.3)
        + 0.2 * math.sin(now * 2.71 + seed * 5.1)
    )


class Spring:
    """A value that follows its target without overshoot; `seconds` is about how long it takes."""

    __slots__ = ("speed", "value")

    def __init__(self, value: float = 0.0) -> None:
        self.value = value
        self.speed = 0.0

    def follow(self, target: float, seconds: float, dt: float) -> float:
        """Step by `dt` and give the new value. Exact for any step (critically damped)."""
        omega = 4.0 / max(seconds, 1e-3)
        offset = self.value - target
        decay = math.exp(-omega * dt)
        drive = (self.speed + omega * offset) * dt
        self.value = target + (offset + drive) * decay
        self.speed = (self.speed - omega * drive) * decay
        return self.value


def distance(a: Point, b: Point) -> float:
    """Metres between two points."""
    return math.dist(a, b)
