"""Whether a headset is worn and shows us: from what its runtime tells."""

from collections.abc import Iterable

from game.rig.rig import Presence
from game.rig.vr import HEAD, VrEvent

_OFF = {VrEvent.STANDBY: True, VrEvent.AWAKE: False}


class Wearing:
    """Follows one headset. `put_on` is True in the frame in which it is there again after it had

    been taken off or unplugged.
    """

    def __init__(self) -> None:
        self.presence = Presence.HERE
        self.put_on = False
        self._standby = False
        self._was_off = False

    def see(
        self,
        events: Iterable[tuple[VrEvent, int]],
        *,
        connected: bool,
        worn: bool,
        shown: bool,
    ) -> Presence:
        """One frame. `worn`: the headset's own opinion; `shown`: nothing else has its picture."""
        for event, device in events:
            self._standby = _OFF.get(event, self._standby)
            if event is VrEvent.DEVICE_CAME and device == HEAD:
                self._standby = False
        off = self._standby or not worn or not connected
        self.put_on = self._was_off and not off
        self._was_off = off
        if not connected:
            self.presence = Presence.GONE
        else:
            self.presence = Presence.AWAY if off or not shown else Presence.HERE
        return self.presence
