"""The phones and words of a best path: where each lies, and how well it was said."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import WordingGraph
from speech.acoustic.rivals import Chain, OtherWays
from speech.acoustic.sound import SeenSound
from speech.heard import HeardSound, HeardWord, Rival

MOST_RIVALS = 4
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
    """The phones of all words along a path of states; silences and fillers are left out."""
    words = graph.words_along(path)
    cuts = np.flatnonzero(np.diff(path)) + 1
    found = []
    for first, last in zip([0, *cuts], [*cuts, len(path)], strict=True):
        state = path[first]
        word, phone = int(words[first]), int(graph.phone[state])
        if word >= 0:
            goodness = float(sound.badness[first:last, phone].mean())
            found.append(Segment(word, phone, int(first), int(last), goodness))
    return found


def sounds_of(
    graph: WordingGraph,
    path: NDArray[np.int32],
    sound: SeenSound,
    phones: tuple[str, ...],
    own: NDArray[np.int32] | None = None,
) -> list[HeardSound]:
    """The same phones as `segments_of`, in its order, each with what it may have been instead.

    `own` gives the phone of each column of a graph that looks at more columns than phones.
    """
    cuts = np.concatenate([[0], np.flatnonzero(np.diff(path)) + 1, [len(path)]]).astype(np.int32)
    states = path[cuts[:-1]]
    chain = graph.phone[states] if own is None else own[graph.phone[states]]
    ways = OtherWays(Chain(chain, cuts), sound.scores[:, : len(phones)], phones)
    units = np.flatnonzero(graph.words_along(path)[cuts[:-1]] >= 0)
    segments = segments_of(graph, path, sound)
    origin = segments[0].first if segments else 0
    return [
        _sound(segment, phones[chain[unit]], ways.rivals(unit, MOST_RIVALS), origin, sound.frame_s)
        for unit, segment in zip(units.tolist(), segments, strict=True)
    ]


def _sound(
    segment: Segment, phone: str, rivals: list[tuple[str, float]], origin: int, frame_s: float
) -> HeardSound:
    frames = segment.last - segment.first
    return HeardSound(
        phone,
        round((segment.first - origin) * frame_s, 2),
        round((segment.last - origin) * frame_s, 2),
        round(segment.goodness, 2),
        tuple(Rival(name, round(lead / frames, 2)) for name, lead in rivals),
    )


def words_of(
    text: str, segments: list[Segment], frame_s: float, sounds: Sequence[HeardSound] = ()
) -> tuple[HeardWord, ...]:
    """Each word with times from the start of speech, its evidence, and its sounds if given."""
    origin = segments[0].first
    words = []
    for number, word in enumerate(text.split()):
        own = [i for i, segment in enumerate(segments) if segment.word == number]
        goodness = [segments[i].goodness for i in own]
        evidence = float(np.exp(np.mean(goodness) / EVIDENCE_SCALE))
        first, last = segments[own[0]].first - origin, segments[own[-1]].last - origin
        times = round(first * frame_s, 2), round(last * frame_s, 2)
        said = tuple(sounds[i] for i in own) if sounds else ()
        words.append(HeardWord(word, *times, round(evidence, 3), said))
    return tuple(words)
