"""Planted in recordings: a sound is cut out, and another one of the same speaker put in."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from speech.acoustic.phone_net import PhoneNet
from speech.acoustic.rivals import BEFORE, NOTHING, VOWELS, base_of
from speech.audio import RATE, Samples
from speech.clips import Skipped, read_clip, read_table
from speech.models import Lexicon, Vocabulary
from speech.planted.case import Case, Plant, SaidWord, Site, Stretch, is_new, sites_in, words_in
from speech.training.corpus.utterance import Utterance
from speech.training.example import Example
from speech.training.forced_alignment import LEAST_FIT, ForcedAligner

SOURCE = "human"
FADE = RATE // 125  # 8 ms
_DONOR_S = (0.04, 0.25)  # shorter ones are cut badly, longer ones are drawn out
_SLIPPED_IN = RATE * 7 // 100  # length of a vowel that slips in


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording that fits its text, word by word."""

    example: Example
    words: tuple[SaidWord, ...]


def recordings(index: Path, words: Vocabulary, net: PhoneNet) -> Iterator[Recording]:
    """The rows of a table (path, transcript, speaker) whose sound fits the text."""
    aligner = ForcedAligner(net, words.lexicon)
    for clip in read_table(index, words).clips:
        sound = read_clip(clip)
        if isinstance(sound, Skipped):
            continue
        found = aligner.align(Utterance(clip.path, clip.text, clip.speaker), sound, SOURCE)
        if isinstance(found, Skipped) or found.fit < LEAST_FIT:
            continue
        said = words_in(found.example, words.lexicon)
        if said is not None:
            yield Recording(found.example, said)


def spliced_cases(
    found: Sequence[Recording], lexicon: Lexicon, each: int, seed: int = 0
) -> Iterator[Case]:
    """All recordings as they are, and for each movement up to `each` with its sound planted."""
    dice = random.Random(seed)
    for recording in found:
        yield _case(recording, recording.example.samples, None)
    donors = _donors(found)
    for places in _by_movement(found, lexicon, donors).values():
        for recording, site, rival in dice.sample(places, min(each, len(places))):
            donor = _donor(recording, rival, donors, dice)
            samples = planted(recording.example.samples, site.stretch, donor, rival)
            yield _case(recording, samples, Plant(site.word, site.movement.id, rival))


def planted(samples: Samples, stretch: Stretch, donor: Samples, rival: str) -> Samples:
    """The sound with `donor` instead of a stretch, or before it, or with nothing in its place."""
    first, last = stretch
    if rival == NOTHING:
        return joined(samples[:first], samples[last:])
    if rival == BEFORE:
        last = first
    return joined(joined(samples[:first], donor), samples[last:])


def joined(before: Samples, after: Samples) -> Samples:
    """One sound after the other with a cross-fade of FADE samples."""
    length = min(FADE, len(before), len(after))
    if length == 0:
        return np.concatenate([before, after])
    rise = np.linspace(0, 1, length)
    mixed = before[-length:] * (1 - rise) + after[:length] * rise
    return np.concatenate([before[:-length], mixed.astype(np.int16), after[length:]])


_Place = tuple[Recording, Site, str]
_Donors = dict[tuple[str, str], list[Samples]]


def _case(recording: Recording, samples: Samples, plant: Plant | None) -> Case:
    example = recording.example
    return Case(example.text, samples, example.speaker, SOURCE, plant)


def _donors(found: Iterable[Recording]) -> _Donors:
    """Sounds by speaker and phone; vowels once more as those that may slip in."""
    donors: _Donors = defaultdict(list)
    for recording in found:
        example = recording.example
        for word in recording.words:
            for phone, (first, last) in zip(word.phones, word.stretches, strict=True):
                if _DONOR_S[0] <= (last - first) / RATE <= _DONOR_S[1]:
                    sound = example.samples[first:last]
                    donors[example.speaker, base_of(phone)].append(sound)
                    if base_of(phone) in VOWELS:
                        donors[example.speaker, BEFORE].append(sound[:_SLIPPED_IN])
    return donors


def _by_movement(
    found: Iterable[Recording], lexicon: Lexicon, donors: _Donors
) -> dict[str, list[_Place]]:
    places: dict[str, list[_Place]] = defaultdict(list)
    for recording in found:
        speaker = recording.example.speaker
        for site in sites_in(recording.words):
            word = recording.words[site.word]
            for rival in sorted(site.movement.instead):
                there = rival == NOTHING or donors.get((speaker, rival))
                if there and is_new(word, site.sound, rival, lexicon):
                    places[site.movement.id].append((recording, site, rival))
    return places


def _donor(recording: Recording, rival: str, donors: _Donors, dice: random.Random) -> Samples:
    if rival == NOTHING:
        return np.zeros(0, np.int16)
    return dice.choice(donors[recording.example.speaker, rival])
