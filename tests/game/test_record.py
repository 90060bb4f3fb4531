"""The record: every event with its versions, and a card for what was practised."""

from dataclasses import replace

import pytest

from game.shift.record import Record
from lessons.scheduling import Rating
from lessons.skills import CardId, Skill
from progress_db.events import EventKind
from scenes.steps import CultureSeen, NetUsed, RepairUsed, TurnDone
from scenes.wordings import listening_for
from speech.heard import Score, Verdict
from speech.scoring import SCORER_VERSION, score
from speech.scripted_recogniser import heard_as
from tests.game.fakes import LEARNER, FakeClock, ListBook
from tests.scenes.samples import kaffe, pause

SAID = TurnDone("kopper", "fire-kopper", "said", 1, ("kop",))
KOP = CardId("kaffe", "word", "kop", Skill.SAY)
PHRASE = CardId("kaffe", "phrase", "ja-tak", Skill.SAY)


class Desk:
    """A record with its book and clock."""

    def __init__(self) -> None:
        self.book, self.clock = ListBook(), FakeClock()
        self.record = Record(self.book, self.clock, LEARNER, kaffe(), {})
        self.record.scene = "pause"

    def say(self, text: str) -> Score:
        turn = next(turn for turn in pause().turns if turn.id == "kopper")
        listening = listening_for(kaffe(), pause(), turn)
        heard = score(heard_as(text, listening), listening)
        self.record.tried("kopper", heard)
        return heard

    def ratings(self) -> dict[str, Rating]:
        return {str(review.card): review.rating for review in self.record.reviews}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_every_event_tells_who_when_and_by_which_versions(desk: Desk) -> None:
    desk.say("Vi skal bruge 4 kopper.")
    desk.record.happened(SAID)
    for event in desk.book.events:
        assert event.learner_id == LEARNER
        assert event.at == desk.clock.now
        assert (event.pack, event.pack_version) == ("kaffe", "0.1.0")
        assert event.scorer_version == SCORER_VERSION
    assert len({event.id for event in desk.book.events}) == len(desk.book.events)


def test_a_try_is_recorded_in_words_and_numbers(desk: Desk) -> None:
    desk.say("Vi skal bruge kopper.")
    (body,) = desk.book.bodies(EventKind.TRY_SCORED)
    assert body["scene"] == "pause"
    assert body["turn"] == "kopper"
    assert body["verdict"] == "almost"
    assert body["choice"] == "fire-kopper"
    assert "fire" in body["words_missed"]
    assert "kopper" in body["words_heard"]
    assert 0 <= body["sure"] <= 1
    flat = [v for value in body.values() for v in (value if isinstance(value, list) else [value])]
    assert all(isinstance(value, str | int | float | None) for value in flat)


def test_a_turn_done_becomes_a_card_for_what_it_trains(desk: Desk) -> None:
    desk.say("Vi skal bruge 4 kopper.")
    desk.record.happened(SAID)
    assert desk.ratings() == {str(KOP): Rating.Good}
    (body,) = desk.book.bodies(EventKind.CARD_REVIEWED)
    assert (body["card"], body["rating"]) == (str(KOP), 3)
    assert desk.record.cards[KOP].due > desk.clock.now
    assert desk.record.cards[KOP].reviews == 1


def test_phrases_and_words_are_told_apart(desk: Desk) -> None:
    desk.record.happened(TurnDone("sammen", "gerne", "pointed", 1, ("ja-tak", "kop")))
    assert set(desk.ratings()) == {str(PHRASE), str(KOP)}


@pytest.mark.parametrize(
    ("how", "attempts", "rating"),
    [
        ("said", 1, Rating.Good),
        ("said", 2, Rating.Hard),
        ("said", 3, Rating.Again),
        ("pointed", 1, Rating.Again),
        ("modelled", 3, Rating.Again),
    ],
)
def test_how_it_went_decides_when_it_comes_back(
    desk: Desk, how: str, attempts: int, rating: Rating
) -> None:
    desk.say("Vi skal bruge 4 kopper.")
    desk.record.happened(replace(SAID, how=how, attempts=attempts))
    assert desk.ratings() == {str(KOP): rating}


def test_pointing_says_nothing_of_what_she_could_say_before(desk: Desk) -> None:
    desk.say("Vi skal bruge 4 kopper.")
    desk.record.happened(SAID)
    before = desk.record.cards[KOP]
    desk.record.happened(replace(SAID, how="pointed"))
    assert desk.record.cards[KOP] == before


def test_an_almost_that_was_let_pass_is_no_good(desk: Desk) -> None:
    desk.say("Vi skal bruge kopper.")
    desk.record.happened(replace(SAID, how="modelled"))
    assert desk.ratings() == {str(KOP): Rating.Again}


def test_the_net_counts_for_its_own_turn_only(desk: Desk) -> None:
    desk.record.happened(NetUsed("kopper", 2))
    desk.say("Vi skal bruge 4 kopper.")
    desk.record.happened(SAID)
    desk.say("Vi skal bruge 4 kopper.")
    desk.record.happened(TurnDone("sammen", "gerne", "said", 1, ("ja-tak",)))
    assert desk.ratings() == {str(KOP): Rating.Again, str(PHRASE): Rating.Good}


def test_doing_trains_hearing(desk: Desk) -> None:
    desk.record.happened(TurnDone("kanden", "kande", "done", 1, ("kande",)))
    assert desk.ratings() == {"kaffe/word/kande#hear": Rating.Good}


def test_what_was_said_in_one_turn_does_not_colour_the_next(desk: Desk) -> None:
    desk.say("noget helt andet")
    desk.record.happened(replace(SAID, how="pointed"))
    desk.record.happened(TurnDone("sammen", "gerne", "done", 1, ("kande",)))
    assert desk.ratings()["kaffe/word/kande#hear"] is Rating.Good


@pytest.mark.parametrize(
    ("outcome", "rating"), [("misstep", Rating.Again), ("mended", Rating.Hard), ("met", None)]
)
def test_culture_points(desk: Desk, outcome: str, rating: Rating | None) -> None:
    desk.record.happened(CultureSeen("sammen", 8, outcome))
    (body,) = desk.book.bodies(EventKind.CULTURE_SEEN)
    assert body == {"scene": "pause", "turn": "sammen", "point": 8, "outcome": outcome}
    assert desk.ratings().get("kaffe/culture/8#culture") == rating


def test_asking_again_is_recorded(desk: Desk) -> None:
    desk.record.happened(RepairUsed("kopper", "igen"))
    (body,) = desk.book.bodies(EventKind.REPAIR_USED)
    assert body == {"scene": "pause", "turn": "kopper", "reply": "igen"}


def test_a_second_meeting_builds_on_the_first(desk: Desk) -> None:
    desk.say("Vi skal bruge 4 kopper.")
    desk.record.happened(SAID)
    first = desk.record.cards[KOP]
    desk.clock.go_on(days=4)
    later = Record(desk.book, desk.clock, LEARNER, kaffe(), desk.record.cards)
    later.tried("kopper", desk.say("Vi skal bruge 4 kopper."))
    later.happened(SAID)
    assert later.cards[KOP].reviews == 2
    assert later.cards[KOP].due - desk.clock.now > first.due - FakeClock().now
    assert desk.record.cards[KOP] == first  # the record before keeps its own


def test_nothing_heard_is_recorded_as_that(desk: Desk) -> None:
    desk.record.tried("kopper", Score(Verdict.NOTHING, None, None, reasons=("too_short",)))
    (body,) = desk.book.bodies(EventKind.TRY_SCORED)
    assert (body["verdict"], body["choice"], body["words_heard"]) == ("nothing", None, [])
