"""A whole scene, branch by branch, with a voice, ears and a book of ten lines each."""

import pytest

from game.view import (
    CardState,
    Chose,
    Command,
    EnterCue,
    HushCue,
    Mic,
    MoveThingCue,
    Rested,
    Screen,
    TouchedPlace,
    TouchedThing,
)
from progress_db.events import EventKind
from scenes import steps as s
from scenes.norms import breaks_norm
from scenes.pack import Gesture
from scenes.wordings import reply_text
from speech.heard import Verdict
from tests.game.fakes import LINE_S, WorkBench
from tests.scenes.samples import kaffe, own_packs

FOUR = "Vi skal bruge 4 kopper."
GLADLY = "Ja tak, meget gerne."
ALONE = "Nej, jeg spiser i bilen."


@pytest.fixture
def work() -> WorkBench:
    return WorkBench(kaffe(), "pause")


def verdicts(work: WorkBench) -> list[object]:
    return [body["verdict"] for body in work.book.bodies(EventKind.TRY_SCORED)]


def to_the_jug(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer(FOUR)
    work.reach(s.Do, "kanden")


def to_the_break(work: WorkBench) -> None:
    to_the_jug(work)
    work.tick(TouchedPlace("bord"))
    work.reach(s.Ask, "sammen")


# --- lines ------------------------------------------------------------------------------------


def test_the_scene_is_set_and_begins_with_its_lines(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    assert work.cues[0] == EnterCue("kaffe", ("mona",), "start")
    assert work.spoken() == [
        "Hej! Godt, du kommer.",
        "Vi er fire. Hvor mange kopper skal vi bruge?",
    ]
    assert [act.person for act in work.acts()] == ["mona", "mona"]
    assert work.book.kinds()[:2] == [EventKind.SCENE_STARTED, EventKind.BOOKMARK]
    assert set(work.book.kinds()) == {EventKind.SCENE_STARTED, EventKind.BOOKMARK}


def test_a_line_stands_as_subtitle_while_it_is_said(work: WorkBench) -> None:
    view = work.tick()
    assert view.screen is Screen.SCENE
    assert view.subtitle is not None
    assert (view.subtitle.person, view.subtitle.name) == ("mona", "Mona")
    assert view.subtitle.text == "Hej! Godt, du kommer."
    assert view.subtitle.help == "Hi! Good that you're here."  # A1: help without asking
    assert view.mic is Mic.OFF


def test_a_line_waits_for_its_sound(work: WorkBench) -> None:
    work.voice.holds = True
    for _ in range(10):
        work.tick()
    assert work.spoken() == []
    assert isinstance(work.part.step, s.Say)
    work.voice.holds = False
    work.tick()
    assert work.spoken() == ["Hej! Godt, du kommer."]


def test_what_a_colleague_shows_is_highlighted(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer(FOUR)
    work.until(lambda: isinstance(work.part.step, s.Say))
    assert work.tick().highlight == ("kande",)


# --- asking -----------------------------------------------------------------------------------


def test_a_well_said_reply_is_accepted(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.taken()
    view = work.view
    assert view.mic is Mic.LISTENING
    assert view.text == "Sig, hvor mange kopper I skal bruge."
    assert view.help == "Say how many cups you need."
    work.answer(FOUR)
    assert work.view.feedback is not None
    assert work.view.feedback.verdict is Verdict.ACCEPTED
    assert all(word.found for word in work.view.feedback.words)
    assert work.chimes() == ["right"]
    assert work.book.bodies(EventKind.TURN_DONE) == [
        {"scene": "pause", "turn": "kopper", "reply": "fire-kopper", "how": "said", "attempts": 1}
    ]


def test_feedback_goes_away_by_itself(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer(FOUR)
    for _ in range(8):
        work.tick()
    assert work.view.feedback is None


def test_an_almost_said_reply_is_asked_again_then_modelled(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer("Vi skal bruge kopper.")  # without the number
    assert verdicts(work) == ["almost"]
    assert "fire" in [w.text for w in work.view.feedback.words if not w.found]
    assert work.part.step == s.Ask("kopper", 2)
    work.reach(s.Ask, "kopper")
    work.answer("Vi skal bruge kopper.")
    assert isinstance(work.part.step, s.Model)
    assert work.book.bodies(EventKind.NET_USED) == [
        {"scene": "pause", "turn": "kopper", "attempts": 2}
    ]


def test_almost_is_enough_once_the_net_is_out(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.tick(Command("model"))
    work.reach(s.Ask, "kopper")
    work.answer("Vi skal bruge kopper.")
    (done,) = work.book.bodies(EventKind.TURN_DONE)
    assert done["how"] == "modelled"


def test_a_near_miss_is_mended_kindly_and_asked_again(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.taken()
    work.answer("Fem kopper.")
    assert verdicts(work) == ["other"]
    assert work.chimes() == ["almost"]
    work.reach(s.Ask, "kopper")
    assert work.spoken() == ["Ikke fem. Peter er syg i dag."]
    assert work.part.step == s.Ask("kopper", 2)


def test_something_else_costs_a_try(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer("Jeg hedder Ole og bor i Odense")
    assert verdicts(work) == ["other"]
    assert work.part.step == s.Ask("kopper", 2)


def test_two_silences_and_the_safety_net_catches_her(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.taken()
    work.keep_silent()
    assert work.part.step == s.Ask("kopper", 2)
    work.reach(s.Ask, "kopper")
    work.keep_silent()
    assert isinstance(work.part.step, s.Model)
    work.reach(s.Ask, "kopper")
    assert work.part.step == s.Ask("kopper", 3, net=True)
    assert work.spoken() == [FOUR]
    assert any(text == FOUR and slower for text, _, slower in work.voice.asked)
    chosen = [card.id for card in work.view.cards if card.state is CardState.CHOSEN]
    assert chosen == ["fire-kopper"]
    work.answer(FOUR)
    (done,) = work.book.bodies(EventKind.TURN_DONE)
    assert (done["how"], done["attempts"]) == ("modelled", 3)
    assert verdicts(work) == ["accepted"]  # silence is no try in the record


def test_nobody_is_told_wrong_for_ever(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    for _ in range(6):
        work.keep_silent()
        work.reach(s.Ask, "kopper")
    assert len(work.book.bodies(EventKind.NET_USED)) == 1
    work.tick(Chose("fire-kopper"))
    work.reach(s.Do, "kanden")


def test_asking_again_is_right_and_costs_nothing(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.taken()
    work.answer("Undskyld, kan du sige det igen?")
    assert work.chimes() == ["right"]
    work.reach(s.Ask, "kopper")
    assert work.spoken() == ["Vi er fire. Hvor mange kopper skal vi bruge?"]
    assert work.part.step == s.Ask("kopper", 1)
    assert work.book.bodies(EventKind.REPAIR_USED) == [
        {"scene": "pause", "turn": "kopper", "reply": "igen"}
    ]


def test_asking_for_slower_is_said_slower(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer("Kan du tale lidt langsommere?")
    assert isinstance(work.part.step, s.Say)
    assert work.part.step.slower
    work.reach(s.Ask, "kopper")
    assert ("Vi er fire. Hvor mange kopper skal vi bruge?", True) in [
        (text, slower) for text, _, slower in work.voice.asked
    ]


def test_asking_to_be_shown_models_the_reply(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.answer("Kan du vise mig det?")
    step = work.part.step
    assert isinstance(step, s.Model)
    assert step.wording == FOUR
    assert work.view.subtitle is None or work.view.subtitle.text != ""


@pytest.mark.parametrize(
    ("wish", "kind"), [("repeat", s.Say), ("slower", s.Say), ("model", s.Model)]
)
def test_wishes_by_button(work: WorkBench, wish: str, kind: type[s.Step]) -> None:
    work.reach(s.Ask, "kopper")
    assert wish in work.view.commands
    work.tick(Command(wish))
    assert isinstance(work.part.step, kind)
    assert not work.listener.open
    work.reach(s.Ask, "kopper")
    assert work.part.step == s.Ask("kopper", 1, net=wish == "model")
    assert EventKind.REPAIR_USED not in work.book.kinds()


def test_a_line_can_be_heard_again_while_it_is_said(work: WorkBench) -> None:
    work.until(work.spoken)
    work.taken()
    work.tick(Command("repeat"))
    work.tick()
    assert work.cues[0] == HushCue()
    assert work.spoken() == ["Hej! Godt, du kommer."]
    work.tick(Command("slower"))
    assert work.part.step == s.Say("mona-hej", slower=True)


def test_help_shows_speaks_and_then_listens_again(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.part.show_help = work.part.show_cards = False
    work.taken()
    work.tick(Command("help"))
    assert work.part.show_help
    assert work.part.show_cards
    assert not work.listener.open  # the ears must not hear the helping voice
    work.until(lambda: work.listener.open)
    assert len(work.spoken()) == 1


def test_pointing_at_a_reply_is_as_good_as_saying_it(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.taken()
    work.tick(Chose("fire-kopper"))
    assert work.chimes() == ["right"]
    (done,) = work.book.bodies(EventKind.TURN_DONE)
    assert done["how"] == "pointed"
    assert work.listener.mic is Mic.OFF


@pytest.mark.parametrize("card", ["gerne", "igen", "fem-kopper", "", "nonsense"])
def test_a_card_that_is_not_there_changes_nothing(work: WorkBench, card: str) -> None:
    work.reach(s.Ask, "kopper")
    work.tick(Chose(card))
    assert work.part.step == s.Ask("kopper", 1)
    assert work.listener.open


def test_cards_do_not_jump_about(work: WorkBench) -> None:
    to_the_break(work)
    first = [card.id for card in work.view.cards]
    work.keep_silent()
    work.reach(s.Ask, "sammen")
    assert [card.id for card in work.view.cards] == first
    assert set(first) == {"gerne", "alene"}
    assert all(card.text and card.help and card.sound for card in work.view.cards)


def test_resting_on_a_card_reads_it_aloud_and_then_she_is_listened_to(work: WorkBench) -> None:
    to_the_break(work)
    work.taken()
    work.tick(Rested("gerne"))
    work.tick()
    assert work.spoken() == [GLADLY]
    assert work.view.mic is Mic.OFF  # or the ears would hear the card
    work.reach(s.Ask, "sammen")
    work.answer(GLADLY)
    assert work.book.bodies(EventKind.TURN_DONE)[-1]["how"] == "said"


def test_what_she_is_saying_is_not_talked_over(work: WorkBench) -> None:
    from speech.ears import Level, Partial

    to_the_break(work)
    work.taken()
    work.ears.give(Level(0.5, True), Partial("ja tak"))
    work.tick()
    assert (work.view.mic, work.view.partial, work.view.level) == (Mic.HEARING, "ja tak", 0.5)
    work.tick(Rested("gerne"))
    assert work.spoken() == []
    assert work.listener.open
    work.ears.give(Level(0.0, False))
    work.tick()
    assert work.view.mic is Mic.THINKING


# --- missteps ---------------------------------------------------------------------------------


def test_a_misstep_is_understood_explained_and_mended(work: WorkBench) -> None:
    to_the_break(work)
    work.answer(ALONE)
    assert work.book.bodies(EventKind.CULTURE_SEEN)[-1]["outcome"] == "misstep"
    done = [body["turn"] for body in work.book.bodies(EventKind.TURN_DONE)]
    assert "sammen" not in done
    work.reach(s.Explain)
    assert work.view.text.startswith("I pausen taler man")
    assert work.view.help.startswith("People talk about work")
    assert "next" in work.view.commands
    for _ in range(20):
        work.tick()
    assert isinstance(work.part.step, s.Explain)  # it stays until she goes on
    work.tick(Command("next"))
    work.reach(s.Ask, "sammen")
    work.answer(GLADLY)
    assert work.book.bodies(EventKind.CULTURE_SEEN)[-1]["outcome"] == "mended"
    work.until(lambda: work.part.done)


def test_a_misstep_gets_no_sound_of_success(work: WorkBench) -> None:
    to_the_break(work)
    work.taken()
    work.answer(ALONE)
    assert "right" not in work.chimes()


def test_a_misstep_by_pointing_gets_no_sound_of_success(work: WorkBench) -> None:
    to_the_break(work)
    work.taken()
    work.tick(Chose("alene"))
    assert "right" not in work.chimes()
    work.reach(s.Explain)


def test_the_reason_can_be_heard_again(work: WorkBench) -> None:
    to_the_break(work)
    work.tick(Chose("alene"))
    work.reach(s.Explain)
    work.tick()
    work.taken()
    work.tick(Command("repeat"))
    work.tick()
    assert len(work.spoken()) == 1
    assert isinstance(work.part.step, s.Explain)


def test_half_a_misstep_is_no_misstep(work: WorkBench) -> None:
    to_the_break(work)
    work.answer("nej jeg bilen")
    assert EventKind.CULTURE_SEEN not in work.book.kinds()
    assert isinstance(work.part.step, s.Ask)


# --- doing ------------------------------------------------------------------------------------


def test_she_holds_what_she_is_to_put_down(work: WorkBench) -> None:
    to_the_jug(work)
    assert work.view.holding == "kande"
    assert MoveThingCue("kande", "hand") in work.cues
    assert work.view.targets == ("bord",)
    assert work.view.highlight == ()


def test_putting_it_in_its_place_is_right(work: WorkBench) -> None:
    to_the_jug(work)
    work.taken()
    work.tick(TouchedPlace("bord"))
    assert MoveThingCue("kande", "bord") in work.cues
    assert work.chimes() == ["right"]
    assert work.view.holding == ""
    (_, done) = work.book.bodies(EventKind.TURN_DONE)
    assert (done["how"], done["reply"], done["attempts"]) == ("done", "kande", 1)


def test_the_wrong_place_is_kindly_refused_then_shown(work: WorkBench) -> None:
    to_the_jug(work)
    work.taken()
    work.tick(TouchedPlace("gulv"))
    assert "right" not in work.chimes()
    assert work.view.holding == "kande"
    work.reach(s.Do, "kanden")
    assert work.spoken() == ["Nej, det er koppen. Jeg mener kanden."]
    work.tick(TouchedPlace("gulv"))
    work.taken()
    step = work.reach(s.Do, "kanden")
    assert step == s.Do("kanden", 3, shown=True)
    assert work.view.highlight == ("bord",)
    assert [act.point for act in work.acts() if act.gesture is Gesture.POINT] == ["bord"]
    assert len(work.book.bodies(EventKind.NET_USED)) == 1
    work.tick(TouchedPlace("bord"))
    work.reach(s.Ask, "sammen")


def test_another_thing_in_the_hand_is_swapped_back(work: WorkBench) -> None:
    to_the_jug(work)
    work.tick(TouchedThing("kop"))
    assert work.view.holding == "kop"
    work.taken()
    work.tick(TouchedPlace("bord"))  # the cup in the jug's place
    assert "right" not in work.chimes()
    work.reach(s.Do, "kanden")
    assert work.view.holding == "kande"


def test_with_her_hands_full_she_may_still_ask(work: WorkBench) -> None:
    to_the_jug(work)
    work.taken()
    work.answer("Undskyld, kan du sige det igen?")
    assert work.book.bodies(EventKind.REPAIR_USED)[-1]["turn"] == "kanden"
    work.reach(s.Do, "kanden")
    assert work.spoken() == ["Sæt lige kanden på bordet."]


def test_a_half_understood_question_is_answered_at_work_too(work: WorkBench) -> None:
    to_the_jug(work)
    work.answer("sige igen")
    assert verdicts(work)[-1] == "almost"
    assert work.book.bodies(EventKind.REPAIR_USED)[-1]["turn"] == "kanden"


def test_other_talk_at_work_is_not_judged(work: WorkBench) -> None:
    to_the_jug(work)
    before = len(work.book.events)
    work.answer("Jeg hedder Ole og bor i Odense")
    work.keep_silent()
    assert len(work.book.events) == before
    assert work.part.step == s.Do("kanden", 1)
    assert work.listener.open


@pytest.mark.parametrize(("wish", "kind"), [("repeat", s.Say), ("slower", s.Say), ("model", s.Do)])
def test_wishes_at_work(work: WorkBench, wish: str, kind: type[s.Step]) -> None:
    to_the_jug(work)
    work.tick(Command(wish))
    assert isinstance(work.part.step, kind)
    step = work.reach(s.Do, "kanden")
    assert step.attempt == 1
    assert step.shown is (wish == "model")
    assert work.view.holding == "kande"


# --- trouble, pause ---------------------------------------------------------------------------


def test_trouble_of_the_recogniser_costs_no_try(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.taken()
    work.ears.fail()
    work.tick()
    told = work.say("recogniser-restarted")
    assert (work.view.notice, work.view.notice_help) == told
    work.reach(s.Ask, "kopper")
    assert work.part.step == s.Ask("kopper", 1)
    assert work.spoken() == [work.view.notice]  # also for those who do not read
    assert EventKind.TRY_SCORED not in work.book.kinds()
    work.answer(FOUR)
    assert work.view.notice == ""
    assert work.book.bodies(EventKind.TURN_DONE)[0]["attempts"] == 1


def test_the_notice_goes_when_she_points_instead(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.ears.fail()
    work.tick()
    work.tick(Chose("fire-kopper"))
    work.tick()
    assert work.view.notice == ""


def test_trouble_that_lost_nothing_is_not_told(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.ears.fail(lost_turn=False)
    work.tick()
    assert work.view.notice == ""
    work.answer(FOUR)
    assert verdicts(work) == ["accepted"]


def test_ears_that_fail_for_good_lead_to_pointing(work: WorkBench) -> None:
    """A microphone that was pulled out must not chime for ever, nor leave her without cards."""
    to_the_break(work)
    work.part.show_cards = False  # as in a scene of a higher level
    work.taken()
    work.ears.fail(final=True)
    for _ in range(10):
        work.tick()
    assert "listen" not in work.chimes()
    assert {card.id for card in work.view.cards} == {"gerne", "alene"}
    assert work.view.notice == work.say("microphone-missing").da
    assert work.view.mic is Mic.OFF
    work.tick(Chose("gerne"))
    work.until(lambda: work.part.done)


def pauses(work: WorkBench) -> None:
    """A pause as a sitting does it: silence, and later the step once more."""
    step, tries = work.part.step, len(work.book.events)
    work.cues.extend(work.part.leave())
    assert not work.listener.open
    assert not work.speaker.busy
    work.now += 60.0
    work.taken()
    work.part.again()
    work.tick()
    assert work.part.step == step
    assert len(work.book.events) == tries


def test_pause_in_the_middle_of_a_line(work: WorkBench) -> None:
    work.until(work.spoken)
    pauses(work)
    work.tick()
    assert work.spoken() == ["Hej! Godt, du kommer."]


def test_pause_while_she_is_asked(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    pauses(work)
    assert work.listener.open
    work.answer(FOUR)
    assert verdicts(work) == ["accepted"]


def test_pause_while_she_speaks_forgets_what_she_said(work: WorkBench) -> None:
    from speech.ears import Level

    work.reach(s.Ask, "kopper")
    work.ears.give(Level(0.5, True))
    work.tick()
    pauses(work)
    assert work.view.mic is Mic.LISTENING


def test_pause_while_the_net_models(work: WorkBench) -> None:
    work.reach(s.Ask, "kopper")
    work.tick(Command("model"))
    work.tick()
    assert isinstance(work.part.step, s.Model)
    pauses(work)
    work.tick()
    assert work.spoken() == [FOUR]
    work.reach(s.Ask, "kopper")


def test_pause_with_her_hands_full(work: WorkBench) -> None:
    to_the_jug(work)
    pauses(work)
    assert work.view.holding == "kande"
    work.tick(TouchedPlace("bord"))
    work.reach(s.Ask, "sammen")


def test_pause_while_a_reason_is_told(work: WorkBench) -> None:
    to_the_break(work)
    work.tick(Chose("alene"))
    work.reach(s.Explain)
    pauses(work)
    work.tick(Command("next"))
    work.reach(s.Ask, "sammen")


# --- the end, and whole scenes ----------------------------------------------------------------


def to_the_end(work: WorkBench) -> None:
    to_the_break(work)
    work.answer(GLADLY)
    work.reach(s.End)


def test_the_end_is_recorded_as_soon_as_it_is_reached(work: WorkBench) -> None:
    to_the_end(work)
    assert not work.part.done
    assert len(work.book.bodies(EventKind.SCENE_DONE)) == 1


def test_the_end_need_not_be_heard_out(work: WorkBench) -> None:
    to_the_end(work)
    work.tick(Command("next"))
    assert work.part.done
    assert not work.speaker.busy


def test_a_pause_at_the_end_records_it_once(work: WorkBench) -> None:
    to_the_end(work)
    pauses(work)
    work.until(lambda: work.part.done)
    assert len(work.book.bodies(EventKind.SCENE_DONE)) == 1


def test_the_end_is_told_once(work: WorkBench) -> None:
    to_the_break(work)
    work.taken()
    work.answer(GLADLY)
    work.until(lambda: work.part.done)
    work.tick()
    assert work.chimes().count("done") == 1
    assert work.spoken()[-1] == "Du hjalp til, og I holdt pause sammen."
    assert work.view.text == "Du hjalp til, og I holdt pause sammen."
    assert work.view.help == "You helped and took a break together."
    (done,) = work.book.bodies(EventKind.SCENE_DONE)
    assert done["scene"] == "pause"
    assert 4 * LINE_S <= done["seconds"] <= work.now


ALL_SCENES = [(pack, scene.id) for pack in (*own_packs(), kaffe()) for scene in pack.scenes]


def deed(work: WorkBench, missteps: bool) -> None:
    """What someone does who only points: a card, a thing, a place, or the next button."""
    step = work.part.step
    if isinstance(step, s.Ask):
        replies = work.part.turn(step.turn_id).ask.replies
        shown = {card.id for card in work.view.cards}
        assert shown == {reply.id for reply in replies}, f"not every reply of {step.turn_id} shown"
        wanted = [r for r in replies if breaks_norm(r) is missteps] or list(replies)
        work.tick(Chose(wanted[0].id))
    elif isinstance(step, s.Do):
        task = work.part.turn(step.turn_id).do
        wanted = task.place if task.action == "put_down" else task.object
        assert wanted in work.view.targets, f"{wanted} cannot be pointed at in {step.turn_id}"
        work.tick(TouchedPlace(wanted) if task.action == "put_down" else TouchedThing(wanted))
    elif isinstance(step, s.Explain):
        work.tick(Command("next"))
    else:
        work.tick()


@pytest.mark.parametrize("missteps", [False, True], ids=["rightly", "by every misstep once"])
@pytest.mark.parametrize(("pack", "scene"), ALL_SCENES, ids=str)
def test_every_scene_can_be_played_by_pointing_alone(pack, scene, missteps: bool) -> None:
    work = WorkBench(pack, scene, microphone=False)
    broken: set[str] = set()
    for _ in range(3000):
        if work.part.done:
            break
        step = work.part.step
        wrong = missteps and isinstance(step, s.Ask) and step.turn_id not in broken
        if wrong:
            broken.add(step.turn_id)
        if isinstance(step, s.Ask | s.Do) and not work.listener.open:
            work.tick()
        else:
            deed(work, wrong)
        assert work.view.mic is Mic.OFF
    assert work.part.done
    assert work.ears.listens == []
    outcomes = {body["outcome"] for body in work.book.bodies(EventKind.CULTURE_SEEN)}
    assert outcomes <= ({"met", "misstep", "mended"} if missteps else {"met"})
    if missteps:
        told = work.book.bodies(EventKind.CULTURE_SEEN)
        points = {b["point"] for b in told if b["outcome"] == "misstep"}
        assert points == {b["point"] for b in told if b["outcome"] == "mended"}
    assert len(work.book.bodies(EventKind.SCENE_DONE)) == 1


@pytest.mark.parametrize(("pack", "scene"), ALL_SCENES, ids=str)
def test_every_scene_can_be_spoken_through(pack, scene) -> None:
    """The first right reply of every turn, said clearly, is accepted."""
    work = WorkBench(pack, scene)
    for _ in range(3000):
        if work.part.done:
            break
        step = work.part.step
        if isinstance(step, s.Ask) and work.listener.open:
            replies = work.part.turn(step.turn_id).ask.replies
            right = next(reply for reply in replies if not breaks_norm(reply))
            work.answer(reply_text(right))
        elif isinstance(step, s.Do) and work.listener.open:
            deed(work, missteps=False)
        else:
            work.tick()
    assert work.part.done
    assert set(verdicts(work)) == {"accepted"}
    assert EventKind.NET_USED not in work.book.kinds()


# --- cut off, and gone on with ----------------------------------------------------------------


def test_each_turn_is_marked_with_what_waits_for_mending(work: WorkBench) -> None:
    to_the_break(work)
    work.answer(ALONE)
    work.reach(s.Explain)
    marks = work.book.bodies(EventKind.BOOKMARK)
    assert {mark["step"] for mark in marks} == {"live"}
    assert [mark["turn"] for mark in marks][-2:] == ["sammen", work.part.step.turn_id]
    assert marks[-2]["broken"] == []
    assert marks[-1]["broken"] == [work.part.step.point]


def test_she_goes_on_in_the_middle_and_mends_what_was_broken(work: WorkBench) -> None:
    to_the_break(work)
    work.answer(ALONE)
    point = work.reach(s.Explain).point
    again = WorkBench(kaffe(), "pause", turn="sammen", broken=frozenset({point}))
    again.reach(s.Ask, "sammen")
    (began,) = again.book.bodies(EventKind.SCENE_STARTED)
    assert began["resumed"] is True
    again.answer(GLADLY)
    assert [b["outcome"] for b in again.book.bodies(EventKind.CULTURE_SEEN)] == ["mended"]


def test_going_on_with_something_in_her_hand_she_holds_it_again() -> None:
    work = WorkBench(kaffe(), "pause", turn="kanden")
    work.reach(s.Do, "kanden")
    assert work.view.holding
    work.tick(TouchedPlace("bord"))
    work.reach(s.Ask, "sammen")
