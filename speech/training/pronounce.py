"""Pronunciations of new Danish words in the model's phones: by espeak-ng, by parts, by rule."""

import re
import subprocess
from collections.abc import Iterable, Iterator

from speech.errors import SpeechError
from speech.models import Lexicon, Pronunciation

MOST = 5
_SHORTEST_PART, _SHORTEST_COMPOUND = 3, 8
# espeak-ng's phonemes that the model does not have, and the nearest that it has.
_OURS = {
    "a": "A", "0": "?0", "Y": "y", "@": "@-", "oU": "o", "eI": "e", "I": "i", "z": "s", ";": "j",
    "W#": "W", "&#": "&", "?W#": "?W", "?&#": "?&", "tS": "S", "dZ": "j",
}  # fmt: skip
_VOWEL = re.compile(r"\??[VeoiEAuOyWa&03@]")


def pronounce(words: Iterable[str], known: Lexicon) -> Iterator[tuple[str, Pronunciation]]:
    """Rows of a lexicon for `words`; `known` serves for the parts of compounds."""
    phones = {phone for said in known.values() for one in said for phone in one}
    for word in words:
        said = _by_espeak(word)
        ways = [*_by_parts(word, known)[:2], *([said] if said and phones.issuperset(said) else [])]
        ways += [shorter for way in ways for shorter in reductions(way)]
        for way in list(dict.fromkeys(ways))[:MOST]:
            yield word, way


def reductions(said: Pronunciation) -> Iterator[Pronunciation]:
    """How everyday speech shortens the end of a word: schwa goes, soft d stays."""
    if len(said) < 3:
        return
    *start, before, last = said
    if (before, last) == ("@-", "n") and not _VOWEL.match(said[-3]):
        yield (*start, "n")
    if (before, last) == ("@-", "D"):
        yield (*start, "D")
    if last == "@-" and before in ("D", "j", "w", "n", "l", "m", "v", "g", "3-"):
        yield (*start, before)
    if last == "?V":
        yield (*start, before, "V")


def _by_espeak(word: str) -> Pronunciation:
    command = ["espeak-ng", "-v", "da", "-q", "-x", "--sep= ", word]
    try:
        done = subprocess.run(command, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SpeechError("espeak-missing", "New words need espeak-ng: install it.") from error
    spoken = (phone for phone in done.stdout.split() if phone[0] not in "_(")
    bare = (re.sub("[',:|=%]", "", phone) for phone in spoken)
    return tuple(_OURS.get(phone, phone) for phone in bare if phone)


def _by_parts(word: str, known: Lexicon) -> list[Pronunciation]:
    """A compound of known words (`gaffel` + `truck`, `sikkerhed` + s + `sko`), longest tail first.

    espeak-ng reads many compounds letter by letter; their parts are in the lexicon.
    """
    if len(word) < _SHORTEST_COMPOUND:
        return []
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head, tail = word[:at], word[at:]
        if tail not in known:
            continue
        if head in known:
            return [(*known[head][0], *end) for end in known[tail]]
        if head.endswith("s") and head[:-1] in known:
            return [(*known[head[:-1]][0], "s", *end) for end in known[tail]]
    return []
