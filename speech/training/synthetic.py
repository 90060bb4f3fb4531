"""Danish by espeak-ng with the time of every phone: many voices, tempos and pitches."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import soxr
from numpy.typing import NDArray

from speech.audio import RATE, Samples
from speech.espeak import Phoneme, Utterance, espeak
from speech.training.example import Example
from speech.training.phones import PHONE_IDS, phone_of_espeak

SOURCE = "espeak-ng"
LONGEST_S = 8.0
_SHORTEST_S = 0.15
_PEAK = 20_000
_TEMPOS = (0.85, 0.9, 0.95, 1.0, 1.0, 1.05, 1.1, 1.15)

# Whispering, croaking and robots are left out.
VARIANTS = (
    "Alex", "Alicia", "Andrea", "Andy", "Annie", "AnxiousAndy", "Denis", "Diogo", "Gene", "Gene2",
    "Henrique", "Hugo", "Jacky", "Lee", "Marco", "Mario", "Michael", "Mike", "Nguyen",
    "RicishayMax", "RicishayMax2", "RicishayMax3", "Storm", "Tweaky", "adam", "anika", "antonio",
    "aunty", "belinda", "benjamin", "boris", "caleb", "david", "ed", "edward", "edward2", "f1",
    "f2", "f3", "f4", "f5", "grandma", "grandpa", "gustave", "iven", "iven2", "iven3", "iven4",
    "john", "kaukovalta", "klatt", "klatt2", "klatt3", "linda", "m1", "m2", "m3", "m4", "m5", "m6",
    "m7", "m8", "marcelo", "max", "michel", "miguel", "norbert", "pablo", "paul", "pedro",
    "quincy", "rob", "robert", "sandro", "shelby", "steph", "steph2", "steph3", "travis", "victor",
    "zac",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """What to say and how: an espeak-ng voice, words a minute, pitch and melody (0..100).

    `tempo` plays the sound faster with pitch and formants higher, as another throat would.
    """

    text: str
    variant: str
    rate: int = 170
    pitch: int = 50
    melody: int = 50
    tempo: float = 1.0


def draw_voice(text: str, dice: random.Random) -> SpokenLine:
    """The text in a voice drawn by dice: 110 to 230 words a minute, low to high."""
    return SpokenLine(
        text,
        variant=dice.choice(VARIANTS),
        rate=dice.randint(110, 230),
        pitch=dice.randint(15, 85),
        melody=dice.randint(20, 80),
        tempo=dice.choice(_TEMPOS),
    )


def speak(line: SpokenLine) -> Example | None:
    """The line as an example, with short silences about it.

    None where espeak-ng said it with sounds that Danish does not have (foreign names), or where it
    is too short or longer than LONGEST_S. Raises EspeakMissingError.
    """
    said = espeak().say(
        line.text, f"da+{line.variant}", line.rate, line.pitch, melody=line.melody, ipa=False
    )
    names = [phone_of_espeak(_name(phoneme)) for phoneme in said.phonemes]
    samples = resampled(said, line.tempo)
    if None in names or not _SHORTEST_S <= len(samples) / RATE <= LONGEST_S:
        return None
    starts = (round(p.at_s * RATE / line.tempo) for p in said.phonemes)
    phones = tuple(
        (start, PHONE_IDS[name]) for start, name in zip(starts, names, strict=True) if name
    )
    return Example(samples, phones, line.text, speaker_of(line), SOURCE)


def synthetic_speech(texts: Iterable[str], seed: int) -> Iterator[Example]:
    """Each text in a voice drawn by dice; texts that cannot be spoken as Danish are left out.

    In a fresh process the same seed gives the same sound, sample by sample; espeak-ng's own noise
    and flutter go on from where they were.
    """
    dice = random.Random(seed)
    for text in texts:
        example = speak(draw_voice(text, dice))
        if example is not None:
            yield example


def resampled(said: Utterance, tempo: float = 1.0) -> Samples:
    """The sound at 16 kHz, played `tempo` times as fast, as loud as all other examples."""
    sound: NDArray[np.float32] = said.pcm.astype(np.float32)
    ours = soxr.resample(sound, said.rate * tempo, RATE)
    peak = max(float(np.abs(ours).max(initial=0.0)), 1.0)
    return np.asarray(ours / peak * _PEAK, np.int16)


def speaker_of(line: SpokenLine) -> str:
    """A name for the voice, so that voices can be held out."""
    return f"{SOURCE}:{line.variant}"


def _name(phoneme: Phoneme) -> str:
    return phoneme.ipa.split("\0", 1)[0]
