"""A device of a class: she is told and asked first; what is given comes first; the room obeys."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from game.shift.board import TEACHER
from game.shift.school.given import plan_of
from game.shift.school.halts import LONGEST_S, hint_of
from game.shift.school.mine import GIVEN, NOTES, VIEWS, WHAT
from game.shift.school.school import Whereabouts
from game.view import Mic, Screen, SpeakCue, TeacherSays
from lessons.course import ItemId, SceneId
from lessons.help_language import LANGUAGES, Texts
from lessons.reasons import Reason
from progress_db.events import EventKind
from progress_db.learners import PICTURES
from progress_db.sync.inbox import write_bundle
from progress_db.sync.leaving import told
from progress_db.sync.wire import Assigned, Bundle, Note, Viewed
from tests.game.fakes import ENOUGH_TICKS, TICK_S, SittingBench
from tests.game.test_any_inputs import point_rightly
from tests.progress_db.sync.made import MADE, bundle, class_learner
from tests.scenes.samples import own_packs

HERS = UUID("019ab000-0000-7000-8000-00000000000a")
DA = Texts("da")
PLACES = {pack.head.id: pack for pack in own_packs()}
TRADE, OTHER = PLACES["lager"], PLACES["butik"]


class FakeSchool:
    """Remembers what it was told; says what a test lets it say."""

    def __init__(self) -> None:
        self.places: list[Whereabouts] = []
        self.says: list[TeacherSays] = []

    def tell(self, where: Whereabouts) -> None:
        self.places.append(where)

    def orders(self) -> Sequence[TeacherSays]:
        said, self.says = self.says, []
        return said

    def close(self) -> None:
        """Nothing is open."""


class ClassBench(SittingBench):
    """A sitting on a device of a class."""

    school: FakeSchool

    def __init__(self, came: Bundle | None = None) -> None:
        self.school = FakeSchool()
        super().__init__([TRADE, OTHER], school=self.school)
        self.clock.now = MADE
        if came is not None:
            self.keeper.ask(lambda store: write_bundle(store, came))
            self.sitting._sign_out()
            self.tick()

    def to_question(self) -> list[str]:
        """Through all that she is told; the titles of the pages."""
        titles = []
        while self.view.screen is Screen.CAN:
            titles.append(self.view.title)
            self.command("next")
        return titles

    def begin(self, *, shares: bool = True) -> None:
        """A new learner, up to the board."""
        self.sign_up(place="")
        self.to_question()
        self.choose("yes" if shares else "no")
        if self.view.screen is Screen.WORKPLACE:
            self.choose(TRADE.head.id)
        assert self.view.screen is Screen.BOARD

    def come_in(self) -> None:
        """She who came down with the class, up to the board."""
        self.choose(str(HERS), "sun", "boat", "key")
        self.to_question()
        if self.view.screen is Screen.OFFER:
            self.choose("yes")
        if self.view.screen is Screen.WORKPLACE:
            self.choose(TRADE.head.id)
        assert self.view.screen is Screen.BOARD

    def at_work(self) -> None:
        self.choose("scene")
        for _ in range(ENOUGH_TICKS):
            if self.view.screen is Screen.SCENE:
                return
            self.tick(*point_rightly(self))
        raise AssertionError(f"never at work; the view is {self.view}")

    def until_screen(self, screen: Screen) -> None:
        for _ in range(200):
            if self.view.screen is screen:
                return
            self.tick()
        raise AssertionError(f"never reached {screen}: {self.view.screen}")

    def say(self, kind: str, text: str = "") -> None:
        self.school.says.append(TeacherSays(kind, text))
        self.tick()

    def shares(self) -> list[object]:
        changed = self.keeper.ask(lambda store: store.events(kinds=[EventKind.SETTINGS_CHANGED]))
        return [event.body["shares"] for event in changed if "shares" in event.body]

    def spoken(self) -> str:
        texts = [self.voice.text_of(c.wav) for c in self.cues if isinstance(c, SpeakCue)]
        return "\n".join(texts)

    def close(self) -> None:
        self.sitting.close()
        self.keeper.close()


@pytest.fixture
def benches() -> Iterator[list[ClassBench]]:
    made: list[ClassBench] = []
    yield made
    for bench in made:
        bench.close()


@pytest.fixture
def bench(benches: list[ClassBench]) -> ClassBench:
    benches.append(ClassBench())
    return benches[0]


def assigned(*items: tuple[str, str, str], **more: object) -> Assigned:
    """Given now, to her."""
    made = [{"kind": kind, "pack": pack, "id": id_} for kind, pack, id_ in items]
    given = {"id": UUID(int=(int(MADE.timestamp() * 1000) << 80) | (7 << 76) | (2 << 62))}
    return Assigned.model_validate(
        {**given, "learner_ids": [HERS], "title": "Uge 48", "items": made, **more}
    )


def with_class(benches: list[ClassBench], **parts: object) -> ClassBench:
    asked = {"shares": None, "shares_at": None}
    made = ClassBench(bundle(class_learner(HERS, help_language="en", **asked), **parts))
    benches.append(made)
    return made


# --- she is told, and asked -----------------------------------------------------------------------


def test_a_new_learner_is_told_line_by_line_before_she_begins(bench: ClassBench) -> None:
    bench.sign_up(place="")
    shown = {}
    while bench.view.screen is Screen.CAN:
        shown |= {card.id: (card.text, card.help) for card in bench.view.cards}
        for _ in range(60):
            bench.tick()
        bench.command("next")
    assert shown == {line.key: (line.da, line.help) for line in told("en")}
    said = bench.spoken()
    assert [line.da for line in told("en") if line.da not in said] == []
    assert bench.view.screen is Screen.OFFER
    assert bench.view.text == DA.text("school-question")
    assert bench.shares() == []


def test_her_yes_is_kept_and_she_is_not_asked_again(bench: ClassBench) -> None:
    bench.begin()
    assert bench.shares() == [True]
    bench.command("back")
    face = bench.view.cards[0].id
    bench.choose(face, "sun", "boat", "key")
    assert bench.view.screen is Screen.BOARD
    assert bench.shares() == [True]


def test_with_a_no_she_plays_and_the_class_hears_nothing(bench: ClassBench) -> None:
    bench.begin(shares=False)
    assert bench.shares() == [False]
    bench.at_work()
    assert set(bench.school.places) == {Whereabouts()}


def test_nothing_is_told_of_her_before_she_has_answered(bench: ClassBench) -> None:
    bench.sign_up(place="")
    bench.to_question()
    assert set(bench.school.places) == {Whereabouts()}


def test_a_device_without_a_class_says_nothing_of_a_teacher() -> None:
    alone = SittingBench([TRADE])
    alone.sign_up()
    assert alone.view.screen is Screen.BOARD
    assert TEACHER not in {card.id for card in alone.view.cards}
    alone.sitting.close()
    alone.keeper.close()


def test_who_came_down_is_at_the_door_with_her_label_and_her_code(
    benches: list[ClassBench],
) -> None:
    bench = with_class(benches)
    face = bench.view.cards[0]
    assert (face.id, face.text, face.picture) == (str(HERS), "Amina", "cat")
    bench.choose(str(HERS), "sun", "sun", "sun")
    assert bench.view.screen is Screen.CODE
    bench.choose("sun", "boat", "key")
    assert bench.view.title == DA.text("school-before")


def test_nobody_plays_and_nothing_is_told_before_she_has_answered(
    benches: list[ClassBench],
) -> None:
    """Whichever way she comes in, and however often she leaves the question without an answer."""
    bench = with_class(benches)

    def listed() -> None:
        bench.choose(str(HERS), "sun", "boat", "key")

    def new() -> None:
        bench.sign_up(place="")

    def new_again() -> None:
        owl = next(card for card in bench.view.cards if card.picture == "owl")
        bench.choose(owl.id, "sun", "boat", "key")

    for way_in in (listed, listed, new, new_again):
        way_in()
        bench.to_question()
        assert bench.view.title == DA.text("school-what")
        assert "back" not in bench.view.commands
        bench.sitting._sign_out()
        bench.tick()
    assert {place.learner_id for place in bench.school.places} == {None}
    assert bench.shares() == []


def test_what_she_said_on_another_headset_holds_here_and_she_is_not_asked_again(
    benches: list[ClassBench],
) -> None:
    for shares in (True, False):
        told = class_learner(HERS, help_language="en", shares=shares, shares_at=MADE)
        bench = ClassBench(bundle(told))
        benches.append(bench)
        bench.come_in()
        bench.at_work()
        assert ({place.learner_id for place in bench.school.places} == {None}) is not shares
        assert bench.shares() == []


def test_what_is_given_while_she_plays_is_on_the_next_board(benches: list[ClassBench]) -> None:
    bench = with_class(benches)
    bench.come_in()
    assert bench.sitting.settings.shares
    given = assigned(("scene", TRADE.head.id, TRADE.scenes[1].id))
    came = bundle(class_learner(HERS, help_language="en"), assignments=[given])
    bench.keeper.ask(lambda store: write_bundle(store, came))
    bench.choose(TEACHER)
    bench.command("back")
    bench.choose(TEACHER)
    assert GIVEN in {card.id for card in bench.view.cards}


def test_a_large_class_chooses_its_picture_first(benches: list[ClassBench]) -> None:
    ids = [UUID(int=HERS.int + at) for at in range(20)]
    came = [
        class_learner(one, picture=("owl" if at < 2 else PICTURES[at % 9]), label=f"nr. {at}")
        for at, one in enumerate(ids)
    ]
    lone = class_learner(UUID(int=HERS.int + 99), picture="turtle", label="alone")
    bench = ClassBench(bundle(*came, lone))
    benches.append(bench)
    shown = [card.picture for card in bench.view.cards]
    assert shown == [*dict.fromkeys(one.picture for one in (*came, lone)), "plus"]
    bench.choose("turtle")
    assert (bench.view.screen, bench.view.picture) == (Screen.CODE, "turtle")
    bench.command("back")
    bench.choose("owl")
    alike = [str(one.id) for one in came if one.picture == "owl"]
    assert [card.id for card in bench.view.cards] == alike
    assert len(alike) > 2
    bench.command("back")
    assert [card.picture for card in bench.view.cards] == shown
    bench.choose("owl", alike[1], "sun", "boat", "key")
    assert bench.sitting.learner_id == UUID(alike[1])


# --- what is given --------------------------------------------------------------------------------


def test_a_scene_of_another_trade_comes_first_and_the_board_tells_who_gave_it(
    benches: list[ClassBench],
) -> None:
    scene = OTHER.scenes[1]
    given = assigned(("scene", "butik", scene.id), due_on=MADE.date() + timedelta(days=4))
    bench = with_class(benches, assignments=[given])
    bench.come_in()
    work = next(card for card in bench.view.cards if card.id == "scene")
    assert (work.text, work.note) == (scene.title.da, DA.text("scene-because-teacher"))
    assert work.detail == f"Uge 48. {DA.text('school-due', day='27.11.')}"
    card = next(card for card in bench.view.cards if card.id == TEACHER)
    assert card.text == DA.text("from-your-teacher")
    bench.at_work()
    assert (bench.school.places[-1].pack, bench.school.places[-1].scene) == ("butik", scene.id)


def test_a_level_is_its_scenes_in_order_and_words_come_as_words() -> None:
    plan = plan_of([assigned(("level", "lager", "A2"), ("word", "butik", "kasse"))], PLACES)
    wanted = [SceneId("lager", scene.id) for scene in TRADE.scenes if scene.level == "A2"]
    assert list(plan.scenes) == wanted != []
    assert plan.words == (ItemId("butik", "kasse"),)
    assert set(plan.since.values()) == {MADE}


def test_what_is_given_again_counts_from_then_on_as_the_server_says() -> None:
    items = (("level", "lager", "A2"), ("word", "butik", "kasse"))
    again = MADE + timedelta(days=7)
    plan = plan_of([assigned(*items), assigned(*items, since=again)], PLACES)
    assert {*plan.since.values(), *plan.words_since.values()} == {again}
    assert len(plan.scenes) == len(set(plan.scenes))


def test_what_no_pack_here_has_is_left_out() -> None:
    plan = plan_of([assigned(("scene", "nowhere", "x"), ("scene", "lager", "x"))], PLACES)
    assert plan.scenes == ()


def test_an_assigned_word_says_in_the_warm_up_why_it_comes(benches: list[ClassBench]) -> None:
    word = OTHER.words[3].id
    bench = with_class(benches, assignments=[assigned(("word", "butik", word))])
    bench.come_in()
    shift = bench.sitting.load_today().shift
    warm_up = next(card for card in bench.view.cards if card.id == "warm-up")
    assert warm_up.detail == "Uge 48"
    reasons = {e.card.item: r for e, r in zip(shift.warm_up, shift.reasons, strict=True)}
    assert reasons[word] == Reason("because-teacher")


def test_what_opens_later_waits(benches: list[ClassBench]) -> None:
    later = assigned(("scene", "butik", OTHER.scenes[1].id), opens_on=date(2026, 12, 1))
    bench = with_class(benches, assignments=[later])
    bench.come_in()
    assert bench.sitting.load_today().shift.scene_reason.key != "scene-because-teacher"
    bench.clock.now = MADE + timedelta(days=8)
    bench.command("back")
    bench.come_in()
    assert bench.sitting.load_today().shift.scene_reason.key == "scene-because-teacher"


@pytest.mark.parametrize(("days", "key"), [(0, "school-due-today"), (-3, "school-due-past")])
def test_nobody_is_late(benches: list[ClassBench], days: int, key: str) -> None:
    due = MADE.date() + timedelta(days=days)
    bench = with_class(benches, assignments=[assigned(("level", "lager", "A1"), due_on=due)])
    bench.come_in()
    work = next(card for card in bench.view.cards if card.id == "scene")
    assert work.detail == f"Uge 48. {DA.text(key)}"


# --- what she can look up -------------------------------------------------------------------------


def test_she_sees_what_is_given_written_and_looked_at(benches: list[ClassBench]) -> None:
    note = Note(id=HERS, learner_id=HERS, author="teacher", text="Godt gået!", at=MADE)
    look = Viewed(learner_id=HERS, name="teacher", role="teacher", what="learner", at=MADE)
    given = [assigned(("level", "lager", "A1"))]
    bench = with_class(benches, assignments=given, notes=[note], views=[look])
    bench.come_in()
    bench.choose(TEACHER)
    assert [card.id for card in bench.view.cards] == [GIVEN, NOTES, WHAT, VIEWS]
    bench.choose(GIVEN)
    assert [card.text for card in bench.view.cards] == ["Uge 48"]
    bench.command("back")
    bench.choose(NOTES)
    assert bench.view.text == "Godt gået!"
    assert bench.view.private
    bench.tick()
    for _ in range(10):
        bench.tick()
    assert "Godt gået!" in bench.spoken()
    bench.command("back")
    bench.choose(VIEWS)
    assert bench.view.cards[0].text == "teacher, lærer, 23.11.: Hvad du kan"
    assert bench.view.private
    bench.command("back")
    bench.command("back")
    assert bench.view.screen is Screen.BOARD


def test_she_may_change_her_mind_at_any_time(bench: ClassBench) -> None:
    bench.begin()
    bench.choose(TEACHER)
    assert bench.view.text == DA.text("school-shared")
    bench.choose(VIEWS)
    assert bench.view.text == DA.text("school-nobody")
    bench.command("back")
    bench.choose(WHAT)
    bench.command("back")
    bench.choose("no")
    assert bench.view.text == DA.text("school-not-shared")
    bench.command("back")
    assert bench.shares() == [True, False]
    bench.school.places.clear()
    bench.at_work()
    assert set(bench.school.places) == {Whereabouts()}


# --- the room -------------------------------------------------------------------------------------


def test_the_room_sees_where_she_is_and_that_she_asked_for_help(bench: ClassBench) -> None:
    bench.begin()
    bench.at_work()
    here = bench.school.places[-1]
    assert (here.state, here.pack, here.needs_help) == ("playing", "lager", False)
    assert here.turn
    bench.command("help")
    assert bench.school.places[-1].needs_help
    bench.command("pause")
    assert bench.school.places[-1].state == "paused"


def test_three_tries_without_success_ask_for_help() -> None:
    from game.shift.school.whereabouts import Watch

    class Stuck:
        at_turn = ("lager", "scene", "turn", 0)

    part, watch = Stuck(), Watch()
    needs = []
    for tries in (0, 1, 2, 3, 150):
        part.at_turn = ("lager", "scene", "turn", tries)
        needs.append(watch.see(HERS, part, None, ()))  # type: ignore[arg-type]
    assert [one.needs_help for one in needs] == [False, False, False, True, True]
    assert needs[-1].tries == 99


def test_while_the_teacher_pauses_she_waits_and_goes_on_after_the_word(bench: ClassBench) -> None:
    bench.begin()
    bench.at_work()
    bench.say("pause")
    bench.tick()
    assert (bench.view.screen, bench.view.title) == (Screen.STOPPED, DA.text("school-pause"))
    assert bench.school.places[-1].state == "paused"
    assert bench.view.cards == (), "who cannot read would leave by the only bright one"
    bench.choose("go_on")
    bench.choose("finish")
    bench.command("resume")
    assert bench.view.title == DA.text("school-pause")
    bench.say("go_on")
    assert bench.view.text == DA.text("school-go-on")
    assert [card.id for card in bench.view.cards] == ["go_on"]
    bench.choose("go_on")
    assert bench.view.screen is Screen.SCENE


def test_in_the_teachers_pause_she_is_told_all_of_it_and_again_when_she_asks(
    bench: ClassBench,
) -> None:
    bench.begin()
    bench.at_work()
    bench.say("pause")
    for times in (1, 2):
        for _ in range(60):
            bench.tick()
        said = bench.spoken()
        assert (
            said.count(DA.text("school-pause")) == said.count(DA.text("school-pause-text")) == times
        )
        bench.command("repeat")


def test_she_is_not_stuck_where_the_teacher_is_gone(bench: ClassBench) -> None:
    bench.begin()
    bench.at_work()
    bench.say("pause")
    for _ in range(round(LONGEST_S / TICK_S) + 2):
        bench.tick()
    bench.choose("go_on")
    assert bench.view.screen is Screen.SCENE


def test_she_may_always_finish_and_the_emergency_stop_comes_first(bench: ClassBench) -> None:
    bench.begin()
    bench.at_work()
    bench.say("pause")
    bench.command("stop")
    assert bench.view.title == DA.text("stopped")
    bench.choose("go_on")
    bench.tick()
    assert bench.view.title == DA.text("school-pause"), "the room still waits"
    assert "stop" in bench.view.commands
    bench.command("stop")
    bench.choose("finish")
    bench.say("go_on")
    bench.choose("go_on")
    assert bench.view.screen is Screen.WHO


def test_the_teachers_stop_is_the_emergency_stop(bench: ClassBench) -> None:
    bench.begin()
    bench.at_work()
    bench.say("stop")
    bench.tick()
    assert (bench.view.screen, bench.view.title) == (Screen.STOPPED, DA.text("stopped"))
    assert bench.school.places[-1].state == "stopped"
    bench.choose("go_on")
    assert bench.view.screen is Screen.SCENE


def test_a_hint_is_shown_and_said_and_the_scene_goes_on(bench: ClassBench) -> None:
    bench.begin()
    bench.at_work()
    for _ in range(60):
        if bench.view.mic is Mic.LISTENING:
            break
        bench.tick()
    bench.say("hint", "Kig på kassen")
    words = f"{DA.text('from-your-teacher')}: Kig på kassen"
    assert bench.view.notice == words
    assert bench.view.screen is Screen.SCENE
    for _ in range(10):
        bench.tick()
    assert words in bench.spoken()
    assert bench.view.mic is Mic.LISTENING, "it is her turn again"


def test_a_hint_waits_until_she_has_spoken() -> None:
    from game.shift.standstill import Standstill
    from tests.game.fakes import Bench

    made = Bench(TRADE)
    still = Standstill(made.speaker, None)
    speaks = replace(made.view, mic=Mic.HEARING)
    hint = (TeacherSays("hint", "Kig"),)
    assert not still.begins(0.0, hint, speaks, between=False)
    assert not still.begins(0.5, (), speaks, between=False)
    assert still.begins(1.0, (), replace(speaks, mic=Mic.LISTENING), between=False)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  Kig\npå \x07kassen ", "Kig på kassen"),
        ("a" * 300, "a" * 200),
        ("ring 010190-1234", ""),
        ("\u202eabc", "abc"),
    ],
)
def test_a_hint_is_one_plain_line(text: str, shown: str) -> None:
    assert hint_of(text) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_a_picture_that_is_there(language: str) -> None:
    from game.settings import ROOT
    from game.shift.school.pages import LOOKS, PICTURES, STAYS

    assert {line.key for line in told(language)} == set(PICTURES)
    names = {
        *PICTURES.values(),
        *LOOKS.values(),
        STAYS,
        "vente",
        "opgave",
        "teacher",
        "skrive",
        "ja",
        "nej",
    }
    missing = [n for n in names if not (ROOT / "assets" / "pictures" / f"{n}.png").is_file()]
    assert missing == []


def test_who_comes_into_the_class_or_leaves_it_is_seen_at_the_sign_in_without_a_restart() -> None:
    she = ClassBench()
    other = UUID("019ab000-0000-7000-8000-00000000000b")
    both = bundle(class_learner(HERS), class_learner(other, picture="owl"))
    for came, here in ((both, {str(HERS), str(other)}), (bundle(class_learner(HERS)), {str(HERS)})):
        she.keeper.ask(lambda store, came=came: write_bundle(store, came))
        for _ in range(ENOUGH_TICKS):
            she.tick()
            she.keeper.ask(lambda store: None)  # what was asked before has been answered
            if {card.id for card in she.view.cards} == {*here, "new"}:
                break
        else:
            raise AssertionError(f"never seen; the view is {she.view}")
    she.choose(str(HERS))
    she.keeper.ask(lambda store: write_bundle(store, bundle()))
    she.choose("sun", "boat", "key")
    assert she.view.screen is Screen.CODE, "she has left meanwhile"
    she.close()
