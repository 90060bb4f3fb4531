"""What a learner has done and knows, from her events alone: rebuilt, or kept up to date."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from uuid import UUID

from lessons.course import History, SceneId
from lessons.encouragement import Deed, longest_row, points, shifts_this_week
from lessons.skills import CardId
from progress_db.events import Event, EventKind, Json

KNOWN_FOR = timedelta(days=1)  # a card is known when the last review sent it this far away
LONGEST_GAP = timedelta(minutes=15)  # longer between two events was a pause, or a clock that jumped
OUTCOMES = ("misstep", "mended", "met")  # worst to best

WORK = {  # what makes a day a day at work
    EventKind.EXERCISE_DONE,
    EventKind.TURN_DONE,
    EventKind.STEP_DONE,
    EventKind.SCENE_DONE,
}
_DEEDS = {
    EventKind.TRY_SCORED: Deed.TRY,
    EventKind.TURN_DONE: Deed.TURN,
    EventKind.EXERCISE_DONE: Deed.EXERCISE,
    EventKind.REPAIR_USED: Deed.REPAIR,
    EventKind.SCENE_DONE: Deed.SCENE,
}


@dataclass(frozen=True, slots=True)
class Summary:
    """One learner. Items are `pack/item`, culture points `pack/number` with their best outcome.

    `scenes` says how often each was finished, `scenes_last` when it last was.
    `seconds` is the time in sittings; one that was cut off counts until its last event.
    `days` are the days on which she did something, in her own calendar.
    """

    learner_id: UUID
    words_met: frozenset[str] = frozenset()
    words_known: frozenset[str] = frozenset()
    phrases_met: frozenset[str] = frozenset()
    phrases_known: frozenset[str] = frozenset()
    culture: Mapping[str, str] | None = None
    scenes: Mapping[SceneId, int] | None = None
    scenes_last: Mapping[SceneId, datetime] | None = None
    seconds: int = 0
    days: tuple[date, ...] = ()
    points: int = 0

    @property
    def history(self) -> History:
        """What the plan for today asks for."""
        return History(self.scenes or {}, self.scenes_last or {})

    @property
    def longest_row(self) -> int:
        """Her longest row of days at work."""
        return longest_row(self.days)

    def shifts_this_week(self, today: date) -> int:
        """On how many days of this week she was at work."""
        return shifts_this_week(self.days, today)

    def as_json(self) -> dict[str, Json]:
        """The summary for programs and for the learner's own export."""
        return {
            "words_met": list[Json](sorted(self.words_met)),
            "words_known": list[Json](sorted(self.words_known)),
            "phrases_met": list[Json](sorted(self.phrases_met)),
            "phrases_known": list[Json](sorted(self.phrases_known)),
            "culture_points": dict[str, Json](sorted((self.culture or {}).items())),
            "scenes_finished": {
                f"{scene.pack}/{scene.scene}": times
                for scene, times in sorted((self.scenes or {}).items())
            },
            "seconds_practised": self.seconds,
            "days": [day.isoformat() for day in self.days],
            "longest_row": self.longest_row,
            "points": self.points,
        }


class Practised:
    """How long one learner practised, from her events as they come."""

    def __init__(self) -> None:
        self._ended = timedelta()
        self._open = timedelta()
        self._last: datetime | None = None

    @property
    def seconds(self) -> int:
        """So far."""
        return round((self._ended + self._open).total_seconds())

    def add(self, event: Event) -> None:
        """A sitting lasts as long as its end says, or, cut off, as its events lie apart."""
        if event.kind is EventKind.LEARNER_ADDED:
            return  # it may come from her school, and is nothing that she did
        if event.kind is EventKind.SITTING_STARTED:
            self._ended += self._open
            self._open, self._last = timedelta(), event.at
        elif event.kind is EventKind.SITTING_ENDED:
            seconds = event.body.get("seconds")
            told = isinstance(seconds, int | float) and seconds >= 0
            self._ended += timedelta(seconds=float(str(seconds))) if told else self._open
            self._open, self._last = timedelta(), None
        elif self._last is not None:
            self._open += min(max(event.at - self._last, timedelta()), LONGEST_GAP)
            self._last = event.at


class Tally:
    """Counts one learner's events as they come. `zone` says when her day begins."""

    def __init__(self, learner_id: UUID, zone: tzinfo = UTC) -> None:
        self._learner_id, self._zone = learner_id, zone
        self._known: dict[CardId, bool] = {}
        self._culture: dict[str, str] = {}
        self._scenes: Counter[SceneId] = Counter()
        self._scenes_last: dict[SceneId, datetime] = {}
        self._deeds: Counter[Deed] = Counter()
        self._days: set[date] = set()
        self._practised = Practised()

    def add(self, event: Event) -> None:
        """Count one event; those of other learners are passed over."""
        if event.learner_id != self._learner_id:
            return
        self._practised.add(event)
        if event.kind in WORK:
            self._days.add(event.at.astimezone(self._zone).date())
        if event.kind in _DEEDS:
            self._deeds[_DEEDS[event.kind]] += 1
        if event.kind is EventKind.CARD_REVIEWED:
            self._reviewed(event)
        elif event.kind is EventKind.CULTURE_SEEN:
            self._culture_seen(event)
        elif event.kind is EventKind.SCENE_DONE:
            scene = SceneId(event.pack, str(event.body.get("scene", "")))
            self._scenes[scene] += 1
            self._scenes_last[scene] = event.at

    def summary(self) -> Summary:
        """The summary so far."""
        return Summary(
            learner_id=self._learner_id,
            words_met=self._items("word"),
            words_known=self._items("word", known=True),
            phrases_met=self._items("phrase"),
            phrases_known=self._items("phrase", known=True),
            culture=dict(self._culture),
            scenes=dict(self._scenes),
            scenes_last=dict(self._scenes_last),
            seconds=self._practised.seconds,
            days=tuple(sorted(self._days)),
            points=points(self._deeds),
        )

    def _items(self, kind: str, *, known: bool = False) -> frozenset[str]:
        cards = (c for c, knows in self._known.items() if c.kind == kind and (knows or not known))
        return frozenset(f"{card.pack}/{card.item}" for card in cards)

    def _reviewed(self, event: Event) -> None:
        card = CardId.parse(str(event.body["card"]))
        away = datetime.fromisoformat(str(event.body["due"])) - event.at
        rating = event.body["rating"]
        self._known[card] = away >= KNOWN_FOR and isinstance(rating, int) and rating > 1

    def _culture_seen(self, event: Event) -> None:
        point, outcome = f"{event.pack}/{event.body['point']}", str(event.body["outcome"])
        best = max(outcome, self._culture.get(point, OUTCOMES[0]), key=OUTCOMES.index)
        self._culture[point] = best
        if outcome != "misstep":
            self._deeds[Deed.CULTURE] += 1


def summarise(events: Iterable[Event], learner_id: UUID, zone: tzinfo = UTC) -> Summary:
    """The summary of one learner, from all her events, oldest first."""
    tally = Tally(learner_id, zone)
    for event in events:
        tally.add(event)
    return tally.summary()
