"""The way without reading: from the first picture to the end of an A1 scene, without one letter."""

import pytest

from game.shift.care import HEADSET_CARE
from progress_db.events import EventKind
from scenes.pack import Pack
from tests.game.fakes import SittingBench
from tests.game.unlettered import Way, unlettered_at
from tests.scenes.samples import own_packs

TICKS = 2500
TRADES = [pack for pack in own_packs() if not pack.head.common]


@pytest.mark.parametrize("pack", TRADES, ids=lambda pack: pack.head.id)
def test_she_gets_to_the_end_of_a_scene_by_pictures_and_sound(pack: Pack) -> None:
    common = [one for one in own_packs() if one.head.common]
    bench = SittingBench([pack, *common], care=HEADSET_CARE, hears=False)
    way = Way()
    try:
        way.walk(bench, unlettered_at(pack), TICKS, EventKind.SCENE_DONE)
        (done,) = bench.events(EventKind.SCENE_DONE)
        assert not bench.sitting.settings.reads
        levels = {scene.id: scene.level for one in (pack, *common) for scene in one.scenes}
        assert levels[done.body["scene"]] == "A1"
    finally:
        bench.close()
    for view in way.views:
        for card in view.cards:
            assert card.picture or card.sound, (view.screen, card)
    for screen in {view.screen for view in way.views}:
        assert way.said[screen], f"nothing was said on {screen}"
