"""Exercises made from packs: what is asked, what is shown, and what counts."""

from dataclasses import dataclass
from enum import StrEnum

from lessons.skills import CardId
from speech.heard import Listening


class ExerciseKind(StrEnum):
    """The four short exercises of the warm-up."""

    LISTEN_AND_POINT = "listen_and_point"
    HEAR_AND_REPEAT = "hear_and_repeat"
    SEE_AND_SAY = "see_and_say"
    CHOOSE_REPLY = "choose_reply"


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

    `say` is spoken to her ("" for nothing), `show` stands on the panel, `right` is the id of the
    right option (pointing) and of the right choice (speaking), `listening` what the ears need
    (None for pointing ones). Speaking exercises carry options too: pointing is always possible.
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
