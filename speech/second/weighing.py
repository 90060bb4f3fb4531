"""What a second opinion is worth: by fitted weights, or, without them, a little help only."""

from speech.heard import Candidate, Choice, Role, SecondOpinion

HELP = 1.0  # log-odds at most that an opinion without fitted weights may add
CLEAR = 0.75  # of a wording must match before it helps at all

_RIGHT = (Role.REPLY, Role.REPAIR)


def weighed(
    log_odds: float,
    candidate: Candidate,
    choice: Choice,
    opinion: SecondOpinion | None,
    strict: bool,
) -> float:
    """Log-odds that the candidate was said, from the alignment's and the second opinion.

    Without fitted weights an opinion may only help a right reply, never refuse one, and has no
    say in safety-critical lines (`strict`).
    """
    match = opinion.of(candidate.wording) if opinion else None
    if opinion is None or match is None:
        return log_odds
    if (trust := opinion.trust) is not None:
        lead = match.share - match.rival
        told = trust.alignment * log_odds + trust.share * match.share + trust.lead * lead
        return trust.bias + told
    if strict or choice.role not in _RIGHT or match.share <= match.rival:
        return log_odds
    return log_odds + HELP * max(0.0, match.share - CLEAR) / (1 - CLEAR)


def words_seconded(
    candidate: Candidate, opinion: SecondOpinion | None, strict: bool
) -> frozenset[int]:
    """Indexes of the candidate's words that the second listener heard too.

    In safety-critical lines only where its weights were fitted: a language model fills in words
    that were not said.
    """
    match = opinion.of(candidate.wording) if opinion else None
    if opinion is None or match is None or (strict and opinion.trust is None):
        return frozenset()
    return frozenset(match.words)
