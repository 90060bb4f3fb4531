"""What a turn is listened for, tolerances included: its wordings, and how their words may be said.

A tolerance steps aside for words that it would make alike in two choices of the same turn.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

from speech.acoustic.forgiving import NO_MARK, ForgivingPhones
from speech.danish.everyday import FREE
from speech.danish.negation import turned_round
from speech.danish.tolerances import (
    REMARKED,
    Phones,
    Rule,
    Way,
    forgiven_phones,
    merging_rules,
    ways_of,
    worded_by_learners,
)
from speech.heard import Choice
from speech.models import Lexicon

OPPOSITES = 3  # lines of a choice whose opposite is listened for
REWORDED = 3  # wordings of a choice that are also listened for in learners' own words
_ALWAYS = ("øh", "øhm")  # words that may stand between the words of any wording
_MOST_UNLIKE = 2  # words in which two wordings may differ and still be confused

Off = Mapping[str, frozenset[Rule]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One wording to listen for. `usual` and `rule`: where it is a learner's own."""

    choice_id: str
    text: str
    usual: str = ""
    rule: str = ""


def wanted_of(choices: Sequence[Choice]) -> tuple[Wanted, ...]:
    """All wordings, and the first few of each choice as learners word them."""
    own = [Wanted(choice.id, wording) for choice in choices for wording in choice.wordings]
    taken = {wanted.text for wanted in own}
    for choice in choices:
        for wording in choice.wordings[:REWORDED]:
            for worded in worded_by_learners(wording):
                if worded.text not in taken:
                    taken.add(worded.text)
                    own.append(Wanted(choice.id, worded.text, worded.usual, worded.rule.value))
    return tuple(own)


def opposites_of(wanted: Sequence[Wanted]) -> tuple[Wanted, ...]:
    """Lines turned round by "ikke"; what may be said in this turn anyway is not among them.

    Nobody may say them, so they belong to no choice; `usual` is the line that each turns round.
    """
    own = {row.text for row in wanted}
    seen: Counter[str] = Counter()
    found: dict[str, Wanted] = {}
    for row in wanted:
        other = None if row.rule else turned_round(row.text)
        if other and other not in own and seen[row.choice_id] < OPPOSITES:
            seen[row.choice_id] += 1
            found[other] = Wanted(FREE, other, row.text)
    return tuple(found.values())


def forgiving_lexicon(
    wanted: Sequence[Wanted], lexicon: Lexicon, phones: ForgivingPhones
) -> Lexicon:
    """The words of these wordings with all ways that pass, in phones with company."""
    off = stepping_aside(wanted, lexicon)
    words = {word for row in wanted for word in row.text.split()}
    found = {
        word: tuple(_named(word, lexicon, phones, off.get(word, frozenset()))) for word in words
    }
    return {**{word: lexicon[word] for word in _ALWAYS if word in lexicon}, **found}


def stepping_aside(wanted: Sequence[Wanted], lexicon: Lexicon) -> Off:
    """For each word the rules that would make it another word of a rival wording."""
    off: dict[str, frozenset[Rule]] = {}
    for one, other in _rivals(wanted):
        pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        if len(pairs) <= _MOST_UNLIKE:
            rules = [_merging(a, b, lexicon) for a, b in pairs]
            if all(rules):
                for (a, b), merging in zip(pairs, rules, strict=True):
                    off[a] = off.get(a, frozenset()) | merging
                    off[b] = off.get(b, frozenset()) | merging
    return off


def _rivals(wanted: Sequence[Wanted]) -> Iterator[tuple[list[str], list[str]]]:
    """Pairs of wordings of different choices with as many words."""
    rows = [(row.choice_id, row.text.split()) for row in wanted if not row.usual]
    for (choice, one), (other_choice, other) in combinations(rows, 2):
        if choice != other_choice and len(one) == len(other):
            yield one, other


def _merging(a: str, b: str, lexicon: Lexicon) -> frozenset[Rule]:
    return merging_rules(_ways(a, lexicon), _ways(b, lexicon))


def _ways(word: str, lexicon: Lexicon, off: frozenset[Rule] = frozenset()) -> tuple[Way, ...]:
    return ways_of(word, lexicon[word], lexicon, off)


def _named(
    word: str, lexicon: Lexicon, phones: ForgivingPhones, off: frozenset[Rule]
) -> Iterator[tuple[str, ...]]:
    for way in _ways(word, lexicon, off):
        same = max(_common(way.phones, own) for own in lexicon[word])
        since = min(same, len(way.phones) - 1) if way.rule in REMARKED else len(way.phones)
        yield tuple(
            phones.name(phone, forgiven_phones(phone, off), _mark(way, at, since))
            for at, phone in enumerate(way.phones)
        )


def _mark(way: Way, at: int, since: int) -> str:
    """Only what differs from the word's own ways is marked, and pays for it."""
    return way.rule.value if way.rule and at >= since else NO_MARK


def _common(one: Phones, other: Phones) -> int:
    """How many phones both begin with."""
    same = (a == b for a, b in zip(one, other, strict=False))
    return sum(takewhile(bool, same))
