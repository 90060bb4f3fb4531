"""Just enough Danish grammar to move a word about: the finite verb and its subject."""

from collections.abc import Sequence
from dataclasses import dataclass

SUBJECTS = frozenset({"jeg", "du", "han", "hun", "vi", "de", "man", "den", "det", "der"})
_FINITE = frozenset(
    {"er", "var", "har", "havde", "skal", "skulle", "kan", "kunne", "vil", "ville", "må", "måtte"}
    | {"bør", "går", "får", "gør", "ser", "siger", "tager", "står", "gider", "ved", "bor"}
)
_LEAST_VERB = 5  # letters from which a word in -er after a subject is taken for a verb


@dataclass(frozen=True, slots=True)
class FiniteVerb:
    """Where the finite verb of the first clause stands, and where what follows both begins."""

    at: int
    subject: int
    after: int


def finite_verb(words: Sequence[str]) -> FiniteVerb | None:
    """Of the first clause; None where there is no subject pronoun beside a verb."""
    for at, word in enumerate(words):
        if word in SUBJECTS:
            if at + 1 < len(words) and is_finite(words[at + 1]):
                return FiniteVerb(at + 1, at, at + 2)
            if at > 0 and is_finite(words[at - 1]):
                return FiniteVerb(at - 1, at, at + 1)
    return None


def is_finite(word: str) -> bool:
    """May this be a verb that stands second?"""
    return word in _FINITE or (len(word) >= _LEAST_VERB and word.endswith("er"))
