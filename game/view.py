"""What the learner should see and hear now, as plain values: the sitting makes it, ui shows it.

A View is declarative: the ui compares it with the last one and draws the difference. Cues are
one-shot: the stage performs each once. Nothing here knows an engine.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lessons.encouragement import WeekDay
from scenes.pack import Gesture, Mood
from speech.heard import Verdict
from speech.voice import MouthKey

# --- what is on screen ------------------------------------------------------------------------


class Screen(StrEnum):
    """Which screen is up. The room is always behind it."""

    WHO = "who"  # choose your picture, or "new"
    CODE = "code"  # your three pictures
    HELP_LANGUAGE = "help_language"  # first time: choose by greeting and sound
    WORKPLACE = "workplace"  # where do you want to work?
    OFFER = "offer"  # one question and its cards: find out where she begins? read or listen?
    BOARD = "board"  # today's shift
    STEPS = "steps"  # how to practise a scene: hear, repeat, with prompts, live
    EXERCISE = "exercise"  # warm-up
    SCENE = "scene"  # at work
    ROOM = "room"  # is she heard well here?
    WRAP_UP = "wrap_up"  # what you learned, what comes back when
    NEWS = "news"  # after it: a thing for the locker, or something that she can do now
    LOCKER = "locker"  # what she has brought home from work
    CAN = "can"  # what she can do at work, and the levels of her trade
    SETTINGS = "settings"
    CARE = "care"  # before a headset is worn: room, glasses, unwell, epilepsy
    TUTORIAL = "tutorial"  # look, point, speak, ask for help; the room is seen as at work
    BREAK = "break"  # time to take the headset off for a while
    STOPPED = "stopped"  # everything stands still because somebody asked for it
    TEACHER = "teacher"  # the teacher's code, in a class's kiosk


class Mic(StrEnum):
    """What the microphone is doing; always visible."""

    OFF = "off"
    EARLY = "early"  # a colleague still speaks, but she may begin
    LISTENING = "listening"  # jeg lytter
    HEARING = "hearing"  # she is speaking
    THINKING = "thinking"
    GONE = "gone"  # pulled out


class MicNote(StrEnum):
    """What would let her be heard better; stands in place of the microphone's words."""

    NONE = ""
    FAR = "far"  # that was somebody, or she, too far away
    AGAIN = "again"  # only the end of it was heard
    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"
    DEAD = "dead"  # not a trace of sound


class Recorded(StrEnum):
    """Whether somebody has what she sees recorded for others; visible all the while."""

    NO = ""
    YES = "yes"
    ERASED = "erased"  # she has said no
    FAILED = "failed"  # it could not be written


class CardState(StrEnum):
    """How a card looks."""

    PLAIN = "plain"
    CHOSEN = "chosen"
    RIGHT = "right"
    WRONG = "wrong"
    DIM = "dim"
    AGAIN = "again"  # was right once, and wants to be shown again


@dataclass(frozen=True, slots=True)
class Card:
    """Something to point at: a reply, a picture, a learner, a menu entry, a setting.

    `id` comes back in `Chose`. `picture` names a pictogram in assets/pictures. `help` is in the
    help language. `sound` means that resting on it plays the Danish text. `called` is the number by
    which she may call it, where she may. `note` says in small print why it is here. `minor`: it
    stands below the others, and smaller.
    """

    id: str
    text: str = ""
    help: str = ""
    picture: str = ""
    state: CardState = CardState.PLAIN
    sound: bool = False
    detail: str = ""
    called: str = ""
    note: str = ""
    note_help: str = ""
    minor: bool = False


@dataclass(frozen=True, slots=True)
class ShownWord:
    """A word of the line she said. `evidence` is 0..1.

    `found` False means it was not heard, `clear` False that it could be clearer.
    """

    text: str
    found: bool
    evidence: float
    clear: bool = True


@dataclass(frozen=True, slots=True)
class SoundTip:
    """One sound to move: the word with the letters [first, last) that write it, and how."""

    word: str
    letters: tuple[int, int]
    text: str
    help: str
    picture: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """After a try: the verdict, the words with their evidence, and one kind sentence.

    `listen`: she may hear the line, or the word of the tip, slowly (the command "listen").
    """

    verdict: Verdict
    words: tuple[ShownWord, ...]
    text: str
    help: str = ""
    tip: SoundTip | None = None
    listen: bool = False


@dataclass(frozen=True, slots=True)
class Subtitle:
    """A colleague's line at the colleague. `person` is the pack's person id."""

    person: str
    name: str
    text: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class LearnedItem:
    """One row of the wrap-up: what, how it went, and when it comes back (already in words)."""

    text: str
    help: str
    picture: str
    stars: int
    returns: str


@dataclass(frozen=True, slots=True)
class View:
    """All of it. Empty strings and tuples mean: do not show."""

    screen: Screen
    title: str = ""
    text: str = ""
    help: str = ""
    picture: str = ""
    cards: tuple[Card, ...] = ()
    commands: tuple[str, ...] = ()  # of COMMANDS, those offered now
    subtitle: Subtitle | None = None
    feedback: Feedback | None = None
    mic: Mic = Mic.OFF
    mic_note: MicNote = MicNote.NONE
    level: float = 0.0
    partial: str = ""
    targets: tuple[str, ...] = ()  # things that may be pointed at now
    highlight: tuple[str, ...] = ()  # things or places that a colleague has shown
    holding: str = ""
    learned: tuple[LearnedItem, ...] = ()
    progress: float = 0.0  # 0..1 through this part of the shift
    points: int = 0
    streak: int = 0
    week: tuple[WeekDay, ...] = ()  # days at work and days of rest, in place of the streak
    paused: bool = False
    notice: str = ""  # a calm sentence, such as "Recogniser restarted, say it again"
    notice_help: str = ""  # the same in the help language
    notice_picture: str = ""  # of assets/pictures; without it the sign for information
    reason: str = ""  # why this comes today, or what it is, as one small line
    reason_help: str = ""  # the same in the help language
    recording: Recorded = Recorded.NO
    private: bool = False  # between her and her teacher: never recorded


REFUSE = "refuse"  # beside COMMANDS, on the sign of a recording: no, thank you

COMMANDS = (
    *("pause", "resume", "repeat", "slower", "model", "listen", "help", "next", "back"),
    *("settings", "stop"),
)


# --- one-shot cues to the stage ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SpeakCue:
    """A person says this sound with these mouth shapes; person "" is a voice beside the learner."""

    person: str
    wav: Path
    seconds: float
    mouth: tuple[MouthKey, ...]


@dataclass(frozen=True, slots=True)
class HushCue:
    """Whoever speaks stops at once (pause, repeat, next)."""


@dataclass(frozen=True, slots=True)
class ActCue:
    """A person makes a gesture with a face; `point` and `look` name things, people or `learner`.

    `names` are things and people that her line speaks of, each with how far into it (0..1).
    """

    person: str
    gesture: Gesture
    mood: Mood
    look: str
    point: str = ""
    names: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WalkCue:
    """A person walks to a mark of the workplace, and sits down there if it has a seat."""

    person: str
    mark: str


@dataclass(frozen=True, slots=True)
class EnterCue:
    """Set up this workplace with these people and put the learner at this mark."""

    pack: str
    people: tuple[str, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class PrepareCue:
    """She will go to this pack's workplace soon: begin to load it."""

    pack: str


@dataclass(frozen=True, slots=True)
class MoveThingCue:
    """A thing goes into the hand (`place` "hand"), to a place, or home (`place` "home")."""

    thing: str
    place: str


@dataclass(frozen=True, slots=True)
class ChimeCue:
    """A small sound: right, almost, listen, done, step."""

    name: str


Cue = SpeakCue | HushCue | ActCue | WalkCue | EnterCue | PrepareCue | MoveThingCue | ChimeCue

# --- what the learner gives back ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chose:
    """She pointed at a card and pressed."""

    card_id: str


@dataclass(frozen=True, slots=True)
class Command:
    """She pressed a command button or key; `name` is of COMMANDS."""

    name: str


@dataclass(frozen=True, slots=True)
class TouchedThing:
    """She pointed at a thing in the room and pressed."""

    thing: str


@dataclass(frozen=True, slots=True)
class TouchedPlace:
    """She pointed at a place in the room and pressed (to put down what she holds)."""

    place: str


@dataclass(frozen=True, slots=True)
class Rested:
    """Her pointer has rested on a card with sound for a moment: she wants to hear it."""

    card_id: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """Her head has been turned to a thing or a person for a moment; `name` is its id."""

    name: str


@dataclass(frozen=True, slots=True)
class WantsToQuit:
    """She, or who is beside her, wants the program to end; a class's kiosk asks for the code."""


@dataclass(frozen=True, slots=True)
class TeacherSays:
    """The teacher of her class says to the room: `kind` is pause, go_on, stop or hint.

    `ready`: the key of a hint that is there in every help language; `text` is the Danish of it.
    """

    kind: str
    text: str = ""
    ready: str = ""


LearnerInput = (
    Chose | Command | TouchedThing | TouchedPlace | Rested | LookedAt | WantsToQuit | TeacherSays
)
