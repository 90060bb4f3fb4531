"""Inflection: the forms of a word agree with its gender and with each other."""

import re
from collections.abc import Callable, Iterator

from scenes.draft import Draft
from scenes.lint.knowledge import bare, rules
from scenes.pack import Word
from scenes.problems import Code, PackError

_Finding = tuple[str, str]  # the form's name, what is wrong with it
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_ENDING = {"en": "n", "et": "t"}


def check_inflection(draft: Draft) -> Iterator[PackError]:
    """P071."""
    for word in draft.words:
        for name, text in _OF_KIND.get(word.kind, _nothing)(word):
            yield draft.origins.error(Code.INFLECTION, text, word, "forms", name)


def _nothing(word: Word) -> Iterator[_Finding]:
    return iter(())


def _noun(word: Word) -> Iterator[_Finding]:
    definite, plural = word.forms.get("definite"), word.forms.get("plural_definite")
    ending = _ENDING.get(word.gender or "", "")
    if definite and definite.startswith(("den ", "det ", "de ")):
        return  # an adjective as a noun: en pårørende, den pårørende
    if definite and ending and not definite.endswith(ending):
        yield "definite", f"‘{word.da}’ is {word.gender}, so ‘{definite}’ should end in -{ending}"
    if definite and word.gender == "plural" and not definite.endswith("ne"):
        yield "definite", f"‘{word.da}’ is plural, so ‘{definite}’ should end in -ne"
    if plural and not plural.endswith("ne"):
        yield "plural_definite", f"‘{plural}’ should end in -ne"
    for name, form in word.forms.items():
        if bare(form)[:2] != bare(word.da)[:2] and bare(form)[:1] != bare(word.da)[:1]:
            yield name, f"‘{form}’ is no form of ‘{word.da}’"


def _verb(word: Word) -> Iterator[_Finding]:
    first = [word.forms.get(name, "").split(" ")[0] for name in ("present", "perfect")]
    present, auxiliary = first
    if present and not present.endswith(("r", "s")) and present not in rules().lists["without_r"]:
        yield "present", f"the present ‘{present}’ should end in -r"
    if auxiliary and auxiliary not in ("har", "er"):
        text = word.forms["perfect"]
        yield "perfect", f"the perfect ‘{text}’ should begin with ‘har’ or ‘er’"
    imperative = word.forms.get("imperative", "").split(" ")[0]
    infinitive = bare(word.da).split(" ")[0]
    if imperative and imperative not in _imperatives(infinitive):
        text = f"the imperative of ‘{infinitive}’ is ‘{_imperatives(infinitive)[-1]}’"
        yield "imperative", f"{text}, not ‘{imperative}’"


def _imperatives(infinitive: str) -> tuple[str, ...]:
    """tage: tag; komme: kom; gå: gå; mødes: mødes."""
    stem = infinitive.removesuffix("e")
    return infinitive, stem, _DOUBLED.sub(r"\1", stem)


def _adjective(word: Word) -> Iterator[_Finding]:
    for name in ("t", "neuter"):
        form = word.forms.get(name)
        if form and not form.endswith("t") and form != word.da:
            yield name, f"the neuter ‘{form}’ should end in -t or be ‘{word.da}’ itself"
    for name in ("e", "plural"):
        form = word.forms.get(name)
        if form and not form.endswith("e") and form != word.da:
            yield name, f"the plural ‘{form}’ should end in -e or be ‘{word.da}’ itself"


_OF_KIND: dict[str, Callable[[Word], Iterator[_Finding]]] = {
    "noun": _noun,
    "verb": _verb,
    "adjective": _adjective,
}
