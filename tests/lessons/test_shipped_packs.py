"""Every card of the packs that we ship makes a good exercise, in every help language."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from lessons.course import SceneId, cards_of, cards_of_scene
from lessons.curriculum import History, plan_for_today
from lessons.exercises import BY_EAR, BY_MEANING
from lessons.help_language import LANGUAGES
from lessons.makers import make_exercise
from lessons.scheduling import Rating, review
from scenes.load import load_pack, pack_folders

PACKS = Path(__file__).parent.parent.parent / "scenes" / "packs"
NOW = datetime(2025, 11, 24, tzinfo=UTC)


@pytest.fixture(scope="module", params=pack_folders(PACKS), ids=lambda folder: folder.name)
def pack(request):
    return load_pack(request.param)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_makes_an_exercise_with_enough_to_choose_from(pack, language):
    for card in cards_of(pack):
        exercise = make_exercise(pack, card, language, Random(1))
        assert 2 <= len(exercise.options) <= 4, card
        assert exercise.say or exercise.picture, f"{card} would need reading"


@pytest.mark.parametrize(("met", "reads"), [(2, True), (3, False)])
def test_every_card_makes_one_later_on_too_and_without_letters(pack, met, reads):
    for card in cards_of(pack):
        exercise = make_exercise(pack, card, "ti", Random(met), met=met, reads=reads)
        assert 2 <= len(exercise.options) <= 5, card
        assert exercise.right in {option.id for option in exercise.options}, card
        if not reads and exercise.kind in BY_EAR | BY_MEANING:
            assert all(option.picture for option in exercise.options), card


def test_every_scene_trains_cards_and_the_first_day_is_whole(pack):
    assert all(cards_of_scene(pack, scene) for scene in pack.scenes)
    shift = plan_for_today({pack.head.id: pack}, {}, History(), NOW, "ar", Random(1))
    assert shift.scene_id == pack.scenes[0].id
    assert len(shift.warm_up) == 5


def test_words_of_no_scene_come_when_the_scenes_are_through(pack):
    trained = {card for scene in pack.scenes for card in cards_of_scene(pack, scene)}
    left = [card for card in cards_of(pack) if card not in trained and card.kind != "culture"]
    state = review(None, next(iter(trained)), Rating.Easy, NOW)
    known = {card: replace(state, card=card, due=NOW + timedelta(days=9)) for card in trained}
    finished = {SceneId(pack.head.id, scene.id): 2 for scene in pack.scenes}
    shift = plan_for_today({pack.head.id: pack}, known, History(finished), NOW, "en", Random(1))
    assert set(shift.new_cards) <= set(left)
    assert len(shift.new_cards) == min(5, len({(card.kind, card.item) for card in left}))
