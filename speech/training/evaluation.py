"""How well a net tells what people said whom it was never trained on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import WordingGraph, build_graph
from speech.acoustic.halting import FLUENT
from speech.acoustic.phone_net import PhoneNet
from speech.acoustic.sound import SeenSound
from speech.acoustic.viterbi import forward
from speech.audio import RATE, Samples, dithered, levelled
from speech.clips import Skipped
from speech.errors import SpeechError
from speech.intervals import wilson
from speech.models import Lexicon
from speech.training.corpus.utterance import Utterance, sound_of
from speech.training.rivals import Rivals

Report = dict[str, object]
Row = dict[str, object]
Floats = NDArray[np.float64]
Measure = Callable[[Floats, Floats], float]

_MARGIN = np.zeros(RATE // 5, np.int16)  # clips are cut close; the ears always hear a little before
_BOOTSTRAPS = 500


@dataclass(frozen=True, slots=True)
class Trial:
    """One clip heard by a net that has never heard its speaker.

    Ratios are how far a text lies below the free phone loop, per frame of speech.
    """

    speaker: str
    item_type: str
    of_six: float  # share of draws in which it stood first among five others drawn by chance
    of_near: bool  # the same among the five nearest
    of_all: bool
    right: float  # ratio of what was said
    wrong: tuple[float, ...]  # ratios of those drawn by chance


def leave_one_out(
    nets: Mapping[str, PhoneNet], utterances: Sequence[Utterance], lexicon: Lexicon
) -> Report:
    """Every speaker heard by the net that was trained without her: `nets` by her name.

    All speakers' texts rival each other. Speakers without a net are left out.
    """
    trials: list[Trial] = []
    skipped: list[Skipped] = []
    for speaker, net in nets.items():
        bench = Bench(net, (u.text for u in utterances), lexicon)
        for utterance in utterances:
            if utterance.speaker == speaker:
                found = bench.trial(utterance)
                trials += [found] if isinstance(found, Trial) else []
                skipped += [found] if isinstance(found, Skipped) else []
    return report(trials, skipped)


def evaluate_net(net: PhoneNet, utterances: Sequence[Utterance], lexicon: Lexicon) -> Report:
    """The same of one net for speakers whom it has never heard."""
    return leave_one_out({u.speaker: net for u in utterances}, utterances, lexicon)


class Bench:
    """One net and a graph of all texts that may be said."""

    def __init__(self, net: PhoneNet, texts: Iterable[str], lexicon: Lexicon) -> None:
        self._net = net
        known = {t for t in texts if t and all(word in lexicon for word in t.split())}
        self._rivals = Rivals(sorted(known), lexicon)
        ids = {phone: index for index, phone in enumerate(net.phones)}
        self._graph: WordingGraph = build_graph(self._rivals.texts, lexicon, ids, FLUENT)

    def trial(self, utterance: Utterance, sound: Samples | None = None) -> Trial | Skipped:
        """The clip among its rivals, or why it cannot be measured."""
        if utterance.text not in self._rivals:
            return Skipped(utterance.path.name, "words without a pronunciation")
        try:
            heard = sound_of(utterance) if sound is None else sound
        except SpeechError as error:
            return Skipped(utterance.path.name, error.text)
        padded = np.concatenate([_MARGIN, dithered(levelled(heard)), _MARGIN])
        seen = SeenSound.of(self._net, padded)
        if seen is None:
            return Skipped(utterance.path.name, "too short")
        passed = forward(self._graph, seen.scores)
        scores = np.array([passed.score(i) for i in range(len(self._rivals.texts))])
        return self._judged(utterance, scores, seen)

    def _judged(self, utterance: Utterance, scores: Floats, seen: SeenSound) -> Trial:
        own = self._rivals.texts.index(utterance.text)
        drawn = self._rivals.by_chance(utterance.text)
        near = self._rivals.nearest(utterance.text)
        return Trial(
            utterance.speaker,
            utterance.item_type,
            float(np.mean([scores[own] > scores[list(others)].max() for others in drawn])),
            bool(scores[own] > scores[list(near)].max()),
            int(scores.argmax()) == own,
            seen.ratio(scores[own]),
            tuple(seen.ratio(scores[i]) for others in drawn for i in others),
        )


def report(trials: Sequence[Trial], skipped: Sequence[Skipped] = ()) -> Report:
    """All figures, 0..1, each with its 95 % interval. Raises SpeechError `nothing-measured`."""
    if not trials:
        why = skipped[0].why if skipped else "there are no clips of these speakers"
        raise SpeechError("nothing-measured", f"No clip could be measured: {why}.")
    return {
        "all": row_of(trials),
        "by_speaker": _rows(trials, lambda t: t.speaker),
        "by_item_type": _rows(trials, lambda t: t.item_type),
        "by_speaker_and_item_type": _rows(trials, lambda t: f"{t.speaker}, {t.item_type}"),
        "skipped": [{"path": s.path, "why": s.why} for s in skipped],
    }


def row_of(trials: Sequence[Trial]) -> Row:
    """The figures of some clips, with limits for acceptance of their own."""
    right = np.array([t.right for t in trials])
    wrong = np.array([t.wrong for t in trials])
    row: Row = {"n": len(trials)}
    shares = {
        "accuracy": np.array([t.of_six for t in trials]),
        "accuracy_near": np.array([t.of_near for t in trials], float),
        "one_of_all": np.array([t.of_all for t in trials], float),
    }
    for name, values in shares.items():
        row |= _with_interval(name, values, values, lambda own, _: float(own.mean()))
    for percent in (5, 10):
        measure = partial(true_accepts, false_accepts=percent / 100)
        row |= _with_interval(f"true_accept_at_fa{percent}", right, wrong, measure)
    return row


def true_accepts(right: Floats, wrong: Floats, false_accepts: float) -> float:
    """Share of the right that pass a limit that lets this share of the wrong pass."""
    return float((right > np.quantile(wrong, 1 - false_accepts)).mean())


def _with_interval(name: str, own: Floats, other: Floats, measure: Measure) -> Row:
    """By bootstrap over clips: there are too few speakers to draw speakers.

    Where all clips went the same way a bootstrap knows no doubt; there it is Wilson's interval.
    """
    dice = np.random.default_rng(0)
    draws = (dice.integers(0, len(own), len(own)) for _ in range(_BOOTSTRAPS))
    found = [measure(own[drawn], other[drawn]) for drawn in draws]
    interval = [round(float(np.quantile(found, q)), 4) for q in (0.025, 0.975)]
    value = measure(own, other)
    if interval[0] == interval[1]:
        interval = wilson(value * len(own), len(own))
    return {name: round(value, 4), f"{name}_ci95": interval}


def _rows(trials: Sequence[Trial], key: Callable[[Trial], str]) -> dict[str, Row]:
    groups: dict[str, list[Trial]] = {}
    for trial in trials:
        groups.setdefault(key(trial), []).append(trial)
    return {name: row_of(groups[name]) for name in sorted(groups)}
