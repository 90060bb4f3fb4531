"""What she can do at work, in pictures and sentences, and the doors of her trade."""

from datetime import timedelta

from game.shift.can import OPEN_DOOR, can_pages, needs_of
from game.shift.gained import Gained
from game.shift.locker import A_PAGE, locker_pages
from game.view import CardState, Screen
from lessons.course import SceneId
from lessons.help_language import Texts
from lessons.locker import Brought
from lessons.mastery import Level, Reached, ScenePlay
from progress_db.summaries import Summary
from tests.game.fakes import LEARNER, FakeClock
from tests.lessons.sample_pack import sample_pack

NOW = FakeClock().now
KITCHEN = sample_pack()
SAY = Texts("en").pair


def common():
    pack = sample_pack("faelles")
    return pack.model_copy(update={"head": pack.head.model_copy(update={"common": True})})


PACKS = {"faelles": common(), "koekken": KITCHEN}


def play(scene, pack="koekken", days_ago=1, said=5):
    return ScenePlay(SceneId(pack, scene), NOW - timedelta(days=days_ago), 5, said, 5)


def pages(*plays, packs=PACKS, known=()):
    gained = Gained(Summary(LEARNER, words_known=frozenset(known)), plays)
    return can_pages(packs, "koekken", gained, NOW, SAY, "en")


def test_only_what_she_has_met_is_there_her_trade_first():
    found = pages(play("foerste", "faelles"), play("anden"))
    cards = [[card.id for card in page.view.cards] for page in found]
    assert cards[:2] == [["koekken/anden"], ["faelles/foerste"]]
    assert all(card.text and card.sound for page in found for card in page.view.cards)


def test_each_sentence_says_how_it_stands_and_none_is_wrong():
    plays = play("foerste"), play("anden", days_ago=400), play("tredje", said=0)
    page = pages(*plays)[0]
    states = [card.state for card in page.view.cards]
    assert states == [CardState.RIGHT, CardState.AGAIN, CardState.PLAIN]
    told = [[text.da for text in page.said[card.id]] for card in page.view.cards]
    assert [len(texts) for texts in told] == [1, 2, 2]
    assert told[1][1] == SAY("can-again").da


def test_the_last_page_has_a_door_for_each_level_and_says_whose_they_are():
    page = pages(play("foerste"))[-1]
    assert len(page.view.cards) == 3
    assert SAY("levels-are-ours") in page.told
    assert page.view.reason == SAY("levels-are-ours").da
    assert page.view.commands == ("repeat", "back")
    shut = [card for card in page.view.cards if card.picture != OPEN_DOOR]
    assert all(card.note and card.note_help for card in shut)


def test_a_door_opens_when_all_of_its_level_is_there():
    lowest = [scene.id for scene in KITCHEN.scenes if scene.level == "A1"]
    words = [f"koekken/{word.id}" for word in KITCHEN.words]
    shared = [scene.id for scene in PACKS["faelles"].scenes if scene.level == "A1"]
    plays = [*(play(name) for name in lowest), *(play(name, "faelles") for name in shared)]
    door = pages(*plays, known=words)[-1].view.cards[0]
    assert (door.picture, door.state) == (OPEN_DOOR, CardState.RIGHT)
    assert pages(*plays)[-1].view.cards[0].state is CardState.PLAIN


def test_what_is_needed_never_goes_below_nothing():
    level = Level("ny", "A1", 1.0, 0.6, 2)
    assert needs_of(Reached(level, 3, 2, 9, 5, 4, 2)) == (0, 0)
    assert needs_of(Reached(level, 1, 2, 4, 5, 0, 2)) == (3, 1)


def test_the_locker_turns_its_pages():
    names = [word.id for word in KITCHEN.words if word.picture]
    things = [Brought("koekken", names[n % len(names)], str(n)) for n in range(A_PAGE + 1)]
    found = locker_pages(PACKS, things, SAY, "en")
    assert [len(page.view.cards) for page in found] == [A_PAGE, 1]
    assert "next" in found[0].view.commands
    assert "next" not in found[1].view.commands
    assert all(page.view.screen is Screen.LOCKER for page in found)


def test_a_thing_that_a_pack_has_lost_leaves_no_hole():
    (page,) = locker_pages(PACKS, [Brought("koekken", "gone", "x")], SAY, "en")
    assert page.view.cards == ()
