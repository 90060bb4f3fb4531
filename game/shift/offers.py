"""What may be said in place of pressing: from a View to choices for the ears. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from game.shift.called import ALSO, CARD_WORDS, COMMAND_WORDS, PICTURE_WORDS
from game.shift.joining import JOIN, LATER
from game.view import Card, Chose, Command, LearnerInput, Screen, TouchedPlace, TouchedThing, View
from lessons.number_kinds import NumberKind
from speech.danish.normalise import normalise
from speech.danish.numbers import say_number
from speech.heard import Choice, ItemKind, Listening, Role

MOST_WORDS = 6  # a longer text is called by its number
ALWAYS = ("pause", "help", "repeat", "stop")
IN_TURN = ("pause", "repeat", "slower", "model", "listen", "help", "stop")
REPLIES = 6  # numbers that may be called while she is asked; those without a card mean nothing
_PICTURED = (Screen.WHO, Screen.CODE)  # elsewhere the picture's name may be the answer
_LAST_HEARD = ("microphone", "voice_menus")  # off by voice, and she could not call them back
_RIVAL_WORDS = 2  # a reply so much longer than what is offered may be meant when it is said


@dataclass(frozen=True, slots=True)
class Which:
    """She named something of which there are several; `names` tells them apart."""

    names: tuple[str, ...]


Meaning = LearnerInput | Which


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that may be said, and what it means."""

    choice: Choice
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing or place may be called.

    `label` is what is asked for where names are shared. `pointed` are the forms with which one
    says "take" or "point at"; the first is what it is called in the hand.
    """

    label: str
    wordings: tuple[str, ...]
    pointed: tuple[str, ...] = ()
    is_place: bool = False
    movable: bool = False


Names = Mapping[str, Name]  # of things and places by id


def menu_offers(view: View, names: Names, looked_at: str = "") -> tuple[Offer, ...]:
    """All that may be called on this screen while nobody is asked anything."""
    if view.paused:
        return _commands(view.screen, ("resume", "help", "repeat", "stop"))
    offered = dict.fromkeys((*view.commands, *ALWAYS))
    cards = callable_cards(view)
    found = [*_commands(view.screen, offered), *_numbers(cards, alone=not _are_numbers(cards))]
    found += [*_worded(view.screen, cards), *target_offers(view, names, looked_at)]
    return _said_once(found)


def turn_offers(view: View, names: Names, looked_at: str = "") -> tuple[Offer, ...]:
    """What may be called while she is asked: commands, numbers of cards, things to take.

    The same all through a scene, so that the ears need not begin anew when her turn comes.
    """
    slots = view.cards if view.screen is Screen.EXERCISE else [Card("")] * REPLIES
    commands = dict.fromkeys((*IN_TURN, *view.commands))
    found = [*_commands(view.screen, commands), *_numbers(_cards_by_number(view, slots))]
    return (*found, *target_offers(view, names, looked_at))


def target_offers(view: View, names: Names, looked_at: str = "") -> tuple[Offer, ...]:
    """Things and places that may be touched now, by their names."""
    by_wording: dict[str, list[str]] = {}
    known = {target: names[target] for target in view.targets if target in names}
    verb = "tag" if all(name.movable for name in known.values()) else "peg på"
    for target, name in known.items():
        for wording in _said_of(name, verb, names.get(view.holding)):
            by_wording.setdefault(wording, []).append(target)
    shown = [target for target in view.highlight if target in view.targets] or [looked_at]
    if len(shown) == 1 and shown[0] in view.targets and shown[0] in names:
        by_wording |= {wording: shown for wording in ("den", "den her", "den der", "den dér")}
    by_targets: dict[tuple[str, ...], list[str]] = {}
    for wording, targets in by_wording.items():
        by_targets.setdefault(tuple(targets), []).append(wording)
    return tuple(
        offer for targets, said in by_targets.items() for offer in _of_targets(names, targets, said)
    )


def without_rivals(offers: Iterable[Offer], listening: Listening) -> tuple[Offer, ...]:
    """Those that can be told from what she is asked: a reply always comes before a command."""
    asked = [
        wording.split()
        for choice in listening.choices
        if choice.role is not Role.REPAIR
        for wording in choice.wordings
    ]
    found = []
    for offer in offers:
        kept = tuple(w for w in offer.choice.wordings if not _may_be_asked(w.split(), asked))
        if kept:
            found.append(Offer(replace(offer.choice, wordings=kept), offer.meaning))
    return tuple(found)


def _said_once(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Each wording where it comes first: a button and a card may say the same and do the same."""
    said: set[str] = set()
    found = []
    for offer in offers:
        kept = tuple(w for w in offer.choice.wordings if w not in said)
        said.update(kept)
        if kept:
            found.append(Offer(replace(offer.choice, wordings=kept), offer.meaning))
    return tuple(found)


def callable_cards(view: View) -> tuple[Card, ...]:
    """The cards that may be called; a teacher's code must not be said aloud, nor is joining a class
    what anybody in the room may say yes to.
    """
    if view.screen is Screen.TEACHER:
        return ()
    return tuple(card for card in view.cards if card.id not in (*_LAST_HEARD, JOIN, LATER))


def numbered(view: View) -> tuple[Card, ...]:
    """The view's cards with the numbers by which they may be called."""
    numbers = {card.id: str(number) for number, card in enumerate(callable_cards(view), 1)}
    return tuple(replace(card, called=numbers.get(card.id, "")) for card in view.cards)


def kind_of(wording: str) -> ItemKind:
    """What kind of thing a wording is for the ears."""
    words = wording.split()
    if len(words) > 1:
        return ItemKind.PHRASE if len(words) < 4 else ItemKind.SENTENCE
    return ItemKind.NUMBER if wording in _NUMBERS else ItemKind.WORD


_NUMBERS = frozenset({"et", *(say_number(n)[0] for n in range(100))})


def offers_of(name: str, wordings: Iterable[str], meaning: Meaning) -> list[Offer]:
    """One offer for each kind of wording; the kinds are calibrated apart."""
    kinds: dict[ItemKind, list[str]] = {}
    for wording in dict.fromkeys(wordings):
        kinds.setdefault(kind_of(wording), []).append(wording)
    return [
        Offer(Choice(f"~{name}/{kind}", tuple(said), Role.REPLY, kind), meaning)
        for kind, said in kinds.items()
    ]


def _commands(screen: Screen, names: Iterable[str]) -> tuple[Offer, ...]:
    found: list[Offer] = []
    for name in names:
        wordings = (*COMMAND_WORDS.get(name, ()), *ALSO.get((screen, name), ()))
        found += offers_of(f"command/{name}", wordings, Command(name))
    return tuple(found)


def _are_numbers(cards: Sequence[Card]) -> bool:
    """Whether a bare number may mean what is pictured on a card, and not its place."""
    return any(card.picture.partition(":")[0] in set(NumberKind) for card in cards)


def _cards_by_number(view: View, slots: Sequence[Card]) -> tuple[Card, ...]:
    """The view's cards, with cards that mean nothing in the places that are still free."""
    cards = callable_cards(view)
    return (*cards, *slots[len(cards) :])


def _numbers(cards: Sequence[Card], *, alone: bool = False) -> list[Offer]:
    """Each card by its number; `alone`: the bare number too, which in a turn may be an answer."""
    found: list[Offer] = []
    for number, card in enumerate(cards, 1):
        said = ("et", "en") if number == 1 else say_number(number)[:1]
        wordings = (*(said if alone else ()), *(f"nummer {each}" for each in said))
        found += offers_of(f"number/{number}", wordings, Chose(card.id))
    return found


def _worded(screen: Screen, cards: Sequence[Card]) -> list[Offer]:
    """Each card by what stands or is pictured on it; what two cards share calls neither."""
    said = {card.id: _words_of(screen, card) for card in cards}
    everything = [wording for wordings in said.values() for wording in wordings]
    found: list[Offer] = []
    for card_id, wordings in said.items():
        own = [wording for wording in wordings if everything.count(wording) == 1]
        found += offers_of(f"card/{card_id}", own, Chose(card_id))
    return found


def _words_of(screen: Screen, card: Card) -> tuple[str, ...]:
    texts = (normalise(part) for part in (card.text, re.split("[:,]", card.text)[0]))
    written = tuple(text for text in texts if text and len(text.split()) <= MOST_WORDS)
    pictured = PICTURE_WORDS.get(card.picture, ()) if screen in _PICTURED else ()
    return tuple(dict.fromkeys((*written, *CARD_WORDS.get(card.id, ()), *pictured)))


def _said_of(name: Name, verb: str, held: Name | None) -> tuple[str, ...]:
    """All wordings for a target; what she holds may be named where it is put down."""
    said = [*name.wordings, *(f"{verb} {form}" for form in name.pointed)]
    if name.is_place and held is not None and held.pointed:
        said += [wording.replace(" den ", f" {held.pointed[0]} ") for wording in name.wordings]
    return tuple(dict.fromkeys(said))


def _of_targets(names: Names, targets: tuple[str, ...], wordings: Sequence[str]) -> list[Offer]:
    if len(targets) > 1:
        labels = tuple(names[target].label for target in targets)
        return offers_of(f"which/{'/'.join(targets)}", wordings, Which(labels))
    (target,) = targets
    touched = TouchedPlace(target) if names[target].is_place else TouchedThing(target)
    return offers_of(f"target/{target}", wordings, touched)


def _may_be_asked(words: list[str], asked: Iterable[list[str]]) -> bool:
    """Is this, or nearly all of it, something that she is asked to say?"""
    count = len(words)
    return any(
        words == wording[at : at + count]
        for wording in asked
        if len(wording) <= count + _RIVAL_WORDS
        for at in range(len(wording) - count + 1)
    )
