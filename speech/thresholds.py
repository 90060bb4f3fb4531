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
    accent_band: float = 2.0  # and this far if it stands clear of all that competes
    clear_lead: float = 2.0  # what that takes
    word: float = 0.15  # evidence from which a word was heard, however she speaks
    clear_word: float = 0.30  # the same for a speaker whose words are all clear
    word_share: float = 0.35  # between the two: this share of her middling word
    strict_extra: float = 0.08  # on top of both in safety-critical turns
    vosk_word: float = 0.08  # with Vosk's support less evidence will do
    vosk_sure: float = 0.7  # confidence from which Vosk supports or adds a word
    free_lead: float = 0.0  # a competing everyday sentence may lead by this much
    doubt: float = 0.15  # two choices this near in fit cannot be told apart
    strict_doubt: float = 0.3
    little: float = 0.6  # from this share of missing words on it was something else
    slowest_letter_s: float = 0.2  # nobody speaks a wording more slowly than this
    quietest_peak: float = 0.004


THRESHOLDS = Thresholds(
    {
        ItemKind.WORD: KindThresholds(-3.4, -2.5, -3.0, 0.5, 0.0),
        ItemKind.NUMBER: KindThresholds(-3.2, -2.0, -2.8, 0.5, 0.0),
        ItemKind.PHRASE: KindThresholds(-3.4, -2.6, -3.2, 0.6, 0.2),
        ItemKind.SENTENCE: KindThresholds(-4.2, -3.4, -4.2, 0.6, 0.2),
    }
)
