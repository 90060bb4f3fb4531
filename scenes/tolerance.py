"""What a reply forgives, as further wordings that count: learners' own word order and articles."""

from collections.abc import Iterator

from scenes.pack import Tolerance

_SMALL = frozenset(["lige", "godt", "jo", "da", "nu", "så", "også", "bare", "altså", "nok", "vel"])
_SUBJECTS = frozenset(["jeg", "du", "han", "hun", "vi", "de", "den", "det", "man"])
_MODALS = frozenset(["skal", "kan", "vil", "må"])
_SWAP = {"en": "et", "et": "en"}


def forgiven(spoken: str, tolerate: tuple[Tolerance, ...]) -> Iterator[str]:
    """Further ways to say a spoken wording (normal form), one forgiveness at a time.

    Endings need none here: the ears never count them (see `Tolerance`).
    """
    words = spoken.split()
    if Tolerance.WORD_ORDER in tolerate:
        yield from _without_inversion(words)
    if Tolerance.ARTICLES in tolerate:
        yield " ".join(_SWAP.get(word, word) for word in words)
        yield " ".join(word for word in words if word not in _SWAP)
    if Tolerance.SMALL_WORDS in tolerate:
        yield " ".join(word for word in words if word not in _SMALL)


def _without_inversion(words: list[str]) -> Iterator[str]:
    """`nu går jeg hjem` as learners say it: `nu jeg går hjem`."""
    at = next((index for index, word in enumerate(words) if word in _SUBJECTS), 0)
    if at >= 2 and (words[at - 1] in _MODALS or words[at - 1].endswith("r")):
        yield " ".join([*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]])
