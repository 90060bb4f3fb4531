"""Placement in the game: asked, pointed, said, passed over; what is kept; no judging."""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from game.shift.care import SCREEN_CARE
from game.shift.placing.choice import FROM_START, LISTENS, PLACE, READS
from game.shift.placing.placing import SKIP, WAITS_S, Placing
from game.view import CardState, Chose, Command, Mic, Rested, Screen, View
from lessons.ability import Ability
from lessons.exercises import ExerciseKind
from lessons.placement import LONGEST_S
from lessons.placement_items import Task
from lessons.skills import CardId, Skill
from progress_db.events import EventKind
from scenes.pack import Pack
from speech.ears import MicrophoneChanged, MicrophoneState
from tests.game.fakes import TICK_S, Bench, SittingBench
from tests.lessons.placement_class import wide_pack

PACK = wide_pack()


class PlacingBench(Bench):
    """Placing with the fakes around it."""

    part: Placing

    def __init__(self, pack: Pack = PACK, language: str = "en", microphone: bool = True) -> None:
        super().__init__(pack, language, microphone)
        packs = {pack.head.id: pack}
        self.part = Placing(packs, pack, self.say, self.speaker, self.listener, language, Random(5))

    @property
    def asked(self):
        """What she is asked now."""
        assert self.part._asked is not None
        return self.part._asked

    def awaited(self) -> None:
        """Until it is her turn."""
        self.tick()
        self.until(lambda: self.part.done or (not self.speaker.busy and self._open()))

    def _open(self) -> bool:
        spoken = self.part._asked is not None and self.asked.exercise.listening is not None
        return self.listener.open or not spoken

    def answer(self, right: bool) -> None:
        exercise = self.asked.exercise
        if exercise.listening is not None:
            choice = exercise.listening.choices[0]
            self.ears.hear(choice.wordings[0] if right else "noget helt andet")
            self.tick()
            return
        wrong = [option.id for option in exercise.options if option.id != exercise.right]
        self.tick(Chose(exercise.right if right else wrong[0]))

    def play(self, right: Callable[[Placing], bool]) -> None:
        """To the end, answering by this rule."""
        for _ in range(60):
            self.awaited()
            if self.part.placed is not None:
                break
            self.answer(right(self.part))
        self.until(lambda: self.part.done)


def until_task(bench: PlacingBench, task: Task) -> None:
    for _ in range(60):
        bench.awaited()
        if bench.asked.item is not None and bench.asked.item.task is task:
            return
        bench.answer(True)
    raise AssertionError(f"{task} never came")


@pytest.fixture
def bench() -> PlacingBench:
    return PlacingBench()


# --- asking and answering -------------------------------------------------------------------


def test_she_is_told_what_to_do_in_danish_and_in_her_language(bench: PlacingBench) -> None:
    bench.awaited()
    hello, title = bench.say("placing-hello"), bench.say("exercise-listen-and-point")
    assert bench.spoken()[:4] == [hello.da, hello.help, title.da, title.help]


def test_who_knows_everything_is_placed_high_and_who_knows_nothing_begins() -> None:
    for right, level in ((True, "B1"), (False, "A1")):
        bench = PlacingBench()
        bench.play(lambda _, right=right: right)
        assert bench.part.placed is not None
        assert bench.part.placed.level == level


def test_nothing_says_that_she_was_wrong(bench: PlacingBench) -> None:
    views: list[View] = []
    for number in range(12):
        bench.awaited()
        if bench.part.placed is not None:
            break
        bench.answer(number % 2 == 0)
        views.append(bench.view)
    states = {card.state for view in views for card in view.cards}
    assert states == {CardState.PLAIN}
    assert set(bench.chimes()) <= {"step", "listen", "done"}
    assert not any(view.feedback for view in views)


def test_she_may_pass_over_what_she_does_not_know(bench: PlacingBench) -> None:
    bench.awaited()
    before = bench.asked
    bench.tick(Command("next"))
    assert bench.asked is not before
    assert bench.part._placement.answers[-1].right is False


def test_what_is_to_be_said_may_be_passed_over_by_pointing(bench: PlacingBench) -> None:
    until_task(bench, Task.NAME)
    assert [card.id for card in bench.tick().cards] == [SKIP]
    bench.tick(Rested(SKIP))
    bench.until(lambda: not bench.speaker.busy)
    assert bench.say("placing-skip").da in bench.spoken()
    before = len(bench.part._placement.answers)
    bench.tick(Chose(SKIP))
    assert len(bench.part._placement.answers) == before + 1


def test_she_may_end_it_and_is_thanked(bench: PlacingBench) -> None:
    bench.awaited()
    bench.taken()
    view = bench.tick(Command("back"))
    assert (view.screen, view.text) == (Screen.OFFER, bench.say("placing-thanks").da)
    bench.until(lambda: bench.part.done)
    assert bench.say("placing-thanks").da in bench.spoken()
    assert bench.part.placed is not None
    assert bench.part.placed.level == "A1"


def test_it_goes_on_when_she_does_nothing(bench: PlacingBench) -> None:
    bench.awaited()
    bench.taken()
    before, ticks = bench.asked, 0
    while bench.asked is before:
        bench.tick()
        ticks += 1
    assert bench.spoken().count(before.exercise.say) == 1  # once more, and then on
    assert ticks * TICK_S >= 2 * WAITS_S
    assert bench.part._placement.answers[-1].right is False


def test_silence_where_she_is_to_speak_asks_once_more_and_then_goes_on(bench: PlacingBench) -> None:
    until_task(bench, Task.REPEAT)
    before = bench.asked
    bench.ears.stay_quiet()
    bench.tick()
    assert bench.asked is before
    bench.awaited()
    bench.ears.stay_quiet()
    bench.tick()
    assert bench.asked is not before


def test_it_never_takes_longer_than_four_minutes() -> None:
    bench = PlacingBench(microphone=False)
    while bench.part.placed is None:
        bench.tick()
    assert bench.part.seconds <= LONGEST_S + 2 * WAITS_S + 10.0


@pytest.mark.parametrize("wish", ["repeat", "slower"])
def test_asking_again_is_no_answer(bench: PlacingBench, wish: str) -> None:
    bench.awaited()
    bench.taken()
    before = bench.asked
    bench.tick(Command(wish))
    bench.awaited()
    assert bench.asked is before
    assert bench.spoken() == [before.exercise.say]
    assert bench.voice.asked[-1][2] is (wish == "slower")


def test_asking_again_in_words_is_no_answer(bench: PlacingBench) -> None:
    until_task(bench, Task.REPEAT)
    before = bench.asked
    bench.ears.hear("Kan du sige det igen?")
    bench.tick()
    assert bench.asked is before


def test_help_says_what_to_do(bench: PlacingBench) -> None:
    bench.awaited()
    bench.taken()
    bench.tick(Command("help"))
    bench.awaited()
    title = bench.say("exercise-listen-and-point")
    assert bench.spoken()[:2] == [title.da, title.help]


def test_a_pause_says_it_again(bench: PlacingBench) -> None:
    bench.awaited()
    before = bench.asked
    bench.part.leave()
    bench.part.again()
    bench.taken()
    bench.awaited()
    assert before.exercise.say in bench.spoken()


# --- what she can and cannot do here -----------------------------------------------------------


def test_without_a_microphone_she_only_points() -> None:
    bench = PlacingBench(microphone=False)
    bench.play(lambda _: True)
    tasks = {answer.item.task for answer in bench.part._placement.answers}
    assert tasks == {Task.POINT, Task.REPLY}
    assert set(bench.part.placed.levels) == {Ability.HEAR}


def test_when_the_microphone_goes_the_rest_is_pointing(bench: PlacingBench) -> None:
    until_task(bench, Task.NAME)
    count = len(bench.part._placement.answers)
    bench.ears.give(MicrophoneChanged(MicrophoneState.GONE))
    bench.tick()
    assert len(bench.part._placement.answers) == count
    assert bench.view.notice == bench.say("microphone-gone").da
    bench.awaited()
    assert bench.asked.exercise.listening is None


def test_ears_that_give_up_are_no_fault_of_hers(bench: PlacingBench) -> None:
    until_task(bench, Task.NAME)
    count = len(bench.part._placement.answers)
    bench.ears.fail(final=True)
    bench.tick()
    assert len(bench.part._placement.answers) == count
    bench.awaited()
    assert bench.asked.exercise.listening is None


def test_help_in_her_language_never_stands_beside_what_is_asked() -> None:
    bench = PlacingBench(microphone=False)
    until_task(bench, Task.REPLY)
    view = bench.tick()
    assert all(card.text and not card.help and card.sound for card in view.cards)


def test_words_that_she_reads_are_not_said(bench: PlacingBench) -> None:
    while bench.asked.item is not None:
        bench.awaited()
        bench.answer(True)
    bench.taken()
    bench.awaited()
    word = bench.asked.exercise.show
    assert bench.asked.exercise.kind is ExerciseKind.CHOOSE_MEANING
    assert bench.view.text == word
    assert word not in bench.spoken()
    assert all(card.picture and not card.text for card in bench.view.cards)
    bench.tick(Rested(bench.view.cards[0].id))
    bench.awaited()
    assert word not in bench.spoken()


def test_who_points_at_written_words_reads_and_who_passes_them_over_does_not() -> None:
    for reads in (True, False):
        bench = PlacingBench()
        bench.play(lambda part, reads=reads: part._asked.item is not None or reads)
        assert bench.part.placed.reads is reads


# --- in a sitting ---------------------------------------------------------------------------


@pytest.fixture
def she() -> Iterator[SittingBench]:
    bench = SittingBench([PACK], care=SCREEN_CARE, lives=False)
    bench.sign_up()
    while bench.view.screen is Screen.TUTORIAL:
        bench.command("next")
    yield bench
    bench.close()


def place(she: SittingBench, right: bool = True) -> None:
    while isinstance(part := she.sitting.part, Placing):
        asked = part._asked
        if asked is None or she.sitting.speaker.busy:
            she.tick()
        elif asked.exercise.listening is None:
            options = [option.id for option in asked.exercise.options]
            options.remove(asked.exercise.right)
            she.tick(Chose(asked.exercise.right if right else options[0]))
        elif she.view.mic is Mic.LISTENING:
            she.ears.hear(asked.exercise.listening.choices[0].wordings[0] if right else "tja")
            she.tick()
        else:
            she.tick()
    she.tick()


def test_it_is_offered_once_after_the_introduction(she: SittingBench) -> None:
    assert she.view.screen is Screen.OFFER
    assert [card.id for card in she.view.cards] == [PLACE, FROM_START]
    assert all(card.picture and card.sound for card in she.view.cards)
    assert she.begin().screen is Screen.BOARD
    assert she.events(EventKind.PLACEMENT_DONE) == ()
    me = str(she.sitting.learner_id)
    she.command("back")
    assert she.choose(me, "sun", "boat", "key").screen is Screen.BOARD


@pytest.mark.parametrize(("card", "reads"), [(READS, True), (LISTENS, False)])
def test_who_begins_with_the_first_word_says_whether_she_reads(
    she: SittingBench, card: str, reads: bool
) -> None:
    she.choose(FROM_START)
    assert [(c.id, c.picture) for c in she.view.cards] == [(READS, "book"), (LISTENS, "ear")]
    she.choose(card)
    assert she.sitting.settings.reads is reads


def test_what_she_shows_is_kept_and_opens_her_level(she: SittingBench) -> None:
    she.choose(PLACE)
    place(she)
    assert she.view.screen is Screen.BOARD  # that she reads was found out
    (done,) = she.events(EventKind.PLACEMENT_DONE)
    assert done.body["level"] == "B1"
    assert done.body["levels"] == {"hear": "B1", "say": "B1"}
    assert done.body["reads"] is True
    assert 0 < done.body["seconds"] <= 240
    cards = she.keeper.ask(lambda store: store.cards(done.learner_id))
    assert 0 < len(cards) <= done.body["items"]
    reviewed = she.events(EventKind.CARD_REVIEWED)
    assert {event.body["rating"] for event in reviewed} == {3}
    assert all(state.due > she.clock.now for state in cards.values())
    assert she.sitting.load_today().knowledge.start_level == "B1"
    assert she.sitting.load_today().evidence.level == "B1"


def test_what_she_does_not_know_is_left_untouched(she: SittingBench) -> None:
    she.choose(PLACE)
    place(she, right=False)
    (done,) = she.events(EventKind.PLACEMENT_DONE)
    assert (done.body["level"], done.body["reads"]) == ("A1", None)
    assert she.events(EventKind.CARD_REVIEWED) == ()
    assert [card.id for card in she.view.cards] == [READS, LISTENS]  # then it is asked
    assert she.choose(LISTENS).screen is Screen.BOARD
    assert not she.sitting.settings.reads


def test_it_may_be_asked_for_in_the_settings(she: SittingBench) -> None:
    she.begin()
    she.command("settings")
    she.choose("more", "placing")
    assert isinstance(she.sitting.part, Placing)
    place(she)
    assert she.view.screen is Screen.SETTINGS
    assert len(she.events(EventKind.PLACEMENT_DONE)) == 1


def test_she_sets_herself_whether_she_reads(she: SittingBench) -> None:
    she.begin()
    she.command("settings")
    she.choose("more")

    def reading() -> tuple[str, str]:
        return next((c.text, c.picture) for c in she.view.cards if c.id == "reads")

    assert reading() == ("Jeg læser", "book")
    she.choose("reads")
    assert reading() == ("Jeg lytter", "ear")
    assert she.sitting.settings.reads is False


def test_the_last_placement_counts(she: SittingBench) -> None:
    for right, level in ((True, "B1"), (False, "A1")):
        if right:
            she.choose(PLACE)
        else:
            she.command("settings")
            she.choose("more", "placing")
        place(she, right=right)
        assert she.sitting.load_today().knowledge.start_level == level


def test_a_card_of_hers_goes_on_from_where_it_was(she: SittingBench) -> None:
    she.choose(PLACE)
    place(she)
    cards = she.keeper.ask(lambda store: store.cards(she.sitting.learner_id))
    assert {card.skill for card in cards} <= {Skill.HEAR, Skill.SAY, Skill.CULTURE}
    assert all(isinstance(card, CardId) and state.reviews == 1 for card, state in cards.items())
