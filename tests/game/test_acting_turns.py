"""Turn-taking, who is in the background, level of detail, and what a line names."""

from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from panda3d.core import NodePath

from game.shift.acting import acting, names_in
from game.shift.scene_book import SceneBook
from game.stage.background import MOST, others
from game.stage.conversation import Conversation
from game.stage.detail import FAR_M, NEAR_M, Detail
from game.stage.gaze import LEARNER, Attention
from game.stage.nods import Nods
from game.stage.temper import BEARINGS, Temper
from game.view import ActCue, WalkCue
from scenes.load import load_pack
from scenes.pack import Line, Mark, Mood, Person
from tests.game.stage_world import named, small_pack

DT = 1 / 60
LAGER = Path(__file__).parents[2] / "scenes" / "packs" / "lager"


class Guest:
    """Somebody who takes part in a conversation."""

    def __init__(self) -> None:
        self.attention = Attention(Random(1))
        self.engaged = False
        self.until = 0.0
        self.nods = 0

    def nod(self) -> None:
        self.nods += 1

    def is_speaking(self, now: float) -> bool:
        return now < self.until


@pytest.fixture
def guests() -> dict[str, Guest]:
    return {"lars": Guest(), "mette": Guest()}


def talk(
    conversation: Conversation, guests: dict[str, Guest], start: float, seconds: float, **more: bool
) -> float:
    now = start
    while now < start + seconds:
        now += DT
        conversation.step(now, DT, guests, more.get("learner_speaks", False))
    return now


def test_who_speaks_is_engaged_and_the_other_goes_back_to_work_after_a_while(
    guests: dict[str, Guest],
) -> None:
    conversation = Conversation(Random(2))
    conversation.meet("lars", 0.0, LEARNER)
    now = talk(conversation, guests, 0.0, 1.0)
    assert guests["lars"].engaged
    assert not guests["mette"].engaged
    conversation.meet("mette", now, LEARNER)
    now = talk(conversation, guests, now, 2.0)
    assert guests["lars"].engaged  # he has just spoken
    talk(conversation, guests, now, 8.0)
    assert not guests["lars"].engaged
    assert guests["mette"].engaged


def test_who_is_looked_at_is_spoken_with_too(guests: dict[str, Guest]) -> None:
    conversation = Conversation(Random(2))
    conversation.meet("lars", 0.0, "mette")
    talk(conversation, guests, 0.0, 1.0)
    assert guests["mette"].engaged


def test_a_nod_when_the_learner_is_through(guests: dict[str, Guest]) -> None:
    conversation = Conversation(Random(2))
    conversation.meet("lars", 0.0, LEARNER)
    now = talk(conversation, guests, 0.0, 1.5, learner_speaks=True)
    assert guests["lars"].nods == 0
    talk(conversation, guests, now, 1.0)
    assert (guests["lars"].nods, guests["mette"].nods) == (1, 0)


def test_listeners_nod_unevenly_and_only_while_somebody_speaks() -> None:
    nods, bows = Nods(Random(3)), []
    for _ in range(60 * 30):
        bows.append(nods.step(DT, listening=True))
    begins = [i for i in range(1, len(bows)) if bows[i] > 0.0 >= bows[i - 1]]
    assert len(begins) > 6
    assert len({b - a for a, b in pairwise(begins)}) > 3
    assert max(bows) < 8.0
    quiet = Nods(Random(3))
    assert not any(quiet.step(DT, listening=False) for _ in range(600))


def test_a_glance_at_a_thing_ends_by_itself() -> None:
    attention = Attention(Random(1))
    attention.glance("box", 1.0)
    assert attention.wanted == "box"
    for _ in range(70):
        attention.step(DT, speaking=True)
    assert attention.wanted == LEARNER


def test_who_is_busy_glances_down_at_her_work_more_often() -> None:
    def downward(busy: bool) -> int:
        attention, seen = Attention(Random(4)), 0
        attention.busy = busy
        for _ in range(60 * 60):
            attention.step(DT, speaking=False)
            seen += attention.lapse.pitch > 12.0
        return seen

    assert downward(busy=True) > 200
    assert downward(busy=False) == 0


def test_each_mood_bears_itself_in_its_own_way() -> None:
    def bearing(mood: Mood) -> tuple[float, float, float]:
        temper = Temper(4.0)
        temper.feel(mood, 1.0)
        for step in range(240):
            now = temper.step(step * DT, DT)
        return round(now.lean), round(now.bow), round(now.tilt)

    bearings = {bearing(mood) for mood in Mood}
    assert len(bearings) == len(BEARINGS)
    assert bearing(Mood.WORRIED)[0] > 2  # leans in
    assert bearing(Mood.ANNOYED)[0] < -1  # leans back


# --- in the background ---------------------------------------------------------------------


def crowd(*spots: tuple[float, float]) -> tuple[tuple[Person, ...], tuple[Mark, ...]]:
    people = tuple(
        Person(id=f"p{i}", name=f"P{i}", role=named("kollega"), model="lars", at=f"m{i}")
        for i in range(len(spots))
    )
    return people, tuple(Mark(id=f"m{i}", x=x, y=y) for i, (x, y) in enumerate(spots))


def test_nobody_in_the_background_stands_in_the_way() -> None:
    spots = ((0.0, 0.0), (0.5, 0.3), (0.0, -1.2), (3.0, 0.0), (-3.0, 1.0))
    people, marks = crowd(*spots)
    pack = small_pack()
    place = pack.workplace.model_copy(update={"people": people, "marks": marks})
    pack = pack.model_copy(update={"workplace": place})
    learner = Mark(id="start", x=0.0, y=-2.0)
    found = [person.id for person, _ in others(pack, ("p0",), learner, (marks[0],))]
    assert found == ["p3", "p4"]  # p1 is too near, p2 hides who speaks


def test_there_are_never_more_than_six() -> None:
    people, marks = crowd(*((float(3 * i), 5.0) for i in range(12)))
    pack = small_pack()
    place = pack.workplace.model_copy(update={"people": people, "marks": marks})
    pack = pack.model_copy(update={"workplace": place})
    learner = Mark(id="start", x=0.0, y=-2.0)
    assert len(others(pack, ("p0", "p1"), learner, marks[:2])) == MOST - 2


# --- level of detail -------------------------------------------------------------------------


def test_bodies_change_with_distance_and_do_not_flicker() -> None:
    model = NodePath("person")
    for name in ("body", "face", "body-far"):
        model.attach_new_node(name)
    detail, shown = Detail(model), []
    for metres in (3.0, 6.0, 6.6, 6.0, 5.6, 5.4, 6.4):
        detail.step(metres, close_up=False)
        shown.append(detail.near)
        assert model.find("**/body").is_hidden() is not detail.near
        assert model.find("**/body-far").is_hidden() is detail.near
    assert shown == [True, True, False, False, False, True, True]
    assert NEAR_M < FAR_M


def test_who_speaks_is_always_near_and_old_models_stay_whole() -> None:
    model = NodePath("person")
    model.attach_new_node("body")
    detail = Detail(model)
    detail.step(9.0, close_up=False)
    assert not model.find("**/body").is_hidden()
    detail.step(9.0, close_up=True)
    assert detail.near


# --- what a line names -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def book() -> SceneBook:
    pack = load_pack(LAGER)
    return SceneBook(pack, pack.scenes[0].id)


def line(text: str, **more: str) -> Line:
    return Line(id="x", speaker="lars", da=text, **more)


def test_a_line_names_things_by_their_words_in_any_form(book: SceneBook) -> None:
    names = names_in(book, line("Tag handskerne på, og find scanneren."))
    assert [name for _, name in names] == ["gloves", "scanner"]
    assert 0.0 < names[0][0] < names[1][0] < 1.0


def test_what_several_things_are_called_is_none_of_them(book: SceneBook) -> None:
    assert names_in(book, line("Der står en palle.")) == ()


def test_what_she_looks_at_anyway_is_not_named_again(book: SceneBook) -> None:
    assert names_in(book, line("Her er scanneren.", look="scanner")) == ()


def test_a_line_may_make_its_speaker_walk(book: SceneBook) -> None:
    cues = acting(book, line("Kom med.", walk_to="desk"))
    assert cues[0] == WalkCue("lars", "desk")
    assert isinstance(cues[1], ActCue)
