"""The conversation's rules, each on the tiny pack."""

import pytest

from scenes.dialogue import advance, begin
from scenes.learner import not_understood, score_of
from scenes.steps import (
    Acted,
    Ask,
    Continue,
    CultureSeen,
    Do,
    End,
    Explain,
    Model,
    NetUsed,
    PointedAtReply,
    RepairUsed,
    Say,
    Silent,
    Spoke,
    TurnDone,
    Wish,
)
from speech.heard import Score, Verdict
from tests.scenes.samples import kaffe, pause

MUMBLE = Spoke(not_understood())
NOTHING = Spoke(Score(Verdict.NOTHING, None, None))
KANDE = Acted("put_down", "kande", "bord")


class Talk:
    """Plays the scene and keeps what came."""

    def __init__(self):
        self.steps, self.happened = [], []
        self._take(begin(kaffe(), pause()))

    def give(self, *inputs):
        """Give inputs and say Continue in between; gives back the new steps."""
        before = len(self.steps)
        for given in inputs:
            self._take(advance(kaffe(), pause(), self.state, given))
            self._continue()
        return self.steps[before:]

    def to(self, turn_id):
        """Play well until this turn waits for the learner."""
        self._continue()
        well = [self.says("kopper", "4 kopper"), KANDE, PointedAtReply("gerne")]
        while self.state.turn_id != turn_id:
            self.give(well.pop(0))
        self.happened.clear()
        return self

    def says(self, turn_id, text, verdict=Verdict.ACCEPTED):
        return Spoke(score_of(kaffe(), pause(), turn_id, text, verdict))

    def _continue(self):
        while not isinstance(self.state.now, Ask | Do | End):
            self._take(advance(kaffe(), pause(), self.state, Continue()))

    def _take(self, step):
        self.state = step.state
        self.steps += step.steps
        self.happened += step.happened


@pytest.fixture
def talk():
    return Talk()


# --- lines ------------------------------------------------------------------------------------


def test_every_line_waits_to_be_heard(talk):
    first = begin(kaffe(), pause())
    assert first.steps == (Say("mona-hej"),)
    second = advance(kaffe(), pause(), first.state, Continue())
    assert second.steps == (Say("mona-fire"),)
    third = advance(kaffe(), pause(), second.state, Continue())
    assert third.steps == (Ask("kopper", 1),)


@pytest.mark.parametrize("given", [Silent(), MUMBLE, KANDE, PointedAtReply("x"), Wish("model")])
def test_while_a_line_is_said_other_inputs_are_passed_over(given):
    first = begin(kaffe(), pause())
    then = advance(kaffe(), pause(), first.state, given)
    assert (then.steps, then.happened, then.state) == ((), (), first.state)


def test_a_line_can_be_asked_for_again_while_it_is_said():
    first = begin(kaffe(), pause())
    slower = advance(kaffe(), pause(), first.state, Wish("slower"))
    assert slower.steps == (Say("mona-hej", slower=True),)
    assert advance(kaffe(), pause(), slower.state, Continue()).steps == (Say("mona-fire"),)


# --- saying and pointing ------------------------------------------------------------------------


def test_well_said(talk):
    talk.to("kopper")
    steps = talk.give(talk.says("kopper", "Vi skal bruge 4 kopper."))
    assert steps == [Say("mona-kanden"), Do("kanden", 1)]
    assert talk.happened == [TurnDone("kopper", "fire-kopper", "said", 1, ("kop",))]


def test_pointing_is_as_good(talk):
    talk.to("kopper").give(PointedAtReply("fire-kopper"))
    assert talk.happened == [TurnDone("kopper", "fire-kopper", "pointed", 1, ("kop",))]


def test_pointing_at_nothing_is_passed_over(talk):
    assert talk.to("kopper").give(PointedAtReply("gerne")) == []


def test_almost_counts_as_a_try_and_is_asked_again(talk):
    talk.to("kopper")
    almost = talk.says("kopper", "4 kopper", Verdict.ALMOST)
    assert talk.give(almost) == [Ask("kopper", 2)]
    assert talk.happened == []


@pytest.mark.parametrize("fail", [MUMBLE, NOTHING, Silent()])
def test_the_net_catches_her_after_the_second_failed_try(talk, fail):
    talk.to("kopper")
    assert talk.give(fail) == [Ask("kopper", 2)]
    model = Model("kopper", "fire-kopper", "Vi skal bruge 4 kopper.", "mona")
    assert talk.give(fail) == [model, Ask("kopper", 3, net=True)]
    assert talk.happened == [NetUsed("kopper", 2)]


def test_with_the_net_out_almost_is_enough(talk):
    talk.to("kopper").give(MUMBLE, Silent())
    assert talk.give(MUMBLE) == [Ask("kopper", 4, net=True)]
    talk.give(talk.says("kopper", "4 kopper", Verdict.ALMOST))
    assert talk.happened[-1] == TurnDone("kopper", "fire-kopper", "modelled", 4, ("kop",))


def test_the_net_is_used_once_and_pointing_always_works(talk):
    talk.to("kopper").give(*[MUMBLE] * 6)
    assert talk.happened == [NetUsed("kopper", 2)]
    talk.give(PointedAtReply("fire-kopper"))
    assert talk.happened[-1].how == "pointed"


def test_what_she_almost_said_is_modelled(talk):
    talk.to("sammen").give(talk.says("sammen", "ja det vil jeg gerne", Verdict.ALMOST))
    steps = talk.give(MUMBLE)
    assert steps[0] == Model("sammen", "gerne", "Ja tak, meget gerne.", "mona")


def test_a_near_miss_is_mended_kindly_and_counts(talk):
    talk.to("kopper")
    assert talk.give(talk.says("kopper", "fem kopper")) == [Say("mona-ikke-fem"), Ask("kopper", 2)]
    steps = talk.give(talk.says("kopper", "fem kopper"))
    assert [type(step) for step in steps] == [Say, Model, Ask]
    assert talk.happened == [NetUsed("kopper", 2)]


def test_a_near_value_brings_the_question_again(talk):
    talk.to("kopper")
    assert talk.give(talk.says("kopper", "tre kopper")) == [Say("mona-fire"), Ask("kopper", 2)]


def test_a_near_choice_that_was_not_really_heard_is_an_ordinary_failed_try(talk):
    talk.to("kopper")
    guess = Score(Verdict.OTHER, "fem-kopper", "fem kopper", reasons=("unlike_any",))
    assert talk.give(Spoke(guess)) == [Ask("kopper", 2)]


# --- asking for help ----------------------------------------------------------------------------


def test_asking_again_is_right_and_never_a_failed_try(talk):
    talk.to("kopper")
    for _ in range(5):
        steps = talk.give(talk.says("kopper", "Undskyld, kan du sige det igen?"))
        assert steps == [Say("mona-fire"), Ask("kopper", 1)]
    assert talk.happened == [RepairUsed("kopper", "igen")] * 5


def test_half_a_repair_is_a_repair(talk):
    talk.to("kopper")
    half = talk.says("kopper", "kan du tale lidt langsommere", Verdict.ALMOST)
    assert talk.give(half) == [Say("mona-fire", slower=True), Ask("kopper", 1)]


def test_being_shown_brings_the_model_and_the_net_without_failing(talk):
    talk.to("kopper")
    steps = talk.give(talk.says("kopper", "Kan du vise mig det?"))
    assert [type(step) for step in steps] == [Model, Ask]
    assert steps[-1] == Ask("kopper", 1, net=True)
    assert talk.happened == [RepairUsed("kopper", "vis-mig")]


@pytest.mark.parametrize(
    ("wish", "first"),
    [
        ("repeat", Say("mona-fire")),
        ("slower", Say("mona-fire", slower=True)),
        ("model", Model("kopper", "fire-kopper", "Vi skal bruge 4 kopper.", "mona")),
    ],
)
def test_wishes_by_button(talk, wish, first):
    assert talk.to("kopper").give(Wish(wish))[0] == first
    assert talk.happened == []


def test_a_repair_can_be_pointed_at(talk):
    talk.to("kopper").give(PointedAtReply("igen"))
    assert talk.happened == [RepairUsed("kopper", "igen")]


# --- culture ----------------------------------------------------------------------------------


def test_a_misstep_has_a_consequence_a_reason_and_a_second_chance(talk):
    talk.to("sammen")
    steps = talk.give(talk.says("sammen", "Nej, jeg spiser i bilen."))
    assert steps == [
        Say("mona-oev"),
        Explain("i-bilen", 8),
        Say("mona-sidde"),
        Ask("sammen", 1),
    ]
    assert talk.happened == [CultureSeen("sammen", 8, "misstep")]
    talk.give(PointedAtReply("gerne"))
    assert talk.happened[1:] == [
        TurnDone("sammen", "gerne", "pointed", 1, ("ja-tak",)),
        CultureSeen("sammen", 8, "mended"),
    ]


def test_met_at_once(talk):
    talk.to("sammen").give(PointedAtReply("gerne"))
    assert talk.happened[-1] == CultureSeen("sammen", 8, "met")


def test_half_a_misstep_is_only_a_failed_try(talk):
    talk.to("sammen")
    half = talk.says("sammen", "Nej, jeg spiser i bilen.", Verdict.ALMOST)
    assert talk.give(half) == [Ask("sammen", 2)]
    assert talk.give(half, half)[-1] == Ask("sammen", 4, net=True)
    assert CultureSeen("sammen", 8, "misstep") not in talk.happened


# --- doing ------------------------------------------------------------------------------------


def test_done_right(talk):
    talk.to("kanden")
    assert talk.give(Acted("pick_up", "kande")) == []
    assert talk.give(KANDE)[0] == Say("mona-sidde")
    assert talk.happened == [TurnDone("kanden", "kande", "done", 1, ("kande",))]


def test_after_the_second_wrong_thing_it_is_shown(talk):
    talk.to("kanden")
    wrong = Acted("pick_up", "kop")
    assert talk.give(wrong) == [Say("mona-ikke-den"), Do("kanden", 2)]
    assert talk.give(Acted("put_down", "kop", "hylde")) == []  # she puts it back
    assert talk.give(wrong) == [Say("mona-ikke-den"), Do("kanden", 3, shown=True)]
    assert talk.give(wrong) == [Say("mona-ikke-den"), Do("kanden", 4, shown=True)]
    assert talk.happened == [NetUsed("kanden", 2)]


@pytest.mark.parametrize("act", [("kande", "gulv"), ("kop", "bord")])
def test_the_wrong_place_and_the_wrong_thing(talk, act):
    assert talk.to("kanden").give(Acted("put_down", *act))[-1] == Do("kanden", 2)


def test_help_while_doing(talk):
    talk.to("kanden")
    assert talk.give(talk.says("kanden", "Hvad siger du?")) == [Say("mona-kanden"), Do("kanden", 1)]
    shown = talk.give(talk.says("kanden", "Kan du vise mig det?"))
    assert shown == [Do("kanden", 1, shown=True)]
    assert talk.give(MUMBLE) == []


# --- the end ----------------------------------------------------------------------------------


def test_the_end_is_the_end(talk):
    talk.to("sammen")
    assert talk.give(PointedAtReply("gerne")) == [Say("mona-dejligt"), End("pause", "slut")]
    assert talk.state.ended
    over = talk.state
    for given in (Continue(), MUMBLE, Silent(), Wish("repeat"), KANDE):
        assert advance(kaffe(), pause(), over, given).state == over
