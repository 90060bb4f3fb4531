"""How alike two words are by their letters."""

from rapidfuzz.distance import Levenshtein


def alikeness(one: str, other: str) -> float:
    """0..1 by letters, which for Danish words of one kind stands in for sound well enough."""
    return float(Levenshtein.normalized_similarity(one.lower(), other.lower()))
