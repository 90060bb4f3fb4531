"""What a simulated class shows: levels, load, what was due, what was never reached."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from statistics import median

from game.demo.summary import percentile
from game.simulation.course import Course, Day
from game.simulation.kinds import KINDS
from game.simulation.run import Played
from lessons.course import SceneId
from lessons.mastery import our_levels
from scenes.pack import Pack

NEVER = "-"


@dataclass(frozen=True, slots=True)
class KindFigures:
    """One kind of learner. Shares 0..1; `levels` gives the share that reached each level and the

    median day on which those did ("-" where fewer than half did).
    """

    kind: str
    title: str
    learners: int
    shifts: float
    minutes_p50: float
    minutes_p95: float
    exercises_p50: float
    due_done: float
    backlog_end: float
    backlog_most: float
    starved: float
    starved_most: int
    cards: float
    known: float
    remembered: float
    predicted: float
    scenes: float
    levels: Mapping[str, tuple[float, str]]


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """The class. `unreached` are scenes that nobody came to, of the packs that were played."""

    learners: int
    weeks: int
    shifts: int
    dead_ends: tuple[str, ...]
    scenes: int
    unreached: tuple[str, ...]
    kinds: tuple[KindFigures, ...]

    def as_json(self) -> dict[str, object]:
        """For programs."""
        return asdict(self)


def figures_of(played: Played, packs: Mapping[str, Pack]) -> ClassFigures:
    """All figures of a class that has played with these packs."""
    scenes = {SceneId(name, scene.id) for name, pack in packs.items() for scene in pack.scenes}
    reached = {scene for course in played.courses for scene in course.scenes}
    return ClassFigures(
        learners=len(played.courses),
        weeks=played.weeks,
        shifts=sum(len(course.days) for course in played.courses),
        dead_ends=played.dead_ends,
        scenes=len(scenes),
        unreached=tuple(f"{s.pack}/{s.scene}" for s in sorted(scenes - reached)),
        kinds=tuple(_kinds(played.courses)),
    )


def _kinds(courses: Iterable[Course]) -> Iterable[KindFigures]:
    kept = list(courses)
    for kind in KINDS:
        mine = [course for course in kept if course.kind == kind.name and course.days]
        if mine:
            yield _kind(kind.name, kind.title, mine)


def _kind(name: str, title: str, mine: list[Course]) -> KindFigures:
    days = [day for course in mine for day in course.days]
    due = sum(min(day.due, day.exercises) for day in days)
    return KindFigures(
        kind=name,
        title=title,
        learners=len(mine),
        shifts=_middle(mine, lambda course: len(course.days)),
        minutes_p50=median(day.minutes for day in days),
        minutes_p95=percentile([day.minutes for day in days], 0.95),
        exercises_p50=median(day.exercises for day in days),
        due_done=sum(day.due_done for day in days) / due if due else 1.0,
        backlog_end=_middle(mine, lambda course: course.days[-1].backlog),
        backlog_most=max(day.backlog for day in days),
        starved=_middle(mine, lambda course: course.starved),
        starved_most=max(course.starved for course in mine),
        cards=_middle(mine, lambda course: course.cards),
        known=_middle(mine, lambda course: course.remembered * course.cards),
        remembered=_middle(mine, lambda course: course.remembered),
        predicted=_middle(mine, lambda course: course.predicted),
        scenes=_middle(mine, lambda course: len(course.scenes)),
        levels={level.id: _level(mine, level.id) for level in our_levels()},
    )


def _level(mine: list[Course], level: str) -> tuple[float, str]:
    days = sorted(course.levels[level] for course in mine if level in course.levels)
    half = days[len(mine) // 2] if len(days) > len(mine) // 2 else None
    return len(days) / len(mine), NEVER if half is None else str(half + 1)


def _middle(mine: list[Course], what: Callable[[Course], float]) -> float:
    return float(median(what(course) for course in mine))


def by_week(course: Course, what: Callable[[Day], float]) -> dict[int, float]:
    """The median of a figure of her days, by week (from 1)."""
    weeks: dict[int, list[float]] = {}
    for day in course.days:
        weeks.setdefault(day.day // 7 + 1, []).append(what(day))
    return {week: float(median(values)) for week, values in sorted(weeks.items())}
