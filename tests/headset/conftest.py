"""A simulated headset, an application in it, and something to draw with."""

from collections.abc import Iterator

import pytest

from game.demo.simulated import SimulatedHeadset
from game.stage.engine import EngineSettings, open_engine
from tests.headset.built import runtime
from tests.headset.wearer import Application, Painter, application


@pytest.fixture
def headset() -> Iterator[SimulatedHeadset]:
    with SimulatedHeadset(runtime(), size=(64, 48)) as opened:
        yield opened


@pytest.fixture
def game(headset: SimulatedHeadset) -> Iterator[Application]:
    with application() as begun:
        yield begun


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    engine = open_engine(EngineSettings(size=(16, 16), samples=0, sound=False))
    made = Painter(engine)
    yield made
    made.close()
    engine.close()
