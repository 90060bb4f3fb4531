"""Where the demo is shown and how its learner acts: on a screen, or in the simulated headset."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from game.app import App
from game.demo.acting import Actor
from game.demo.simulated import HeadsetStats, Pacing, SimulatedHeadset, build
from game.demo.worn import WornHeadset
from game.rig.eyes import EyeQuality
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Rig
from game.rig.scripted import ScriptedRig
from game.shift.care import HEADSET_CARE, NO_CARE, Care
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.view import LearnerInput, View

EYE_SHARE = (0.6, 1.19)  # of the film's size: half of what a usual headset recommends, at 1280x720
EYES = ("left", "right")
_SAMPLES = 2


class Showing(Protocol):
    """The engine, a rig, and how a wish of the learner's becomes a deed."""

    engine: Engine
    rig: Rig
    eyes: tuple[str, ...]
    paced: bool
    care: Care

    def act(
        self, app: App, wishes: Iterable[LearnerInput], view: View, dt: float
    ) -> tuple[LearnerInput, ...]:
        """What goes to the app beside what the rig says."""

    def photograph(self, app: App, file: Path) -> None:
        """A picture (for each eye one) at `file`, which has neither eye nor suffix yet."""

    def trouble(self) -> str:
        """What a headset would have complained of; "" where all went well."""

    def stats(self) -> dict[str, object]:
        """What a headset counted; nothing where there is none."""

    def close(self) -> None:
        """Give everything back that the app does not close."""


class OnScreen:
    """Wishes reach the app as they are: the demo shows what she does, not how she points."""

    eyes: tuple[str, ...] = ("",)
    care = NO_CARE  # the shift alone

    def __init__(self, size: tuple[int, int], *, window: bool) -> None:
        picture = Picture.WINDOW if window else Picture.OFFSCREEN
        self.engine = open_engine(EngineSettings(picture, size, sound=window))
        self.rig: Rig = ScriptedRig()
        self.paced = window

    def act(
        self, app: App, wishes: Iterable[LearnerInput], view: View, dt: float
    ) -> tuple[LearnerInput, ...]:
        """See Showing."""
        return tuple(wishes)

    def photograph(self, app: App, file: Path) -> None:
        """See Showing."""
        self.engine.screenshot(file.with_name(f"{file.name}.png"))

    def trouble(self) -> str:
        """See Showing."""
        return ""

    def stats(self) -> dict[str, object]:
        """See Showing."""
        return {}

    def close(self) -> None:
        """See Showing."""


class InHeadset:
    """She looks, points and presses in the simulated headset; every picture goes to both eyes.

    Raises GameError G040 where the simulated headset cannot be built.
    """

    eyes: tuple[str, ...] = EYES
    paced = False
    care = HEADSET_CARE

    def __init__(
        self,
        size: tuple[int, int],
        cache: Path,
        eye_size: tuple[int, int] | None = None,
        samples: int = _SAMPLES,
        pacing: Pacing = Pacing.DETERMINISTIC,
    ) -> None:
        with ExitStack() as opened:
            eye = eye_size or (round(size[0] * EYE_SHARE[0]), round(size[1] * EYE_SHARE[1]))
            headset = SimulatedHeadset(build(cache), size=eye, pacing=pacing)
            self.headset = opened.enter_context(headset)
            self.engine = open_engine(EngineSettings(Picture.OFFSCREEN, size, sound=False))
            opened.callback(self.engine.close)
            self._body = WornHeadset(self.headset)
            settings = HeadsetSettings(quality=EyeQuality(samples=samples))
            self.rig: Rig = HeadsetRig(self.engine, settings)
            self._opened = opened.pop_all()
        self._actor: Actor | None = None

    def act(
        self, app: App, wishes: Iterable[LearnerInput], view: View, dt: float
    ) -> tuple[LearnerInput, ...]:
        """See Showing."""
        if self._actor is None:
            self._actor = Actor(self._body, app.engine, app.stage, app.ui)
        self._actor.wish(wishes)
        self._actor.step(app.now)
        if not self._actor.busy and view.subtitle is not None:
            self._actor.watch(view.subtitle.person)
        self._body.move(dt)
        return ()

    def photograph(self, app: App, file: Path) -> None:
        """See Showing."""
        self.headset.capture(file)
        self.rig.begin_frame(0.0)
        self.engine.frame()

    def trouble(self) -> str:
        """See Showing."""
        stats = self.headset.stats()
        lost = self._actor.lost if self._actor else []
        if lost:
            return f"She could not find {lost[0]}."
        if stats.errors or stats.unimplemented:
            return f"The headset complained: {stats.errors} {stats.unimplemented}."
        return "" if stats.submits[0] == stats.submits[1] > 0 else "An eye missed pictures."

    def stats(self) -> dict[str, object]:
        """See Showing."""
        return headset_row(self.headset.stats())

    def close(self) -> None:
        """See Showing."""
        self._opened.close()


def headset_row(stats: HeadsetStats) -> dict[str, object]:
    """What the demo's summary says of the headset."""
    return {
        "frames": stats.frames,
        "submits": list(stats.submits),
        "captures": stats.captures,
        "late": stats.late,
        "after_focus_lost": stats.after_focus_lost,
        "errors": stats.errors,
        "haptics": stats.haptic_count,
    }


def open_showing(rig: str, size: tuple[int, int], cache: Path) -> Showing:
    """`rig`: scripted, desktop or vr. Raises GameError."""
    if rig == "vr":
        return InHeadset(size, cache)
    return OnScreen(size, window=rig == "desktop")
