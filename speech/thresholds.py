"""How good is good enough, apart for each kind of item. Measured: see docs/scoring.md.

`speech calibrate` prints what these numbers give on recordings, and what would be better.
"""

from dataclasses import dataclass

from speech.heard import ItemKind


@dataclass(frozen=True, slots=True)
class KindThresholds:
    """For one kind of item; `fit` as in Candidate."""

    floor: float  # from here on the wording counts as said
    strict_floor: float  # the same for safety-critical turns
    even: float  # fit at which right and other speech are equally likely
    spread: float  # fit over which that likelihood changes by e
    missable: float  # share of its weight-bearing words that may be missing


@dataclass(frozen=True, slots=True)
class Thresholds:
    """All thresholds of the scorer."""

    kinds: dict[ItemKind, KindThresholds]
    unclear_band: float = 1.0  # this far below the floor it is "almost" if Vosk agrees
    word: float = 0.25  # evidence from which a word was heard
    strict_word: float = 0.35
    vosk_word: float = 0.10  # with Vosk's support less evidence will do
    vosk_sure: float = 0.7  # confidence from which Vosk supports or adds a word
    free_lead: float = 0.0  # a competing everyday sentence may lead by this much
    doubt: float = 0.15  # two choices this near in fit cannot be told apart
    strict_doubt: float = 0.3
    quietest_peak: float = 0.004


THRESHOLDS = Thresholds(
    {
        ItemKind.WORD: KindThresholds(-2.8, -1.9, -2.3, 0.5, 0.0),
        ItemKind.NUMBER: KindThresholds(-2.6, -1.7, -2.2, 0.5, 0.0),
        ItemKind.PHRASE: KindThresholds(-3.0, -1.9, -2.4, 0.6, 0.2),
        ItemKind.SENTENCE: KindThresholds(-3.2, -2.2, -2.8, 0.6, 0.2),
    }
)
