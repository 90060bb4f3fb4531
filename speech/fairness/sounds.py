"""Danish words as sounds that the rules of an accent can change.

Names are espeak-ng's mnemonics of its Danish voice (docs/fairness.md shows them in IPA), and a few
of other languages: `r` rolled r, `x`, `z`, `T`, `Z`, `@` a high central vowel, `3` as in English
`bird`, `eI`, `oU`.
"""

import re
from dataclasses import dataclass, replace

from speech.espeak import espeak

STOED = "?"
VOWELS = frozenset(("i", "I", "e", "E", "&", "a", "A", "0", "O", "o", "u", "y", "Y", "W", "V")) | {
    "3", "3-", "@", "@-", "aI", "eI", "oU",
}  # fmt: skip
_STRESS = re.compile(r"^[',%=]+")
_MARKS = re.compile(r"[:|=%*;]")
_SAME = {"W#": "W", "&#": "&", "l/3": "l", "r": "3-"}  # espeak's ways to write the same sound


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound. `stress` is espeak-ng's mark (`'` main, `,` second) or empty.

    `meant` is the Danish sound that it stands for where somebody keeps track of that: rules hand
    it on to whatever they put in its place, and leave it empty in what they insert.
    """

    name: str
    stress: str = ""
    meant: str = ""

    @property
    def bare(self) -> str:
        """The sound without stød."""
        return self.name.removeprefix(STOED)

    @property
    def is_vowel(self) -> bool:
        """Is it the middle of a syllable?"""
        return self.bare in VOWELS

    def renamed(self, names: str) -> tuple["Sound", ...]:
        """Other sounds in its place (`n+g`); the stress goes to the first vowel among them."""
        sounds = [Sound(name, meant=self.meant) for name in names.split("+") if name]
        bearer = next((i for i, sound in enumerate(sounds) if sound.is_vowel), 0)
        return tuple(
            replace(sound, stress=self.stress) if i == bearer else sound
            for i, sound in enumerate(sounds)
        )


Word = tuple[Sound, ...]


def danish_words(text: str) -> tuple[Word, ...]:
    """The words of a Danish text as espeak-ng's Danish voice says them, running speech."""
    said = espeak().phonemes(text, "da")
    words = (tuple(sound for token in word if (sound := _sound(token))) for word in said)
    return tuple(word for word in words if word)


def _sound(token: str) -> Sound | None:
    if token[0] in "_(":  # a pause, a change of language
        return None
    mark = _STRESS.match(token)
    name = _MARKS.sub("", token[mark.end() :] if mark else token)
    stress = mark.group()[0] if mark and mark.group()[0] in "'," else ""
    bare = name.removeprefix(STOED)
    kept = _SAME.get(bare, bare)
    return Sound(STOED + kept if name != bare else kept, stress) if kept else None
