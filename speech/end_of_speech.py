"""How long to wait in silence before her turn is over: learnt from her own pauses, slowly."""

from collections.abc import Iterable
from itertools import dropwhile
from math import exp, isfinite

from speech.heard import Listening

SHORTEST_S, USUAL_S, LONGEST_S = 0.6, 1.2, 2.5
ROOM = 1.5  # an end must be so much longer than her longest pause
MORE_S = 0.3
STEP = 0.25  # of the logarithm, at most, with one line
SHARE = 0.9  # of her lines that should fit
LONGER = 1.6  # for who has only begun

HESITATIONS = frozenset({"[unk]", "øh", "øhm", "æh", "hm", "mm"})


def learnt(end_s: float, pauses_s: Iterable[float]) -> float:
    """The end of silence after one more accepted line with these pauses inside.

    Follows the 90th percentile of what her lines would have needed: a line that needed more moves
    it up at once, only many that needed less move it down. Always within SHORTEST_S..LONGEST_S.
    """
    needed = within(ROOM * max(pauses_s, default=0.0) + MORE_S)
    now = within(end_s)
    if needed > now:
        return min(needed, now * exp(STEP * SHARE))
    return max(needed, now * exp(-STEP * (1 - SHARE)))


def within(end_s: float) -> float:
    """The nearest end that is allowed; the usual one for what is no number."""
    if not isfinite(end_s):
        return USUAL_S
    return min(max(end_s, SHORTEST_S), LONGEST_S)


def end_after(words: str, listening: Listening, end_s: float) -> float:
    """How long to wait after these words so far: longer for who hesitates or has only begun."""
    return min(end_s * LONGER, LONGEST_S) if has_only_begun(words, listening) else end_s


def has_only_begun(words: str, listening: Listening) -> bool:
    """Whether the words so far are nothing but hesitation, or the beginning of a wording.

    Hesitations at the front and a first word said twice ("jeg … jeg kommer") do not count.
    """
    said = words.split()
    if not said:
        return False
    bare = _without_false_start(said)
    wordings = [w.split() for choice in listening.choices for w in choice.wordings]
    if not bare:
        return True
    if bare in wordings:
        return False
    return any(len(bare) < len(w) and w[: len(bare)] == bare for w in wordings)


def _without_false_start(said: list[str]) -> list[str]:
    bare = list(dropwhile(lambda word: word in HESITATIONS, said))
    while bare and bare[-1] in HESITATIONS:
        bare.pop()
    while len(bare) > 1 and bare[0] == bare[1]:
        bare.pop(0)
    return bare
