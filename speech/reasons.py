"""Why a verdict is what it is: the codes in `Score.reasons`. docs/scoring.md explains each."""

from enum import StrEnum

from speech.danish.tolerances import REMARKED


class Reason(StrEnum):
    """The first one decided; the rest are remarks."""

    SAID_RIGHT = "said_right"
    SAID_WELL_ENOUGH = "said_well_enough"
    WORDS_MISSED = "words_missed"
    KEYWORD_MISSED = "keyword_missed"
    UNCLEAR = "unclear"
    FAR_BUT_CLEAR = "far_but_clear"
    UNSURE_BETWEEN = "unsure_between"
    TURNED_ROUND = "turned_round"
    NEAR_MISS = "near_miss"
    LITTLE_HEARD = "little_heard"
    LIKE_OTHER_SPEECH = "like_other_speech"
    UNLIKE_ANY = "unlike_any"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    TOO_QUIET = "too_quiet"
    MISSTEP = "misstep"
    REPAIR = "repair"
    DOUBT_GIVEN = "doubt_given"
    CLIPPED = "clipped"
    ENDING = "ending"
    EN_ET = "en_et"
    ARTICLE = "article"
    WORD_ORDER = "word_order"


REMARKS = frozenset(rule.value for rule in REMARKED)
"""Accepted, and worth saying back the usual way."""
