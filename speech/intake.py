"""Makes whatever a device gives fit to be listened to, and notices a device that gives nothing."""

import numpy as np

from speech.audio import FULL_SCALE, NOTHING, RATE, Samples

DEAD_AFTER_S = 6.0  # a headset with a noise gate is silent between words too, but not so long
_BLOCK = 512  # samples over which the offset is measured
_HARMLESS = 33.0  # 0.1 % of full scale
_SHARE = 0.05  # of a block's offset that is believed: a vowel must not count as offset


class Intake:
    """Bytes of any number in, 16 kHz samples around zero out. `dead`: nothing ever changes."""

    def __init__(self) -> None:
        self._odd = b""
        self._offset: float | None = None
        self._same = 0
        self._last = 0

    @property
    def dead(self) -> bool:
        """Whether every sample of the last DEAD_AFTER_S was the same: muted, or a stuck device."""
        return self._same >= DEAD_AFTER_S * RATE

    def bytes(self, pcm: bytes) -> Samples:
        """Take int16 bytes; half a sample waits for its other half."""
        whole = self._odd + pcm
        even = len(whole) // 2 * 2
        self._odd = whole[even:]
        return self.samples(np.frombuffer(whole[:even], np.int16))

    def samples(self, samples: Samples) -> Samples:
        """Take samples; the same without their constant offset."""
        if len(samples) == 0:
            return NOTHING
        self._count_same(samples)
        blocks = np.split(samples, range(_BLOCK, len(samples), _BLOCK))
        return np.concatenate([self._centred(block) for block in blocks])

    def _count_same(self, samples: Samples) -> None:
        changes = np.flatnonzero(np.diff(samples, prepend=np.int16(self._last)))
        self._last = int(samples[-1])
        since = len(samples) - int(changes[-1]) if len(changes) else len(samples)
        self._same = since if len(changes) else self._same + since

    def _centred(self, block: Samples) -> Samples:
        """Less the offset, which glides from its old value to the new one."""
        mean = float(block.mean())
        before = self._offset
        if before is None:
            before = mean if abs(mean) > float(block.std()) else 0.0
        share = min(1.0, _SHARE * len(block) / _BLOCK)
        self._offset = before + share * (mean - before)
        if max(abs(before), abs(self._offset)) < _HARMLESS:
            return block
        glide = np.linspace(before, self._offset, len(block))
        return np.clip(np.rint(block - glide), -FULL_SCALE, FULL_SCALE - 1).astype(np.int16)
