"""Ranks the wordings of a turn by forced alignment, with evidence for every single word."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from speech.acoustic.graph import WordingGraph, build_graph
from speech.acoustic.model import phone_net
from speech.acoustic.phone_net import PhoneNet
from speech.acoustic.segments import segments_of, words_of
from speech.acoustic.sound import SeenSound
from speech.acoustic.viterbi import Forward, forward
from speech.danish.everyday import EVERYDAY, FREE
from speech.heard import Candidate, Listening
from speech.models import Pronunciation, Vocabulary, model_dir, vocabulary

MOST_CANDIDATES = 6  # that are aligned word by word
TOO_NEAR = 0.5  # a competitor this like a wording, in phones (0..1), steps aside


@dataclass(frozen=True, slots=True)
class Prepared:
    """A turn made ready: the graph, and for each of its wordings the choice that it belongs to."""

    graph: WordingGraph
    choice_ids: tuple[str, ...]
    skipped: tuple[str, ...]  # wordings with a word that nobody knows


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the sound was nearest to: as in Heard."""

    candidates: tuple[Candidate, ...]
    margin: float
    pauses_s: tuple[float, ...]
    begins_s: float = 0.0  # where the first word begins in the sound


class Aligner:
    """Scores wordings against sound on the acoustic net of one model."""

    def __init__(self, directory: Path | None = None) -> None:
        home = model_dir(directory)
        self._words: Vocabulary = vocabulary(home)
        self._net: PhoneNet = phone_net(home)
        self._phone_ids = {phone: i for i, phone in enumerate(self._net.phones)}

    def prepare(self, listening: Listening) -> Prepared:
        """Make a turn ready. Wordings with unknown words are left out and named in `skipped`."""
        wanted = [(c.id, w) for c in listening.choices for w in c.wordings]
        known = [(i, w) for i, w in wanted if self._alignable(w)]
        skipped = tuple(w for _, w in wanted if not self._alignable(w))
        known += [(FREE, text) for text in self._competitors(w for _, w in known)]
        graph = build_graph((w for _, w in known), self._words.lexicon, self._phone_ids)
        return Prepared(graph, tuple(i for i, _ in known), skipped)

    def align(
        self, prepared: Prepared, pcm: NDArray[np.int16], most: int = MOST_CANDIDATES
    ) -> Alignment:
        """Rank all wordings on 16 kHz mono sound of any length; the best `most` word by word."""
        sound = SeenSound.of(self._net, pcm)
        if sound is None:
            return Alignment((), 0.0, ())
        passed = forward(prepared.graph, sound.scores)
        candidates = _candidates(prepared, passed, sound, most)
        return Alignment(candidates, _margin(candidates), sound.pauses_s(), sound.begins_s())

    def _alignable(self, wording: str) -> bool:
        words = wording.split()
        return bool(words) and all(word in self._words.lexicon for word in words)

    def _competitors(self, wordings: Iterable[str]) -> list[str]:
        own = [self._phones(w) for w in wordings]
        return [text for text in EVERYDAY if _unlike(self._phones(text), own)]

    def _phones(self, wording: str) -> Pronunciation:
        return tuple(p for word in wording.split() for p in self._words.lexicon[word][0])


def _unlike(phones: Pronunciation, wordings: Iterable[Pronunciation]) -> bool:
    return all(Levenshtein.normalized_similarity(phones, other) < TOO_NEAR for other in wordings)


def _candidates(
    prepared: Prepared, passed: Forward, sound: SeenSound, most: int
) -> tuple[Candidate, ...]:
    """The best wording of each choice, best first, the best few of them word by word."""
    scores = [passed.score(i) for i in range(len(prepared.choice_ids))]
    best: dict[str, int] = {}
    for index in sorted(range(len(scores)), key=lambda i: -scores[i]):
        best.setdefault(prepared.choice_ids[index], index)
    nearest = list(best.items())[:most]
    found = [_candidate(choice, passed, index, sound) for choice, index in nearest]
    return tuple(sorted(found, key=lambda candidate: -candidate.fit))


def _candidate(choice_id: str, passed: Forward, index: int, sound: SeenSound) -> Candidate:
    span = passed.graph.spans[index]
    score = passed.score(index)
    if score < -1e8:  # more phones than frames
        return Candidate(choice_id, span.text, -99.0, ())
    segments = segments_of(passed.graph, passed.path(index), sound)
    fit = sound.ratio(score) + float(np.mean([s.goodness for s in segments]))
    return Candidate(choice_id, span.text, fit, words_of(span.text, segments, sound.frame_s))


def _margin(candidates: tuple[Candidate, ...]) -> float:
    return candidates[0].fit - candidates[1].fit if len(candidates) > 1 else 0.0
