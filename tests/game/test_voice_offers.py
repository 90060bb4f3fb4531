"""What may be called on which screen, and what it means."""

import pytest

from game.shift.called import ALSO, CARD_WORDS, COMMAND_WORDS, PICTURE_WORDS
from game.shift.offers import (
    Name,
    Names,
    Which,
    menu_offers,
    numbered,
    turn_offers,
    without_rivals,
)
from game.shift.spoken_choices import spoken_choices
from game.shift.thing_names import names_in
from game.view import (
    COMMANDS,
    Card,
    Chose,
    Command,
    LearnerInput,
    Screen,
    TouchedPlace,
    TouchedThing,
    View,
)
from progress_db.learners import CODE_PICTURES, PICTURES
from speech.danish.normalise import normalise
from speech.heard import Choice, Listening, Role
from speech.models import vocabulary
from tests.scenes.samples import kaffe, own_packs

SHOES = Name("Sko", ("sko", "skoene"), ("skoene",), movable=True)
NAMES: Names = {
    "shoes": SHOES,
    "box-a": Name("Kasse A", ("kassen", "kasse a"), ("kassen",), movable=True),
    "box-b": Name("Kasse B", ("kassen", "kasse b"), ("kassen",), movable=True),
    "shelf": Name("Hylden", ("hylden", "stil den på hylden"), is_place=True),
}


def meanings(view: View, *, asked: bool = False, looked_at: str = "") -> dict[str, object]:
    """What each wording means on this screen."""
    find = turn_offers if asked else menu_offers
    offers = find(view, NAMES, looked_at)
    return {said: offer.meaning for offer in offers for said in offer.choice.wordings}


def test_every_command_has_words() -> None:
    assert set(COMMANDS) == set(COMMAND_WORDS)


def test_every_picture_of_the_sign_in_has_a_name() -> None:
    assert set(PICTURE_WORDS) == {*PICTURES, *CODE_PICTURES}


@pytest.mark.parametrize("table", [COMMAND_WORDS, ALSO, PICTURE_WORDS, CARD_WORDS])
def test_the_model_knows_every_word(table: dict[object, tuple[str, ...]]) -> None:
    known = vocabulary()
    said = [wording for wordings in table.values() for wording in wordings]
    assert said == [normalise(wording) for wording in said]
    assert [wording for wording in said if known.unknown_words(wording)] == []


def test_two_commands_that_are_offered_together_share_no_words() -> None:
    without_resume = [said for name, said in COMMAND_WORDS.items() if name != "resume"]
    everything = [wording for said in without_resume for wording in said]
    assert len(everything) == len(set(everything))


def test_cards_are_called_by_number_and_by_what_stands_on_them() -> None:
    cards = (Card("warm-up", "Opvarmning: 3 korte øvelser"), Card("scene", "Den første dag"))
    called = meanings(View(Screen.BOARD, "Dagens vagt", cards=cards, commands=("next",)))
    for said in ("et", "nummer et", "opvarmning", "opvarmning tre korte øvelser"):
        assert called[said] == Chose("warm-up")
    assert called["den første dag"] == called["nummer to"] == Chose("scene")
    assert called["næste"] == called["gå på arbejde"] == Command("next")
    assert "tilbage" not in called  # it is not offered here
    assert called["stop"] == Command("stop")


def test_pictures_of_the_code_are_called_by_their_names() -> None:
    cards = tuple(Card(picture, picture=picture) for picture in CODE_PICTURES)
    called = meanings(View(Screen.CODE, cards=cards))
    assert called["sol"] == called["solen"] == called["et"] == Chose("sun")
    assert called["nøgle"] == called["otte"] == Chose("key")


def test_two_learners_with_one_picture_are_called_by_number() -> None:
    cards = (Card("a", picture="owl"), Card("b", picture="owl"), Card("c", picture="cat"))
    called = meanings(View(Screen.WHO, cards=cards))
    assert "ugle" not in called
    assert called["to"] == Chose("b")
    assert called["kat"] == Chose("c")


def test_an_exercise_by_ear_is_answered_by_number_only() -> None:
    cards = (Card("kop", picture="cup"), Card("hund", picture="dog"))
    called = meanings(View(Screen.EXERCISE, "Lyt", cards=cards))
    assert called["to"] == Chose("hund")
    assert not {"kop", "hund"} & set(called)


def test_a_bare_number_is_not_taken_for_the_place_of_a_card_with_numbers() -> None:
    cards = (Card("2", picture="number:2"), Card("1", picture="number:1"))
    called = meanings(View(Screen.EXERCISE, "Lyt", cards=cards))
    assert "to" not in called
    assert called["nummer to"] == Chose("1")
    assert called["nummer et"] == called["nummer en"] == Chose("2")


def test_a_teachers_code_is_not_said_aloud() -> None:
    view = View(Screen.TEACHER, cards=(Card("sun", picture="sun"),), commands=("back",))
    called = meanings(view)
    assert Chose("sun") not in called.values()
    assert called["tilbage"] == Command("back")
    assert numbered(view) == view.cards


def test_nobody_joins_a_class_by_voice() -> None:
    cards = (Card("join", "Ja, vær med", picture="ja"), Card("not-now", "Ikke nu", picture="nej"))
    view = View(Screen.CARE, "Til læreren", cards=cards)
    assert not {Chose("join"), Chose("not-now")} & set(meanings(view).values())
    assert numbered(view) == view.cards


def test_nobody_loses_her_voice_by_voice() -> None:
    cards = (Card("sound", "Lyd"), Card("microphone", "Mikrofon"), Card("gaze", "Blik"))
    view = View(Screen.SETTINGS, cards=cards)
    called = meanings(view)
    assert "mikrofon" not in called
    assert called["to"] == Chose("gaze")
    assert [card.called for card in numbered(view)] == ["1", "", "2"]


def test_a_pause_offers_what_ends_it() -> None:
    called = meanings(View(Screen.SCENE, commands=("slower",), paused=True))
    assert called["fortsæt"] == called["videre"] == Command("resume")
    assert "langsommere" not in called


def test_a_card_that_says_what_a_button_says_is_no_rival_of_it() -> None:
    """Two choices with the same words could never be told apart."""
    cards = (Card("go_on", "Fortsæt"), Card("finish", "Slut for i dag"))
    view = View(Screen.STOPPED, cards=cards, commands=("resume",))
    offers = menu_offers(view, NAMES)
    said = [wording for offer in offers for wording in offer.choice.wordings]
    assert len(said) == len(set(said))
    assert meanings(view)["fortsæt"] == Command("resume")
    assert meanings(view)["slut for i dag"] == Chose("finish")


# --- while she is asked -------------------------------------------------------------------------


def asks(*replies: str) -> Listening:
    return Listening("turn", tuple(Choice(text, (text,)) for text in replies))


def kept(view: View, listening: Listening) -> set[str]:
    offers = without_rivals(turn_offers(view, NAMES), listening)
    return {said for offer in offers for said in offer.choice.wordings}


def test_a_reply_comes_before_a_command() -> None:
    view = View(Screen.SCENE, commands=("pause", "help"))
    assert {"stop", "pause", "hjælp", "nummer to"} <= kept(view, asks("ja tak"))
    assert "stop" not in kept(view, asks("stop der"))  # she may have meant the reply
    assert "stop alt" in kept(view, asks("stop der"))
    assert "pause" in kept(view, asks("jeg holder pause klokken ni"))


def test_asking_again_in_danish_drops_no_command() -> None:
    repair = Choice("igen", ("sig det igen",), Role.REPAIR)
    assert "igen" in kept(View(Screen.SCENE), Listening("turn", (repair,)))


def test_a_bare_number_may_be_an_answer() -> None:
    view = View(Screen.SCENE, cards=(Card("a", "Fem"), Card("b", "To")))
    called = meanings(view, asked=True)
    assert "to" not in called
    assert called["nummer to"] == Chose("b")
    assert called["nummer tre"] == Chose("")  # no such card: nothing happens


def test_what_is_listened_for_stays_the_same_through_a_scene() -> None:
    """Or the ears would begin anew just when it is her turn."""
    said = View(Screen.SCENE, commands=("pause", "repeat"))
    asked = View(Screen.SCENE, cards=(Card("a"),), commands=("pause", "repeat", "model"))
    before, after = turn_offers(said, NAMES), turn_offers(asked, NAMES)
    assert [offer.choice for offer in before] == [offer.choice for offer in after]


# --- things and places --------------------------------------------------------------------------


def test_things_and_places_are_touched_by_name() -> None:
    called = meanings(View(Screen.SCENE, targets=("shoes", "shelf")), asked=True)
    assert called["skoene"] == TouchedThing("shoes")
    assert called["hylden"] == TouchedPlace("shelf")


def test_what_she_holds_may_be_named_where_it_is_put() -> None:
    called = meanings(View(Screen.SCENE, targets=("shelf",), holding="box-a"), asked=True)
    assert called["stil kassen på hylden"] == TouchedPlace("shelf")


def test_of_two_boxes_she_is_asked_which() -> None:
    called = meanings(View(Screen.SCENE, targets=("box-a", "box-b")), asked=True)
    assert called["kassen"] == Which(("Kasse A", "Kasse B"))
    assert called["kasse b"] == TouchedThing("box-b")


@pytest.mark.parametrize(("highlight", "looked_at"), [(("shoes",), ""), ((), "shoes")])
def test_this_one_is_what_is_shown_or_looked_at(highlight: tuple[str, ...], looked_at: str) -> None:
    view = View(Screen.SCENE, targets=("shoes", "box-a"), highlight=highlight)
    called = meanings(view, asked=True, looked_at=looked_at)
    assert called["den der"] == TouchedThing("shoes")


def test_with_nothing_shown_this_one_means_nothing() -> None:
    view = View(Screen.SCENE, targets=("shoes", "box-a"))
    assert "den der" not in meanings(view, asked=True, looked_at="somebody")


def test_every_do_turn_can_be_finished_by_names() -> None:
    """In every pack here, whatever a Do turn wants has a name that nothing else there has."""
    for pack in (kaffe(), *own_packs()):
        names = names_in(pack)
        for turn in (turn for scene in pack.scenes for turn in scene.turns if turn.do):
            put_down = turn.do.action == "put_down"
            wanted = turn.do.place if put_down else turn.do.object
            among = pack.workplace.places if put_down else pack.workplace.things
            view = View(Screen.SCENE, targets=tuple(one.id for one in among))
            touch: LearnerInput = TouchedPlace(wanted) if put_down else TouchedThing(wanted)
            assert touch in [offer.meaning for offer in turn_offers(view, names)], turn.id


@pytest.mark.parametrize(
    ("task", "thing"),
    [
        ("Peg på skoene.", "safety-shoes"),
        ("Peg på palle C-40.", "pallet-c40"),
        ("Tag kassen på C-40.", "box-b"),
        ("Tag scanneren.", "scanner"),
        ("Tag kassen, der er i stykker.", "box-broken"),
    ],
)
def test_a_task_read_aloud_names_its_thing(task: str, thing: str) -> None:
    (pack,) = [pack for pack in own_packs() if pack.head.id == "lager"]
    things = [one for one in pack.workplace.things if one.movable or task.startswith("Peg")]
    view = View(Screen.SCENE, targets=tuple(one.id for one in things))
    offers = turn_offers(view, names_in(pack))
    called = {said: offer.meaning for offer in offers for said in offer.choice.wordings}
    assert called[normalise(task)] == TouchedThing(thing)
    assert called["hjælp"] == Command("help")  # and not first aid


# --- what may be said, told ---------------------------------------------------------------------


def test_few_cards_are_read_out_and_many_are_numbered() -> None:
    few = View(Screen.BOARD, cards=(Card("a", "Opvarmning"),), commands=("next", "back"))
    assert spoken_choices(few).startswith("1 Opvarmning, næste, tilbage, ")
    many = View(Screen.CODE, cards=tuple(Card(p, "Ord") for p in CODE_PICTURES))
    assert spoken_choices(many).startswith("1, 2, 3, 4, 5, 6, 7, 8, 9, pause")
