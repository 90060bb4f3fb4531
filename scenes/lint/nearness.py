"""How near two choices of a turn sound: phones that differ, from the ears' own pronunciations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from scenes.checks.walk import asks
from scenes.draft import Draft
from scenes.norms import breaks_norm
from scenes.pack import AskTurn, Part, Repair, Reply
from scenes.problems import Code, PackError
from scenes.slots import fill, right_values
from scenes.wordings import Choosable
from speech.danish.normalise import normalise

Pronunciations = Mapping[str, tuple[tuple[str, ...], ...]]

# One phone or two are what noise and an accent swallow; three make another word.
NEAREST = 2.0

_LIKE = (  # phones that learners, noise and dialects mix up
    *("i e y", "e E W 0", "E & A", "a & A", "o u O", "O @- V A", "3- V @-", "y W u"),
    *("b p v", "d t D", "g k", "v w f", "R r 3-", "s C", "m n N", "j i", "l D"),
)
_HALF, _WHOLE = 0.5, 1.0


@dataclass(frozen=True, slots=True)
class _Way:
    """A wording, its words and its phones."""

    part: Part
    index: int
    text: str
    phones: tuple[str, ...]


def check_nearness(draft: Draft, pronunciations: Pronunciations) -> Iterator[PackError]:
    """P079, the nearest pair of wordings of any two choices that lead to different things."""
    repairs = draft.head.repairs if draft.head else ()
    for _, _, ask in asks(draft):
        for one, other in combinations(_choices(ask, repairs), 2):
            if _effect(one) == _effect(other):
                continue
            pairs = [
                (distance(a.phones, b.phones), a, b)
                for a in _ways(one, pronunciations)
                for b in _ways(other, pronunciations)
            ]
            far, a, b = min(pairs, key=lambda pair: pair[0], default=(NEAREST, None, None))
            if a and b and far <= NEAREST:
                said = f"‘{a.text}’ and ‘{b.text}’ sound alike ({far:.1f} phones apart)"
                yield draft.origins.error(
                    Code.SOUNDS_ALIKE, said, b.part if b.part is not one else a.part
                )


def distance(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Phones to change, leave out or put in; one for a like one counts half."""
    changed = 0.0
    for op in Levenshtein.editops(one, other):
        swapped = op.tag == "replace" and _alike(one[op.src_pos], other[op.dest_pos])
        changed += _HALF if swapped else _WHOLE
    return changed


def _alike(one: str, other: str) -> bool:
    return any(one in row.split() and other in row.split() for row in _LIKE)


def _choices(ask: AskTurn, repairs: tuple[Repair, ...]) -> tuple[Choosable, ...]:
    return (*ask.replies, *ask.near, *repairs)


def _effect(choice: Choosable) -> tuple[str, ...]:
    """What it leads to; two with the same may be mixed up and nothing is lost."""
    if isinstance(choice, Reply):
        return ("reply", choice.goto, str(breaks_norm(choice)))
    return ("repair",) if isinstance(choice, Repair) else ("near", choice.id)


def _ways(choice: Choosable, pronunciations: Pronunciations) -> Iterator[_Way]:
    values = right_values(choice.slots) if isinstance(choice, Reply) else {}
    for index, wording in enumerate(choice.wordings):
        text = fill(wording, values)
        phones = phones_of(text, pronunciations)
        if phones:
            yield _Way(choice, index, text, phones)


def phones_of(text: str, pronunciations: Pronunciations) -> tuple[str, ...]:
    """Its phones, stød and length left out; nothing where a word is unknown."""
    found: list[str] = []
    for word in normalise(text).split():
        ways = pronunciations.get(word)
        if not ways:
            return ()
        found += [phone.lstrip("?") for phone in ways[0]]
    return tuple(found)
