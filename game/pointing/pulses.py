"""Haptic ticks: one for what comes under the pointer, one for a press, one for taking a thing."""

from collections.abc import Callable

Pulse = Callable[[float, float], None]

HOVER, PRESS, TAKE = (0.15, 0.008), (0.5, 0.02), (0.8, 0.04)  # strength 0..1, seconds
APART_S = 0.12  # hovers closer together than this are one: her hand is no bee


class Pulses:
    """Ticks through `pulse(strength, seconds)`, never in a storm."""

    def __init__(self, pulse: Pulse) -> None:
        self._pulse = pulse
        self._over: str | None = None
        self._since = APART_S

    def step(self, over: str | None, dt: float) -> None:
        """One frame with the hand's ray or finger over this (None: over nothing)."""
        self._since += dt
        if over != self._over:
            self._over = over
            if over is not None and self._since >= APART_S:
                self._give(HOVER)

    def press(self) -> None:
        """She has pressed something."""
        self._give(PRESS)

    def take(self) -> None:
        """She has taken something, or put it down."""
        self._give(TAKE)

    def _give(self, tick: tuple[float, float]) -> None:
        self._since = 0.0
        self._pulse(*tick)
