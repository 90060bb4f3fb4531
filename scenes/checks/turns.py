"""The graph of a scene: one way on from every turn, all of it reachable, always an end."""

from collections.abc import Iterator, Mapping

from scenes.draft import Draft
from scenes.norms import breaks_norm
from scenes.pack import Consequence, Reply, Scene, Turn
from scenes.problems import Code, PackError

_WAYS = ("ask", "do", "consequence", "goto", "end")


def check_turns(draft: Draft) -> Iterator[PackError]:
    """P030 to P035, P038 and P039."""
    for scene in draft.scenes:
        by_id = {turn.id: turn for turn in scene.turns}
        for turn in scene.turns:
            yield from _ways_on(draft, turn)
            yield from _missteps(draft, turn, by_id)
            yield from _safety(draft, turn)
        if scene.id not in draft.partial and _whole(scene, by_id):
            yield from _graph(draft, scene, by_id)


def next_turns(turn: Turn) -> tuple[str, ...]:
    """Where a turn can lead."""
    found = [reply.goto for reply in turn.ask.replies] if turn.ask else []
    found += [turn.do.goto] if turn.do else []
    found += [turn.consequence.again] if turn.consequence else []
    return (*found, turn.goto) if turn.goto else tuple(found)


def _ways_on(draft: Draft, turn: Turn) -> Iterator[PackError]:
    ways = [name for name in _WAYS if getattr(turn, name) is not None]
    if len(ways) != 1:
        has = " and ".join(ways) or "none"
        text = f"turn ‘{turn.id}’ needs exactly one of {', '.join(_WAYS)}; it has {has}"
        yield draft.origins.error(Code.NOT_ONE_WAY_ON, text, turn)
    if turn.ask and all(breaks_norm(reply) for reply in turn.ask.replies):
        text = "every reply here is a misstep; add one that is right to say"
        yield draft.origins.error(Code.ONLY_MISSTEPS, text, turn.ask, "replies")


def _safety(draft: Draft, turn: Turn) -> Iterator[PackError]:
    """A mark that changes nothing makes an author feel safe who is not."""
    for reply in turn.ask.replies if turn.ask else ():
        if reply.safety and breaks_norm(reply):
            text = "a misstep is no safety line: mark the reply that must be understood"
            yield draft.origins.error(Code.SAFETY_IN_VAIN, text, reply, "safety")
        elif reply.safety and turn.ask and turn.ask.safety:
            text = "the whole question is marked ‘safety’ already"
            yield draft.origins.error(Code.SAFETY_IN_VAIN, text, reply, "safety")


def _missteps(draft: Draft, turn: Turn, by_id: Mapping[str, Turn]) -> Iterator[PackError]:
    for reply in turn.ask.replies if turn.ask else ():
        target = by_id.get(reply.goto)
        if target is not None:
            yield from _misstep(draft, reply, target)
    if turn.consequence and turn.consequence.again in by_id:
        yield from _second_chance(draft, turn.consequence, by_id)


def _misstep(draft: Draft, reply: Reply, target: Turn) -> Iterator[PackError]:
    point = reply.culture.point if reply.culture and breaks_norm(reply) else None
    consequence = target.consequence
    if point is not None and consequence is None:
        text = f"this is a misstep, so turn ‘{target.id}’ must be a consequence"
        yield draft.origins.error(Code.MISSTEP_WITHOUT_CONSEQUENCE, text, reply, "goto")
    elif consequence is not None and point != consequence.point:
        broke = "no point" if point is None else f"point {point}"
        text = (
            f"‘{target.id}’ is the consequence for point {consequence.point}; this breaks {broke}"
        )
        yield draft.origins.error(Code.CONSEQUENCE_OF_NOTHING, text, reply, "goto")


def _second_chance(
    draft: Draft, consequence: Consequence, by_id: Mapping[str, Turn]
) -> Iterator[PackError]:
    turn: Turn | None = by_id[consequence.again]
    seen: set[str] = set()
    while turn is not None and turn.goto and turn.id not in seen:
        seen.add(turn.id)
        turn = by_id.get(turn.goto)
    replies = turn.ask.replies if turn and turn.ask else ()
    met = (r.culture for r in replies if r.culture and not breaks_norm(r))
    if not any(culture.point == consequence.point for culture in met):
        text = f"‘{consequence.again}’ has no reply that meets point {consequence.point}"
        yield draft.origins.error(Code.NO_SECOND_CHANCE, text, consequence, "again")


def _whole(scene: Scene, by_id: Mapping[str, Turn]) -> bool:
    """Whether every name in the graph leads somewhere, so that it is worth walking."""
    named = {scene.start, *(name for turn in scene.turns for name in next_turns(turn))}
    return named <= by_id.keys()


def _graph(draft: Draft, scene: Scene, by_id: Mapping[str, Turn]) -> Iterator[PackError]:
    reached = _reached(scene.start, {name: next_turns(turn) for name, turn in by_id.items()})
    for turn in scene.turns:
        if turn.id not in reached:
            text = f"no way leads from ‘{scene.start}’ to turn ‘{turn.id}’"
            yield draft.origins.error(Code.UNREACHABLE, text, turn)
    stuck = [turn for turn in scene.turns if turn.id in reached and not _ends(turn, by_id)]
    if stuck:
        names = ", ".join(f"‘{turn.id}’" for turn in stuck)
        text = f"no way leads from here to an end (true of {names})"
        yield draft.origins.error(Code.NO_WAY_TO_END, text, stuck[0])


def _ends(turn: Turn, by_id: Mapping[str, Turn]) -> bool:
    onward = _reached(turn.id, {name: next_turns(each) for name, each in by_id.items()})
    return any(by_id[name].end or not next_turns(by_id[name]) for name in onward)


def _reached(start: str, onward: Mapping[str, tuple[str, ...]]) -> set[str]:
    reached: set[str] = set()
    todo = [start]
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo.extend(onward[name])
    return reached
