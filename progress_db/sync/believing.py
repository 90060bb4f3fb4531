"""Is an event that comes from elsewhere one that this house could have written itself?

Readers trust the bodies of stored events, so what would break them is not let in.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lessons.skills import CardId
from progress_db.events import Event, EventKind, Json
from progress_db.rows import reviewed
from progress_db.summaries import OUTCOMES

_K = EventKind
_Shape = Mapping[str, type | tuple[type, ...]]
_SCENE: _Shape = {"scene": str}
_TURN: _Shape = {"scene": str, "turn": str}
_NUMBER = (int, float)

# What must be there, and of which type. All else may be missing: readers ask for it with care.
_NEEDED: Mapping[EventKind, _Shape] = MappingProxyType(
    {
        _K.LEARNER_ADDED: {"picture": str},
        _K.EXERCISE_DONE: {"exercise": str, "item": str},
        _K.SCENE_STARTED: _SCENE,
        _K.SCENE_DONE: _SCENE,
        _K.STEP_DONE: {"scene": str, "step": str},
        _K.TRY_SCORED: _TURN,
        _K.TURN_DONE: {**_TURN, "how": str, "attempts": int},
        _K.REPAIR_USED: _TURN,
        _K.NET_USED: _TURN,
        _K.CULTURE_SEEN: {**_TURN, "point": (int, str), "outcome": str},
        _K.BOOKMARK: {"scene": str, "step": str},
        _K.CARD_REVIEWED: {"card": str, "rating": int, "due": str, "state": (dict, str)},
        _K.THING_BROUGHT: {"pack": str, "word": str, "by": str},
        _K.WINS_TOLD: {"wins": list},
        _K.WEIGHTS_FITTED: {"weights": list},
    }
)
_ALLOWED: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "help_language": (str,),
        "label": (str,),
        "code_hash": (str,),
        "words_heard": (list,),
        "words_missed": (list,),
        "words_added": (list,),
        "sure": _NUMBER,
        "seconds": _NUMBER,
        "resumed": (bool,),
        "right": (bool,),
        "broken": (list,),
        "cards": (list,),
        "before": (bool,),
    }
)


def fault(event: Event) -> str:
    """What is wrong with the event's body; "" where nothing is."""
    for name, kind in _NEEDED.get(event.kind, {}).items():
        if name not in event.body or not _is(event.body[name], kind):
            return f"{event.kind}: {name} is missing or of the wrong kind"
    for name, value in event.body.items():
        if name in _ALLOWED and not _is(value, _ALLOWED[name]):
            return f"{event.kind}: {name} is of the wrong kind"
    return _deeper(event)


def _is(value: Json, kind: type | tuple[type, ...]) -> bool:
    """Truth values are no numbers here."""
    wanted = kind if isinstance(kind, tuple) else (kind,)
    return isinstance(value, wanted) and (not isinstance(value, bool) or bool in wanted)


def _deeper(event: Event) -> str:
    look = _LOOKS.get(event.kind)
    try:
        good = look is None or look(event)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        good = False
    return "" if good else f"{event.kind}: its body cannot be read"


def _card(event: Event) -> bool:
    state = reviewed(event, 1)
    rating = event.body["rating"]
    return state.due.tzinfo is not None and isinstance(rating, int) and 1 <= rating <= 4


def _culture(event: Event) -> bool:
    return event.body["outcome"] in OUTCOMES


def _weights(event: Event) -> bool:
    weights = event.body["weights"]
    return isinstance(weights, list) and all(_is(one, _NUMBER) for one in weights)


def _bookmark(event: Event) -> bool:
    cards, broken = event.body.get("cards", []), event.body.get("broken", [])
    return (
        isinstance(cards, list)
        and isinstance(broken, list)
        and all(CardId.parse(str(card)) for card in cards)
        and all(isinstance(int(str(point)), int) for point in broken)
    )


_LOOKS: Mapping[EventKind, Callable[[Event], bool]] = MappingProxyType(
    {
        _K.CARD_REVIEWED: _card,
        _K.CULTURE_SEEN: _culture,
        _K.WEIGHTS_FITTED: _weights,
        _K.BOOKMARK: _bookmark,
    }
)
