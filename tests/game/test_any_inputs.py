"""Whatever she does, in whatever order: nothing breaks, and what is shown makes sense."""

from dataclasses import replace
from random import Random

import pytest

from game.kiosk import KioskSettings
from game.settings import HELP_LANGUAGES, LearnerSettings
from game.shift.at_work import AtWork
from game.shift.care import HEADSET_CARE
from game.shift.rehearsing.choosing import StepChoice
from game.shift.warm_up import WarmUp
from game.view import (
    COMMANDS,
    Chose,
    Command,
    LearnerInput,
    LookedAt,
    Mic,
    Rested,
    Screen,
    TouchedPlace,
    TouchedThing,
    View,
    WantsToQuit,
)
from lessons.rehearsal import Step
from progress_db.events import EventKind
from progress_db.learners import PICTURES
from scenes import steps as s
from scenes.norms import breaks_norm
from speech.ears import (
    Advice,
    Advised,
    EarEvent,
    Ignored,
    Interrupted,
    Level,
    MicrophoneChanged,
    MicrophoneState,
    Partial,
    RoomHeard,
    Unheeded,
)
from speech.room import RoomReport, RoomVerdict
from tests.game.fakes import SittingBench
from tests.scenes.samples import kaffe, own_packs, warehouse

TICKS = 8000
TEXTS = ("ja tak", "fire kopper", "jeg er ny her", "undskyld kan du sige det igen", "xyz", "")


class Someone:
    """Presses, points, talks and falls silent at random."""

    def __init__(self, bench: SittingBench, dice: Random) -> None:
        self.bench, self.dice = bench, dice
        packs = bench.rooms.packs.values()
        self.things = [t.id for pack in packs for t in pack.workplace.things] + ["nothing"]
        self.places = [q.id for pack in packs for q in pack.workplace.places] + ["nowhere"]
        people = [person.id for pack in packs for person in pack.workplace.people]
        self.sights = [*people, *self.things]

    def deeds(self, view: View) -> list[LearnerInput]:
        if view.paused and self.dice.random() < 0.5:
            return [Command("resume")]
        if view.screen is Screen.STOPPED and self.dice.random() < 0.8:
            return [Chose("go_on")]
        if view.screen in (Screen.WORKPLACE, Screen.OFFER):
            return [Chose(self.dice.choice(view.cards).id)]
        if view.screen is Screen.BOARD and self.dice.random() < 0.3:
            return [Command("settings")]
        if self.dice.random() < 0.4:
            return []
        cards = [card.id for card in view.cards] or ["no-such-card"]
        targets = list(view.targets) or self.things
        return [
            self.dice.choice(
                [
                    Chose(self.dice.choice(cards)),
                    Chose(self.dice.choice(cards)),
                    Rested(self.dice.choice(cards)),
                    Command(self.dice.choice(view.commands or COMMANDS)),
                    Command(self.dice.choice(COMMANDS)),
                    Command("next"),
                    TouchedThing(self.dice.choice(targets)),
                    TouchedThing(self.dice.choice(self.things)),
                    TouchedPlace(self.dice.choice(targets)),
                    TouchedPlace(self.dice.choice(self.places)),
                    LookedAt(self.dice.choice(self.sights)),
                ]
            )
            for _ in range(self.dice.choice((1, 1, 1, 2, 3)))
        ]

    def sounds(self) -> None:
        ears = self.bench.ears
        if ears.listening is None or self.dice.random() < 0.7:
            return
        if ears.listening.turn_id == "room":
            ears.give(Level(0.3, True), RoomHeard(RoomReport(self.dice.choice([*RoomVerdict]))))
            return
        match self.dice.randrange(9):
            case 0:
                ears.stay_quiet()
            case 1:
                ears.fail(lost_turn=self.dice.random() < 0.5)
            case 2:
                ears.give(Level(0.3, True), Partial("ja"))
            case 3:
                ears.hear(self.dice.choice(TEXTS))
            case 4 | 5 | 6:
                replies = [w for choice in ears.listening.choices for w in choice.wordings]
                ears.hear(self.dice.choice(replies))
            case _:
                ears.give(Level(0.3, True), self.what_does_not_count())

    def what_does_not_count(self) -> EarEvent:
        return self.dice.choice(
            [
                Ignored(self.dice.choice([*Unheeded])),
                Advised(self.dice.choice([*Advice])),
                MicrophoneChanged(self.dice.choice([*MicrophoneState])),
                Interrupted(),
            ]
        )


def makes_sense(view: View, settings: LearnerSettings) -> None:
    ids = [card.id for card in view.cards]
    assert len(ids) == len(set(ids)), "two cards with one id"
    assert set(view.commands) <= set(COMMANDS)
    assert 0 <= view.progress <= 1
    assert 0 <= view.level <= 1
    assert settings.voice_menus or not (view.paused and view.mic is not Mic.OFF)
    assert view.title or view.screen is Screen.SCENE
    if view.screen in (Screen.SCENE, Screen.TUTORIAL):
        assert view.commands
        assert view.text or view.subtitle or not settings.subtitles
    elif view.screen not in (Screen.WRAP_UP, Screen.NEWS, Screen.ROOM):
        assert view.cards or view.targets


@pytest.mark.parametrize("seed", range(6))
def test_nothing_breaks(seed: int) -> None:
    dice = Random(seed)
    packs = own_packs()[:3] if seed % 2 else (kaffe(), *warehouse())
    bench = SittingBench(packs, lives=False)
    someone = Someone(bench, dice)
    screens = set()
    try:
        bench.sign_up("bee", "fa")
        if seed % 3 == 0:  # what she says may be a call as well
            bench.command("settings")
            bench.choose("more", "voice_menus")
            assert bench.sitting.settings.voice_menus
        for _ in range(TICKS):
            someone.sounds()
            bench.tick(*someone.deeds(bench.view))
            makes_sense(bench.view, bench.sitting.settings)
            screens.add(bench.view.screen)
        events = bench.events()
    finally:
        bench.close()
    assert screens >= {Screen.BOARD, Screen.EXERCISE, Screen.SCENE, Screen.SETTINGS}
    started = sum(event.kind is EventKind.SITTING_STARTED for event in events)
    ended = sum(event.kind is EventKind.SITTING_ENDED for event in events)
    assert started - ended in (0, 1)
    assert any(event.kind is EventKind.TURN_DONE for event in events)


@pytest.mark.parametrize("seed", range(3))
def test_nothing_breaks_in_a_class_that_shares_headsets(seed: int) -> None:
    """Care, introduction, break, stop and the teacher's code among everything else."""
    dice = Random(seed)
    kiosk = KioskSettings(lambda code: code.startswith("1"))
    care = replace(HEADSET_CARE, break_after_s=15.0)
    bench = SittingBench([kaffe()], care=care, kiosk=kiosk, lives=False)
    someone = Someone(bench, dice)
    screens = set()
    try:
        for _ in range(TICKS // 2):
            if bench.view.screen is Screen.WHO:
                bench.sign_up(dice.choice(PICTURES), dice.choice(HELP_LANGUAGES))
            someone.sounds()
            rare = [WantsToQuit()] if dice.random() < 0.003 else []
            bench.tick(*someone.deeds(bench.view), *rare)
            makes_sense(bench.view, bench.sitting.settings)
            screens.add(bench.view.screen)
            bench.sitting.over = False
        kinds = [event.kind for event in bench.events()]
    finally:
        bench.close()
    halts = {Screen.STOPPED, Screen.BREAK, Screen.TEACHER}
    assert screens >= halts | {Screen.CARE, Screen.TUTORIAL, Screen.BOARD}
    begun, ended = (kinds.count(k) for k in (EventKind.SITTING_STARTED, EventKind.SITTING_ENDED))
    assert begun > 1
    assert begun - ended in (0, 1)


def point_rightly(bench: SittingBench) -> list[LearnerInput]:
    """What someone does who only points, and always rightly."""
    part = bench.sitting.part
    if isinstance(part, StepChoice):
        return [Chose(Step.LIVE)]
    if isinstance(part, WarmUp):
        return [] if part.resting else [part.wanted]
    if not isinstance(part, AtWork):
        return []
    match part.step:
        case s.Ask(turn_id):
            replies = part.turn(turn_id).ask.replies
            return [Chose(next(reply.id for reply in replies if not breaks_norm(reply)))]
        case s.Do(turn_id) if bench.view.targets:
            task = part.turn(turn_id).do
            down = task.action == "put_down"
            return [TouchedPlace(task.place) if down else TouchedThing(task.object)]
    return []


def test_day_after_day_the_course_goes_on() -> None:
    """Two days of pointing for each scene: all are met, no day is empty, points only grow."""
    scenes = {scene.id for pack in warehouse() for scene in pack.scenes}
    bench = SittingBench(warehouse())
    points = [0]
    try:
        bench.sign_up()
        for _ in range(2 * len(scenes)):
            bench.command("next")
            for _ in range(TICKS):
                if bench.view.screen is Screen.WRAP_UP:
                    break
                bench.tick(*point_rightly(bench))
            assert bench.view.screen is Screen.WRAP_UP
            assert bench.view.learned
            bench.go_home()
            points.append(bench.view.points)
            bench.clock.go_on(days=1)
        done = {event.body["scene"] for event in bench.events(EventKind.SCENE_DONE)}
        assert done == scenes
        assert points == sorted(set(points))
    finally:
        bench.close()
