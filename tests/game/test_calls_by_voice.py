"""The real recogniser tells the calls from each other, and from the replies of a scene."""

from collections.abc import Sequence

import numpy as np
import pytest

from game.shift.offers import Offer, menu_offers, turn_offers, without_rivals
from game.shift.shared_ears import meaning_of
from game.view import COMMANDS, Card, Command, Screen, View
from progress_db.learners import CODE_PICTURES
from scenes.wordings import listening_for, reply_text
from speech.evaluate import hear
from speech.heard import Listening, Verdict
from speech.recogniser import Recogniser
from speech.scoring import score
from speech.synthetic import LearnerVoice, quiet, say
from tests.scenes.samples import kaffe, pause

VOICES = tuple(LearnerVoice(variant, 50, 145, 22.0) for variant in ("f2", "m3"))
EVERYTHING = View(Screen.SCENE, commands=COMMANDS)
CODE = View(Screen.CODE, cards=tuple(Card(p, picture=p) for p in CODE_PICTURES))
OTHER_TALK = (
    *("hvad laver du i aften", "har du set min telefon", "jeg er sulten i dag"),
    *("okay", "skal vi gå", "mandag"),
)
ENOUGH = 0.9  # of the calls of a synthetic voice; what is not taken is asked for again


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    from speech.danish_recogniser import DanishRecogniser

    return DanishRecogniser()


def sound(text: str, voice: LearnerVoice) -> np.ndarray:
    return np.concatenate([quiet(0.2, voice), say(text, voice, 1), quiet(0.3, voice)])


def called(
    recogniser: Recogniser,
    text: str,
    voice: LearnerVoice,
    asked: Listening,
    offers: Sequence[Offer],
) -> object:
    """What the menus make of this, while `asked` may be answered too."""
    own = tuple(offer.choice for offer in offers)
    whole = Listening(asked.turn_id, (*asked.choices, *own), asked.strict)
    return meaning_of(hear(recogniser, whole, sound(text, voice)), whole, offers)


def first_words(offers: Sequence[Offer]) -> dict[str, object]:
    """One wording of each meaning, the shortest: that is the hardest to hear."""
    found: dict[object, str] = {}
    for offer in offers:
        found.setdefault(offer.meaning, min(offer.choice.wordings, key=len))
    return {said: meaning for meaning, said in found.items()}


@pytest.mark.parametrize("view", [EVERYTHING, CODE], ids=["commands", "code"])
def test_calls_are_told_from_each_other(recogniser: Recogniser, view: View) -> None:
    offers = menu_offers(view, {})
    right = []
    for number, (text, meaning) in enumerate(first_words(offers).items()):
        voice = VOICES[number % len(VOICES)]
        heard = called(recogniser, text, voice, Listening("menu", ()), offers)
        assert heard in (meaning, None), f"{text} was taken for {heard}"
        right.append(heard == meaning)
    assert sum(right) >= ENOUGH * len(right)


def test_half_a_number_is_no_number(recogniser: Recogniser) -> None:
    """A learner may leave out an article, but then she has called nothing."""
    offers = menu_offers(CODE, {})
    for voice in VOICES:
        assert called(recogniser, "nummer", voice, Listening("menu", ()), offers) is None


def test_other_talk_in_the_room_seldom_calls_anything(recogniser: Recogniser) -> None:
    offers = menu_offers(EVERYTHING, {})
    heard = [
        called(recogniser, text, VOICES[number % len(VOICES)], Listening("menu", ()), offers)
        for number, text in enumerate(OTHER_TALK)
    ]
    assert sum(meaning is not None for meaning in heard) <= 1


@pytest.mark.parametrize("turn_id", ["kopper", "sammen"])
def test_stop_is_heard_among_replies_and_no_reply_is_taken_for_a_call(
    recogniser: Recogniser, turn_id: str
) -> None:
    turn = next(turn for turn in pause().turns if turn.id == turn_id)
    asked = listening_for(kaffe(), pause(), turn)
    offers = without_rivals(turn_offers(EVERYTHING, {}), asked)
    for voice in VOICES:
        assert called(recogniser, "stop", voice, asked, offers) == Command("stop")
    for text, name in (("pause", "pause"), ("hjælp", "help")):
        assert called(recogniser, text, VOICES[0], asked, offers) in (Command(name), None)
    for reply in turn.ask.replies:
        text = reply_text(reply)
        assert called(recogniser, text, VOICES[0], asked, offers) is None


def test_a_reply_is_understood_as_well_with_calls_beside_it(recogniser: Recogniser) -> None:
    turn = next(turn for turn in pause().turns if turn.id == "sammen")
    asked = listening_for(kaffe(), pause(), turn)
    offers = without_rivals(turn_offers(EVERYTHING, {}), asked)
    whole = Listening(asked.turn_id, (*asked.choices, *(o.choice for o in offers)))
    found = score(hear(recogniser, whole, sound(reply_text(turn.ask.replies[0]), VOICES[0])), whole)
    assert (found.verdict, found.choice_id) == (Verdict.ACCEPTED, turn.ask.replies[0].id)
