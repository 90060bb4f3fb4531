"""Recordings with their texts become examples: when was which phone said, and does it fit?"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import WordingGraph, build_graph
from speech.acoustic.halting import FLUENT
from speech.acoustic.phone_net import PhoneNet
from speech.acoustic.sound import SeenSound
from speech.acoustic.viterbi import forward
from speech.audio import FULL_SCALE, RATE, Samples, dithered, levelled, peak_of
from speech.clips import Skipped
from speech.errors import SpeechError
from speech.models import Lexicon
from speech.training.corpus.utterance import Utterance, sound_of
from speech.training.example import Example
from speech.training.phones import PHONE_IDS
from speech.training.pronounce import pronounce

LEAST_FIT = -2.3
"""How far below the free phone loop the text may lie, per frame of speech.

On 540 clips of people this leaves out the worst 3 %: wrong transcripts, cut words, humming.
"""

_PEAK = 16_000 / FULL_SCALE
_MARGIN = np.zeros(RATE // 5, np.int16)  # clips are cut close; silence is modelled with context
_SHORTEST_S = 0.1


@dataclass(frozen=True, slots=True)
class Aligned:
    """An example, and how well its text fitted: 0 is as good as sounds get."""

    example: Example
    fit: float


class ForcedAligner:
    """Aligns with any net whose phones the trainer knows, and one lexicon."""

    def __init__(self, net: PhoneNet, lexicon: Lexicon) -> None:
        self._net, self._lexicon = net, lexicon
        self._ids = {phone: index for index, phone in enumerate(net.phones)}
        self._ours = np.array([PHONE_IDS[phone] for phone in net.phones])

    def align(self, utterance: Utterance, sound: Samples, source: str) -> Aligned | Skipped:
        """The sound with its phones in time, or why that cannot be done."""
        unknown = [word for word in utterance.text.split() if word not in self._lexicon]
        if unknown:
            return _skipped(utterance, f"words without a pronunciation: {', '.join(unknown)}")
        seen = SeenSound.of(self._net, np.concatenate([_MARGIN, _ready(sound), _MARGIN]))
        if len(sound) < _SHORTEST_S * RATE or seen is None:
            return _skipped(utterance, "too short")
        graph = build_graph([utterance.text], self._lexicon, self._ids, FLUENT)
        found = forward(graph, seen.scores)
        score = found.score(0)
        if score < -1e8:
            return _skipped(utterance, "more phones than frames")
        phones = self._phones(graph, found.path(0))
        samples = _at_usual_loudness(sound)
        example = Example(samples, phones, utterance.text, utterance.speaker, source)
        return Aligned(example, seen.ratio(score))

    def _phones(self, graph: WordingGraph, path: NDArray[np.int32]) -> tuple[tuple[int, int], ...]:
        """First sample and phone of every state along the path, in the trainer's numbers."""
        frame = self._net.frame_s * RATE
        changes = np.flatnonzero(np.diff(path, prepend=-1))
        return tuple(
            (max(0, round(int(at) * frame) - len(_MARGIN)), int(self._ours[graph.phone[path[at]]]))
            for at in changes
        )


def with_new_words(lexicon: Lexicon, utterances: Iterable[Utterance]) -> Lexicon:
    """The lexicon and every word of the utterances that it lacks, as espeak-ng says them.

    Raises SpeechError `espeak-missing`.
    """
    words = {word for utterance in utterances for word in utterance.text.split()}
    grown = dict(lexicon)
    for word, said in pronounce(sorted(words - lexicon.keys()), lexicon):
        grown[word] = (*grown.get(word, ()), said)
    return grown


def align_all(
    utterances: Iterable[Utterance],
    aligner: ForcedAligner,
    source: str,
    refuse: Callable[[Skipped], None],
    least_fit: float = LEAST_FIT,
) -> Iterator[Example]:
    """Examples of all utterances that can be read and fit their text; `refuse` is told the rest."""
    for utterance in utterances:
        try:
            found = aligner.align(utterance, sound_of(utterance), source)
        except SpeechError as error:
            found = _skipped(utterance, error.text)
        if isinstance(found, Skipped):
            refuse(found)
        elif found.fit < least_fit:
            refuse(_skipped(utterance, f"text and sound disagree (fit {found.fit:.1f})"))
        else:
            yield found.example


def _skipped(utterance: Utterance, why: str) -> Skipped:
    return Skipped(utterance.path.name, why)


def _ready(sound: Samples) -> Samples:
    return dithered(levelled(sound))


def _at_usual_loudness(sound: Samples) -> Samples:
    gain = _PEAK / max(peak_of(sound), 1e-6)
    return np.asarray(np.clip(sound * gain, -FULL_SCALE, FULL_SCALE - 1), np.int16)
