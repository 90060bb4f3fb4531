"""A scene heard, repeated, said with prompts: each step from its first line to its last."""

import pytest

from game.shift.rehearsing.saying import ENOUGH
from game.view import (
    ChimeCue,
    Chose,
    Command,
    EnterCue,
    Mic,
    MoveThingCue,
    Rested,
    Screen,
    TouchedPlace,
    TouchedThing,
)
from lessons.help_language import Texts
from lessons.rehearsal import Step
from lessons.scheduling import Rating
from progress_db.events import EventKind
from speech.heard import Verdict
from tests.game.fakes import RehearsalBench
from tests.scenes.samples import kaffe, own_packs

FOUR = "Vi skal bruge 4 kopper."
GLADLY = "Ja tak, meget gerne."
ALONE = "Nej, jeg spiser i bilen."
LINES = [
    "Hej! Godt, du kommer.",
    "Vi er fire. Hvor mange kopper skal vi bruge?",
    "Sæt lige kanden på bordet.",
    "Vil du sidde sammen med os?",
    "Dejligt. Kom og sid her.",
]
DA = Texts("da")


def bench(step: Step, **more) -> RehearsalBench:
    return RehearsalBench(kaffe(), "pause", step, **more)


def hear() -> RehearsalBench:
    return bench(Step.HEAR)


def turns(work: RehearsalBench) -> list[tuple[object, object, object]]:
    bodies = work.book.bodies(EventKind.TURN_DONE)
    return [(body["turn"], body["how"], body["step"]) for body in bodies]


def ratings(work: RehearsalBench) -> dict[str, Rating]:
    return {reviewed.card.item: reviewed.rating for reviewed in work.record.reviews}


def to_the_end(work: RehearsalBench) -> None:
    work.until(lambda: work.part.done)


# --- hear -------------------------------------------------------------------------------------


def test_the_whole_scene_is_played_to_her_with_her_own_part() -> None:
    work = hear()
    to_the_end(work)
    assert work.cues[0] == EnterCue("kaffe", ("mona",), "start")
    told = [DA.text("step-hear-how"), Texts("en").text("step-hear-how")]
    over = [DA.text("step-hear-done"), Texts("en").text("step-hear-done")]
    hello, cups, jug, together, end = LINES
    hers = [FOUR, "Sæt kanden på bordet.", GLADLY]
    played = [hello, cups, hers[0], jug, hers[1], together, hers[2], end]
    assert work.spoken() == [*told, *played, *over]
    assert [act.person for act in work.acts()] == ["mona"] * 6  # five lines, and shown once
    assert work.ears.listens == []


def test_her_reply_is_heard_beside_her_with_its_picture() -> None:
    work = hear()
    work.until(lambda: bool(work.view.cards))
    (card,) = work.view.cards
    assert (card.id, card.text, card.help) == ("fire-kopper", FOUR, "We need four cups.")
    assert card.picture
    assert work.view.title == DA.text("step-hear")
    assert work.view.text == "Sig, hvor mange kopper I skal bruge."
    assert work.view.screen is Screen.SCENE


def test_her_act_is_done_before_her_eyes_and_she_need_touch_nothing() -> None:
    work = hear()
    work.until(lambda: bool(work.view.highlight) and work.part.beat.turn_id == "kanden")
    to_the_end(work)
    moves = [cue for cue in work.cues if isinstance(cue, MoveThingCue)]
    assert moves == [MoveThingCue("kande", "hand"), MoveThingCue("kande", "bord")]
    assert work.view.targets == ()


def test_what_she_heard_is_written_down_as_a_step_and_rates_nothing() -> None:
    work = hear()
    to_the_end(work)
    (done,) = work.book.bodies(EventKind.STEP_DONE)
    assert (done["scene"], done["step"]) == ("pause", "hear")
    assert done["seconds"] > 5
    assert set(work.book.kinds()) == {EventKind.STEP_DONE, EventKind.BOOKMARK}


def test_again_and_slower_begin_the_same_lines_anew() -> None:
    work = hear()
    work.until(lambda: bool(work.view.cards))
    work.taken()
    work.tick(Command("slower"))
    work.until(lambda: work.part.beat.turn_id == "kanden")
    assert work.spoken()[-3:] == [*LINES[:2], FOUR]
    slow = {text for text, _, slower in work.voice.asked if slower}
    assert {*LINES[:2], FOUR} <= slow


def test_next_goes_on_at_once() -> None:
    work = hear()
    for _ in range(30):
        work.tick(Command("next"))
    assert work.part.done
    assert len(work.book.bodies(EventKind.STEP_DONE)) == 1


def test_back_leads_to_the_other_steps_and_nothing_is_over() -> None:
    work = hear()
    work.until(lambda: bool(work.view.cards))
    work.tick(Command("back"))
    assert work.part.done
    assert work.part.left
    assert work.book.bodies(EventKind.STEP_DONE) == []


def test_after_a_pause_the_line_comes_again() -> None:
    work = hear()
    work.until(lambda: LINES[1] in work.spoken())
    work.taken()
    work.part.leave()
    work.part.again()
    work.until(lambda: work.part.beat.turn_id == "kanden")
    assert work.spoken()[0] == LINES[1]


# --- repeat -----------------------------------------------------------------------------------


def test_each_reply_is_said_for_her_and_then_by_her() -> None:
    work = bench(Step.REPEAT)
    work.reach("kopper")
    assert work.spoken()[-1] == FOUR
    assert work.view.mic is Mic.LISTENING
    assert [card.text for card in work.view.cards] == [FOUR]
    work.answer(FOUR)
    assert work.view.feedback.verdict is Verdict.ACCEPTED
    work.reach("kanden")
    assert turns(work) == [("kopper", "modelled", "repeat")]
    assert ratings(work) == {"kop": Rating.Again}  # an echo is no memory


def test_her_act_is_shown_and_then_hers() -> None:
    work = bench(Step.REPEAT)
    work.reach("kopper")
    work.answer(FOUR)
    work.reach("kanden")
    assert work.view.holding == "kande"
    assert work.view.highlight == ("bord",)
    work.tick(TouchedPlace("bord"))
    work.reach("sammen")
    assert turns(work)[-1] == ("kanden", "done", "repeat")
    assert ratings(work)["kande"] is Rating.Again  # it was shown


def test_pointing_is_a_way_on() -> None:
    work = bench(Step.REPEAT, microphone=False)
    work.reach("kopper")
    work.tick(Chose("fire-kopper"))
    work.reach("kanden")
    work.tick(TouchedPlace("bord"))
    work.reach("sammen")
    work.tick(Chose("gerne"))
    to_the_end(work)
    assert work.ears.listens == []
    assert [how for _, how, _ in turns(work)] == ["modelled", "done", "modelled"]


def test_who_keeps_silent_hears_it_again_and_then_it_goes_on() -> None:
    work = bench(Step.REPEAT)
    for _ in range(ENOUGH):
        work.reach("kopper")
        work.taken()
        work.keep_silent()
    work.reach("kanden")
    assert turns(work) == []
    assert work.record.reviews == []


def test_a_misstep_has_no_consequence_here() -> None:
    work = bench(Step.REPEAT, turn="sammen")
    work.reach("sammen")
    work.taken()
    work.answer(ALONE)
    work.reach("sammen")
    assert work.spoken()[-1] == GLADLY
    assert work.book.bodies(EventKind.CULTURE_SEEN) == []


def test_what_she_can_say_is_not_said_for_her() -> None:
    work = bench(Step.REPEAT, known=frozenset({"kopper"}))
    work.reach("kopper")
    assert FOUR not in work.spoken()
    work.answer(FOUR)
    work.reach("kanden")
    assert turns(work) == [("kopper", "said", "repeat")]
    assert ratings(work) == {"kop": Rating.Hard}


def test_asking_in_danish_is_right_here_too() -> None:
    work = bench(Step.REPEAT)
    work.reach("kopper")
    work.taken()
    repair = next(r for r in kaffe().head.repairs if r.wish == "repeat")
    work.answer(repair.wordings[0])
    work.reach("kopper")
    assert work.spoken()[:2] == LINES[:2]
    assert work.spoken()[-1] == FOUR


# --- prompts ----------------------------------------------------------------------------------


def test_she_has_the_picture_and_the_first_word() -> None:
    work = bench(Step.PROMPTS)
    work.reach("kopper")
    assert work.spoken()[-1] == "Vi"
    (card,) = work.view.cards
    assert (card.text, card.help) == ("Vi …", "We need four cups.")
    assert card.picture
    work.answer(FOUR)
    work.reach("kanden")
    assert turns(work) == [("kopper", "said", "prompts")]
    assert ratings(work) == {"kop": Rating.Hard}  # with effort


def test_when_it_does_not_come_it_is_said_for_her() -> None:
    work = bench(Step.PROMPTS)
    work.reach("kopper")
    work.taken()
    work.answer("Vi skal bruge kopper.")
    work.reach("kopper")
    assert work.spoken()[-1] == FOUR
    assert [card.text for card in work.view.cards] == [FOUR]
    work.answer("Vi skal bruge kopper.")  # nearly is enough after a model
    work.reach("kanden")
    assert turns(work) == [("kopper", "modelled", "prompts")]


def test_show_me_says_it_for_her() -> None:
    work = bench(Step.PROMPTS)
    work.reach("kopper")
    work.taken()
    work.tick(Command("model"))
    work.reach("kopper")
    assert work.spoken() == [FOUR]


def test_who_points_hears_what_she_pointed_at() -> None:
    work = bench(Step.PROMPTS)
    work.reach("kopper")
    work.taken()
    work.tick(Chose("fire-kopper"))
    work.reach("kanden")
    assert FOUR in work.spoken()
    assert turns(work) == [("kopper", "pointed", "prompts")]


def test_her_act_is_told_and_shown_when_it_went_wrong() -> None:
    work = bench(Step.PROMPTS, turn="kanden")
    work.reach("kanden")
    assert work.view.highlight == ()
    work.taken()
    work.tick(TouchedThing("kop"))
    work.tick(TouchedPlace("bord"))
    work.until(lambda: work.view.highlight == ("bord",))
    assert ChimeCue("almost") in work.cues
    work.until(lambda: "Nej, det er koppen. Jeg mener kanden." in work.spoken())
    work.tick(TouchedThing("kande"))
    work.tick(TouchedPlace("bord"))
    work.reach("sammen")
    assert work.book.bodies(EventKind.TURN_DONE)[0]["attempts"] == 2


def test_resting_on_the_card_says_no_more_than_stands_on_it() -> None:
    work = bench(Step.PROMPTS)
    work.reach("kopper")
    work.taken()
    work.tick(Rested("fire-kopper"))
    work.reach("kopper")
    assert set(work.spoken()) == {"Vi"}


# --- cut off ----------------------------------------------------------------------------------


def test_each_beat_is_marked_and_she_goes_on_there() -> None:
    work = bench(Step.REPEAT)
    work.reach("kopper")
    work.answer(FOUR)
    work.reach("kanden")
    marks = [(b["step"], b["turn"]) for b in work.book.bodies(EventKind.BOOKMARK)]
    assert marks == [("repeat", "kopper"), ("repeat", "kanden")]
    again = bench(Step.REPEAT, turn="kanden")
    again.reach("kanden")
    assert LINES[0] not in again.spoken()


SCENES = [(pack, scene) for pack in (kaffe(), *own_packs()) for scene in pack.scenes]


@pytest.mark.parametrize("step", [Step.HEAR, Step.REPEAT, Step.PROMPTS])
@pytest.mark.parametrize(("pack", "scene"), SCENES, ids=lambda part: getattr(part, "id", "pack"))
def test_every_scene_is_rehearsed_by_pointing_alone(pack, scene, step) -> None:
    work = RehearsalBench(pack, scene.id, step, microphone=False)
    for _ in range(3000):
        if work.part.done:
            break
        beat, place = work.part.beat, work.view.targets
        if step is not Step.HEAR and beat.act is not None and place:
            there = beat.act.place
            down = beat.act.action == "put_down"
            work.tick(TouchedPlace(there) if down else TouchedThing(beat.act.object))
        elif step is not Step.HEAR and work.view.cards:
            work.tick(Chose(work.view.cards[0].id))
        else:
            work.tick()
        assert len(work.view.cards) <= 1
    assert work.part.done
    assert [b["step"] for b in work.book.bodies(EventKind.STEP_DONE)] == [step.value]
