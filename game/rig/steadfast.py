"""The rig that lasts: the headset while it is there, else mouse and keyboard in the same window."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from game.errors import GameError
from game.rig.desktop import DesktopRig
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Action, Presence, Rig, RigState
from game.rig.vr import Headset, runtime_runs
from game.stage.engine import Engine

LOOK_AGAIN_S = 10.0  # a runtime that ends needs a while; each vain try doubles it
DESK_HZ = 60.0

# What the person beside her may do from the keyboard. Nobody else turns or moves her.
BESIDE = frozenset(
    {
        *(Action.PAUSE, Action.NEXT, Action.BACK, Action.REPEAT, Action.SLOWER, Action.MODEL),
        *(Action.HELP, Action.RECENTRE, Action.STOP, Action.PICTURE, Action.QUIT),
    }
)


class Wanted(StrEnum):
    """Which rig was asked for."""

    AUTO = "auto"
    DESKTOP = "desktop"
    VR = "vr"


def choose_rig(
    engine: Engine,
    wanted: Wanted,
    found: Headset,
    settings: HeadsetSettings,
    tell: Callable[[str], None],
) -> Rig:
    """The headset where there is one; else the desktop, after `tell`ing why in one sentence."""
    desktop = DesktopRig(engine)
    if wanted is Wanted.DESKTOP:
        return desktop
    if not found.present:
        tell(found.text)
        return desktop
    rig = SteadfastRig(engine, desktop, lambda: HeadsetRig(engine, settings))
    if rig.trouble:
        tell(rig.trouble)
    return rig


class SteadfastRig:
    """Never raises and never ends. Without a headset the desktop goes on, GONE until somebody

    presses something there; a headset that comes back is taken again. Keys work all the time.
    `trouble` is why there is no headset now, "" while there is one.
    """

    def __init__(
        self,
        engine: Engine,
        desktop: DesktopRig,
        open_headset: Callable[[], HeadsetRig],
        is_there: Callable[[], bool] = runtime_runs,
    ) -> None:
        self._engine, self._desktop = engine, desktop
        self._open, self._is_there = open_headset, is_there
        self._left_handed = False
        self._wait_s = self._left_s = LOOK_AGAIN_S
        self._at_desk = False  # somebody has pressed something there since the headset went
        self._in_headset = self._screen_only = False
        self.name = desktop.name  # what is in use now
        self.trouble = ""
        self.headset: HeadsetRig | None = None
        self._take()

    def begin_frame(self, dt: float) -> RigState:
        """One frame of the headset, or of the desktop while there is none."""
        desk = self._desktop.begin_frame(dt)
        if self.headset is None:
            self._look_again(dt)
        state = self.headset.begin_frame(dt) if self.headset is not None else None
        if state is not None and state.presence is not Presence.GONE:
            self._use_headset(True)
            return self._with_keys(state, desk)
        if self.headset is not None and self.headset.ended:
            self.trouble, self.headset = self.headset.ended, None
        self._use_headset(False)
        self._at_desk = self._at_desk or bool(desk.actions)
        waited = state.waited_s if state is not None else 0.0
        presence = Presence.HERE if self._at_desk else Presence.GONE
        return replace(desk, presence=presence, waited_s=waited)

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """See Rig."""
        self._desktop.face(yaw, pitch)
        if self.headset is not None:
            self.headset.face(yaw, pitch)

    def set_left_handed(self, left: bool) -> None:
        """See Rig."""
        self._left_handed = left
        self._desktop.set_left_handed(left)
        if self.headset is not None:
            self.headset.set_left_handed(left)

    def use_screen(self, only: bool) -> None:
        """See Rig. Whoever asks for the screen is there, and need not press anything first."""
        self._screen_only = only
        if not only:
            self._left_s = 0.0
        elif self.headset is not None:
            self._use_headset(False)
            self.headset.close()
            self.headset, self._at_desk = None, True

    def pulse(self, strength: float, seconds: float) -> None:
        """See Rig."""
        if self.headset is not None:
            self.headset.pulse(strength, seconds)

    def close(self) -> None:
        """Give everything back."""
        if self.headset is not None:
            self.headset.close()
        self.headset = None
        self._desktop.close()

    def _with_keys(self, state: RigState, desk: RigState) -> RigState:
        beside = tuple(action for action in desk.actions if action in BESIDE)
        if Action.RECENTRE in beside and self.headset is not None:
            self.headset.recentre()
        return replace(state, actions=(*state.actions, *beside))

    def _use_headset(self, on: bool) -> None:
        if on == self._in_headset:
            return
        self._in_headset, self._at_desk = on, False
        self.name = HeadsetRig.name if on else self._desktop.name
        if not on:
            self._desktop.face()
        if self.headset is not None:
            self.headset.eyes.show(on)
        paced_by_monitor = self._engine.settings.in_step
        self._engine.limit_pace(None if on or paced_by_monitor else DESK_HZ)

    def _look_again(self, dt: float) -> None:
        self._left_s -= dt
        if self._left_s > 0 or self._screen_only:
            return
        if self._is_there():
            self._take()
        self._wait_s = LOOK_AGAIN_S if self.headset is not None else self._wait_s * 2
        self._left_s = self._wait_s

    def _take(self) -> None:
        try:
            self.headset = self._open()
        except GameError as error:
            self.trouble = f"{error.text} Until then it plays in a window."
            return
        self.headset.set_left_handed(self._left_handed)
        self.name, self.trouble = HeadsetRig.name, ""
