"""What is forgiven a learner, as named rules: in how a phone is said, and in how a line is worded.

A rule about pronunciation costs nothing and is not remarked on. A rule about wording lets the line
pass with a remark, so that a colleague may say it back the usual way. docs/scoring.md lists what
each rule forgives and what it never forgives.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from speech.danish.clauses import finite_verb, is_finite
from speech.danish.weight import is_weighty

Phones = tuple[str, ...]


class Rule(StrEnum):
    """The names of the rules."""

    STOD = "stod"
    VOWEL_LENGTH = "vowel_length"
    SOFT_D = "soft_d"
    FRONT_ROUNDED = "front_rounded"
    STOPS = "stops"
    R = "r"
    WEAK_VOWEL = "weak_vowel"
    CLUSTER_VOWEL = "cluster_vowel"
    SPLIT_SOUND = "split_sound"
    ENDING = "ending"
    EN_ET = "en_et"
    ARTICLE = "article"
    WORD_ORDER = "word_order"


REMARKED = frozenset({Rule.ENDING, Rule.EN_ET, Rule.ARTICLE, Rule.WORD_ORDER})
"""Rules about wording; all others are about pronunciation."""

MARK = "?"  # stands before a stressed vowel that is short or has stød
_VOWELS = frozenset(["i", "e", "E", "&", "A", "a", "y", "W", "O", "o", "u", "V", "0"])
OTHER_ARTICLE = {"en": "et", "et": "en"}

# The phone that belongs there: what is heard in its place from learners, in the model's own set.
_SAID: dict[Rule, dict[str, str]] = {
    # The same letter long and short: [a] and [æ] in "gade", "kasse"; [e] and [ɛ]; [o] and [ɔ].
    Rule.VOWEL_LENGTH: {"&": "A", "A": "&", "e": "E", "E": "e", "o": "O", "O": "o V", "V": "O"},
    Rule.SOFT_D: {"D": "d l t"},
    # Languages without rounded front vowels give their nearest neighbours.
    Rule.FRONT_ROUNDED: {"y": "i u", "W": "e E o O", "0": "e o u"},
    # Danish b d g have no voice and p t k are puffs of air: many languages cut elsewhere.
    Rule.STOPS: {
        **{"p": "b", "b": "p", "t": "d", "d": "t", "k": "g", "g": "k"},
        **{"v": "w f", "w": "v"},
    },
    Rule.R: {"R": "r", "r": "R", "3-": "R r @- V"},
    Rule.WEAK_VOWEL: {"@-": "e E i", "V": "E A", "3-": "@- E"},
}
# One sound said as two: ng with a g, y with a glide.
_SPLIT: dict[str, Phones] = {"N": ("n", "g"), "y": ("j", "u"), MARK + "y": ("j", "u")}
_WEAK = "@-"
_VARIED = 2  # pronunciations of a word that are varied further: the usual ones
# The unstressed endings -e, -er, -en, -et; a learner who mixes them is understood.
_ENDINGS: tuple[Phones, ...] = (("@-",), ("V",), ("@-", "n"), ("@-", "D"))
_LEAST_STEM = 2  # phones before the ending
_VERBS_OF_STATE = frozenset({"er", "var", "bliver", "som"})
_OPENERS = frozenset({"hej", "undskyld", "og", "men", "eller", "ja", "nej", "okay", "tak"})
_ADVERBS = frozenset({"ikke", "aldrig", "altid", "også", "ofte", "gerne"})


@dataclass(frozen=True, slots=True)
class Worded:
    """A line as a learner may word it: the rule that forgives it, and the usual wording."""

    text: str
    usual: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say a word. `rule`: by which it passes, None for the word's own ways."""

    phones: Phones
    rule: Rule | None = None


@cache
def forgiven_phones(phone: str, off: frozenset[Rule] = frozenset()) -> dict[str, Rule]:
    """Phones that pass in place of this one, each with the first rule that lets it."""
    bare = phone.lstrip(MARK)
    found: dict[str, Rule] = {}
    if bare in _VOWELS and Rule.STOD not in off:
        found[bare if phone != bare else MARK + bare] = Rule.STOD
    for rule, said in _SAID.items():
        if rule not in off:
            for other in said.get(bare, "").split():
                found.setdefault(other, rule)
                if other in _VOWELS:
                    found.setdefault(MARK + other, rule)
    found.pop(phone, None)
    return found


def ways_of(
    word: str,
    pronunciations: tuple[Phones, ...],
    others: dict[str, tuple[Phones, ...]],
    off: frozenset[Rule] = frozenset(),
) -> tuple[Way, ...]:
    """All ways in which a word passes, its own first. `others`: the lexicon, for en and et."""
    found = {phones: Way(phones) for phones in pronunciations}
    for rule, said in _further(word, pronunciations[:_VARIED], others):
        if rule not in off and said not in found:
            found[said] = Way(said, rule)
    return tuple(found.values())


def _further(
    word: str, usual: tuple[Phones, ...], others: dict[str, tuple[Phones, ...]]
) -> Iterator[tuple[Rule, Phones]]:
    for phones in usual:
        yield from ((Rule.SOFT_D, said) for said in _without_soft_d(phones))
        yield from ((Rule.CLUSTER_VOWEL, said) for said in _opened(phones))
        yield from ((Rule.SPLIT_SOUND, said) for said in _split(phones))
    yield from ((Rule.EN_ET, said) for said in others.get(OTHER_ARTICLE.get(word, ""), ()))
    # Never of a number, a negation, or a letter of a code: they carry the meaning.
    for phones in () if is_weighty(word) else usual:
        yield from ((Rule.ENDING, said) for said in _other_endings(phones))


def worded_by_learners(wording: str) -> Iterator[Worded]:
    """Other ways to word a line that mean the same; the line itself is not among them."""
    words = wording.split()
    seen = {wording}
    for rule, text in _reworded(words):
        if text and text not in seen:
            seen.add(text)
            yield Worded(text, wording, rule)


def merging_rules(one: Iterable[Way], other: Iterable[Way]) -> frozenset[Rule]:
    """Rules by which one of two words would pass for the other; empty where none does.

    Words that share a pronunciation anyway are not held apart by any rule.
    """
    rules: set[Rule] = set()
    others = tuple(other)
    for way in one:
        for rival in others:
            needed = _needed(way, rival)
            if needed is not None:
                rules |= needed
    return frozenset(rules)


def _needed(way: Way, rival: Way) -> set[Rule] | None:
    """The rules it takes to hear two ways as one; None where no rules do."""
    if len(way.phones) != len(rival.phones):
        return None
    needed = {rule for rule in (way.rule, rival.rule) if rule is not None}
    for ours, theirs in zip(way.phones, rival.phones, strict=True):
        if ours != theirs:
            rule = forgiven_phones(ours).get(theirs) or forgiven_phones(theirs).get(ours)
            if rule is None:
                return None
            needed.add(rule)
    return needed


def _reworded(words: list[str]) -> Iterator[tuple[Rule, str]]:
    for order in (_without_inversion(words), *_adverb_moved(words)):
        yield Rule.WORD_ORDER, " ".join(order)
    if len(words) > 1:
        yield Rule.ARTICLE, " ".join(word for word in words if word not in OTHER_ARTICLE)
        yield Rule.ARTICLE, " ".join(_with_article(words))


def _without_inversion(words: list[str]) -> list[str]:
    """`i dag skal jeg køre` as `i dag jeg skal køre`, in the first clause only.

    Never where it would make a statement of a question ("hej kan du hjælpe").
    """
    verb = finite_verb(words)
    if verb is None or not 1 <= verb.at < verb.subject or words[verb.at - 1] in _OPENERS:
        return []
    return [*words[: verb.at], words[verb.subject], words[verb.at], *words[verb.subject + 1 :]]


def _adverb_moved(words: list[str]) -> Iterator[list[str]]:
    """`jeg kan ikke komme` as `jeg ikke kan komme` and `jeg kan komme ikke`."""
    at = next((i for i, word in enumerate(words) if word in _ADVERBS and i > 0), 0)
    if at and is_finite(words[at - 1]):
        yield [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]]
    if 0 < at < len(words) - 1:
        yield [*words[:at], words[at + 1], words[at], *words[at + 2 :]]


def _with_article(words: list[str]) -> list[str]:
    """`jeg er chauffør` as `jeg er en chauffør`."""
    last = len(words) - 1
    if last > 0 and words[last - 1] in _VERBS_OF_STATE:
        return [*words[:last], "en", words[last]]
    return []


def _opened(phones: Phones) -> Iterator[Phones]:
    """A weak vowel in the first or last cluster: "stop" as "istop", "tolv" as "toliv"."""
    if len(phones) > 1 and _is_consonant(phones[0]) and _is_consonant(phones[1]):
        yield (phones[0], _WEAK, *phones[1:])
        if phones[0] == "s":
            yield (_WEAK, *phones)
    if len(phones) > _LEAST_STEM and _is_consonant(phones[-1]) and _is_consonant(phones[-2]):
        yield (*phones[:-1], _WEAK, phones[-1])


def _split(phones: Phones) -> Iterator[Phones]:
    """One sound as two: "ng" as n and g."""
    for at, phone in enumerate(phones):
        if phone in _SPLIT:
            yield (*phones[:at], *_SPLIT[phone], *phones[at + 1 :])


def _is_consonant(phone: str) -> bool:
    return phone.lstrip(MARK) not in _VOWELS and phone not in ("@-", "3-", "aI")


def _without_soft_d(phones: Phones) -> Iterator[Phones]:
    """The soft d left out, one at a time: "mad" as "ma"."""
    for at, phone in enumerate(phones):
        if phone == "D" and at > 0 and len(phones) > _LEAST_STEM:
            yield phones[:at] + phones[at + 1 :]


def _other_endings(phones: Phones) -> Iterator[Phones]:
    """The same stem with each of the other unstressed endings."""
    bare = tuple("V" if p in (MARK + "V", "3-") else p for p in phones)
    own = max((e for e in _ENDINGS if bare[-len(e) :] == e), key=len, default=None)
    if own is None or len(phones) - len(own) < _LEAST_STEM:
        return
    stem = phones[: len(phones) - len(own)]
    yield from (stem + ending for ending in (*_ENDINGS, ()) if ending != own)
