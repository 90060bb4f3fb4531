"""How much a shift asks for: as much as its minutes hold, whatever has piled up meanwhile."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from lessons.skills import CardId, CardState

EXERCISE_S = 30  # with a second try; most take less
FEWEST, MOST = 5, 10  # exercises of a warm-up: short, so that work begins soon
LEAST = 2  # where the scene leaves hardly any time

MOST_NEW = 3
NEW_A_SHIFT = 2  # places kept for new cards even when enough is due for all ...
NEW_IN_BACKLOG = 1  # ... and while more is due than a shift holds

# A scene brings a dozen words and phrases at once, a shift has room for a few: those that do not
# sit yet stand in line, and another one becomes due after so many days each.
LINE_DAYS = 2
AT_HAND = 20  # cards that do not sit yet, in play at once: two or three warm-ups of them
TRICKLE_DAYS = 3
SHAKY = 3.0  # days of stability; at FSRS's own weights what was said at once has 2.3

LONGEST_WAITING = 3  # every third place, from the first on, is for what has waited longest


def room_for(minutes: int, scene_minutes: int) -> int:
    """How many exercises fit beside the scene. This is the day's cap: it knows no backlog."""
    fit = (minutes - scene_minutes) * 60 // EXERCISE_S
    return max(LEAST, min(fit, MOST))


def kept_for_new(due: int, room: int) -> int:
    """How many of the places new cards may count on; a backlog throttles them."""
    return min(NEW_IN_BACKLOG if due > room else NEW_A_SHIFT, room - 1)


def in_turn(urgent: Sequence[CardId], waiting: Sequence[CardId]) -> Iterator[CardId]:
    """The same cards by turns: the one that has waited longest, then the most urgent two.

    Urgent alone would starve: what sits well fades so slowly that weaker cards would always pass
    it. With one place a shift for the longest waiting, a card's turn comes after at most as many
    shifts as there are cards that were due before it.
    """
    sources = (iter(waiting), iter(urgent))
    taken: set[CardId] = set()
    for place in range(len(urgent)):
        of_both = sources if place % LONGEST_WAITING == 0 else sources[::-1]
        card = next(card for source in of_both for card in source if card not in taken)
        taken.add(card)
        yield card


def new_today(cards: Iterable[CardState], at: datetime) -> int:
    """How many new cards a warm-up may bring: none while her hands are full, but a trickle.

    What is shaky is at hand: it must come back within days, and a shift holds only so much. So it
    grows as fast as things sit, not as fast as there are new ones; and every third day one new
    card comes all the same, because always the same is no joy either.
    """
    at_hand = sum(_is_shaky(state) and not in_line(state, at) for state in cards)
    if at_hand < AT_HAND:
        return min(MOST_NEW, AT_HAND - at_hand)
    return int(at.toordinal() % TRICKLE_DAYS == 0)


def _is_shaky(state: CardState) -> bool:
    return state.stability is not None and state.stability < SHAKY


def in_line(state: CardState, at: datetime) -> bool:
    """Whether a card waits for its place: it is due later than what sits so badly ever would be."""
    return _is_shaky(state) and state.due - at > timedelta(days=1 + (state.stability or 0.0))


def after_scene(
    before: CardState | None, after: CardState, others: Iterable[CardState], at: datetime
) -> CardState:
    """The card after a review within a scene. What she first met at work stands in line,

    behind all `others` of hers that do, until a warm-up takes it or its day comes. What sits well
    goes its own way, and so does what a warm-up has taken before.
    """
    if after.stability is None or after.stability >= SHAKY:
        return after
    if before is None:
        ahead = sum(in_line(state, at) for state in others)
        days = 1 + SHAKY + ahead * LINE_DAYS
        return replace(after, due=at + timedelta(days=days))
    return replace(after, due=max(after.due, before.due)) if in_line(before, at) else after
