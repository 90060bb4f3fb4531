"""One shift: the warm-up, then a scene in the steps that she needs; or on from where she was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.settings import LearnerSettings
from game.shift.at_work import AtWork
from game.shift.exercising.room import Room, room_of
from game.shift.listening import Listener
from game.shift.part import Part, Say
from game.shift.record import Record
from game.shift.rehearsing.choosing import StepChoice
from game.shift.rehearsing.rehearsing import Rehearsing
from game.shift.rooms import Rooms
from game.shift.scene_book import SceneBook
from game.shift.speaking import Speaker
from game.shift.today import Today
from game.shift.warm_up import WarmUp
from game.view import Cue, EnterCue
from lessons.rehearsal import Step, first_step, needs_no_repeat, step_after
from progress_db.bookmarks import WARM_UP
from progress_db.events import Json


@dataclass(frozen=True, slots=True)
class Around:
    """What the parts of a shift need of the sitting. `send` has a cue performed."""

    rooms: Rooms
    settings: LearnerSettings
    say: Say
    speaker: Speaker
    listener: Callable[[], Listener]
    record: Record
    send: Callable[[Cue], None]


def parts_of(around: Around, today: Today) -> Iterator[Part]:
    """The parts of today's shift, up to the wrap-up. Whatever cuts them off, she can go on."""
    if today.shift.warm_up:
        yield _warm_up(around, today)
    if today.shift.plays_scene:
        yield from _scene(around, today)
    around.record.bookmark("")


def _warm_up(around: Around, today: Today) -> Part:
    shift = today.shift
    cards = list[Json](str(exercise.card) for exercise in shift.warm_up)
    before = not shift.plays_scene
    around.record.bookmark(WARM_UP, scene=today.scene.id, cards=cards, before=before)
    around.send(EnterCue(today.pack.head.id, today.scene.here, today.scene.start_at))
    return WarmUp(
        shift.warm_up,
        around.say,
        around.speaker,
        around.listener(),
        around.record,
        around.settings.help_language,
        _room(around, today),
        [around.say(why.key, **why.values) for why in shift.reasons],
    )


def _room(around: Around, today: Today) -> Room:
    """Where she warms up. Who calls by voice would name what she is to point at."""
    clips = around.rooms.clips.get(today.pack.head.id)
    if around.settings.voice_menus:
        return Room(today.pack, here=today.scene.here, clips=clips)
    return room_of(today.pack, today.scene, clips)


def _scene(around: Around, today: Today) -> Iterator[Part]:
    """Step by step; back in a rehearsal leads to the choice of steps."""
    book = SceneBook(today.pack, today.scene.id, around.rooms.clips.get(today.pack.head.id))
    at, finished = today.at, set(today.evidence.done)
    step = Step(at.step) if at is not None and at.step != WARM_UP else None
    turn = at.turn if at is not None else ""
    while True:
        if step is None:
            choice = _choice(around, today, frozenset(finished))
            yield choice
            step = choice.choice
        if step is Step.LIVE:
            yield _at_work(around, book, turn, at.broken if at is not None else frozenset())
            return
        part = _rehearsing(around, today, book, step, turn)
        yield part
        turn = ""
        if not part.left:
            finished.add(step)
        following = None if part.left else step_after(step)
        if following is None and not part.left:
            return
        step = following


def _choice(around: Around, today: Today, finished: frozenset[Step]) -> StepChoice:
    pack, scene = today.pack, today.scene
    suggested = first_step(pack, scene, today.evidence, today.knowledge)
    language = around.settings.help_language
    return StepChoice(
        around.say, around.speaker, language, suggested, finished, scene.picture or ""
    )


def _rehearsing(around: Around, today: Today, book: SceneBook, step: Step, turn: str) -> Rehearsing:
    known = needs_no_repeat(today.pack, today.scene, today.evidence, today.knowledge)
    return Rehearsing(
        book,
        step,
        around.say,
        around.speaker,
        around.listener(),
        around.record,
        around.settings.help_language,
        known=known,
        turn=turn,
    )


def _at_work(around: Around, book: SceneBook, turn: str, broken: frozenset[int]) -> AtWork:
    return AtWork(
        book,
        around.say,
        around.speaker,
        around.listener(),
        around.record,
        around.settings.help_language,
        around.rooms.dice.randrange(1 << 30),
        turn=turn,
        broken=broken if turn else frozenset(),
    )
