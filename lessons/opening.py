"""What she knows and has done, seen from a moment; and which scenes that opens to her."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from lessons.course import LEVELS, Cards, History, SceneId, cards_of_scene
from lessons.scheduling import DEFAULT_WEIGHTS, Weights, retrievability, strength
from lessons.skills import CardId
from scenes.pack import Pack, Scene

# A scene of a higher level opens when what she has met so far sits this well a week from now
# (0.58 is a card that she forgets every time, 0.75 one that she finds hard, 0.81 one that she
# said at once) ...
READY = 0.7
# ... or when she has finished the scene before it twice: nobody is held back for ever.
OPENS_ANYWAY = 2


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Her cards and her history at `now`; `weights` are her own, `zone` says when her day ends.

    `start_level` is where she was placed, "" where nobody has placed her.
    """

    cards: Cards
    history: History
    now: datetime
    weights: Weights = DEFAULT_WEIGHTS
    zone: tzinfo = UTC
    start_level: str = ""

    def chance(self, card: CardId) -> float:
        """The chance, 0..1, that she knows it now; 0 for a card that she has not met."""
        return retrievability(self.cards.get(card), self.now, self.weights)

    def strength(self, card: CardId) -> float:
        """The chance that she still knows it in a week."""
        return strength(self.cards.get(card), self.now, self.weights)

    def times(self, pack: Pack, scene: Scene) -> int:
        """How often she has finished this scene."""
        return self.history.times(pack, scene)

    def last(self, pack: Pack, scene: Scene) -> datetime | None:
        """When she last finished it."""
        return self.history.last.get(SceneId(pack.head.id, scene.id))

    def days_ago(self, at: datetime) -> int:
        """How many days ago that was, by her calendar; never below 0."""
        return max(0, (self._day(self.now) - self._day(at)).days)

    def _day(self, at: datetime) -> datetime:
        return at.astimezone(self.zone).replace(
            hour=0, minute=0, second=0, microsecond=0, tzinfo=None, fold=0
        )


def open_scenes(pack: Pack, known: Knowledge) -> tuple[Scene, ...]:
    """The scenes that she may be given, in the pack's order; never none.

    Each opens by the one before it; what all workplaces share is no story, so there its first
    level is open from the beginning. A short what-now opens nothing: it is for the way, not of it.
    Up to the level at which she was placed every scene is open, and what-nows below it.
    """
    found: list[Scene] = []
    before: Scene | None = None
    for scene in pack.scenes:
        begins = before is None or (pack.head.common and scene.level == pack.scenes[0].level)
        begins = begins or known.times(pack, scene) > 0 or _is_placed(scene, known)
        if begins or _opens(pack, before or scene, scene, known):
            found.append(scene)
        if scene.kind == "scene" or before is None:
            before = scene
    return tuple(found)


def is_below(scene: Scene, known: Knowledge) -> bool:
    """Whether the scene is below the level at which she was placed."""
    return LEVELS.index(scene.level) < _start(known)


def scene_strength(pack: Pack, scene: Scene, known: Knowledge) -> float:
    """How well what the scene trains sits, 0..1; what she has not met counts as 0."""
    return _mean(known.strength(card) for card in cards_of_scene(pack, scene))


def _opens(pack: Pack, before: Scene, scene: Scene, known: Knowledge) -> bool:
    times = known.times(pack, before)
    if times == 0 or times >= OPENS_ANYWAY:
        return times > 0
    if LEVELS.index(scene.level) <= LEVELS.index(before.level):
        return True
    met = [card for card in cards_of_scene(pack, before) if card in known.cards]
    return bool(met) and _mean(known.strength(card) for card in met) >= READY


def _is_placed(scene: Scene, known: Knowledge) -> bool:
    above = LEVELS.index(scene.level) - _start(known)
    return above <= 0 if scene.kind == "scene" else above < 0


def _start(known: Knowledge) -> int:
    return LEVELS.index(known.start_level) if known.start_level in LEVELS else -1


def _mean(values: Iterable[float]) -> float:
    found = tuple(values)
    return sum(found) / len(found) if found else 0.0
