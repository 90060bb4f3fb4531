"""How near two choices of a turn sound: phones that differ, from the ears' own pronunciations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, permutations

from rapidfuzz.distance import Levenshtein

from scenes.checks.walk import asks
from scenes.draft import Draft
from scenes.norms import breaks_norm
from scenes.pack import Repair, Reply
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
_ALIKE = frozenset(pair for row in _LIKE for pair in permutations(row.split(), 2))
_HALF, _WHOLE = 0.5, 1.0


Phones = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """A wording and its phones."""

    text: str
    phones: Phones


def check_nearness(draft: Draft, pronunciations: Pronunciations) -> Iterator[PackError]:
    """P079, the nearest pair of wordings of any two choices that lead to different things."""
    repairs = tuple((part, _ways(part, pronunciations)) for part in _repairs(draft))
    for _, _, ask in asks(draft):
        asked: tuple[Choosable, ...] = (*ask.replies, *ask.near)
        own = ((part, _ways(part, pronunciations)) for part in asked)
        for (one, ways), (other, others) in combinations((*own, *repairs), 2):
            if _effect(one) == _effect(other):
                continue
            nearest = _nearest(ways, others)
            if nearest:
                part = one if isinstance(other, Repair) else other
                yield draft.origins.error(Code.SOUNDS_ALIKE, nearest, part)


def _nearest(ways: tuple[_Way, ...], others: tuple[_Way, ...]) -> str:
    """The two that are too near, in words; nothing where none are."""
    pairs = [
        (distance(one.phones, other.phones), one.text, other.text)
        for one in ways
        for other in others
        if _may_be_near(one.phones, other.phones)
    ]
    far, one, other = min(pairs, default=(NEAREST + 1, "", ""))
    return f"‘{one}’ and ‘{other}’ sound alike ({far:.1f} phones apart)" if far <= NEAREST else ""


def _may_be_near(one: Phones, other: Phones) -> bool:
    """A quick look: no change costs less than half."""
    most = int(NEAREST / _HALF)
    return Levenshtein.distance(one, other, score_cutoff=most) <= most


def distance(one: Phones, other: Phones) -> float:
    """Phones to change, leave out or put in; one for a like one counts half."""
    row = [float(count) for count in range(len(other) + 1)]
    for phone in one:
        before, row = row, [row[0] + _WHOLE]
        for index, against in enumerate(other):
            swapped = before[index] + _cost(phone, against)
            row.append(min(swapped, before[index + 1] + _WHOLE, row[index] + _WHOLE))
    return row[-1]


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    return _HALF if (one, other) in _ALIKE else _WHOLE


def _repairs(draft: Draft) -> tuple[Repair, ...]:
    return draft.head.repairs if draft.head else ()


def _effect(choice: Choosable) -> tuple[str, ...]:
    """What it leads to; two with the same may be mixed up and nothing is lost."""
    if isinstance(choice, Reply):
        return ("reply", choice.goto, str(breaks_norm(choice)))
    return ("repair",) if isinstance(choice, Repair) else ("near", choice.id)


def _ways(choice: Choosable, pronunciations: Pronunciations) -> tuple[_Way, ...]:
    values = right_values(choice.slots) if isinstance(choice, Reply) else {}
    texts = (fill(wording, values) for wording in choice.wordings)
    ways = (_Way(text, phones_of(text, pronunciations)) for text in texts)
    return tuple(way for way in ways if way.phones)


def phones_of(text: str, pronunciations: Pronunciations) -> Phones:
    """Its phones, stød and length left out; nothing where a word is unknown."""
    found: list[str] = []
    for word in normalise(text).split():
        ways = pronunciations.get(word)
        if not ways:
            return ()
        found += [phone.lstrip("?") for phone in ways[0]]
    return tuple(found)
