"""What the lint goes by: `danish.toml`, and the words that the packs under check teach."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scenes.draft import Draft
from scenes.pack import Level, Word

FILE = Path(__file__).with_name("danish.toml")
_FIRST_PART, _LAST_PART = 3, 4  # letters of a compound's parts
_ARTICLES = ("en ", "et ", "at ")


@dataclass(frozen=True, slots=True)
class Rules:
    """`danish.toml`, its word lists in small letters."""

    nouns: Mapping[str, frozenset[str]]  # by gender
    adjectives: Mapping[str, tuple[str, str]]
    lists: Mapping[str, frozenset[str]]
    before_clause: frozenset[str]
    before_at: frozenset[str]
    clause_starts: frozenset[str]
    antecedents: frozenset[str]
    always_clause: frozenset[str]
    fronted: tuple[tuple[str, ...], ...]  # the longest first
    clause_first: frozenset[str]
    formal: frozenset[str]
    anglicisms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """Words with what is known of them, all in small letters.

    `genders`: of an indefinite singular noun; more than one where homographs differ. `plurals`:
    nouns whose plural differs, with it. `adjectives`: base form with neuter and plural.
    `noun_forms`: every form of every noun. `finite`: verbs in the present or past. `levels`: the
    lowest level at which any form is taught.
    """

    genders: Mapping[str, frozenset[str]]
    plurals: Mapping[str, str]
    adjectives: Mapping[str, tuple[str, str]]
    noun_forms: frozenset[str]
    finite: frozenset[str]
    levels: Mapping[str, Level]
    names: frozenset[str]

    def gender(self, noun: str) -> str | None:
        """Its gender, or that of the noun it ends in; None where that is not certain."""
        found = self.genders.get(noun)
        if found is None:  # the gender of a compound is that of its last part
            tails = (noun[cut:] for cut in range(_FIRST_PART, len(noun) - _LAST_PART + 1))
            found = next((self.genders[tail] for tail in tails if tail in self.genders), None)
        return next(iter(found)) if found and len(found) == 1 else None


@cache
def rules() -> Rules:
    """Read once."""
    table = tomllib.loads(FILE.read_text("utf-8"))
    return Rules(
        nouns={gender: frozenset(words.split()) for gender, words in table["nouns"].items()},
        adjectives=dict(map(_forms, table["adjectives"]["forms"].strip().splitlines())),
        lists={name: frozenset(words.split()) for name, words in table["words"].items()},
        before_clause=frozenset(table["commas"]["before_clause"].split()),
        before_at=frozenset(table["commas"]["before_at"].split()),
        clause_starts=frozenset(table["commas"]["clause_starts"].split()),
        antecedents=frozenset(table["commas"]["antecedents"].split()),
        always_clause=frozenset(table["commas"]["always"].split()),
        fronted=_longest_first(table["order"]["fronted"]),
        clause_first=frozenset(table["order"]["clause_first"]),
        formal=frozenset(table["address"]["formal"]),
        anglicisms=table["anglicisms"],
    )


def _longest_first(texts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(text.split()) for text in texts), key=len, reverse=True))


def _forms(line: str) -> tuple[str, tuple[str, str]]:
    base, neuter, plural = line.split()
    return base, (neuter, plural)


def known_words(drafts: Iterable[Draft]) -> Known:
    """What the words of these packs and `danish.toml` tell together."""
    all_drafts = tuple(drafts)
    words = tuple(word for draft in all_drafts for word in draft.words)
    return Known(
        genders=_genders(words),
        plurals={bare(w.da): bare(w.forms["plural"]) for w in words if _has_own_plural(w)},
        adjectives={**rules().adjectives, **_adjectives(words)},
        noun_forms=frozenset(f for w in words if w.kind == "noun" for f in forms_of(w)),
        finite=rules().lists["finite"] | frozenset(_finite(words)),
        levels=_levels(words),
        names=frozenset(_names(all_drafts)),
    )


def bare(form: str) -> str:
    """A form in small letters, without the article or ‘at’ before it."""
    text = form.lower()
    return next((text.removeprefix(a) for a in _ARTICLES if text.startswith(a)), text)


def forms_of(word: Word) -> Iterator[str]:
    """The word and its forms, bare; of a perfect (‘har taget’) the participle."""
    yield bare(word.da)
    for name, form in word.forms.items():
        yield bare(form).split(" ", 1)[-1] if name == "perfect" else bare(form)


def _genders(words: Iterable[Word]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        if word.kind == "noun" and word.gender in ("en", "et"):
            found[bare(word.da)].add(word.gender)
    for gender, nouns in rules().nouns.items():
        for noun in nouns:
            found[noun].add(gender)
    return {noun: frozenset(genders) for noun, genders in found.items()}


def _has_own_plural(word: Word) -> bool:
    return word.kind == "noun" and word.forms.get("plural", word.da) != word.da


def _adjectives(words: Iterable[Word]) -> dict[str, tuple[str, str]]:
    found = {}
    for word in words:
        neuter = word.forms.get("t") or word.forms.get("neuter")
        plural = word.forms.get("e") or word.forms.get("plural")
        if word.kind == "adjective" and neuter and plural:
            found[bare(word.da)] = (neuter.lower(), plural.lower())
    return found


def _finite(words: Iterable[Word]) -> Iterator[str]:
    for word in words:
        if word.kind == "verb":
            yield from (bare(word.forms[n]) for n in ("present", "past") if n in word.forms)


def _levels(words: Iterable[Word]) -> dict[str, Level]:
    found: dict[str, Level] = {}
    for word in words:
        for form in forms_of(word):
            found[form] = min(found.get(form, word.level), word.level)
    return found


def _names(drafts: Iterable[Draft]) -> Iterator[str]:
    for draft in drafts:
        for person in draft.workplace.people if draft.workplace else ():
            yield from person.name.lower().split()
