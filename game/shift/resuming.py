"""Going on where she was cut off."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from game.settings import LearnerSettings
from game.shift.today import Today
from lessons.curriculum import exercise_for, has_exercise
from lessons.exercises import Exercise
from progress_db.bookmarks import Bookmark
from scenes.index import index_of
from scenes.pack import Pack


def resumed(
    today: Today,
    mark: Bookmark,
    packs: Mapping[str, Pack],
    settings: LearnerSettings,
    dice: Random,
) -> Today:
    """Today as it was: the exercises that were still to come, then the scene of the bookmark."""
    pack = packs[mark.pack]
    shift = replace(
        today.shift,
        warm_up=tuple(_exercises(mark, packs, today, settings, dice)),
        reasons=(),
        new_cards=(),
        pack_id=pack.head.id,
        scene_id=mark.scene,
        plays_scene=not mark.before,
    )
    scene = index_of(pack).scenes[mark.scene]
    return replace(today, shift=shift, pack=pack, scene=scene, at=mark)


def _exercises(
    mark: Bookmark,
    packs: Mapping[str, Pack],
    today: Today,
    settings: LearnerSettings,
    dice: Random,
) -> Iterator[Exercise]:
    cards = today.knowledge.cards
    for card in mark.cards:
        if has_exercise(packs, card):
            language, reads = settings.help_language, settings.reads
            yield exercise_for(packs, card, cards, language, dice, reads)
