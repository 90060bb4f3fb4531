"""How far pronunciations are from those that Wiktionary gives, in phones."""

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from speech.models import Lexicon, Pronunciation
from speech.training.lexicon.sounds import plain


@dataclass(frozen=True, slots=True)
class PhoneErrors:
    """Shares of wrong phones, 0..1: of the citation form, and of the best of all ways."""

    words: int
    citation: float
    best: float
    ways: float  # a word has on average


def phone_errors(lexicon: Lexicon, reference: Lexicon) -> PhoneErrors:
    """Compare the words that both know, without stød; of several references the nearest counts."""
    common = [word for word in reference if lexicon.get(word)]
    sounds = citation = best = ways = 0
    for word in common:
        right = [plain(said) for said in reference[word]]
        own = [plain(said) for said in lexicon[word]]
        sounds += len(right[0])
        citation += _nearest(own[:1], right)
        best += _nearest(own, right)
        ways += len(own)
    count, total = max(1, len(common)), max(1, sounds)
    return PhoneErrors(
        len(common), round(citation / total, 4), round(best / total, 4), round(ways / count, 2)
    )


def _nearest(own: list[Pronunciation], right: list[Pronunciation]) -> int:
    return min(Levenshtein.distance(said, other) for said in own for other in right)
