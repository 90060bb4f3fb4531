"""Small wins: what of a shift is worth a colleague's kind word, from evidence only."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from lessons.encouragement import DayMark, was_away, week_of
from lessons.locker import EVERY
from lessons.scheduling import Rating
from lessons.shift_log import Recalled, ShiftLog, TurnPlayed
from lessons.skills import Skill
from scenes.pack import Pack
from speech.danish.normalise import normalise

MOST = 2  # said at the end of one shift: praise that never ends is not heard
CLEAR = 0.8  # so sure were the ears of the whole line
A_LONG_WORD = 4  # letters: shorter ones are in every line
LONG_AGO = 14  # days
MANY_TRIES = 3
LONG_LINE = 5  # words
FEWEST_SAID = 3
DAYS_IN_A_WEEK = 3  # from here on she is also told to rest


@dataclass(frozen=True, slots=True)
class Win:
    """A key of the screen texts with its values: `say(win.key, **win.values)`."""

    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shift:
    """This shift and all that came before it, on this day, with the packs whose words she says."""

    packs: Mapping[str, Pack]
    before: ShiftLog
    now: ShiftLog
    today: date


def wins(shift: Shift, told: frozenset[str], most: int = MOST) -> tuple[Win, ...]:
    """At most so many, the most telling first. `told` are the keys of the last time: not again.

    Where there is nothing else to tell, she is thanked.
    """
    found = (find(shift) for find in _FINDERS)
    fresh = (win for win in found if win is not None and win.key not in told)
    telling = tuple(win for win, _ in zip(fresh, range(most), strict=False))
    return telling or next(((win,) for win in _thanks(shift) if win.key not in told), ())


def came_back(shift: Shift) -> Win | None:
    """After a pause she is only welcomed."""
    return Win("win-came-back") if was_away(shift.before.days, shift.today) else None


def whole_scene(shift: Shift) -> Win | None:
    """She said all of a scene herself, for the first time."""
    new = (s for s, alone in shift.now.plays.items() if alone and not shift.before.plays.get(s))
    return Win("win-whole-scene") if any(True for _ in new) else None


def said_not_pointed(shift: Shift) -> Win | None:
    """A turn that was pointed last time was said today."""
    for turn, last in _again(shift):
        if turn.alone and last.how == "pointed" and last.day < shift.today:
            return Win("win-pointed-before", {"days": (shift.today - last.day).days})
    return None


def first_try(shift: Shift) -> Win | None:
    """A turn that took several tries, or help, came at once."""
    for turn, last in _again(shift):
        hard = last.how != "pointed" and (last.attempts > 1 or last.net)
        if turn.alone and turn.attempts == 1 and hard:
            return Win("win-first-try")
    return None


def remembered(shift: Shift) -> Win | None:
    """A word that she had not met for long was still there."""
    kept = (r for r in shift.now.recalled if r.rating >= Rating.Good and r.away >= LONG_AGO)
    for one in sorted(kept, key=lambda each: -each.away):
        word = _said_word(shift.packs, one)
        if word:
            return Win("win-remembered", {"word": word, "weeks": one.away // 7})
    return None


def norm_kept(shift: Shift) -> Win | None:
    """What went wrong the last time was right at once."""
    met = (point for point, outcome in shift.now.culture.items() if outcome == "met")
    once = any(shift.before.culture.get(point) in ("misstep", "mended") for point in met)
    return Win("win-norm-kept") if once else None


def mended(shift: Shift) -> Win | None:
    """She used her second chance."""
    return Win("win-mended") if "mended" in shift.now.culture.values() else None


def longest_line(shift: Shift) -> Win | None:
    """She has never said so many words in one go."""
    now = max((len(each.words) for each in shift.now.spoken), default=0)
    before = max((len(each.words) for each in shift.before.spoken), default=0)
    new = before and now > before and now >= LONG_LINE
    return Win("win-longest-line", {"count": now}) if new else None


def ten_words(shift: Shift) -> Win | None:
    """So many words sit: at every tenth."""
    tens = shift.now.known // EVERY
    return (
        Win("win-ten-words", {"count": tens * EVERY})
        if tens > shift.before.known // EVERY
        else None
    )


def kept_on(shift: Shift) -> Win | None:
    """She tried until it worked."""
    tried = any(turn.alone and turn.attempts >= MANY_TRIES for turn in shift.now.turns)
    return Win("win-kept-on") if tried else None


def clear_word(shift: Shift) -> Win | None:
    """A word of the workplace was heard clearly, the longest of them."""
    words = {w for pack in shift.packs.values() for word in pack.words for w in _nouns(word.da)}
    clear = (each for each in shift.now.spoken if each.whole and each.sure >= CLEAR)
    said = {word for each in clear for word in each.words if len(word) >= A_LONG_WORD} & words
    longest = max(sorted(said), key=len, default="")
    return Win("win-clear-word", {"word": longest}) if longest else None


def first_time(shift: Shift) -> Win | None:
    """A scene was finished that she had never finished."""
    new = set(shift.now.plays) - set(shift.before.plays)
    return Win("win-first-time") if new else None


def asked(shift: Shift) -> Win | None:
    """She asked when she was in doubt."""
    return Win("win-asked") if shift.now.asked else None


def days_here(shift: Shift) -> Win | None:
    """More days of the last seven than the day before; and rest is good too."""
    count = _worked(shift.before.days | shift.now.days, shift.today)
    more = count > _worked(shift.before.days, shift.today - timedelta(days=1))
    return Win("win-days-here", {"count": count}) if more and count >= DAYS_IN_A_WEEK else None


def spoke(shift: Shift) -> Win | None:
    """She has spoken Danish, whatever was heard."""
    count = shift.now.tries
    return Win("win-spoke", {"count": count}) if count >= FEWEST_SAID else None


_FINDERS: tuple[Callable[[Shift], Win | None], ...] = (
    came_back,
    whole_scene,
    said_not_pointed,
    first_try,
    remembered,
    norm_kept,
    longest_line,
    ten_words,
    mended,
    kept_on,
    clear_word,
    first_time,
    asked,
    days_here,
    spoke,
)


def _thanks(shift: Shift) -> Iterator[Win]:
    """What is true of every shift in which something was done."""
    count = shift.now.tasks
    if count >= FEWEST_SAID:
        yield Win("win-tasks", {"count": count})
    if count:
        yield Win("win-here")


def _again(shift: Shift) -> Iterator[tuple[TurnPlayed, TurnPlayed]]:
    """Each turn of today that she has played before, with how it went the last time."""
    last = {(turn.scene, turn.turn): turn for turn in shift.before.turns}
    for turn in shift.now.turns:
        if (turn.scene, turn.turn) in last:
            yield turn, last[turn.scene, turn.turn]


def _worked(days: Iterable[date], today: date) -> int:
    return sum(day.mark is DayMark.WORKED for day in week_of(days, today))


def _said_word(packs: Mapping[str, Pack], one: Recalled) -> str:
    """The word of a card that asks her to say one; "" where it asks for something else."""
    pack = packs.get(one.card.pack)
    if pack is None or one.card.kind != "word" or one.card.skill is not Skill.SAY:
        return ""
    return next((word.da for word in pack.words if word.id == one.card.item), "")


def _nouns(danish: str) -> tuple[str, ...]:
    """The word without its article, as the ears write it; nothing where it is several words."""
    words = normalise(danish).split()
    bare = words[1:] if len(words) == 2 and words[0] in ("en", "et", "at") else words
    return tuple(bare) if len(bare) == 1 else ()
