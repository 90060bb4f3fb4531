"""One shift, and all that came before it, from a learner's events: where small wins are found."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from uuid import UUID

from lessons.course import SceneId
from lessons.mastery import ScenePlay
from lessons.scheduling import Rating
from lessons.shift_log import Recalled, ShiftLog, Spoken, TurnPlayed
from lessons.skills import CardId
from progress_db.events import Event, EventKind, Json
from progress_db.plays import plays_of
from progress_db.summaries import WORK, summarise

ACCEPTED = "accepted"
TASKS = frozenset({EventKind.EXERCISE_DONE, EventKind.TURN_DONE})


@dataclass(slots=True)
class _Log:
    """A log that is being written."""

    turns: list[TurnPlayed] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    recalled: list[Recalled] = field(default_factory=list)
    culture: dict[str, str] = field(default_factory=dict)
    days: set[date] = field(default_factory=set)
    asked: int = 0
    tries: int = 0
    tasks: int = 0

    def closed(self, plays: Iterable[ScenePlay], known: int) -> ShiftLog:
        """The log at its end."""
        return ShiftLog(
            turns=tuple(self.turns),
            spoken=tuple(self.spoken),
            recalled=tuple(self.recalled),
            culture=self.culture,
            plays=_alone(plays),
            days=frozenset(self.days),
            asked=self.asked,
            tries=self.tries,
            tasks=self.tasks,
            known=known,
        )


class _Writer:
    """Writes events of one learner into logs; knows what must be remembered between them."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._net: set[str] = set()
        self._reviewed: dict[str, datetime] = {}

    def add(self, log: _Log, event: Event) -> None:
        """One more event."""
        log.days |= {self._day(event)} if event.kind in WORK else set()
        log.tasks += event.kind in TASKS
        match event.kind:
            case EventKind.SCENE_STARTED | EventKind.NET_USED:
                self._helped(event)
            case EventKind.TURN_DONE:
                self._turn(log, event)
            case EventKind.TRY_SCORED:
                _tried(log, event)
            case EventKind.REPAIR_USED:
                log.asked += 1
            case EventKind.CULTURE_SEEN:
                log.culture[str(event.body["point"])] = str(event.body["outcome"])
            case EventKind.CARD_REVIEWED:
                self._review(log, event)
            case _:
                pass

    def _helped(self, event: Event) -> None:
        if event.kind is EventKind.NET_USED:
            self._net.add(str(event.body["turn"]))
        else:
            self._net.clear()

    def _day(self, event: Event) -> date:
        return event.at.astimezone(self._zone).date()

    def _turn(self, log: _Log, event: Event) -> None:
        """Of a scene as it is lived: in a rehearsal everything is prompted."""
        body = event.body
        if "step" in body or body["how"] == "done":
            return
        turn, tries = str(body["turn"]), body.get("attempts")
        scene = SceneId(event.pack, str(body["scene"]))
        attempts = tries if isinstance(tries, int) else 1
        how, net = str(body["how"]), turn in self._net
        log.turns.append(TurnPlayed(scene, turn, how, attempts, self._day(event), net))

    def _review(self, log: _Log, event: Event) -> None:
        card, rating = str(event.body["card"]), event.body["rating"]
        last = self._reviewed.get(card, event.at)
        self._reviewed[card] = event.at
        if isinstance(rating, int) and rating in tuple(Rating):
            away = (event.at - last).days
            log.recalled.append(Recalled(CardId.parse(card), Rating(rating), away))


def shift_logs(
    events: Iterable[Event], learner_id: UUID, began: datetime, zone: tzinfo = UTC
) -> tuple[ShiftLog, ShiftLog]:
    """What came before a shift that `began` then, and the shift itself."""
    hers = [event for event in events if event.learner_id == learner_id]
    earlier = [event for event in hers if event.at < began]
    before, now, writer = _Log(), _Log(), _Writer(zone)
    for event in hers:
        writer.add(now if event.at >= began else before, event)
    plays = plays_of(hers, learner_id)
    return (
        before.closed((p for p in plays if p.at < began), _known(earlier, learner_id, zone)),
        now.closed((p for p in plays if p.at >= began), _known(hers, learner_id, zone)),
    )


def _tried(log: _Log, event: Event) -> None:
    body = event.body
    words, sure = _words(body.get("words_heard")), body.get("sure")
    log.tries += bool(words)
    if body.get("verdict") == ACCEPTED and words:
        sureness = float(sure) if isinstance(sure, int | float) else 0.0
        log.spoken.append(Spoken(words, sureness, not body.get("words_missed")))


def _words(heard: Json) -> tuple[str, ...]:
    return tuple(str(word) for word in heard) if isinstance(heard, list) else ()


def _alone(plays: Iterable[ScenePlay]) -> dict[SceneId, bool]:
    """Every scene that was finished, and whether it once went without any help."""
    found: dict[SceneId, bool] = {}
    for play in plays:
        alone = bool(play.turns) and play.said == play.unaided == play.turns and not play.broken
        found[play.scene] = alone or found.get(play.scene, False)
    return found


def _known(events: Iterable[Event], learner_id: UUID, zone: tzinfo) -> int:
    return len(summarise(events, learner_id, zone).words_known)
