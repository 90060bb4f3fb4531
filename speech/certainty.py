"""Which choice was said, and how sure of each: the two quantities that evaluations look at.

One function for each, so that what is measured is what the game uses: change them together with
`speech.scoring`.
"""

import math

from speech.danish.everyday import FREE
from speech.heard import Heard, Listening
from speech.scoring import log_odds_of
from speech.second.weighing import weighed

UNHEARD = -50.0  # log-odds of a choice that was too far off to be weighed


def ranking(heard: Heard, listening: Listening) -> tuple[str, ...]:
    """Ids of the choices, the likeliest first; those that nothing spoke for are left out."""
    own = {choice.id for choice in listening.choices}
    return tuple(c.choice_id for c in heard.candidates if c.choice_id in own)


def certainties(heard: Heard, listening: Listening) -> dict[str, float]:
    """For each choice the log-odds that it was said; UNHEARD where nothing spoke for it.

    Of the choice that the scorer takes, this is the `sure` of its Score before squashing.
    """
    own = {choice.id: choice for choice in listening.choices}
    found = {choice.id: UNHEARD for choice in listening.choices}
    for candidate in heard.candidates:
        if candidate.choice_id != FREE and candidate.words:
            choice = own[candidate.choice_id]
            odds = log_odds_of(candidate, choice.kind, heard)
            strict = listening.strict or choice.strict
            odds = weighed(odds, candidate, choice, heard.second, strict)
            found[candidate.choice_id] = max(UNHEARD, odds)
    return found


def share_of(log_odds: float) -> float:
    """Log-odds as a likelihood 0..1."""
    return 1 / (1 + math.exp(-max(log_odds, UNHEARD)))
