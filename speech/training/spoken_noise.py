"""Examples of what is no Danish word, for the class SPN: breath, coughs, other languages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from speech.audio import RATE, Samples
from speech.espeak import espeak
from speech.training import noise_sounds
from speech.training.example import SILENCE, Example
from speech.training.foreign import FOREIGN
from speech.training.phones import PHONE_IDS, SPOKEN_NOISE
from speech.training.synthetic import VARIANTS, resampled
from speech.training.waveform import Dice, Sound, as_samples, as_sound, at_peak

SPN = PHONE_IDS[SPOKEN_NOISE]
ROOM = "room"

_HESITATIONS = ("øh", "øhm", "øøh", "hmm", "mmm", "æh", "øh øh", "ehm")
_PEAK = 0.6
_AUDIBLE = 0.02  # of the peak; quieter stretches are silence
_STRETCH = RATE // 50
_JOINED, _BEFORE = 0.5, 0.7  # how often a noise stands beside a line, and before it


@dataclass(frozen=True, slots=True)
class NoiseShares:
    """How much of each (weights; 0 leaves it out).

    `room` is background noise alone, which counts as silence. `foreign` makes the net deaf to
    accents if there is much of it.
    """

    breath: float = 2.0
    cough: float = 1.0
    laughter: float = 1.0
    knock: float = 1.0
    lip_smack: float = 0.5
    hesitation: float = 1.5
    foreign: float = 1.0
    room: float = 1.0


def hesitation(dice: Dice) -> Sound:
    """A slow øh, øhm or hmm in any voice. Raises EspeakMissingError."""
    return _by_espeak("da", _HESITATIONS, int(dice.integers(80, 110)), dice)


def foreign_speech(dice: Dice) -> Sound:
    """A sentence in another language, in any voice. Raises EspeakMissingError."""
    languages = tuple(FOREIGN)
    language = languages[int(dice.integers(len(languages)))]
    return _by_espeak(language, FOREIGN[language], int(dice.integers(120, 200)), dice)


_KINDS: dict[str, Callable[[Dice], Sound]] = {
    "breath": noise_sounds.breath,
    "cough": noise_sounds.cough,
    "laughter": noise_sounds.laughter,
    "knock": noise_sounds.knock,
    "lip_smack": noise_sounds.lip_smack,
    "hesitation": hesitation,
    "foreign": foreign_speech,
    ROOM: noise_sounds.background,
}


def noise_examples(
    count: int, seed: int, shares: NoiseShares | None = None, speech: Sequence[Example] = ()
) -> Iterator[Example]:
    """`count` examples. Where there is `speech`, half of the noises stand before or after a line.

    Raises EspeakMissingError where hesitations or other languages are wanted.
    """
    dice = np.random.default_rng(seed)
    wanted = shares or NoiseShares()
    weights = np.array([getattr(wanted, kind) for kind in _KINDS], float)
    for kind in dice.choice(list(_KINDS), count, p=weights / weights.sum()):
        noise = noise_example(str(kind), dice)
        beside = speech and kind != ROOM and dice.random() < _JOINED
        yield _beside(noise, speech, dice) if beside else noise


def noise_example(kind: str, dice: Dice) -> Example:
    """One noise of the kind (a field of NoiseShares), SPN where it can be heard."""
    samples = as_samples(at_peak(_KINDS[kind](dice), _PEAK))
    phones = ((0, SILENCE),) if kind == ROOM else audible_parts(samples)
    return Example(samples, phones, "", "", f"noise:{kind}")


def audible_parts(samples: Samples) -> tuple[tuple[int, int], ...]:
    """SPN and silence by turns, in stretches of 20 ms, by loudness against the loudest one."""
    if len(samples) < _STRETCH:
        return ((0, SPN),)
    loud = _loudness(as_sound(samples))
    audible = loud > _AUDIBLE * loud.max()
    changes = np.flatnonzero(np.diff(audible, prepend=~audible[0]))
    return tuple((int(at) * _STRETCH, SPN if audible[at] else SILENCE) for at in changes)


def joined(first: Example, second: Example, gap_s: float) -> Example:
    """One after the other with silence between; text and speaker of the one that has a text."""
    gap = np.zeros(round(gap_s * RATE), np.int16)
    at = len(first.samples) + len(gap)
    later = ((start + at, phone) for start, phone in second.phones)
    return replace(
        first if first.text else second,
        samples=np.concatenate([first.samples, gap, second.samples]),
        phones=(*first.phones, (len(first.samples), SILENCE), *later),
    )


def _beside(noise: Example, speech: Sequence[Example], dice: Dice) -> Example:
    line = speech[int(dice.integers(len(speech)))]
    first, second = (noise, line) if dice.random() < _BEFORE else (line, noise)
    return joined(first, second, dice.uniform(0.0, 0.4))


def _by_espeak(language: str, lines: Sequence[str], rate: int, dice: Dice) -> Sound:
    text = lines[int(dice.integers(len(lines)))]
    variant = VARIANTS[int(dice.integers(len(VARIANTS)))]
    said = espeak().say(text, f"{language}+{variant}", rate, int(dice.integers(15, 85)), ipa=False)
    return as_sound(resampled(said))


def _loudness(sound: Sound) -> NDArray[np.float32]:
    whole = sound[: len(sound) // _STRETCH * _STRETCH].reshape(-1, _STRETCH)
    return np.asarray(np.sqrt((whole**2).mean(axis=1)), np.float32)
