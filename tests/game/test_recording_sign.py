"""The sign of a recording: on every screen, readable, and her no goes no further than it must."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.recording.darkroom import Darkroom
from game.recording.recording import Recording
from game.recording.reel import Reel
from game.rig.rig import Action
from game.settings import HELP_LANGUAGES, ROOT
from game.stage.engine import EngineSettings, Picture, open_engine
from game.ui.kit import Kit
from game.ui.recording_sign import recording
from game.view import REFUSE, Command, Recorded
from tests.game.test_comfort_app import DT, Scene
from tests.game.test_recording import beside, seen


@pytest.fixture(scope="module")
def kit() -> Kit:
    return Kit(ROOT / "assets", "en", 1.0)


@pytest.mark.parametrize("language", HELP_LANGUAGES)
@pytest.mark.parametrize("worn", [False, True])
def test_it_hangs_above_all_panels_and_holds_its_words(kit: Kit, language: str, worn: bool) -> None:
    kit.use(language, 1.5, worn=worn)
    for told in (Recorded.YES, Recorded.ERASED, Recorded.FAILED):
        (item,) = recording(kit, told, "")
        assert item.spot.top - item.sheet.height > kit.field.top
        assert item.sheet.width < 2 * kit.field.right
        assert all(item.sheet.box.around(box) for box in item.sheet.texts)
        offered = [hot.command for hot in item.sheet.hots]
        assert offered == ([REFUSE] if told is Recorded.YES else [])
    assert recording(kit, Recorded.NO, "") == []


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(open_engine(EngineSettings(Picture.NONE, sound=False)))
    room = Darkroom(beside(Reel(free=lambda folder: 10**12)))
    made.app.recording = Recording(tmp_path, seen, lambda: datetime(2026, 3, 2, tzinfo=UTC), room)
    yield made
    made.app.close()


def test_in_the_frame_loop_she_is_told_may_say_no_and_nothing_is_left(
    scene: Scene, tmp_path: Path
) -> None:
    scene.go()
    assert scene.app.view.recording is Recorded.YES
    assert "recording" in scene.app.ui.panels
    for _ in range(round(6.0 / DT)):
        scene.frame()
    scene.frame(Action.PICTURE)
    before = len(scene.sitting.given)
    scene.app.frame(DT, (Command(REFUSE), Command("help")), draw=False)
    assert scene.sitting.given[before:] == [Command("help")]
    assert scene.app.view.recording is Recorded.ERASED
    scene.app.recording.close()
    assert list(tmp_path.iterdir()) == []
