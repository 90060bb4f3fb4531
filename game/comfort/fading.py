"""How dark and how narrow her view is in time: between places, on a jump, and beside a wall."""

from dataclasses import dataclass

from game.stage.motion import ease

CLOSE_S, OPEN_S = 0.22, 0.40
BLINK_S = 0.11
# Nothing may flash more than three times a second (WCAG 2.2, criterion 2.3.1): whoever turns faster
# than that turns without a blink.
BLINK_AGAIN_S = 0.36
NARROW_S, WIDEN_S = 0.25, 0.35  # a narrow view stays, then opens
RELEASE_S = 0.30  # a wall darkens at once and lets go gently


@dataclass(slots=True)
class Fade:
    """Dark between two places: `level` goes evenly to where it was sent."""

    level: float = 0.0
    _goal: float = 0.0
    _pace: float = 0.0

    @property
    def closed(self) -> bool:
        """Whether nothing is seen any more."""
        return self.level == 1.0

    @property
    def shown(self) -> float:
        """How dark it looks, 0..1: it begins and ends softly."""
        return ease(self.level)

    def close(self, seconds: float = CLOSE_S) -> None:
        """Become dark within so many seconds."""
        self._goal, self._pace = 1.0, 1.0 / seconds

    def open(self, seconds: float = OPEN_S) -> None:
        """Become clear within so many seconds."""
        self._goal, self._pace = 0.0, 1.0 / seconds

    def step(self, dt: float) -> None:
        """Go on by `dt` seconds."""
        most = self._pace * dt
        self.level += min(max(self._goal - self.level, -most), most)


@dataclass(slots=True)
class Jump:
    """After a step or a turn: dark from the very first picture, clear again almost at once."""

    dark: float = 0.0
    narrow: float = 0.0
    _since: float = BLINK_AGAIN_S
    _left: float = 0.0
    _narrow_left: float = 0.0

    def begin(self) -> None:
        """She has stepped or turned now."""
        self._narrow_left = NARROW_S + WIDEN_S
        if self._since >= BLINK_AGAIN_S:
            self._since, self._left = 0.0, BLINK_S
        self._show()

    def step(self, dt: float) -> None:
        """Go on by `dt` seconds."""
        self._since += dt
        self._left = max(self._left - dt, 0.0)
        self._narrow_left = max(self._narrow_left - dt, 0.0)
        self._show()

    def _show(self) -> None:
        self.dark = ease(self._left / BLINK_S)
        self.narrow = ease(min(self._narrow_left / WIDEN_S, 1.0))


@dataclass(slots=True)
class Shade:
    """What a wall or a face does to her view; `level` 0..1."""

    level: float = 0.0

    def step(self, wanted: float, dt: float) -> None:
        """Darken at once to what is wanted, or clear toward it."""
        self.level = max(wanted, self.level - dt / RELEASE_S)
