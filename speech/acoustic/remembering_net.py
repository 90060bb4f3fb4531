"""A net that listens once to a sound which is heard in several turns: measuring only."""

from speech.acoustic.phone_net import Floats, PhoneNet
from speech.audio import Samples


class RememberingNet:
    """Another net, and its answer on the last sound (told by identity)."""

    def __init__(self, net: PhoneNet) -> None:
        self._net = net
        self.phones, self.frame_s, self.log_priors = net.phones, net.frame_s, net.log_priors
        self._last: tuple[Samples, Floats] | None = None

    def log_posteriors(self, pcm: Samples) -> Floats:
        """As the net's own; the sound must not be changed in between."""
        if self._last is None or self._last[0] is not pcm:
            self._last = (pcm, self._net.log_posteriors(pcm))
        return self._last[1]
