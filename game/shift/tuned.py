"""What the ears have learnt of her: how long she thinks, and her voice. Never sound itself."""

from dataclasses import replace

from game.settings import LearnerSettings
from speech.ears import Ears, Tuning
from speech.far_talk import OwnVoice

CLEARLY_S = 0.05  # smaller changes of her pauses are not written down


class Tuned:
    """Keeps the ears in tune with the learner who has signed in."""

    def __init__(self, ears: Ears) -> None:
        self._ears = ears
        self._tuning = Tuning()

    def begin(self, settings: LearnerSettings) -> None:
        """Somebody has signed in: listen as long as she needs."""
        self._set(Tuning(settings.end_silence_s))

    def voice_heard(self, voice: OwnVoice | None) -> None:
        """The room check has heard her voice, or has not."""
        if voice is not None:
            self._set(replace(self._tuning, voice=voice))

    def learn(self, tuning: Tuning) -> None:
        """The ears have learnt something themselves."""
        self._tuning = tuning

    def changed(self, settings: LearnerSettings) -> LearnerSettings | None:
        """Her settings with what has clearly changed, None when nothing has."""
        end = round(self._tuning.end_silence_s, 2)
        if abs(end - settings.end_silence_s) < CLEARLY_S:
            return None
        return replace(settings, end_silence_s=end)

    def _set(self, tuning: Tuning) -> None:
        self._tuning = tuning
        self._ears.tune(tuning)
