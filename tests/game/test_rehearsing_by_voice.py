"""The four steps without a hand: the cards are called, the replies said, things named."""

from collections.abc import Iterator

import pytest

from game.shift.rehearsing.rehearsing import Rehearsing
from game.view import Mic, Screen
from lessons.rehearsal import Step
from progress_db.events import EventKind
from scenes.wordings import reply_text
from tests.game.fakes import SittingBench
from tests.game.test_voice_menu import LONG, Voice, deed, right_answer
from tests.scenes.samples import kaffe


@pytest.fixture
def she() -> Iterator[Voice]:
    bench = SittingBench([kaffe()], lives=False)
    made = Voice(bench)
    made.sign_up()
    yield made
    bench.close()


def answer(she: Voice) -> str:
    """What she says now; "" while somebody else speaks."""
    part = she.bench.sitting.part
    if not isinstance(part, Rehearsing):
        return right_answer(she)
    beat = part.beat
    if part.hers is None or part.step is Step.HEAR:
        return ""
    if beat.act is not None:
        return deed_of(part)
    return reply_text(beat.reply) if beat.reply is not None else ""


def deed_of(part: Rehearsing) -> str:
    act = part.beat.act
    return act.task.da if act.action != "point_at" else deed(part, act)


def to_the_steps(she: Voice) -> None:
    she.say("gå på arbejde")
    for _ in range(LONG):
        if she.view.screen is Screen.STEPS:
            return
        speak(she)
    raise AssertionError(f"never came to the steps; the view is {she.view}")


def speak(she: Voice) -> None:
    said = answer(she) if she.view.screen is not Screen.STEPS else ""
    if said and she.bench.ears.listening is not None and she.view.mic is Mic.LISTENING:
        she.bench.ears.hear(said)
    she.bench.tick()


def to_the_wrap_up(she: Voice) -> None:
    for _ in range(LONG):
        if she.view.screen is Screen.WRAP_UP:
            return
        speak(she)
    raise AssertionError(f"the shift never ended; the view is {she.view}")


@pytest.mark.parametrize(
    ("called", "steps"),
    [
        ("lyt til samtalen", ["hear", "repeat"]),
        ("sig det efter", ["repeat"]),
        ("sig det med hjælp", ["prompts"]),
        ("nummer et", ["hear", "repeat"]),
        ("videre", ["hear", "repeat"]),
    ],
)
def test_a_step_is_called_and_played_by_voice_alone(
    she: Voice, called: str, steps: list[str]
) -> None:
    to_the_steps(she)
    she.say(called)
    assert isinstance(she.bench.sitting.part, Rehearsing)
    to_the_wrap_up(she)
    done = [event.body["step"] for event in she.bench.events(EventKind.STEP_DONE)]
    assert done == steps


def test_in_a_rehearsal_she_may_call_for_the_steps(she: Voice) -> None:
    to_the_steps(she)
    she.say("sig det efter")
    for _ in range(LONG):
        if she.bench.ears.listening is not None and she.view.mic is Mic.LISTENING:
            break
        she.bench.tick()
    she.say("tilbage")
    assert she.until(Screen.STEPS)
