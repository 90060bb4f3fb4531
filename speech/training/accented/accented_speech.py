"""Lines in accents drawn by dice, labelled with the Danish sounds that were meant.

What a speaker does to a sound is heard under the label of the sound that she meant, so that the
net learns which sounds may stand for which; what she inserts is shared by its two neighbours.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

import numpy as np

from speech.audio import RATE, Samples
from speech.espeak import Utterance, espeak
from speech.fairness.accents import ACCENTS, Accent
from speech.fairness.rules import Change
from speech.fairness.sounds import Sound, Word, danish_words
from speech.training.accented.habits import draw_habits
from speech.training.accented.manner import NOISE, Run, draw_manner, runs_of
from speech.training.accented.voices import DANISH, LANGUAGES, VARIANTS, WOMEN, mnemonics
from speech.training.example import SILENCE, Example
from speech.training.phones import PHONE_IDS, SPOKEN_NOISE, phone_of_espeak
from speech.training.synthetic import resampled
from speech.training.voice_conversion import VoiceChange, changed_voice
from speech.training.waveform import as_samples, as_sound

SOURCE = "accented"
_LONGEST_S, _SHORTEST_S = 10.0, 0.15
_IN_DANISH_VOICE, _WOMAN, _BY_RULES = 0.4, 0.5, 0.5
_THROATS = (0.88, 1.15)
_LINK = ";"  # espeak-ng's own glide between two vowels
_DRAWN_OUT = 0.97  # nearer to 1 than this is not worth the change
INSERTED = -1  # the label of a sound that stands for none; it ends up with its neighbours

Phones = list[tuple[int, int]]  # first sample, phone


@dataclass(frozen=True, slots=True)
class Learner:
    """One synthetic speaker: espeak-ng's language and variant, her throat, pitch and habits."""

    language: str
    variant: str
    throat: float
    pitch: int
    melody: int
    habits: tuple[Change, ...]

    def changed(self, words: Iterable[Word], dice: Random) -> tuple[Word, ...]:
        """The words with her habits; a word of which nothing would be left stays as it was."""
        return tuple(self._word(word, dice) for word in words)

    def _word(self, word: Word, dice: Random) -> Word:
        said = word
        for habit in self.habits:
            said = habit(said, dice) or said
        return said


def draw_learner(dice: Random, first_languages: Iterable[str] = ()) -> Learner:
    """Any accent at all; half of the time one of these first languages of the stress set."""
    named = [accent for accent in ACCENTS if accent.l1 in set(first_languages)]
    if named and dice.random() < _BY_RULES:
        return _by_rules(dice.choice(named), dice)
    danish = dice.random() < _IN_DANISH_VOICE
    return _learner(DANISH if danish else dice.choice(LANGUAGES), draw_habits(dice), dice)


def _by_rules(accent: Accent, dice: Random) -> Learner:
    share = dice.choice((1 / 3, 2 / 3, 1.0))
    count = round(len(accent.rules) * share)
    own = sorted(dice.sample(range(len(accent.rules)), count))
    language = dice.choice((DANISH, accent.voice)) if share < 1 else accent.voice
    return _learner(language, tuple(accent.rules[at].change for at in own), dice)


def _learner(language: str, habits: tuple[Change, ...], dice: Random) -> Learner:
    variant = dice.choice(WOMEN if dice.random() < _WOMAN else VARIANTS)
    throat = dice.uniform(*_THROATS)
    return Learner(language, variant, throat, dice.randint(15, 85), dice.randint(20, 80), habits)


def accented_speech(
    texts: Iterable[str], seed: int, first_languages: Iterable[str] = ()
) -> Iterator[Example]:
    """Each text by another learner; texts that cannot be spoken as Danish are left out.

    In a fresh process the same seed gives the same sound. Raises EspeakMissingError.
    """
    dice, named = Random(f"accented {seed}"), tuple(first_languages)
    for text in texts:
        example = said_by(draw_learner(dice, named), text, dice)
        if example is not None:
            yield example


def said_by(learner: Learner, text: str, dice: Random) -> Example | None:
    """The line by this learner, in any manner; None where it has other than Danish sounds."""
    words = danish_words(text)
    if any(phone_of_espeak(sound.name) is None for word in words for sound in word):
        return None
    meant = (tuple(replace(sound, meant=sound.name) for sound in word) for word in words)
    said = learner.changed(meant, dice)
    parts = [_spoken(run, learner) for run in runs_of(said, draw_manner(dice), dice)]
    if not parts or None in parts:
        return None
    samples, phones = _joined([part for part in parts if part])
    if not _SHORTEST_S <= len(samples) / RATE <= _LONGEST_S:
        return None
    return Example(samples, tuple(phones), text, f"{SOURCE}:{learner.language}", SOURCE)


def _spoken(run: Run, learner: Learner) -> tuple[Samples, Phones] | None:
    """One run with the pause after it; None where espeak-ng said something else."""
    said = espeak().say(
        mnemonics(run.words, learner.language),
        f"{learner.language}+{learner.variant}",
        round(run.rate / learner.throat),
        learner.pitch,
        melody=learner.melody,
        ipa=False,
    )
    labels = _labels(run.words, learner.language, said)
    if labels is None:
        return None
    samples = resampled(said, learner.throat)
    starts = [round(p.at_s * RATE / learner.throat) for p in said.phonemes]
    if run.drawl < _DRAWN_OUT:
        samples = as_samples(changed_voice(as_sound(samples), VoiceChange(tempo=run.drawl)))
        starts = [round(start / run.drawl) for start in starts]
    phones = shared_out(list(zip(starts, labels, strict=True)), len(samples))
    pause = np.zeros(round(run.pause_s * RATE), np.int16)
    end = [(len(samples), SILENCE)] if len(pause) else []
    return np.concatenate([samples, pause]), [*phones, *end]


def _labels(words: Iterable[Word], language: str, said: Utterance) -> list[int] | None:
    """For everything that was said the phone that was meant; silence for pauses."""
    wanted = [pair for word in words for sound in word for pair in _tokens(sound, language)]
    names = [phoneme.ipa.split("\0", 1)[0] for phoneme in said.phonemes]
    spoken = [at for at, name in enumerate(names) if name and name[0] not in "_(" + _LINK]
    labels = [INSERTED if name == _LINK else SILENCE for name in names]
    if len(spoken) != len(wanted):
        return None
    for at, (_, phone) in zip(spoken, wanted, strict=True):
        labels[at] = phone
    return labels


def _tokens(sound: Sound, language: str) -> list[tuple[str, int]]:
    """What espeak-ng is asked to say for a sound, each with the phone that was meant."""
    phone = PHONE_IDS[SPOKEN_NOISE] if sound.meant == NOISE else INSERTED
    if sound.meant and sound.meant != NOISE:
        phone = PHONE_IDS[phone_of_espeak(sound.meant) or SPOKEN_NOISE]
    return [(token, phone) for token in mnemonics([(sound,)], language).strip("[]").split("|")]


def shared_out(phones: Phones, end: int) -> Phones:
    """What was inserted belongs half to the phone before it and half to the one after it."""
    ends = [*(start for start, _ in phones[1:]), end]
    found: Phones = []
    begins: int | None = None
    for (start, phone), last in zip(phones, ends, strict=True):
        if phone == INSERTED:
            begins = (start + last) // 2 if found else start
        else:
            found.append((start if begins is None else begins, phone))
            begins = None
    return found


def _joined(parts: list[tuple[Samples, Phones]]) -> tuple[Samples, Phones]:
    """All runs behind each other."""
    phones: Phones = []
    at = 0
    for samples, own in parts:
        phones += [(at + start, phone) for start, phone in own]
        at += len(samples)
    return np.concatenate([samples for samples, _ in parts]), phones
