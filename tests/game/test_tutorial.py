"""The introduction: look, point, speak, ask for help; short, aloud, and nobody is ever stuck."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.settings import ROOT
from game.shift.care import SCREEN_CARE
from game.shift.guide import guide_of
from game.shift.tutorial import HELLO, LONGEST_S, SHOWN, Step, Tutorial
from game.view import (
    Chose,
    Command,
    EnterCue,
    LearnerInput,
    LookedAt,
    Mic,
    Screen,
    TouchedThing,
)
from lessons.help_language import Texts
from progress_db.events import EventKind
from scenes.pack import Mark, Pack, Thing
from speech.ears import Level
from speech.models import vocabulary
from tests.game.fakes import Bench, SittingBench
from tests.lessons.sample_pack import sample_pack
from tests.scenes.samples import kaffe, own_packs

DA = Texts("da")


class TutorialBench(Bench):
    part: Tutorial

    def __init__(
        self,
        pack: Pack | None = None,
        language: str = "en",
        microphone: bool = True,
        gaze: bool = False,
    ) -> None:
        super().__init__(pack or kaffe(), language, microphone)
        self.guide = guide_of(self.pack)
        self.part = Tutorial(self.guide, self.say, self.speaker, self.listener, language, gaze=gaze)

    def reach(self, step: Step) -> None:
        """Up to this step, all before it passed over, and told."""
        self.tick()
        while self.part.step is not step:
            self.tick(Command("next"))
        self.until(lambda: not self.part._teller.busy)
        self.tick()

    def does(self, step: Step) -> LearnerInput:
        """What the step asks for, by hand."""
        return {
            Step.LOOK: LookedAt(self.guide.person),
            Step.POINT: TouchedThing(self.guide.thing),
            Step.SPEAK: Chose(HELLO),
            Step.HELP: Command("help"),
        }[step]


@pytest.fixture
def tutorial() -> TutorialBench:
    return TutorialBench()


def test_a_colleague_of_this_workplace_shows_her_around(tutorial: TutorialBench) -> None:
    tutorial.tick()
    assert tutorial.cues[0] == EnterCue("kaffe", ("mona",), "start")
    tutorial.until(lambda: bool(tutorial.spoken()))
    assert tutorial.spoken()[0] == DA.text("tutorial-look", name="Mona")
    assert tutorial.acts()[0].person == "mona"
    assert tutorial.view.subtitle is not None
    assert tutorial.view.subtitle.name == "Mona"
    assert tutorial.view.screen is Screen.TUTORIAL


def test_each_step_is_said_in_danish_and_in_her_language() -> None:
    tutorial = TutorialBench(language="ar")
    for step in (Step.LOOK, Step.POINT, Step.SPEAK, Step.HELP):
        tutorial.cues.clear()
        tutorial.until(lambda step=step: len(tutorial.spoken()) == 2)
        values = {"name": "Mona"} if step is Step.LOOK else {}
        key = f"tutorial-{step.value}"
        assert tutorial.spoken() == [DA.text(key, **values), Texts("ar").text(key, **values)]
        tutorial.tick(Command("next"))


@pytest.mark.parametrize("step", [Step.LOOK, Step.POINT, Step.SPEAK, Step.HELP])
def test_each_step_can_be_done_by_hand(tutorial: TutorialBench, step: Step) -> None:
    tutorial.reach(step)
    tutorial.cues.clear()
    tutorial.tick(tutorial.does(step))
    assert tutorial.chimes() == ["right"]
    tutorial.until(lambda: tutorial.part.step is not step)


@pytest.mark.parametrize(
    ("step", "words"),
    [(Step.POINT, "en kande"), (Step.SPEAK, "hej"), (Step.HELP, "hjælp")],
)
def test_each_step_can_be_done_by_voice(tutorial: TutorialBench, step: Step, words: str) -> None:
    tutorial.reach(step)
    assert tutorial.view.mic is Mic.LISTENING
    tutorial.ears.hear(words)
    tutorial.tick()
    tutorial.tick()
    assert tutorial.part.step is not step


def test_doing_another_thing_is_not_doing_it(tutorial: TutorialBench) -> None:
    tutorial.reach(Step.LOOK)
    tutorial.tick(LookedAt("kop"), TouchedThing("kande"), Chose(HELLO))
    tutorial.reach(Step.POINT)
    tutorial.tick(TouchedThing("kop"), LookedAt("mona"))
    assert tutorial.part.step is Step.POINT
    assert "right" not in tutorial.chimes()


def test_any_try_to_speak_counts(tutorial: TutorialBench) -> None:
    tutorial.reach(Step.SPEAK)
    tutorial.ears.hear("xyz")
    tutorial.tick()
    assert tutorial.chimes()[-1] == "right"


def test_another_word_is_no_call_for_help(tutorial: TutorialBench) -> None:
    tutorial.reach(Step.HELP)
    tutorial.ears.hear("xyz")
    tutorial.tick()
    assert "right" not in tutorial.chimes()
    assert tutorial.part.step is Step.HELP


def test_the_thing_to_point_at_glows(tutorial: TutorialBench) -> None:
    tutorial.reach(Step.POINT)
    assert tutorial.view.highlight == tutorial.view.targets == ("kande",)
    tutorial.tick(Command("next"))
    assert tutorial.view.highlight == ()


def test_who_looks_instead_of_pressing_is_told_so() -> None:
    tutorial = TutorialBench(gaze=True)
    tutorial.reach(Step.POINT)
    assert tutorial.view.text == DA.text("tutorial-gaze")


def test_where_there_is_no_thing_a_card_is_pointed_at() -> None:
    tutorial = TutorialBench(sample_pack())
    tutorial.reach(Step.POINT)
    assert [card.id for card in tutorial.view.cards] == [SHOWN]
    tutorial.tick(Chose(SHOWN))
    assert tutorial.chimes() == ["right"]


@pytest.mark.parametrize("microphone", [True, False])
def test_who_does_nothing_at_all_is_through_in_three_minutes(microphone: bool) -> None:
    tutorial = TutorialBench(language="uk", microphone=microphone)
    tutorial.until(lambda: tutorial.part.done)
    assert 30 < tutorial.now < 180


def test_a_slow_voice_does_not_make_it_longer(tutorial: TutorialBench) -> None:
    tutorial.voice.holds = True
    tutorial.until(lambda: tutorial.part.done)
    assert tutorial.now <= LONGEST_S + 1


def test_her_voice_is_waited_for(tutorial: TutorialBench) -> None:
    tutorial.reach(Step.SPEAK)
    for _ in range(40):
        tutorial.ears.give(Level(0.4, True))
        tutorial.tick()
    assert tutorial.part.step is Step.SPEAK


def test_a_step_is_told_once_more_before_it_is_passed_over(tutorial: TutorialBench) -> None:
    tutorial.until(lambda: tutorial.part.step is Step.POINT)
    assert tutorial.spoken().count(DA.text("tutorial-look", name="Mona")) == 2
    assert "right" not in tutorial.chimes()


def test_everything_may_be_passed_over(tutorial: TutorialBench) -> None:
    for _ in Step:
        tutorial.tick(Command("next"))
    assert tutorial.part.done


@pytest.mark.parametrize("wish", ["repeat", "help"])
def test_it_is_said_again_when_she_asks(tutorial: TutorialBench, wish: str) -> None:
    tutorial.reach(Step.POINT)
    tutorial.cues.clear()
    tutorial.tick(Command(wish))
    tutorial.until(lambda: bool(tutorial.spoken()))
    assert tutorial.spoken() == [DA.text("tutorial-point")]
    assert tutorial.part.step is Step.POINT


def test_the_pictures_are_there(tutorial: TutorialBench) -> None:
    names = set()
    while not tutorial.part.done:
        view = tutorial.tick()
        names |= {view.picture, *(card.picture for card in view.cards)}
        tutorial.tick(Command("next"))
    assert [name for name in names if not (ROOT / f"assets/pictures/{name}.png").exists()] == []


# --- the guide ------------------------------------------------------------------------------------


def with_things(*things: Thing) -> Pack:
    """The tiny pack with these things, seen from a mark that faces y; Mona stands at its left."""
    pack = kaffe()
    marks = (
        Mark(id="start", x=0, y=0, heading=0),
        Mark(id="start-left", x=-0.5, y=2),
        *(mark for mark in pack.workplace.marks if mark.id not in ("start", "start-left")),
    )
    place = pack.workplace.model_copy(update={"things": things, "marks": marks})
    return pack.model_copy(update={"workplace": place})


def thing(name: str, x: float, y: float, word: str | None = "kop") -> Thing:
    return Thing(id=name, word=word, model="mug", x=x, y=y)


def test_the_guide_shows_what_lies_before_her() -> None:
    near, far = thing("near", 0.8, 2), thing("far", 1, 4)
    behind, beside = thing("behind", 0, -1.5), thing("beside", 3, 1)
    assert guide_of(with_things(behind, beside, far, near)).thing == "near"
    assert guide_of(with_things(behind, beside, far)).thing == "far"
    assert guide_of(with_things(behind, beside)).thing in ("behind", "beside")
    assert guide_of(with_things()).thing == ""


def test_not_what_a_colleague_stands_before() -> None:
    hidden, free = thing("hidden", -0.55, 2.4), thing("free", 1.5, 3.5)
    assert guide_of(with_things(hidden, free)).thing == "free"


def test_rather_what_has_a_name() -> None:
    nameless, named = thing("nameless", 0.8, 2, None), thing("named", 1, 3)
    guide = guide_of(with_things(nameless, named))
    assert (guide.thing, bool(guide.said)) == ("named", True)
    assert guide_of(with_things(nameless)).said == ()


def test_every_pack_has_a_guide_whose_words_can_be_heard() -> None:
    for pack in own_packs():
        guide = guide_of(pack)
        assert guide.person in {person.id for person in pack.workplace.people}
        assert guide.said
        assert vocabulary().unknown_words(" ".join(guide.said)) == ()


# --- in a sitting ---------------------------------------------------------------------------------


@pytest.fixture
def bench() -> Iterator[SittingBench]:
    bench = SittingBench([kaffe()], care=SCREEN_CARE)
    yield bench
    bench.close()


def pass_over(bench: SittingBench) -> None:
    while bench.view.screen is Screen.TUTORIAL:
        bench.command("next")


def test_it_comes_once(bench: SittingBench) -> None:
    bench.sign_up()
    assert bench.view.screen is Screen.TUTORIAL
    pass_over(bench)
    assert bench.begin().screen is Screen.BOARD
    assert bench.events(EventKind.SETTINGS_CHANGED)[-1].body == {"tutorial_done": True}
    me = str(bench.sitting.learner_id)
    bench.command("back")
    assert bench.choose(me, "sun", "boat", "key").screen is Screen.BOARD


def test_it_can_be_taken_again_from_the_settings(bench: SittingBench) -> None:
    bench.sign_up()
    pass_over(bench)
    bench.begin()
    before = bench.events(EventKind.SETTINGS_CHANGED)
    bench.command("settings")
    bench.choose("more", "tutorial")
    assert bench.view.screen is Screen.TUTORIAL
    pass_over(bench)
    assert bench.view.screen is Screen.SETTINGS
    assert bench.events(EventKind.SETTINGS_CHANGED) == before


def test_a_pause_in_it_loses_nothing(bench: SittingBench) -> None:
    bench.sign_up()
    bench.tick(Command("next"))
    picture = bench.view.picture
    assert bench.tick(Command("pause")).paused
    assert bench.tick(Command("resume")).picture == picture


def test_who_knows_it_already_is_left_alone() -> None:
    bench = SittingBench([kaffe()], care=replace(SCREEN_CARE, tutorial=False))
    assert bench.sign_up().screen is Screen.BOARD
    bench.close()
