"""The phones and words of a best path: where each lies, and how well it was said."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from speech.acoustic.graph import WordingGraph
from speech.acoustic.rivals import Chain, OtherWays, aligned
from speech.acoustic.sound import SeenSound
from speech.heard import HeardSound, HeardWord, Rival

Ways = Sequence[tuple[str, ...]]  # the pronunciations of a word

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
    proper: Sequence[Ways],
    own: NDArray[np.int32] | None = None,
) -> list[tuple[HeardSound, ...]]:
    """Of each word its sounds, each with what it may have been instead.

    `proper` gives the pronunciations of each word. Where a tolerance let another one pass, the
    sounds are those of the nearest proper one: what is forgiven may still be worth a remark. `own`
    gives the phone of each column of a graph that looks at more columns than phones.
    """
    scores = sound.scores[:, : len(phones)]
    units, chain = _proper_chain(graph, path, scores, phones, proper, own)
    ways = OtherWays(chain, scores, phones)
    first = next((chain.cuts[i] for i, word in enumerate(units) if word >= 0), 0)
    found: list[list[HeardSound]] = [[] for _ in proper]
    for unit, word in enumerate(units):
        if word >= 0:
            rivals = ways.rivals(unit, MOST_RIVALS)
            found[word].append(_sound(chain, unit, int(first), sound, phones, rivals))
    return [tuple(sounds) for sounds in found]


def _proper_chain(
    graph: WordingGraph,
    path: NDArray[np.int32],
    scores: NDArray[np.float32],
    phones: tuple[str, ...],
    proper: Sequence[Ways],
    own: NDArray[np.int32] | None,
) -> tuple[list[int], Chain]:
    """The word of each unit, and the chain of units along a path, in proper pronunciations."""
    cuts = np.concatenate([[0], np.flatnonzero(np.diff(path)) + 1, [len(path)]]).astype(np.int32)
    states = path[cuts[:-1]]
    said = graph.phone[states] if own is None else own[graph.phone[states]]
    words = graph.words_along(path)[cuts[:-1]].tolist()
    names: list[tuple[int, str]] = []
    for word, units in groupby(range(len(words)), key=words.__getitem__):
        way = tuple(phones[said[unit]] for unit in units)
        if word >= 0 and way not in proper[word]:
            way = min(proper[word], key=lambda one: Levenshtein.distance(one, way))
        names += [(word, phone) for phone in way]
    ids = np.array([phones.index(phone) for _, phone in names], np.int32)
    same = np.array_equal(ids, said)
    chain = Chain(ids, cuts) if same else aligned(ids, scores)
    if chain is None:  # too short for the proper way
        return words, Chain(said, cuts)
    return [word for word, _ in names], chain


def _sound(
    chain: Chain,
    unit: int,
    origin: int,
    sound: SeenSound,
    phones: tuple[str, ...],
    rivals: list[tuple[str, float]],
) -> HeardSound:
    first, last, phone = int(chain.cuts[unit]), int(chain.cuts[unit + 1]), int(chain.phones[unit])
    return HeardSound(
        phones[phone],
        round((first - origin) * sound.frame_s, 2),
        round((last - origin) * sound.frame_s, 2),
        round(float(sound.badness[first:last, phone].mean()), 2),
        tuple(Rival(name, round(lead / (last - first), 2)) for name, lead in rivals),
    )


def words_of(
    text: str,
    segments: list[Segment],
    frame_s: float,
    sounds: Sequence[tuple[HeardSound, ...]] = (),
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
        said = sounds[number] if sounds else ()
        words.append(HeardWord(word, *times, round(evidence, 3), said))
    return tuple(words)
