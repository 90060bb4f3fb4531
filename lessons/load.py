"""How much a shift asks for: as much as its minutes hold, whatever has piled up meanwhile."""

from collections.abc import Iterator, Sequence

from lessons.skills import CardId

EXERCISE_S = 30  # with a second try; most take less
FEWEST, MOST = 5, 10  # exercises of a warm-up: short, so that work begins soon
LEAST = 2  # where the scene leaves hardly any time

MOST_NEW = 3
NEW_A_SHIFT = 2  # places kept for new cards even when enough is due for all ...
NEW_IN_BACKLOG = 1  # ... and while more is due than a shift holds

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
