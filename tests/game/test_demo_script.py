"""The scripted learner's script: where she works."""

import pytest

from game.demo.script import FIRST_SHIFT, check_workplace, read_script
from game.errors import GameError
from tests.scenes.samples import kaffe


def test_she_may_work_elsewhere_than_the_script_says() -> None:
    script = read_script(FIRST_SHIFT)
    assert script.at("").learner.workplace == "lager"
    moved = script.at("kontor")
    assert moved.learner.workplace == "kontor"
    assert moved.acts == script.acts


def test_a_workplace_that_is_not_there_is_a_sentence() -> None:
    packs = {"butik": kaffe(), "lager": kaffe()}
    check_workplace(read_script(FIRST_SHIFT), packs)
    with pytest.raises(GameError, match="no workplace ‘kontor’; there are butik, lager"):
        check_workplace(read_script(FIRST_SHIFT).at("kontor"), packs)
    check_workplace(read_script(FIRST_SHIFT).at("kontor"), {"alone": kaffe()})  # nobody is asked
