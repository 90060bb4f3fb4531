"""How everyday Danish says a word: its citation form, schwa swallowed, stops softened, stød moved.

After Basbøll, The Phonology of Danish (2005), and Brink & Lund; each rule was kept because forms
made by it fit clips of people better, or come nearer to WikiPron's (`quality.py`).
"""

from collections.abc import Iterable

from speech.models import Pronunciation
from speech.training.lexicon.sounds import MARK, SCHWA, VOCALISED, is_full_vowel, is_vowel
from speech.training.phones import PHONE_IDS

MOST = 6
_SONORANTS = frozenset(("D", "j", "w", "n", "l", "m", "N", "v", *VOCALISED))
_SYLLABIC = ("n", "l", "m", "D")
_SOFT = {"p": "b", "t": "d", "k": "g"}
_ER = ("V", "?V")
_SHORTEST = 3  # phones of a word that schwa may be swallowed in


def ways_of(citations: Iterable[Pronunciation], most: int = MOST) -> tuple[Pronunciation, ...]:
    """At most `most` ways to say a word: its citation forms first, then the usual other ways."""
    known = list(dict.fromkeys(citations))
    first = known[0]
    quick = swallowed(softened(first))
    others = [without_stod(first), quick, with_stod(first), without_stod(quick)]
    others += [swallowed(as_glide(said)) for said in known]
    others += [without_stod(said) for said in known[1:]]
    return tuple(said for said in dict.fromkeys([*known, *others]) if said)[:most]


def swallowed(said: Pronunciation) -> Pronunciation:
    """Schwa joins a sonorant: `hunden` hun-n, `huset` hus-ð, `gade` gað, `vaskede` vask-əð.

    Of two schwas round one sonorant a single one goes: the first round n (`spisende`), else the
    second.
    """
    if len(said) < _SHORTEST:
        return said
    if said[-3:] == (SCHWA, "n", SCHWA):
        return (*said[:-3], "n", SCHWA)
    if said[-3:] == (SCHWA, "D", SCHWA):
        return said[:-1]
    kept = tuple(phone for at, phone in enumerate(said) if not _is_swallowed(said, at))
    return kept if any(is_vowel(phone) for phone in kept) else said


def _is_swallowed(said: Pronunciation, at: int) -> bool:
    if said[at] != SCHWA or at == 0:
        return False
    before, rest = said[at - 1], said[at + 1 :]
    if not rest:
        return before in _SONORANTS and at > 1
    if rest[0] not in _SYLLABIC or (is_vowel(before) and rest[0] != "D"):
        return False
    return len(rest) == 1 or not is_vowel(rest[1])


def softened(said: Pronunciation) -> Pronunciation:
    """p, t, k are b, d, g at the end of a syllable and before weak vowels: `godt`, `hjælp`."""
    return tuple(
        _SOFT[phone] if phone in _SOFT and _is_weak(said, at) else phone
        for at, phone in enumerate(said)
    )


def _is_weak(said: Pronunciation, at: int) -> bool:
    if at == 0 or said[at - 1] == "s":
        return False
    rest = said[at + 1 :]
    onset = rest[1:] if rest and rest[0] in ("R", "l", "j", "v") else rest
    return not (onset and is_full_vowel(onset[0]) and onset[0] not in _ER)


def as_glide(said: Pronunciation) -> Pronunciation:
    """v after a vowel is [w] before schwa and at the end: `lave`, `blive`."""
    following = (*said[1:], "")
    before = ("", *said[:-1])
    return tuple(
        "w" if phone == "v" and b and is_vowel(b) and not (a and is_full_vowel(a)) else phone
        for b, phone, a in zip(before, said, following, strict=True)
    )


def without_stod(said: Pronunciation) -> Pronunciation:
    """Every vowel without its mark: said long, or weakly, or by somebody without stød."""
    return tuple(phone[1:] if _unmarked(phone) in PHONE_IDS else phone for phone in said)


def with_stod(said: Pronunciation) -> Pronunciation:
    """The first full vowel marked, the others not."""
    weak = list(without_stod(said))
    for at, phone in enumerate(weak):
        if is_full_vowel(phone) and MARK + phone in PHONE_IDS:
            weak[at] = MARK + phone
            break
    return tuple(weak)


def _unmarked(phone: str) -> str:
    return phone[1:] if phone.startswith(MARK) else ""
