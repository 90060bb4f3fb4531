"""Whether a headset is worn and shows us: from what its runtime tells."""

from collections.abc import Iterable

from game.rig.rig import Presence
from game.rig.vr import HEAD, VrEvent

TAKEN_OFF_S = 2.0

_OFF = {VrEvent.STANDBY: True, VrEvent.AWAKE: False}


class Wearing:
    """Follows one headset. `put_on` is True in the frame in which it is there again after it had

    been taken off or unplugged, for longer than it takes to set it right on the nose.
    """

    def __init__(self) -> None:
        self.presence = Presence.HERE
        self.put_on = False
        self._standby = False
        self._off_s = 0.0

    def see(
        self,
        events: Iterable[tuple[VrEvent, int]],
        dt: float,
        *,
        connected: bool,
        worn: bool,
        shown: bool,
    ) -> Presence:
        """One frame of `dt` seconds. `worn`: the headset's own opinion; `shown`: its picture is

        ours and so are its buttons.
        """
        for event, device in events:
            self._standby = _OFF.get(event, self._standby)
            if event is VrEvent.DEVICE_CAME and device == HEAD:
                self._standby = False
        off = self._standby or not worn or not connected
        self.put_on = not off and self._off_s >= TAKEN_OFF_S
        self._off_s = self._off_s + dt if off else 0.0
        if not connected:
            self.presence = Presence.GONE
        else:
            self.presence = Presence.AWAY if off or not shown else Presence.HERE
        return self.presence
