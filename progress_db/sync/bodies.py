"""What the body of each kind must hold, so that whoever reads events later can trust them."""

import json
import math
import re
from collections.abc import Callable, Mapping
from datetime import datetime

from pydantic_core import to_json

from lessons.help_language import LANGUAGES
from lessons.skills import CardId
from progress_db.events import EventKind
from progress_db.learners import PICTURES
from progress_db.summaries import OUTCOMES
from progress_db.sync.leaving import LEAVING
from progress_db.sync.wire import MOST_BODY

DEEPEST = 6  # a body's lists and objects in one another
SHORT = 4000  # bytes; a number of more digits than this cannot be read again
LONGEST_CARD = 160
MOST_WORDS = 60  # in one list of words
LONGEST_SECONDS = 10_000_000
CULTURE_POINTS = 36

Body = Mapping[str, object]
Check = Callable[[object], bool]

_CODE_HASH = re.compile(r"scrypt\$[0-9a-f]{2,64}\$[0-9a-f]{32,96}")


def fault_of(kind: EventKind, body: Body) -> str:
    """Which key of a body is wrong, or "body" for the whole; "" where all is well.

    Sizes, depth and what a database cannot hold (NUL, NaN) are part of it.
    """
    if not _storable(body):
        return "body"
    if not body.keys() <= LEAVING[kind]:
        return "body"
    for name, check in _MUST.get(kind, {}).items():
        if name not in body or not check(body[name]):
            return name
    if _MAY.keys().isdisjoint(body):
        return ""
    for name, check in _MAY.items():
        if name in body and not check(body[name]):
            return name
    return ""


def _storable(body: Body) -> bool:
    return _plainly_storable(body) or _exactly_storable(body)


def _plainly_storable(body: Body) -> bool:
    """A look at its JSON that is quick and sure where it says yes; nearly every body gets one."""
    try:
        text = to_json(body)
    except ValueError:
        return False
    if len(text) > SHORT or text.count(b"{") + text.count(b"[") > DEEPEST:
        return False
    # They may stand in a text, too; a long look finds out.
    return not (b"NaN" in text or b"Infinity" in text or b"\\u0000" in text)


def _exactly_storable(body: Body) -> bool:
    if _depth(body) > DEEPEST:
        return False
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return len(text.encode()) <= MOST_BODY and "\\u0000" not in text
    except ValueError:
        return False


def _depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_depth, value), default=0)
    return 0


def _text(longest: int) -> Check:
    return lambda value: isinstance(value, str) and len(value) <= longest


def _number(least: float, most: float) -> Check:
    return lambda value: _is_number(value) and least <= float(str(value)) <= most


def _is_number(value: object) -> bool:
    return type(value) in (int, float) and math.isfinite(float(str(value)))


def _whole(least: int, most: int) -> Check:
    return lambda value: type(value) is int and least <= value <= most


def _one_of(*values: str) -> Check:
    return lambda value: value in values


def _words(value: object) -> bool:
    one = _text(60)
    return isinstance(value, list) and len(value) <= MOST_WORDS and all(map(one, value))


def _numbers(value: object) -> bool:
    return isinstance(value, list) and len(value) <= MOST_WORDS and all(map(_is_number, value))


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _card(value: object) -> bool:
    if not isinstance(value, str) or len(value) > LONGEST_CARD:
        return False
    try:
        CardId.parse(value)
    except ValueError:
        return False
    return True


def _moment(value: object) -> bool:
    try:
        at = datetime.fromisoformat(str(value))
    except ValueError:
        return False
    return at.tzinfo is not None and 2000 <= at.year < 2200


def _or_nothing(check: Check) -> Check:
    return lambda value: value is None or check(value)


# What FSRS reads of a card; a reader of later would fail on one that lacks any of it.
_FSRS: Mapping[str, Check] = {
    "card_id": _is_number,
    "state": _whole(1, 3),
    "step": _or_nothing(_whole(0, 100)),
    "stability": _or_nothing(_is_number),
    "difficulty": _or_nothing(_is_number),
    "due": _moment,
    "last_review": _or_nothing(_moment),
}


def _state(value: object) -> bool:
    """An FSRS card as an object or as its text."""
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return False
    if not isinstance(found, dict):
        return False
    return all(name in found and check(found[name]) for name, check in _FSRS.items())


def _code_hash(value: object) -> bool:
    return isinstance(value, str) and bool(_CODE_HASH.fullmatch(value))


_K = EventKind
_NAME = _text(60)
_SCENE = {"scene": _NAME}
_TURN = {"scene": _NAME, "turn": _NAME}

# Keys without which those who read the events would stumble.
_MUST: Mapping[EventKind, Mapping[str, Check]] = {
    _K.LEARNER_ADDED: {
        "picture": _one_of(*PICTURES),
        "code_hash": _code_hash,
        "help_language": _one_of(*LANGUAGES),
    },
    _K.SITTING_ENDED: {"seconds": _number(-LONGEST_SECONDS, LONGEST_SECONDS)},
    _K.EXERCISE_DONE: {"item": _text(LONGEST_CARD)},
    _K.SCENE_STARTED: _SCENE,
    _K.TRY_SCORED: {**_TURN, "verdict": _NAME},
    _K.TURN_DONE: {**_TURN, "how": _NAME, "attempts": _whole(0, 1000)},
    _K.REPAIR_USED: _TURN,
    _K.NET_USED: _TURN,
    _K.CULTURE_SEEN: {"point": _whole(1, CULTURE_POINTS), "outcome": _one_of(*OUTCOMES)},
    _K.SCENE_DONE: _SCENE,
    _K.STEP_DONE: {**_SCENE, "step": _NAME},
    _K.CARD_REVIEWED: {"card": _card, "rating": _whole(1, 4), "due": _moment, "state": _state},
    _K.WEIGHTS_FITTED: {"weights": _numbers},
}
# Where these are there, they are so.
_MAY: Mapping[str, Check] = {
    "resumed": _flag,
    "shares": _flag,
    "words_heard": _words,
    "words_missed": _words,
    "words_added": _words,
    "label": _text(200),
}
