"""One shift of a simulated learner: the real plan, record and dialogue, without room or voice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from game.settings import LearnerSettings
from game.shift.record import Record
from game.shift.today import Known, Today, plan_today
from game.simulation.answering import answer, reply_to
from game.simulation.kinds import Kind
from game.simulation.memory import Memory
from lessons.course import SceneId
from lessons.skills import CardId, CardState
from progress_db.events import Event, EventKind
from progress_db.summaries import Tally
from scenes.index import turn_of
from scenes.pack import Pack, Scene, Turn
from scenes.playthrough import Came, Player
from scenes.steps import Acted, Ask, Do, Happening, Input, Spoke

OURS = UUID("6f0c3f4e-6a53-4b57-9f0a-5a4f2d7b1c11")  # names our simulated learners
POINTING_S, SPEAKING_S = 14.0, 20.0  # an exercise with what is said, shown and waited for
TURN_S = 16.0
MOST_STEPS = 400  # of the learner in one scene: more is a dead end


class DeadEndError(Exception):
    """A scene did not come to its end."""


@dataclass(slots=True)
class Book:
    """Keeps events in memory, and counts them as they come."""

    tally: Tally
    events: list[Event] = field(default_factory=list)

    def append(self, events: list[Event]) -> None:
        """Keep these events."""
        self.events.extend(events)
        for event in events:
            self.tally.add(event)


@dataclass(slots=True)
class Played:
    """What one shift came to. `seconds` is an estimate by kinds of exercises and turns."""

    at: datetime
    due: int
    due_done: int
    new: int
    exercises: int
    scene: SceneId
    turns: int = 0
    seconds: float = 0.0


class SimulatedLearner:
    """One learner of a kind at one workplace, with her memory and all that was recorded."""

    def __init__(self, number: int, kind: Kind, workplace: str, packs: Mapping[str, Pack]) -> None:
        self.kind, self.workplace, self.packs = kind, workplace, dict(packs)
        self.id = uuid5(OURS, f"{kind.name}-{number}")
        self.dice = Random(number * 7919 + len(kind.name))
        self.memory = Memory(kind, self.dice)
        self.book = Book(Tally(self.id))
        self.cards: dict[CardId, CardState] = {}
        self._settings = LearnerSettings(workplace=workplace)
        self._now = datetime.min

    def comes(self, day: int) -> bool:
        """Whether she is at work on this day of the course."""
        return day not in self.kind.away and self.dice.random() < self.kind.come

    def shift(self, at: datetime) -> Played:
        """Plays a whole shift that begins at `at`."""
        self._now = at
        today = self._plan()
        pack = today.pack
        record = Record(self.book, lambda: self._now, self.id, pack, self.cards)
        played = self._warm_up(today, record)
        self._scene(pack, today.scene, record, played)
        self.cards = record.cards
        played.seconds = (self._now - at).total_seconds()
        return played

    def _plan(self) -> Today:
        known = Known(self.cards, self.book.tally.summary())
        return plan_today(self.packs, known, self._now, self._settings, self.dice)

    def _warm_up(self, today: Today, record: Record) -> Played:
        shift = today.shift
        due = {e.card for e in shift.warm_up} - set(shift.new_cards)
        scene = SceneId(shift.pack_id, shift.scene_id)
        new = len(shift.new_cards)
        played = Played(self._now, shift.due, len(due), new, len(shift.warm_up), scene)
        for exercise in shift.warm_up:
            given = answer(exercise, self.memory, self.kind, self._now)
            took = SPEAKING_S if exercise.listening else POINTING_S
            self._pass(took * given.attempts)
            record.exercise_done(
                exercise, right=given.right, how=given.how, attempts=given.attempts
            )
        return played

    def _scene(self, pack: Pack, scene: Scene, record: Record, played: Played) -> None:
        record.scene = scene.id
        record.event(EventKind.SCENE_STARTED, {"scene": scene.id})
        player, began = Player(pack, scene), self._now
        self._happened(record, player.begin())
        for _ in range(MOST_STEPS):
            if player.state.ended:
                break
            played.turns += 1
            self._happened(record, self._give(player, record))
        else:
            raise DeadEndError(f"{pack.head.id}/{scene.id} at {player.state.turn_id}")
        seconds = round((self._now - began).total_seconds())
        record.event(EventKind.SCENE_DONE, {"scene": scene.id, "seconds": seconds})

    def _give(self, player: Player, record: Record) -> tuple[Came, ...]:
        self._pass(TURN_S)
        given = self._input(player)
        if isinstance(given, Spoke):
            record.tried(player.state.turn_id, given.score)
        return player.give(given)

    def _input(self, player: Player) -> Input:
        turn, now = turn_of(player.scene, player.state.turn_id), player.state.now
        if isinstance(now, Do):
            return _act(turn)
        attempt = now.attempt if isinstance(now, Ask) else 1
        return reply_to(player.pack, player.scene, turn, attempt, self.memory, self.kind, self._now)

    def _happened(self, record: Record, came: tuple[Came, ...]) -> None:
        for happening in came:
            if isinstance(happening, Happening):
                record.happened(happening)

    def _pass(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)


def _act(turn: Turn) -> Acted:
    """The right thing at once: hands are not what this class is about."""
    assert turn.do is not None
    return Acted(turn.do.action, turn.do.object, turn.do.place)
