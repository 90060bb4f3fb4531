"""What leaves the device of a learner of a class, key by key; everything else stays.

Never sound. Settings that may tell of her body (which hand, looks in place of pressing, text size,
how long she needs to begin speaking) stay too: they would be health data, and her teacher does not
need them. A learner's erasure on one device stays there: what the school keeps, the school erases.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lessons.help_language import Texts
from progress_db.events import Event, EventKind, Json
from progress_db.sync.consent import SHARES

_K = EventKind
_TURN = frozenset({"scene", "turn"})

# `code_hash` leaves so that she can sign in with her three pictures on the class's other headsets.
LEAVING: Mapping[EventKind, frozenset[str]] = MappingProxyType(
    {
        _K.LEARNER_ADDED: frozenset({"picture", "code_hash", "help_language", "label"}),
        _K.SETTINGS_CHANGED: frozenset(
            {"help_language", "workplace", "minutes", "reads", "sound", "subtitles"}
            | {"tutorial_done", "shares"}  # her yes or no goes with her to other headsets
        ),
        _K.PLACEMENT_DONE: frozenset({"level", "levels", "reads"}),
        _K.SITTING_STARTED: frozenset({"rig"}),
        _K.SITTING_ENDED: frozenset({"seconds"}),
        _K.EXERCISE_DONE: frozenset({"exercise", "item", "right", "attempts"}),
        _K.SCENE_STARTED: frozenset({"scene", "resumed"}),
        # What was heard leaves as words: a teacher must see where it goes wrong. Times of the
        # machine (ms, busy_s), how long she spoke and which ears heard her stay.
        _K.TRY_SCORED: _TURN
        | {"choice", "verdict", "wording", "words_heard", "words_missed", "words_added"}
        | {"sure", "reasons"},
        _K.TURN_DONE: _TURN | {"reply", "how", "attempts", "step"},
        _K.REPAIR_USED: _TURN | {"reply"},
        _K.NET_USED: _TURN | {"attempts"},
        _K.CULTURE_SEEN: _TURN | {"point", "outcome"},
        _K.SCENE_DONE: frozenset({"scene", "seconds"}),
        _K.STEP_DONE: frozenset({"scene", "step", "seconds"}),
        # She may go on where she was on another headset.
        _K.BOOKMARK: _TURN | {"step", "broken", "cards", "before"},
        _K.CARD_REVIEWED: frozenset({"card", "rating", "due", "state"}),
        _K.THING_BROUGHT: frozenset({"pack", "word", "by"}),
        _K.WINS_TOLD: frozenset({"wins"}),
        _K.WEIGHTS_FITTED: frozenset({"weights"}),
    }
)

# While the class is live (wire.Live): where she is in the game at this moment.
LIVE = frozenset({"state", "learner_id", "pack", "scene", "turn", "tries", "needs_help"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what leaves, for her: a text's key, an icon's name, and the kinds it covers.

    `only`: the keys of these kinds that it is about; empty: all that leave.
    """

    key: str
    icon: str
    kinds: tuple[EventKind, ...]
    only: frozenset[str] = frozenset()


_WHO = frozenset({"picture", "label", "help_language"})

LINES = (
    Line("leaves-who", "info", (_K.LEARNER_ADDED, _K.SETTINGS_CHANGED), _WHO),
    Line("leaves-code", "returns", (_K.LEARNER_ADDED,), frozenset({"code_hash"})),
    Line("leaves-when", "pause", (_K.SITTING_STARTED, _K.SITTING_ENDED)),
    Line(
        "leaves-scenes",
        "check",
        (_K.SCENE_STARTED, _K.TURN_DONE, _K.SCENE_DONE, _K.STEP_DONE, _K.BOOKMARK),
    ),
    Line("leaves-heard", "ear", (_K.TRY_SCORED,)),
    Line("leaves-help", "help", (_K.REPAIR_USED, _K.NET_USED)),
    Line("leaves-culture", "almost", (_K.CULTURE_SEEN,)),
    Line("leaves-words", "repeat", (_K.EXERCISE_DONE, _K.CARD_REVIEWED, _K.WEIGHTS_FITTED)),
    Line("leaves-level", "row", (_K.PLACEMENT_DONE,)),
    Line("leaves-locker", "star", (_K.THING_BROUGHT, _K.WINS_TOLD)),
    Line(
        "leaves-settings",
        "settings",
        (_K.SETTINGS_CHANGED,),
        LEAVING[_K.SETTINGS_CHANGED] - _WHO,
    ),
    Line("leaves-now", "resume", (), LIVE),
)
STAYS = (
    Line("stays-sound", "mic-off", ()),
    Line("stays-body", "rest", ()),
    Line("stays-no", "returns", ()),
    Line("stays-left", "check", ()),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A line as it is shown: Danish, her language ("" where that is Danish), and its icon."""

    key: str
    icon: str
    da: str
    help: str
    leaves: bool


def told(language: str) -> tuple[Told, ...]:
    """What leaves and what never does, in Danish and in her language. Raises LessonError."""
    texts = Texts(language)
    shown = [(line, True) for line in LINES] + [(line, False) for line in STAYS]
    return tuple(
        Told(line.key, line.icon, *texts.pair(line.key), leaves=leaves) for line, leaves in shown
    )


def leaving_body(event: Event) -> dict[str, Json] | None:
    """The part of the event's body that leaves; None where the event stays altogether.

    A change of settings of which nothing leaves stays, so that not even its time is told. Of one in
    which she says no, only the no leaves.
    """
    keys = LEAVING.get(event.kind)
    if keys is None:
        return None
    if event.kind is _K.SETTINGS_CHANGED and event.body.get(SHARES) is False:
        keys = frozenset({SHARES})
    if SHARES in event.body and event.body[SHARES] is None:
        keys = keys - {SHARES}  # a device has left its class: that is of no other's concern
    body = {name: value for name, value in event.body.items() if name in keys}
    return None if event.kind is _K.SETTINGS_CHANGED and not body else body
