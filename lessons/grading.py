"""From how a turn or an exercise went to a rating: the one home of that rule."""

from typing import Literal

from lessons.scheduling import Rating
from lessons.skills import Skill
from speech.heard import Score, Verdict
from speech.reasons import REMARKS

How = Literal["said", "pointed", "modelled", "done"]

SURE_ENOUGH = 0.85
LONGEST_FLUENT_PAUSE_S = 0.6


def rating_for(
    verdict: Verdict,
    how: How,
    attempts: int,
    net_used: bool = False,
    *,
    skill: Skill = Skill.SAY,
    fluent: bool = False,
    met_before: bool = False,
    by_heart: bool = True,
    prompted: bool = False,
) -> Rating:
    """How well she knew it. `verdict` is the last one; `attempts` counts from 1.

    A speaking card asks: can she say it by herself?
    - Said at once: Good. Fluent as well, and not the first meeting: Easy. Never Easy at the first
      meeting, because the recogniser's sureness is evidence and Easy puts a card a week away.
      Nor where she has just heard it (not `by_heart`): an echo is no memory.
    - Said at the second try, left at "almost", or `prompted` by a picture and the first word:
      Hard. She was understood, with effort.
    - Said later than that, or with the net out: Again. Pointed at, or repeated after the model:
      Again too. None of these shows that she can say it, and Hard would stretch the interval of
      a card she has not once recalled. Again takes nothing from her (no points, no stars): it only
      means that the card comes back soon, which is what one wants of a line one could not say.

    A listening, culture or doing card asks: does she understand it? Pointing and doing are the
    answer there, not a way round it: at once Good, at the second try Hard, later or shown Again.
    Easy is never given for a point: one in four is luck.
    """
    if verdict in (Verdict.OTHER, Verdict.NOTHING) or net_used or how == "modelled":
        return Rating.Again
    if skill is Skill.SAY and how == "pointed":
        return Rating.Again
    if attempts > 2:
        return Rating.Again
    if attempts == 2 or verdict is Verdict.ALMOST or prompted:
        return Rating.Hard
    easy = how == "said" and fluent and met_before and by_heart
    return Rating.Easy if easy else Rating.Good


def is_fluent(score: Score) -> bool:
    """Whether a line came sure, whole and without a halt (seconds of silence inside it).

    What passes only by a learner's tolerance (another ending or order) is not there yet.
    """
    return (
        score.verdict is Verdict.ACCEPTED
        and score.sure >= SURE_ENOUGH
        and not score.missed
        and REMARKS.isdisjoint(score.reasons)
        and all(pause <= LONGEST_FLUENT_PAUSE_S for pause in score.pauses_s)
    )


def stars_for(rating: Rating) -> int:
    """One to three stars for the wrap-up: trying is worth one."""
    return {Rating.Again: 1, Rating.Hard: 2, Rating.Good: 3, Rating.Easy: 3}[rating]
