"""The pack: one workplace with its people, words, phrases and scenes, as data.

This file, `part.py` and `place.py` are the format. `scenes/schema/pack.schema.json` is generated
from them, `scenes/load.py` reads it from YAML, and `docs/packs.md` explains it to an author.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from scenes.part import Bilingual as Bilingual
from scenes.part import Danish as Danish
from scenes.part import HelpTexts as HelpTexts
from scenes.part import Level as Level
from scenes.part import Part as Part
from scenes.part import Review as Review
from scenes.part import Slug as Slug
from scenes.place import Camera as Camera
from scenes.place import Mark as Mark
from scenes.place import Person as Person
from scenes.place import Place as Place
from scenes.place import Running as Running
from scenes.place import Stance as Stance
from scenes.place import Thing as Thing
from scenes.place import Touch as Touch
from scenes.place import VoiceSpecModel as VoiceSpecModel
from scenes.place import Work as Work
from scenes.place import Workplace as Workplace

# --- words and phrases ---------------------------------------------------------------------


class Word(Part):
    """A word that the pack teaches. `say` is IPA; `forms` are the inflected forms in use."""

    id: Slug
    da: Danish
    kind: Literal["noun", "verb", "adjective", "adverb", "expression", "number", "other"]
    gender: Literal["en", "et", "plural"] | None = None
    forms: dict[str, Danish] = {}
    say: str = ""
    level: Level
    picture: Slug | None = None
    object: Slug | None = None
    help: HelpTexts = {}
    example: Danish | None = None
    review: Review = "pending"


class Phrase(Part):
    """A whole thing to say, practised and scored as one. `function` is what one does with it."""

    id: Slug
    da: Danish
    level: Level
    function: Slug
    picture: Slug | None = None
    help: HelpTexts = {}
    words: tuple[Slug, ...] = ()
    culture: int | None = None
    review: Review = "pending"


class CulturePoint(Part):
    """One of the 36 points of the field guide: the norm, and why, with its source."""

    number: int = Field(ge=1, le=36)
    title: Bilingual
    why: Bilingual
    source: str = ""
    review: Review = "pending"


# --- scenes --------------------------------------------------------------------------------


class Gesture(StrEnum):
    """What a colleague's body does with a line; each is a clip of the people in assets/."""

    NONE = "none"
    TALK = "talk"
    WAVE = "wave"
    NOD = "nod"
    SHAKE = "shake_head"
    POINT = "point"
    SHRUG = "shrug"
    HAND_OVER = "hand_over"
    ARMS_CROSSED = "arms_crossed"
    TABLET = "tablet"
    BECKON = "beckon"
    STOP = "stop"
    COUNT = "count"
    SHOW = "show"


class Mood(StrEnum):
    """What a colleague's face shows while saying a line."""

    NEUTRAL = "neutral"
    FRIENDLY = "friendly"
    BUSY = "busy"
    WORRIED = "worried"
    JOKING = "joking"
    ANNOYED = "annoyed"


class Line(Part):
    """One line of a colleague. `look` and the target of POINT: `learner`, an object or a person.

    `walk_to`: the mark to which the speaker walks as she begins the line.
    """

    id: Slug
    speaker: Slug
    da: Danish
    help: HelpTexts = {}
    gesture: Gesture = Gesture.TALK
    mood: Mood = Mood.NEUTRAL
    look: Slug = "learner"
    point: Slug | None = None
    walk_to: Slug | None = None
    review: Review = "pending"


class SlotKind(StrEnum):
    """What fills a `{slot}` in a wording."""

    NUMBER = "number"  # value "5" is said "fem"
    PLACE = "place"  # value "C-14" is said "c fjorten"
    TIME = "time"  # value "6.45" is said "kvart i syv" (and "seks femogfyrre")
    ANY = "any"  # any of `values`, for example names


class Slot(Part):
    """A slot of a wording. `value` is right here; `values` (ANY) are all that may be said."""

    kind: SlotKind
    value: str | None = None
    values: tuple[str, ...] = ()


class CultureOutcome(Part):
    """Saying or doing this shows a culture point, or breaks it."""

    point: int = Field(ge=1, le=36)
    outcome: Literal["met", "misstep"]


class Tolerance(StrEnum):
    """What a reply forgives beyond the house rules (stød, soft d, endings are always forgiven)."""

    WORD_ORDER = "word_order"
    ARTICLES = "articles"
    ENDINGS = "endings"
    SMALL_WORDS = "small_words"


class Reply(Part):
    """An accepted thing to say, or (with a misstep) an understood thing that has a consequence.

    `wordings[0]` is what the colleague models and what stands on the reply card.
    `keywords` are the words without which it does not count. `safety`: a mix-up of this one reply
    would be dangerous, so the ears must be sure of it.
    """

    id: Slug
    wordings: tuple[Danish, ...] = Field(min_length=1)
    help: HelpTexts = {}
    picture: Slug | None = None
    keywords: tuple[str, ...] = ()
    safety: bool = False
    tolerate: tuple[Tolerance, ...] = ()
    slots: dict[str, Slot] = {}
    trains: tuple[Slug, ...] = ()
    culture: CultureOutcome | None = None
    goto: Slug
    review: Review = "pending"


class NearMiss(Part):
    """A wrong but near thing to say: understood, mended kindly by `say`, then asked again."""

    id: Slug
    wordings: tuple[Danish, ...] = Field(min_length=1)
    say: tuple[Line, ...] = Field(min_length=1)


class AskTurn(Part):
    """The learner speaks (or points at a reply). `task` says what to do, without the words.

    `safety`: a mix-up of any two replies would be dangerous.
    """

    task: Bilingual
    picture: Slug | None = None
    kind: Literal["word", "number", "phrase", "sentence"] = "sentence"
    safety: bool = False
    replies: tuple[Reply, ...] = Field(min_length=1)
    near: tuple[NearMiss, ...] = ()


class DoTurn(Part):
    """The learner does something with her hands. `wrong` is said kindly to another object."""

    task: Bilingual
    action: Literal["point_at", "pick_up", "put_down"]
    object: Slug
    accept: tuple[Slug, ...] = ()
    place: Slug | None = None
    wrong: tuple[Line, ...] = ()
    trains: tuple[Slug, ...] = ()
    goto: Slug


class Consequence(Part):
    """What a misstep leads to: the colleague's lines come in the turn's `say`, then the reason,

    then a second chance at `again`.
    """

    point: int = Field(ge=1, le=36)
    reason: Bilingual
    again: Slug


class Ending(Part):
    """The end of a scene, with one sentence on how it went."""

    summary: Bilingual


class Turn(Part):
    """Lines, then exactly one of ask, do, consequence, goto or end."""

    id: Slug
    say: tuple[Line, ...] = ()
    ask: AskTurn | None = None
    do: DoTurn | None = None
    consequence: Consequence | None = None
    goto: Slug | None = None
    end: Ending | None = None


class Scene(Part):
    """A conversation of two to four minutes.

    `kind` "what_now" is a short one, one or two minutes: something dangerous or unpleasant has
    happened, and she must find out what to say and do. `can` is what she can do at work once she
    has managed it ("Jeg kan melde mig syg.").
    """

    id: Slug
    kind: Literal["scene", "what_now"] = "scene"
    title: Bilingual
    level: Level
    minutes: int = Field(ge=1, le=8)
    about: Bilingual
    can: Bilingual | None = None
    picture: Slug | None = None
    culture: tuple[int, ...]
    words: tuple[Slug, ...] = ()
    phrases: tuple[Slug, ...] = ()
    here: tuple[Slug, ...] = ()  # people in the scene
    start_at: Slug = "start"  # the mark where the learner stands
    start: Slug  # the first turn
    turns: tuple[Turn, ...] = Field(min_length=1)
    review: Review = "pending"


class Repair(Part):
    """A way to ask for help in Danish; understood in every turn and always right."""

    id: Slug
    wish: Literal["repeat", "slower", "show"]
    wordings: tuple[Danish, ...] = Field(min_length=1)
    help: HelpTexts = {}
    picture: Slug | None = None
    review: Review = "pending"


class PackHead(Part):
    """`pack.yaml`: who made it, under which licence, its scenes in order, and its repairs.

    `order` (0..99) is its place among the workplaces that one may choose, `picture` its sign there.
    `common`: what all workplaces share; its scenes come between those of any trade.
    """

    format: Literal[1]
    id: Slug
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    title: Bilingual
    picture: Slug | None = None
    order: int = Field(default=50, ge=0, le=99)
    common: bool = False
    licence: str
    authors: tuple[str, ...] = Field(min_length=1)
    review: Review = "pending"
    scenes: tuple[Slug, ...] = Field(min_length=1)
    repairs: tuple[Repair, ...] = Field(min_length=1)


class Pack(Part):
    """A whole pack, read and checked."""

    head: PackHead
    workplace: Workplace
    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    culture: tuple[CulturePoint, ...]
    scenes: tuple[Scene, ...]
