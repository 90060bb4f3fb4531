"""Exercises made from packs: what is asked, what is shown, and what counts."""

from dataclasses import dataclass
from enum import StrEnum

from lessons.skills import CardId
from speech.heard import Listening


class ExerciseKind(StrEnum):
    """The short exercises of the warm-up."""

    LISTEN_AND_POINT = "listen_and_point"
    POINT_IN_ROOM = "point_in_room"  # at the thing itself, where she stands
    PICTURE_DICTATION = "picture_dictation"  # a sentence, and the pictures that it names
    NUMBER_HEARD = "number_heard"  # numbers, times, places
    PAIR_HEARD = "pair_heard"  # which of two words that sound nearly alike
    HEAR_AND_REPEAT = "hear_and_repeat"
    SEE_AND_SAY = "see_and_say"
    FILL_THE_GAP = "fill_the_gap"
    NUMBER_SAID = "number_said"
    PAIR_SAID = "pair_said"
    SHADOW = "shadow"  # along with a colleague, or right after her
    ROLE_SWAP = "role_swap"  # the colleague's line is hers
    CHOOSE_MEANING = "choose_meaning"
    CHOOSE_PHRASE = "choose_phrase"  # what one says in this situation
    PUT_IN_ORDER = "put_in_order"
    CHOOSE_REPLY = "choose_reply"


# To be answered by ear: no card may be read before it is answered.
BY_EAR = frozenset(
    {
        ExerciseKind.LISTEN_AND_POINT,
        ExerciseKind.POINT_IN_ROOM,
        ExerciseKind.PICTURE_DICTATION,
        ExerciseKind.NUMBER_HEARD,
    }
)
# To be answered by what it means: the Danish words of the cards come with the answer.
BY_MEANING = frozenset({ExerciseKind.CHOOSE_MEANING})
# She has heard just now what she is to say: that shows her mouth, not yet her memory.
ECHOED = frozenset({ExerciseKind.HEAR_AND_REPEAT, ExerciseKind.SHADOW})


@dataclass(frozen=True, slots=True)
class Option:
    """One card to point at: Danish text, help text in the learner's language, pictogram."""

    id: str
    text: str
    help: str
    picture: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One short exercise.

    `say` is spoken to her ("" for nothing) by the colleague `by` ("" is a voice beside her), `show`
    stands on the panel, `right` is the id of the right option (pointing) and of the right choice
    (speaking), `listening` what the ears need (None for pointing ones). Speaking exercises carry
    options too: pointing is always possible. An option that reads as the right one is as right.
    `order`: the options that belong one after the other, () where one is the answer.
    `model` is what she is shown ("" is the right option's text), `cue` what is said to her after
    `say` by another voice. `pace` is in words a minute (0: as that voice speaks), and after
    `asks_again_s` without an answer it is asked once more (0: never).
    `thing`: the object of the workplace that she may point at instead, where she sees it.
    `why` tells afterwards why a wrong choice did not fit ("" where there is nothing to tell).
    """

    kind: ExerciseKind
    card: CardId
    say: str
    show: str
    help: str
    picture: str
    options: tuple[Option, ...]
    right: str
    listening: Listening | None = None
    why: str = ""
    why_help: str = ""
    order: tuple[str, ...] = ()
    by: str = ""
    cue: str = ""
    model: str = ""
    pace: int = 0
    asks_again_s: float = 0.0
    thing: str = ""
