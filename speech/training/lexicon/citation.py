"""Citation forms of words, from espeak-ng and by the parts of compounds."""

import re
from collections.abc import Callable, Mapping

from speech.errors import SpeechError
from speech.espeak import EspeakMissingError, espeak
from speech.models import Lexicon, Pronunciation
from speech.training.lexicon.corrections import corrected
from speech.training.phones import SILENCE, phone_of_espeak

SHORTEST_PART = 4
_LINKS: Mapping[str, Pronunciation] = {"": (), "s": ("s",), "e": ("@-",)}
# What looks like the second word of a compound and is an ending.
_ENDINGS = frozenset(
    ("erne", "ende", "eren", "enes", "ingen", "heden", "kede", "sende", "ring", "ning", "ling")
)
_MARKS = re.compile("[',:|=%]")


def by_espeak(word: str) -> Pronunciation:
    """How espeak-ng's Danish says one word, corrected; empty where it says nothing.

    Raises SpeechError `espeak-missing` without libespeak-ng.
    """
    try:
        spoken = espeak().phonemes(word)
    except EspeakMissingError as error:
        raise SpeechError("espeak-missing", "New words need espeak-ng: install it.") from error
    bare = (_MARKS.sub("", mnemonic) for said in spoken for mnemonic in said)
    phones = (phone_of_espeak(mnemonic) for mnemonic in bare if mnemonic)
    return corrected(word, tuple(phone for phone in phones if phone and phone != SILENCE))


def by_parts(
    word: str, known: Lexicon, rank: Callable[[str], int] = len
) -> tuple[Pronunciation, ...]:
    """A compound as its two known words, in all ways of the second; none where it is no compound.

    `gaffel` + `truck`, `sikkerhed` + s + `sko`. Of several splits the one whose rarer word has the
    least `rank` is taken. espeak-ng reads many compounds letter by letter.
    """
    splits = list(_splits(word, known))
    if not splits:
        return ()
    head, link, tail = min(splits, key=lambda split: max(rank(split[0]), rank(split[2])))
    return tuple(_joined(known[head][0], _LINKS[link], end) for end in known[tail])


def _splits(word: str, known: Lexicon) -> list[tuple[str, str, str]]:
    found = []
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        tail = word[at:]
        if tail not in known or tail in _ENDINGS:
            continue
        for link in _LINKS:
            head = word[: at - len(link)]
            if word[:at].endswith(link) and len(head) >= SHORTEST_PART and head in known:
                found.append((head, link, tail))
    return found


def _joined(*parts: Pronunciation) -> Pronunciation:
    """One consonant where two alike meet."""
    said: list[str] = []
    for phone in (phone for part in parts for phone in part):
        if not said or said[-1] != phone:
            said.append(phone)
    return tuple(said)
