"""Where she begins, from the offer to what is kept of it: the parts, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from game.settings import LearnerSettings
from game.shift.listening import Listener
from game.shift.part import Part, Say
from game.shift.placing.choice import PLACE, READS, letters_or_sound, where_to_begin
from game.shift.placing.keeping import keep
from game.shift.placing.placing import Placing
from game.shift.rooms import Rooms
from game.shift.speaking import Speaker
from lessons.next_scene import course_of
from scenes.pack import Pack


@dataclass(frozen=True, slots=True)
class Beginning:
    """What finding out needs of the sitting. `change` keeps a setting."""

    rooms: Rooms
    pack: Pack
    settings: LearnerSettings
    say: Say
    speaker: Speaker
    listener: Callable[[], Listener]
    learner_id: UUID
    change: Callable[[LearnerSettings], object]


def beginning_parts(beginning: Beginning, *, asked: bool = False) -> Iterator[Part]:
    """She may begin with the first word. Whether she reads is asked where it was not found out.

    `asked`: she has asked for it herself, so that it is not offered.
    """
    language = beginning.settings.help_language
    placing: Placing | None = None
    if not asked:
        offer = where_to_begin(beginning.say, beginning.speaker, language)
        yield offer
        asked = offer.choice == PLACE
    if asked:
        placing = _placing(beginning)
        yield placing
    reads = placing.placed.reads if placing is not None and placing.placed is not None else None
    if placing is not None and placing.placed is not None:
        keep(beginning.rooms, beginning.learner_id, placing.placed, placing.seconds)
    if reads is None:
        letters = letters_or_sound(beginning.say, beginning.speaker, language)
        yield letters
        reads = letters.choice == READS
    if reads != beginning.settings.reads:
        beginning.change(replace(beginning.settings, reads=reads))


def _placing(beginning: Beginning) -> Placing:
    """Asks of her trade, and of what all workplaces share."""
    course = course_of(beginning.rooms.packs, beginning.pack.head.id)
    return Placing(
        {pack.head.id: pack for pack in course.all},
        beginning.pack,
        beginning.say,
        beginning.speaker,
        beginning.listener(),
        beginning.settings.help_language,
        beginning.rooms.dice,
    )
