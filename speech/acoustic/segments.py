"""The phones and words of a best path: where each lies, and how well it was said."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import NO_WORD, WordingGraph
from speech.acoustic.sound import SeenSound
from speech.heard import HeardWord

EVIDENCE_SCALE = 2.0  # goodness of pronunciation, in log units, at which evidence falls to 1/e


@dataclass(frozen=True, slots=True)
class Segment:
    """One phone of the best path: its word, frames [first, last), goodness of pronunciation."""

    word: int
    phone: int
    first: int
    last: int
    goodness: float


def segments_of(graph: WordingGraph, path: NDArray[np.int32], sound: SeenSound) -> list[Segment]:
    """The phones of all words along a path of states; silences are left out."""
    cuts = np.flatnonzero(np.diff(path)) + 1
    found = []
    for first, last in zip([0, *cuts], [*cuts, len(path)], strict=True):
        state = path[first]
        word, phone = int(graph.word[state]), int(graph.phone[state])
        if word != NO_WORD:
            goodness = float(sound.badness[first:last, phone].mean())
            found.append(Segment(word, phone, int(first), int(last), goodness))
    return found


def words_of(text: str, segments: list[Segment], frame_s: float) -> tuple[HeardWord, ...]:
    """Each word with times from the start of speech and its evidence."""
    origin = segments[0].first
    words = []
    for number, word in enumerate(text.split()):
        own = [s for s in segments if s.word == number]
        evidence = float(np.exp(np.mean([s.goodness for s in own]) / EVIDENCE_SCALE))
        start, end = (own[0].first - origin) * frame_s, (own[-1].last - origin) * frame_s
        words.append(HeardWord(word, round(start, 2), round(end, 2), round(evidence, 3)))
    return tuple(words)
