"""A part and the menus share one pair of ears: replies go to the part, calls never do."""

from dataclasses import replace

import pytest

from game.shift.listening import Listener, Tried
from game.shift.offers import Offer, turn_offers
from game.shift.shared_ears import SharedEars, meaning_of
from game.view import Card, Chose, Command, Mic, Screen, View
from speech.ears import Finished, Level, RoomHeard
from speech.heard import Choice, Listening, Role, Verdict
from speech.room import RoomReport, RoomVerdict
from speech.scripted_recogniser import heard_as
from tests.game.fakes import FakeEars

TURN = Listening(
    "turn",
    (
        Choice("yes", ("ja tak det vil jeg gerne",)),
        Choice("again", ("kan du sige det igen",), Role.REPAIR),
    ),
)
VIEW = View(Screen.SCENE, commands=("pause", "help"))
OFFERS = turn_offers(VIEW, {})


class Shared:
    """A part's listener on shared ears, with the fake ears behind them."""

    def __init__(self, sharing: bool = True) -> None:
        self.behind = FakeEars()
        self.given_way = 0
        self.ears = SharedEars(self.behind, self._give_way, sharing)
        self.part = Listener(self.ears)

    def _give_way(self) -> None:
        self.given_way += 1

    def ask(self, offers: tuple[Offer, ...] = OFFERS) -> None:
        self.part.listen(TURN)
        self.ears.offer(offers)


@pytest.fixture
def shared() -> Shared:
    shared = Shared()
    shared.ask()
    return shared


def test_without_sharing_the_part_has_the_ears_to_itself() -> None:
    alone = Shared(sharing=False)
    alone.part.listen(TURN)
    assert alone.behind.listening == TURN


def test_beside_the_replies_calls_are_listened_for(shared: Shared) -> None:
    assert shared.behind.listening is not None
    assert shared.behind.listening.choices[:2] == TURN.choices
    assert shared.behind.listens == ["turn"]
    assert shared.given_way == 1


def test_a_call_never_reaches_the_part(shared: Shared) -> None:
    shared.behind.hear("pause")
    assert shared.part.tick() is None
    assert shared.ears.take_called() == [Command("pause")]
    assert shared.ears.take_called() == []
    assert shared.part.mic is Mic.LISTENING
    assert shared.part.partial == ""


def test_after_a_call_she_is_still_asked(shared: Shared) -> None:
    shared.behind.hear("hjælp")
    shared.part.tick()
    shared.ears.offer(OFFERS)
    assert shared.behind.listens == ["turn", "turn"]
    shared.behind.hear("ja tak det vil jeg gerne")
    outcome = shared.part.tick()
    assert isinstance(outcome, Tried)
    assert outcome.score.choice_id == "yes"


def test_between_a_reply_and_a_call_the_reply_wins() -> None:
    choices = (Choice("hello", ("hej der",)), Choice("~call", ("hej nu",)))
    listening = Listening("turn", choices)
    offers = (Offer(choices[1], Command("next")),)
    assert meaning_of(heard_as("hej nu", listening), listening, offers) == Command("next")
    clear = heard_as("hej nu", listening)
    near = tuple(replace(c, fit=max(c.fit, -0.4)) for c in clear.candidates)
    assert meaning_of(replace(clear, candidates=near), listening, offers) is None


@pytest.mark.parametrize("text", ["ja tak det vil jeg gerne", "kan du sige det igen"])
def test_a_reply_is_scored_as_if_there_were_no_calls(shared: Shared, text: str) -> None:
    shared.behind.hear(text)
    outcome = shared.part.tick()
    assert isinstance(outcome, Tried)
    alone = Shared(sharing=False)
    alone.part.listen(TURN)
    alone.behind.hear(text)
    assert outcome == alone.part.tick()
    assert shared.ears.take_called() == []


def test_what_is_half_a_call_goes_to_the_part(shared: Shared) -> None:
    assert shared.behind.listening is not None
    shared.behind.hear("gerne pause tak")
    outcome = shared.part.tick()
    assert isinstance(outcome, Tried)
    assert outcome.score.verdict in (Verdict.OTHER, Verdict.ALMOST)
    assert outcome.score.choice_id in ("yes", "again")


def test_the_same_offers_do_not_open_the_ears_anew(shared: Shared) -> None:
    shared.ears.offer(turn_offers(VIEW, {}))
    assert shared.behind.listens == ["turn"]


def test_new_numbers_mean_new_cards_without_a_gap(shared: Shared) -> None:
    shared.ears.offer(turn_offers(View(Screen.SCENE, cards=(Card("a"), Card("b"))), {}))
    assert shared.behind.listens == ["turn"]
    shared.behind.hear("nummer to")
    shared.part.tick()
    assert shared.ears.take_called() == [Chose("b")]


def test_nothing_changes_while_she_speaks(shared: Shared) -> None:
    shared.behind.give(Level(0.4, True))
    shared.part.tick()
    shared.ears.offer(OFFERS[:3])
    assert shared.behind.listens == ["turn"]
    shared.behind.give(Level(0.0, False))
    shared.part.tick()
    shared.ears.offer(OFFERS[:3])
    assert shared.behind.listens == ["turn", "turn"]


def test_events_between_two_turns_are_nobodys(shared: Shared) -> None:
    shared.part.stop()
    assert shared.behind.listening is None
    menu = Listening("menu", (Choice("x", ("hej",)),))
    shared.behind.listen(menu)
    shared.behind.give(Finished(heard_as("hej", menu)))
    assert shared.ears.poll() == ()
    assert len(shared.behind.poll()) == 1


def test_the_room_check_passes_through(shared: Shared) -> None:
    shared.ears.check_room()
    assert shared.ears.taken
    assert shared.given_way == 2
    report = RoomHeard(RoomReport(RoomVerdict.GOOD))
    shared.behind.give(report)
    assert shared.ears.poll() == (report,)
    shared.ears.stop()
    assert not shared.ears.taken
