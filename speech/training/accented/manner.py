"""How a learner gets a line out: in one go, slowly, or haltingly with pauses, repeats and øh."""

from dataclasses import dataclass
from random import Random

from speech.fairness.sounds import Sound, Word

FLUENT, SLOW, HALTING = "fluent", "slow", "halting"
_SHARES = {FLUENT: 0.4, SLOW: 0.3, HALTING: 0.3}
_RATES = {FLUENT: (110, 200), SLOW: (80, 115), HALTING: (80, 150)}
_DRAWL = {FLUENT: (1.0, 1.0), SLOW: (0.7, 1.0), HALTING: (0.75, 1.0)}
_PAUSE, _PAUSES_S = 0.45, (0.05, 0.8)
_TWICE, _BROKEN, _FILLED = 0.2, 0.2, 0.3
_LEAST_BROKEN = 4  # sounds of a word that may be broken off
NOISE = "SPN"
_FILLERS: tuple[Word, ...] = (
    (Sound("W", "'", NOISE), Sound("W", "", NOISE)),
    (Sound("W", "'", NOISE), Sound("m", "", NOISE)),
    (Sound("e", "'", NOISE), Sound("e", "", NOISE)),
    (Sound("@", "'", NOISE), Sound("@", "", NOISE), Sound("m", "", NOISE)),
    (Sound("a", "'", NOISE), Sound("a", "", NOISE)),
    (Sound("m", "", NOISE), Sound("m", "", NOISE), Sound("m", "", NOISE)),
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words said in one go: at `rate` words a minute, drawn out by 1 / `drawl`, then a pause."""

    words: tuple[Word, ...]
    rate: int
    drawl: float
    pause_s: float


def draw_manner(dice: Random) -> str:
    """FLUENT, SLOW or HALTING."""
    (manner,) = dice.choices(list(_SHARES), list(_SHARES.values()))
    return manner


def runs_of(words: tuple[Word, ...], manner: str, dice: Random) -> list[Run]:
    """The words in runs. Everything in them keeps track of the Danish sounds that are meant."""
    parts = _parts(words, dice) if manner == HALTING else [words]
    rate = dice.randint(*_RATES[manner])
    return [
        Run(part, max(80, round(rate * dice.uniform(0.85, 1.15))), dice.uniform(*_DRAWL[manner]),
            dice.uniform(*_PAUSES_S) if manner == HALTING else 0.0)
        for part in parts
    ]  # fmt: skip


def _parts(words: tuple[Word, ...], dice: Random) -> list[tuple[Word, ...]]:
    parts: list[list[Word]] = [[]]
    for word in words:
        if len(word) >= _LEAST_BROKEN and dice.random() < _BROKEN:
            parts += [[begun(word)], []]
        parts[-1].append(word)
        if dice.random() < _PAUSE:
            parts.append([])
    if len(words) > 1 and dice.random() < _TWICE:
        parts.insert(0, list(words[: dice.randint(1, 2)]))
    if dice.random() < _FILLED:
        parts.insert(dice.randrange(len(parts)), [dice.choice(_FILLERS)])
    return [tuple(part) for part in parts if part]


def begun(word: Word) -> Word:
    """The word up to its first vowel: what is said before it is begun anew."""
    first = next((at for at, sound in enumerate(word) if sound.is_vowel), 1)
    return word[: max(2, first + 1)]
