"""One sitting, from the picture code to the wrap-up: listen, score, advance, schedule, record.

The only place that sees ears, voice, dialogue, lessons and store together. It imports no engine:
`tick` takes what the learner did and gives a View and cues.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from uuid import UUID

from game.settings import LearnerSettings
from game.shift.at_work import AtWork
from game.shift.board import Board, SettingsPart, WrapUp, changes
from game.shift.keeper import Keeper
from game.shift.listening import Listener
from game.shift.part import Bilingual, Part, Say, Shown
from game.shift.record import Record
from game.shift.scene_book import SceneBook
from game.shift.sign_in import Face, SignIn
from game.shift.speaking import Speaker
from game.shift.warm_up import WarmUp
from game.view import Command, LearnerInput, View
from lessons.curriculum import Shift, plan_for_today
from lessons.encouragement import points, shifts_this_week
from lessons.help_language import Texts
from progress_db.events import Clock, EventKind, new_event
from progress_db.learners import Learner, add_learner, is_code
from scenes.pack import Pack
from speech.ears import Ears
from speech.voice import Voice


@dataclass(frozen=True, slots=True)
class Rooms:
    """What a sitting needs of the house. `clips` gives a pack's folder of recorded lines."""

    packs: Mapping[str, Pack]
    clips: Mapping[str, Path]
    ears: Ears
    voice: Voice
    keeper: Keeper
    clock: Clock
    dice: Random
    rig: str = "desktop"
