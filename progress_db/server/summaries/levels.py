"""Which levels of a trade a learner has reached, and when she first had all that each takes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from lessons.can_do import TradeLevels, trade_levels
from lessons.course import SceneId
from lessons.mastery import Reached, ScenePlay, highest, our_gate
from progress_db.server.summaries.books import Row
from scenes.pack import Pack

Times = Mapping[str, datetime]
ALWAYS = datetime.min.replace(tzinfo=UTC)  # what takes nothing was always there


@dataclass(frozen=True, slots=True)
class Words:
    """Words (`pack/word`) that she knows now, and when each sat for the first time."""

    known: frozenset[str]
    first: Times


def words_of(cards: Iterable[Row]) -> Words:
    """From rows of cards; a word is known by ear, by mouth or by meaning."""
    known: set[str] = set()
    first: dict[str, datetime] = {}
    for row in cards:
        pack, kind, item = row["card"].partition("#")[0].split("/")
        if kind != "word":
            continue
        word = f"{pack}/{item}"
        if row["known"]:
            known.add(word)
        if row["known_first"] is not None:
            first[word] = min(row["known_first"], first.get(word, row["known_first"]))
    return Words(frozenset(known), first)


def levels_now(
    packs: Mapping[str, Pack], plays: Sequence[ScenePlay], words: Words, now: datetime
) -> dict[str, str]:
    """The highest level of each trade in which she has reached one."""
    found = {}
    for trade in _touched(packs, plays, words, now):
        best = highest(trade.levels)
        if best is not None:
            found[trade.pack] = best.id
    return found


def levels_first(
    packs: Mapping[str, Pack], plays: Sequence[ScenePlay], words: Words, now: datetime
) -> dict[str, datetime]:
    """When each level (`pack/level`) was first complete; what she has forgotten since still counts.

    So it never depends on the order in which events arrive, and never goes back.
    """
    gate, could = our_gate(), dict[SceneId, datetime]()
    for play in plays:
        if gate.passed(play):
            could[play.scene] = min(play.at, could.get(play.scene, play.at))
    common = next((pack for pack in packs.values() if pack.head.common), None)
    found: dict[str, datetime] = {}
    for trade in _touched(packs, plays, words, now):
        pack = packs[trade.pack]
        times = [_when(level, pack, common, could, words.first) for level in trade.levels]
        _note(trade, times, found)
    return found


def _note(trade: TradeLevels, times: Iterable[datetime | None], found: dict[str, datetime]) -> None:
    """A level is reached with all before it."""
    until = ALWAYS
    for reached, time in zip(trade.levels, times, strict=True):
        if time is None:
            return
        until = max(until, time)
        if until > ALWAYS:
            found[f"{trade.pack}/{reached.level.id}"] = until


def _when(
    reached: Reached,
    pack: Pack,
    common: Pack | None,
    could: Mapping[SceneId, datetime],
    known: Times,
) -> datetime | None:
    """When the last of what this level takes was there; None before that."""
    cefr, name = reached.level.cefr, pack.head.id
    shared = common.scenes if common is not None else ()
    scenes = [could.get(SceneId(name, s.id)) for s in pack.scenes if s.level == cefr]
    words = [known.get(f"{name}/{word.id}") for word in pack.words if word.level == cefr]
    others = [
        could.get(SceneId(common.head.id, s.id)) for s in shared if common and s.level == cefr
    ]
    needs = (
        (scenes, reached.scenes_needed),
        (words, reached.words_needed),
        (others, reached.common_needed),
    )
    last = ALWAYS
    for times, needed in needs:
        there = sorted(time for time in times if time is not None)
        if len(there) < needed:
            return None
        if needed:
            last = max(last, there[needed - 1])
    return last


def _touched(
    packs: Mapping[str, Pack], plays: Sequence[ScenePlay], words: Words, now: datetime
) -> list[TradeLevels]:
    """The levels of the trades in which she has done something."""
    met = {play.scene.pack for play in plays} | {word.partition("/")[0] for word in words.first}
    asked = {name: pack for name, pack in packs.items() if name in met or pack.head.common}
    told = trade_levels(asked, plays, words.known, now)
    return [trade for trade in told if trade.pack in met]
