"""Small stand-ins for the rooms around a sitting: a voice, ears, a book, a clock. No engine."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from game.kiosk import KioskSettings
from game.shift.at_work import AtWork
from game.shift.care import NO_CARE, Care
from game.shift.exercising.room import Room
from game.shift.keeper import Keeper
from game.shift.listening import Listener
from game.shift.part import Part
from game.shift.placing.choice import FROM_START, LISTENS, READS
from game.shift.record import Record
from game.shift.rehearsing.rehearsing import Rehearsing
from game.shift.room import Microphones
from game.shift.rooms import Rooms
from game.shift.scene_book import SceneBook
from game.shift.school.school import School
from game.shift.speaking import Speaker
from game.shift.warm_up import WarmUp
from game.sitting import Sitting
from game.view import ActCue, ChimeCue, Chose, Command, Cue, LearnerInput, Screen, SpeakCue, View
from lessons.exercises import Exercise
from lessons.help_language import Pair, Texts
from lessons.rehearsal import Step
from progress_db.events import Event, EventKind
from progress_db.store import Store
from scenes import steps as s
from scenes.pack import Pack
from speech.ears import EarEvent, Finished, Level, Partial, Quiet, Trouble, Tuning
from speech.heard import Listening
from speech.scripted_recogniser import heard_as
from speech.voice import MouthKey, Spoken, VoiceSpec

LEARNER = UUID("01900000-0000-7000-8000-000000000001")
TICK_S = 0.5
LINE_S = 1.0
ENOUGH_TICKS = 400


class FakeVoice:
    """Every line is ready at the next poll and lasts LINE_S; with `holds` lines wait."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, VoiceSpec, bool]] = []
        self.holds = False
        self.closed = False
        self._ready: list[Spoken] = []

    def ask(self, text: str, spec: VoiceSpec, line_id: str = "", slower: bool = False) -> int:
        self.asked.append((text, spec, slower))
        ticket = len(self.asked)
        mouth = (MouthKey(0.0, "v_aa"), MouthKey(LINE_S, "rest"))
        self._ready.append(Spoken(ticket, Path(f"{ticket}.wav"), LINE_S, mouth, "silent"))
        return ticket

    def poll(self) -> tuple[Spoken, ...]:
        if self.holds:
            return ()
        ready, self._ready = tuple(self._ready), []
        return ready

    def close(self) -> None:
        self.closed = True

    def text_of(self, wav: Path) -> str:
        """What a SpeakCue with this file says."""
        return self.asked[int(wav.stem) - 1][0]


class FakeEars:
    """Ears that a test fills; nothing reaches them before they listen or after they stop."""

    def __init__(self) -> None:
        self.listening: Listening | None = None
        self.listens: list[str] = []
        self.closed = False
        self.tunings: list[Tuning] = []
        self.room_checks = 0
        self.playing: Path | None = None
        self._events: list[EarEvent] = []

    def listen(self, listening: Listening, patience_s: float = 8.0) -> None:
        self.listening, self._events = listening, []
        self.listens.append(listening.turn_id)

    def stop(self) -> None:
        self.listening, self._events = None, []

    def poll(self) -> tuple[EarEvent, ...]:
        events, self._events = tuple(self._events), []
        return events

    def close(self) -> None:
        self.closed = True

    def tune(self, tuning: Tuning) -> None:
        self.tunings.append(tuning)

    def check_room(self) -> None:
        self.listening, self._events = Listening("room", ()), []
        self.room_checks += 1

    def played(self, wav: Path) -> None:
        self.playing = wav

    def hushed(self) -> None:
        self.playing = None

    def give(self, *events: EarEvent) -> None:
        assert self.listening is not None, "nobody listens"
        self._events.extend(events)

    def hear(self, text: str) -> None:
        assert self.listening is not None, "nobody listens"
        self.give(Level(0.4, True), Partial(text), Finished(heard_as(text, self.listening)))

    def stay_quiet(self) -> None:
        self.give(Quiet(8.0))

    def fail(self, *, lost_turn: bool = True, final: bool = False) -> None:
        self.give(Trouble("The recogniser's process ended.", lost_turn, final))


class ListBook:
    """A book of events in memory."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def append(self, events: list[Event]) -> None:
        self.events.extend(events)

    def kinds(self) -> list[EventKind]:
        return [event.kind for event in self.events]

    def bodies(self, kind: EventKind) -> list[dict[str, object]]:
        return [dict(event.body) for event in self.events if event.kind is kind]


@dataclass
class FakeClock:
    """A clock that a test moves."""

    now: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)


class Bench:
    """A part with the fakes around it. `cues` are all cues since they were last taken."""

    part: Part

    def __init__(self, pack: Pack, language: str = "en", microphone: bool = True) -> None:
        self.pack, self.language = pack, language
        self.voice, self.ears, self.book, self.clock = (
            FakeVoice(),
            FakeEars(),
            ListBook(),
            FakeClock(),
        )
        self.record = Record(self.book, self.clock, LEARNER, pack, {})
        self.speaker = Speaker(self.voice, self.ears)
        self.listener = Listener(self.ears, enabled=microphone)
        self.say = Texts(language).pair
        self.now = 0.0
        self.view = View(Screen.WHO)
        self.cues: list[Cue] = []

    def tick(self, *inputs: LearnerInput) -> View:
        """Half a second more, with these inputs."""
        self.now += TICK_S
        shown = self.part.tick(self.now, inputs)
        self.view = shown.view
        self.cues.extend(shown.cues)
        return self.view

    def until(self, reached: Callable[[], bool]) -> None:
        """Tick, without a deed, until this holds."""
        for _ in range(ENOUGH_TICKS):
            if reached():
                return
            self.tick()
        raise AssertionError(f"never reached; the view is {self.view}")

    def taken(self) -> list[Cue]:
        """The cues since the last time."""
        cues, self.cues = self.cues, []
        return cues

    def spoken(self) -> list[str]:
        """What was said aloud since the cues were last taken."""
        return [self.voice.text_of(cue.wav) for cue in self.cues if isinstance(cue, SpeakCue)]

    def chimes(self) -> list[str]:
        return [cue.name for cue in self.cues if isinstance(cue, ChimeCue)]

    def acts(self) -> list[ActCue]:
        return [cue for cue in self.cues if isinstance(cue, ActCue)]


class WorkBench(Bench):
    """AtWork with the fakes around it."""

    part: AtWork

    def __init__(
        self,
        pack: Pack,
        scene_id: str,
        language: str = "en",
        microphone: bool = True,
        *,
        turn: str = "",
        broken: frozenset[int] = frozenset(),
    ):
        super().__init__(pack, language, microphone)
        self.part = AtWork(
            SceneBook(pack, scene_id),
            self.say,
            self.speaker,
            self.listener,
            self.record,
            language,
            seed=3,
            turn=turn,
            broken=broken,
        )

    def reach(self, kind: type[s.Step], turn_id: str = "") -> s.Step:
        """Go on until a step of this kind (and turn) is up and her answer is awaited."""
        self.until(lambda: self._waits(kind, turn_id))
        return self.part.step

    def _waits(self, kind: type[s.Step], turn_id: str) -> bool:
        step = self.part.step
        if not isinstance(step, kind) or (turn_id and step.turn_id != turn_id):
            return False
        if isinstance(step, s.Ask | s.Do):
            return self.listener.open
        return self.speaker.busy

    def answer(self, text: str) -> None:
        """She says this; the tick in which it is judged."""
        self.ears.hear(text)
        self.tick()

    def keep_silent(self) -> None:
        self.ears.stay_quiet()
        self.tick()


class RehearsalBench(Bench):
    """Rehearsing with the fakes around it."""

    part: Rehearsing

    def __init__(
        self,
        pack: Pack,
        scene_id: str,
        step: Step,
        language: str = "en",
        microphone: bool = True,
        *,
        known: frozenset[str] = frozenset(),
        turn: str = "",
    ) -> None:
        super().__init__(pack, language, microphone)
        self.part = Rehearsing(
            SceneBook(pack, scene_id),
            step,
            self.say,
            self.speaker,
            self.listener,
            self.record,
            language,
            known=known,
            turn=turn,
        )

    def reach(self, turn_id: str) -> None:
        """Go on until it is her turn there: she is listened to, or may act."""
        self.until(lambda: self._waits(turn_id))

    def _waits(self, turn_id: str) -> bool:
        if self.part.beat.turn_id != turn_id or self.part.hers is None:
            return False
        acts = self.part.beat.act is not None
        return bool(self.view.targets) if acts else self.listener.open

    def answer(self, text: str) -> None:
        """She says this; the tick in which it is judged."""
        self.ears.hear(text)
        self.tick()

    def keep_silent(self) -> None:
        self.ears.stay_quiet()
        self.tick()


class WarmUpBench(Bench):
    """WarmUp with the fakes around it."""

    part: WarmUp

    def __init__(
        self,
        pack: Pack,
        exercises: Sequence[Exercise],
        language: str = "en",
        microphone: bool = True,
        *,
        room: Room | None = None,
        reasons: Sequence[Pair] = (),
        tells: bool = False,
    ) -> None:
        super().__init__(pack, language, microphone)
        self.part = WarmUp(
            exercises,
            self.say,
            self.speaker,
            self.listener,
            self.record,
            language,
            room,
            reasons,
            tells=tells,
        )


class SittingBench:
    """A whole sitting with a store in memory (or at `data`), and the fakes around it.

    `lives`: where she is asked how to practise a scene, she lives it.
    """

    def __init__(
        self,
        packs: Sequence[Pack],
        data: Path | None = None,
        *,
        keeper: Keeper | None = None,
        hears: bool = True,
        microphones: Microphones | None = None,
        care: Care = NO_CARE,
        kiosk: KioskSettings | None = None,
        lives: bool = True,
        school: School | None = None,
    ) -> None:
        self.lives = lives
        self.voice, self.ears, self.clock = FakeVoice(), FakeEars(), FakeClock()
        self.keeper = keeper or Keeper(self._open(data))
        by_id = {pack.head.id: pack for pack in packs}
        self.rooms = Rooms(
            packs=by_id,
            clips={},
            ears=self.ears,
            voice=self.voice,
            keeper=self.keeper,
            clock=self.clock,
            dice=Random(5),
            rig="test",
            hears=hears,
            microphones=microphones,
            care=care,
            kiosk=kiosk,
            school=school,
        )
        self.sitting = Sitting(self.rooms)
        self.now = 0.0
        self.view = View(Screen.WHO)
        self.cues: list[Cue] = []
        self.tick()

    def _open(self, data: Path | None) -> Callable[[], Store]:
        if data is None:
            return lambda: Store.in_memory(self.clock)
        return lambda: Store.open(data, self.clock, patience_s=0.05)

    def tick(self, *inputs: LearnerInput) -> View:
        """Half a second more; what the next part looks like if this one is over."""
        self.now += TICK_S
        shown = self.sitting.tick(self.now, inputs)
        self.view = shown.view
        self.cues.extend(shown.cues)
        if self.lives and self.view.screen is Screen.STEPS and not inputs:
            return self.choose(Step.LIVE)
        return self.view

    def choose(self, *cards: str) -> View:
        """Point at these cards, one after the other, and see what comes of it."""
        for card in cards:
            self.tick(Chose(card))
        return self.tick()

    def command(self, name: str) -> View:
        self.tick(Command(name))
        return self.tick()

    def go_home(self) -> View:
        """From the wrap-up past all that is new, to the board."""
        while self.view.screen in (Screen.WRAP_UP, Screen.NEWS):
            self.command("next")
        return self.view

    def sign_up(self, picture: str = "owl", language: str = "en", place: str | None = None) -> View:
        """A new learner signs in, up to the board; at `place`, "" to be left at the question."""
        view = self.choose("new", picture, "sun", "boat", "key", language)
        if view.screen is Screen.WORKPLACE and place != "":
            view = self.choose(place or view.cards[0].id)
        return view

    def begin(self, *, reads: bool = True) -> View:
        """After the introduction: from the very beginning, with letters or by ear."""
        return self.choose(FROM_START, READS if reads else LISTENS)

    def events(self, *kinds: EventKind) -> tuple[Event, ...]:
        return self.keeper.ask(lambda store: store.events(kinds=kinds))

    def close(self) -> None:
        self.sitting.close()
        self.keeper.close()


def fill_disk(store: Store) -> None:
    """SQLite's own limit gives the same error as a disk that is full."""
    (row,) = store._file.rows("PRAGMA page_count")
    store._file.rows(f"PRAGMA max_page_count={row['page_count']}")


def make_room(store: Store) -> None:
    store._file.rows("PRAGMA max_page_count=1000000")
