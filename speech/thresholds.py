"""What mistakes cost, and the few limits that are not a matter of calibration.

How sure the scorer is comes from `speech.fusion`, calibrated on speech; what follows from that is
decided here. docs/scoring.md says why.
"""

from dataclasses import dataclass

from speech.heard import Verdict


@dataclass(frozen=True, slots=True)
class Costs:
    """What each verdict costs beside the right one; only how they compare matters."""

    false_accept: float  # something else was said, and it was accepted
    false_reject: float  # it was said, and she was told that it was something else
    almost_when_right: float  # it was said, and she is asked to say it again
    almost_when_wrong: float  # something else was said, and she is told that it was near

    def verdict(self, sure: float) -> Verdict:
        """The verdict with the least expected cost, where `sure` is how likely it was said."""
        costs = {
            Verdict.ACCEPTED: (1 - sure) * self.false_accept,
            Verdict.ALMOST: sure * self.almost_when_right + (1 - sure) * self.almost_when_wrong,
            Verdict.OTHER: sure * self.false_reject,
        }
        return min(costs, key=costs.__getitem__)


ORDINARY = Costs(1.25, 4.0, 1.0, 0.3)
"""A learner who is told that she was wrong when she was right loses heart: that weighs most."""

SAFETY = Costs(4.0, 1.0, 0.4, 0.4)
"""A dangerous misunderstanding must not pass; saying it once more costs little."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The costs, and limits on what is looked at."""

    ordinary: Costs = ORDINARY
    safety: Costs = SAFETY
    # From this likelihood on a word counts as missed. Calibration plants as many words as it
    # keeps; in life few are missing, so that even odds would find fault too often.
    word_missing: float = 0.8
    key_missing: float = 0.5  # the same of a word on which the meaning hangs
    key_missing_safety: float = 0.35
    vosk_sure: float = 0.7  # confidence from which Vosk supports or adds a word
    doubt: float = 0.4  # two choices this near in log-odds cannot be told apart
    missable: float = 0.2  # share of weight-bearing words that may be missing in a sentence
    little: float = 0.6  # with a larger share of its words missing it was something else
    slowest_letter_s: float = 0.25  # nobody speaks a wording more slowly than this
    quietest_peak: float = 0.004


THRESHOLDS = Thresholds()
