"""Which scene comes next: the teacher's, a safety drill, her trade, and what all trades share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from lessons.course import SceneId, cards_of_scene
from lessons.load import MOST
from lessons.opening import OPENS_ANYWAY, Knowledge, is_below, open_scenes, scene_strength
from lessons.reasons import Reason
from scenes.pack import Pack, Scene

TRADE_BEFORE_COMMON = 2  # two scenes of her trade, then one that all workplaces share
CALLING_IN_SICK = 5  # the culture point: needed early, so of what is shared it comes first
DRILL_AFTER = timedelta(weeks=4)  # what saves somebody is practised again
MUCH_DUE = 2 * MOST  # cards: more than two warm-ups hold; then a known scene helps more than a new
PLAYS_EACH = 3  # but a new one comes, however much is due, when each was played so often on average
AWAY = timedelta(days=14)  # whoever was away so long begins again with something she knows


@dataclass(frozen=True, slots=True)
class NextScene:
    """The scene of today, and why it is this one."""

    pack: Pack
    scene: Scene
    why: Reason


Choice = tuple[Pack, Scene]


@dataclass(frozen=True, slots=True)
class Course:
    """Her trade's packs, and those that all workplaces share."""

    trade: tuple[Pack, ...]
    common: tuple[Pack, ...]

    @property
    def all(self) -> tuple[Pack, ...]:
        """Everything that she may be given today."""
        return (*self.trade, *self.common)


def course_of(packs: Mapping[str, Pack], workplace: str) -> Course:
    """What she learns from who works at `workplace`; without one, every trade is hers."""
    common = tuple(pack for pack in packs.values() if pack.head.common)
    chosen = [packs[workplace]] if workplace in packs else list(packs.values())
    trade = tuple(pack for pack in chosen if not pack.head.common) or tuple(chosen)
    return Course(trade, tuple(pack for pack in common if pack not in trade))


def next_scene(
    packs: Mapping[str, Pack],
    course: Course,
    known: Knowledge,
    assigned: Sequence[SceneId] = (),
    since: Mapping[SceneId, datetime] | None = None,
) -> NextScene:
    """Today's scene. What a teacher assigned and is not finished comes first, at any level.

    `since`: when it was assigned; what she has only finished before that is played once more.
    """
    found = _assigned(packs, known, assigned, since or {})
    if found is not None:
        return NextScene(*found, Reason("scene-because-teacher"))
    drill = _drill(course, known)
    if drill is not None:
        return drill
    found = _back_gently(course, known) or _catching_up(course, known)
    if found is not None:
        return NextScene(*found, _why(course, found, known))
    for pool in _pools(course, known):
        found = _fresh(pool, known) or _until_it_opens(pool, known)
        if found is not None:
            return NextScene(*found, _why(course, found, known))
    found = _weakest([(pack, scene) for pack in course.all for scene in pack.scenes], known)
    return NextScene(*found, _why(course, found, known))


def _assigned(
    packs: Mapping[str, Pack],
    known: Knowledge,
    assigned: Sequence[SceneId],
    since: Mapping[SceneId, datetime],
) -> Choice | None:
    for wanted in assigned:
        pack = packs.get(wanted.pack)
        for scene in pack.scenes if pack else ():
            if pack and scene.id == wanted.scene and not _finished(wanted, known, since):
                return pack, scene
    return None


def _finished(scene: SceneId, known: Knowledge, since: Mapping[SceneId, datetime]) -> bool:
    """Whether she has finished it; where its day is known, on that day or later."""
    last, given = known.history.last.get(scene), since.get(scene)
    if given is None or last is None:
        return bool(known.history.finished.get(scene))
    return last >= given


def _drill(course: Course, known: Knowledge) -> NextScene | None:
    """The what-now that she has not played for longest; never two in a row."""
    played = [(known.last(p, s), p, s) for p, s in _done(course.all, known) if _what_now(s)]
    waiting = [(at, p, s) for at, p, s in played if at and known.now - at >= DRILL_AFTER]
    if not waiting or _what_now_was_last(course, known):
        return None
    at, pack, scene = min(waiting, key=lambda entry: entry[0])
    return NextScene(pack, scene, Reason("scene-because-drill", known.days_ago(at) // 7))


def _pools(course: Course, known: Knowledge) -> Iterator[tuple[Pack, ...]]:
    """Whose turn it is, then the others."""
    plays = [sum(known.times(p, s) for p in part for s in p.scenes) for part in _parts(course)]
    common_first = plays[0] >= TRADE_BEFORE_COMMON * (plays[1] + 1)
    yield from reversed(_parts(course)) if common_first else _parts(course)


def _parts(course: Course) -> tuple[tuple[Pack, ...], tuple[Pack, ...]]:
    return course.trade, course.common


def _back_gently(course: Course, known: Knowledge) -> Choice | None:
    """After weeks away: something she has done before."""
    latest = max(known.history.last.values(), default=known.now)
    done = _done(course.all, known)
    return _weakest(done, known) if done and known.now - latest >= AWAY else None


def _catching_up(course: Course, known: Knowledge) -> Choice | None:
    """While much is due: the scene she knows, but not the last one, that asks for most of it."""
    due = {card for card, state in known.cards.items() if state.due <= known.now}
    done = _done(course.all, known)
    plays = sum(known.times(pack, scene) for pack, scene in done)
    if len(due) <= MUCH_DUE or plays >= PLAYS_EACH * len(done):
        return None
    latest = max(known.history.last, key=lambda each: known.history.last[each], default=None)
    others = [(p, s) for p, s in done if SceneId(p.head.id, s.id) != latest]
    asked = {(p.head.id, s.id): due.intersection(cards_of_scene(p, s)) for p, s in others}
    return max(others, key=lambda c: len(asked[c[0].head.id, c[1].id]), default=None)


def _fresh(pool: Iterable[Pack], known: Knowledge) -> Choice | None:
    """An open scene that she has not finished: a what-now, then calling in sick, then in order.

    What is below the level at which she was placed comes after the rest.
    """
    fresh = [(p, s) for p in pool for s in open_scenes(p, known) if not known.times(p, s)]
    return min(fresh, key=lambda choice: _how_soon(choice[0], choice[1], known), default=None)


def _how_soon(pack: Pack, scene: Scene, known: Knowledge) -> int:
    if _what_now(scene):
        return 0
    if pack.head.common and CALLING_IN_SICK in scene.culture:
        return 1
    return 3 if is_below(scene, known) else 2


def _until_it_opens(pool: Iterable[Pack], known: Knowledge) -> Choice | None:
    """While scenes are closed, the weakest of the open ones that once more may open them."""
    opened = {pack.head.id: open_scenes(pack, known) for pack in pool}
    waiting = [pack for pack in pool if len(opened[pack.head.id]) < len(pack.scenes)]
    choices = [(pack, scene) for pack in waiting for scene in opened[pack.head.id]]
    once_more = [(p, s) for p, s in choices if known.times(p, s) < OPENS_ANYWAY]
    return _weakest(once_more, known) if once_more else None


def _weakest(choices: Sequence[Choice], known: Knowledge) -> Choice:
    """What sits worst, but not what she has just played; of equals, what she played longest ago."""
    latest = max(known.history.last, key=lambda each: known.history.last[each], default=None)
    others = [(p, s) for p, s in choices if SceneId(p.head.id, s.id) != latest]
    long_ago = datetime.min.replace(tzinfo=UTC)
    return min(
        others or choices,
        key=lambda c: (scene_strength(c[0], c[1], known), known.last(c[0], c[1]) or long_ago),
    )


def _why(course: Course, choice: Choice, known: Knowledge) -> Reason:
    pack, scene = choice
    if known.times(pack, scene):
        return Reason("scene-because-again")
    if not known.history.finished:
        return Reason("scene-because-first")
    if _what_now(scene):
        return Reason("scene-because-safety")
    return Reason("scene-because-everywhere" if pack in course.common else "scene-because-next")


def _done(pool: Iterable[Pack], known: Knowledge) -> list[Choice]:
    return [(pack, scene) for pack in pool for scene in pack.scenes if known.times(pack, scene)]


def _what_now(scene: Scene) -> bool:
    return scene.kind == "what_now"


def _what_now_was_last(course: Course, known: Knowledge) -> bool:
    last = known.history.last
    latest = max(last, key=lambda each: last[each], default=None)
    return any(
        SceneId(pack.head.id, scene.id) == latest and _what_now(scene)
        for pack in course.all
        for scene in pack.scenes
    )
