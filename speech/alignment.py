"""Ranks the wordings of a turn by forced alignment, with evidence for every single word."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from speech.acoustic.graph import NO_WORD, SILENCE, WordingGraph, build_graph
from speech.acoustic.kaldi_file import read_model
from speech.acoustic.mfcc import mfcc
from speech.acoustic.net import SUBSAMPLING, AcousticNet
from speech.acoustic.viterbi import Forward, forward, free_loop
from speech.audio import dithered, levelled
from speech.danish.everyday import EVERYDAY, FREE
from speech.heard import Candidate, HeardWord, Listening
from speech.models import Pronunciation, Vocabulary, model_dir, vocabulary

Floats = NDArray[np.float32]

FRAME_S = SUBSAMPLING * 0.01
MOST_CANDIDATES = 6  # that are aligned word by word
TOO_NEAR = 0.5  # a competitor this like a wording, in phones (0..1), steps aside
EVIDENCE_SCALE = 2.0  # goodness of pronunciation, in log units, at which evidence falls to 1/e
LEAST_SPEECH_FRAMES = 5
PAUSE_S = 0.25  # silences shorter than this are part of speaking


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
        self._net = AcousticNet(read_model(home / "am" / "final.mdl"))
        self._phone_ids = read_phone_ids(home / "graph" / "phones.txt")

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
        features = mfcc(dithered(levelled(pcm)))
        if len(features) == 0:
            return Alignment((), 0.0, ())
        posteriors = self._net.log_posteriors(features)
        sound = _Sound.of(posteriors, self._net.scores(posteriors))
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


def read_phone_ids(path: Path) -> dict[str, int]:
    """The net's phones in its output order, from Kaldi's position-dependent `phones.txt`."""
    names = [line.split(" ")[0] for line in path.read_text("utf-8").splitlines()[1:]]
    bare = [n if n == "SIL" or n.startswith("#") else n.rsplit("_", 1)[0] for n in names]
    return {phone: i for i, phone in enumerate(dict.fromkeys(bare))}


def _unlike(phones: Pronunciation, wordings: Iterable[Pronunciation]) -> bool:
    return all(Levenshtein.normalized_similarity(phones, other) < TOO_NEAR for other in wordings)


@dataclass(frozen=True, slots=True)
class _Sound:
    """One stretch of sound as the net sees it."""

    scores: Floats  # (frames, phones)
    badness: Floats  # (frames, phones): own score below the best of the frame, <= 0
    speech: NDArray[np.bool_]
    loop: float

    @classmethod
    def of(cls, posteriors: Floats, scores: Floats) -> "_Sound":
        speech = posteriors.argmax(1) != SILENCE
        return cls(scores, scores - scores.max(1, keepdims=True), speech, free_loop(scores))

    def ratio(self, score: float) -> float:
        """How far a path lies below the free phone loop, per frame of speech."""
        return (score - self.loop) / max(LEAST_SPEECH_FRAMES, int(self.speech.sum()))

    def begins_s(self) -> float:
        return float(self.speech.argmax()) * FRAME_S

    def pauses_s(self) -> tuple[float, ...]:
        spoken = np.flatnonzero(self.speech)
        gaps = (np.diff(spoken) - 1) * FRAME_S
        return tuple(round(float(gap), 2) for gap in gaps if gap >= PAUSE_S)


def _candidates(
    prepared: Prepared, passed: Forward, sound: _Sound, most: int
) -> tuple[Candidate, ...]:
    """The best wording of each choice, best first, the best few of them word by word."""
    scores = [passed.score(i) for i in range(len(prepared.choice_ids))]
    best: dict[str, int] = {}
    for index in sorted(range(len(scores)), key=lambda i: -scores[i]):
        best.setdefault(prepared.choice_ids[index], index)
    nearest = list(best.items())[:most]
    found = [_candidate(choice, passed, index, sound) for choice, index in nearest]
    return tuple(sorted(found, key=lambda candidate: -candidate.fit))


def _candidate(choice_id: str, passed: Forward, index: int, sound: _Sound) -> Candidate:
    span = passed.graph.spans[index]
    score = passed.score(index)
    if score < -1e8:  # more phones than frames
        return Candidate(choice_id, span.text, -99.0, ())
    segments = _segments(passed.graph, passed.path(index), sound)
    fit = sound.ratio(score) + float(np.mean([s.goodness for s in segments]))
    return Candidate(choice_id, span.text, fit, _words(span.text, segments))


@dataclass(frozen=True, slots=True)
class _Segment:
    """One phone of the best path: its word, frames [first, last), goodness of pronunciation."""

    word: int
    first: int
    last: int
    goodness: float


def _segments(graph: WordingGraph, path: NDArray[np.int32], sound: _Sound) -> list[_Segment]:
    cuts = np.flatnonzero(np.diff(path)) + 1
    segments = []
    for first, last in zip([0, *cuts], [*cuts, len(path)], strict=True):
        state = path[first]
        word = int(graph.word[state])
        if word != NO_WORD:
            goodness = float(sound.badness[first:last, graph.phone[state]].mean())
            segments.append(_Segment(word, int(first), int(last), goodness))
    return segments


def _words(text: str, segments: list[_Segment]) -> tuple[HeardWord, ...]:
    origin = segments[0].first
    words = []
    for number, word in enumerate(text.split()):
        own = [s for s in segments if s.word == number]
        evidence = float(np.exp(np.mean([s.goodness for s in own]) / EVIDENCE_SCALE))
        start, end = (own[0].first - origin) * FRAME_S, (own[-1].last - origin) * FRAME_S
        words.append(HeardWord(word, round(start, 2), round(end, 2), round(evidence, 3)))
    return tuple(words)


def _margin(candidates: tuple[Candidate, ...]) -> float:
    return candidates[0].fit - candidates[1].fit if len(candidates) > 1 else 0.0
