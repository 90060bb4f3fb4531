"""Ranks the wordings of a turn by forced alignment, with evidence for every single word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from speech.acoustic.forgiving import ForgivingPhones
from speech.acoustic.graph import Ints, WordingGraph, build_graph
from speech.acoustic.halting import COST_FRAME_S, FLUENT
from speech.acoustic.model import phone_net
from speech.acoustic.phone_net import PhoneNet
from speech.acoustic.segments import Segment, segments_of, sounds_of, words_of
from speech.acoustic.sound import SeenSound
from speech.acoustic.viterbi import Forward, forward
from speech.audio import Samples
from speech.cohort import cohort_of, neighbours
from speech.danish.everyday import FREE
from speech.forgiving_lexicon import Wanted, forgiving_lexicon, opposites_of, wanted_of
from speech.heard import Candidate, HeardSound, HeardWord, Listening
from speech.models import Lexicon, Vocabulary, model_dir, vocabulary
from speech.verification import evidence_of

MOST_CANDIDATES = 6  # that are aligned word by word
COHORT_WAYS = 2  # of saying a word of the cohort, whose speakers never halt
SOUNDS_OF = 1  # and of these, so many sound by sound
IMPOSSIBLE = -1e8  # score of a wording with more phones than there are frames
NO_SCORE, NO_FIT = -1e9, -99.0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A turn made ready: the graph of its wordings, and the graph of what competes with them."""

    graph: WordingGraph
    wanted: tuple[Wanted, ...]  # of each wording in the graph
    cohort: WordingGraph
    phones: ForgivingPhones
    proper: Lexicon  # how the words of the wordings are said, without tolerances
    skipped: tuple[str, ...]  # wordings with a word that nobody knows


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the sound was nearest to: as in Heard."""

    candidates: tuple[Candidate, ...]
    margin: float
    pauses_s: tuple[float, ...]
    begins_s: float = 0.0  # where the first word begins in the sound


class Aligner:
    """Scores wordings against sound on the acoustic net of one model, or on another `net`."""

    def __init__(self, directory: Path | None = None, net: PhoneNet | None = None) -> None:
        self._home = model_dir(directory)
        self._words: Vocabulary = vocabulary(self._home)
        self._net: PhoneNet = net or phone_net(self._home)
        self._near = neighbours(self._home)  # made here, so that no turn waits for it

    def prepare(self, listening: Listening) -> Prepared:
        """Make a turn ready. Wordings with unknown words are left out and named in `skipped`."""
        lexicon = self._words.lexicon
        everything = [w for choice in listening.choices for w in choice.wordings]
        skipped = tuple(wording for wording in everything if not self._alignable(wording))
        wanted = [w for w in wanted_of(listening.choices) if self._alignable(w.text)]
        competing = cohort_of((w.text for w in wanted), lexicon, self._near)
        wanted += [w for w in opposites_of(wanted) if self._alignable(w.text)]
        phones = ForgivingPhones(self._net.phones)
        own = forgiving_lexicon(wanted, lexicon, phones)
        graph = build_graph((w.text for w in wanted), own, phones.ids, frame_s=self._net.frame_s)
        usual = {word: lexicon[word][:COHORT_WAYS] for text in competing for word in text.split()}
        cohort = build_graph(competing, usual, phones.ids, FLUENT, self._net.frame_s)
        proper = {word: lexicon[word] for row in wanted for word in row.text.split()}
        return Prepared(graph, tuple(wanted), cohort, phones, proper, skipped)

    def align(self, prepared: Prepared, pcm: Samples, most: int = MOST_CANDIDATES) -> Alignment:
        """Rank all wordings on 16 kHz mono sound of any length; the best `most` word by word."""
        sound = SeenSound.of(self._net, pcm)
        if sound is None:
            return Alignment((), 0.0, ())
        competition = _Competition(prepared, sound)
        found = competition.candidates(most)
        return Alignment(found, _margin(found), sound.pauses_s(), competition.begins_s)

    def _alignable(self, wording: str) -> bool:
        words = wording.split()
        return bool(words) and all(word in self._words.lexicon for word in words)


class _Competition:
    """One sound, the wordings of a turn, and the cohort."""

    def __init__(self, prepared: Prepared, sound: SeenSound) -> None:
        columns = prepared.phones.columns(sound.scores)
        best = sound.scores.max(1, keepdims=True)
        self._sound = replace(sound, scores=columns, badness=columns - best)
        self._prepared = prepared
        self._passed = forward(prepared.graph, columns)
        self._others = forward(prepared.cohort, sound.scores)
        self._other, self._other_score = _best_of(self._others)
        self.begins_s = sound.begins_s()

    def candidates(self, most: int) -> tuple[Candidate, ...]:
        """The best wording of each choice and the best of the cohort, best first."""
        best: dict[str, tuple[float, int]] = {}
        for index, wanted in enumerate(self._prepared.wanted):
            if wanted.choice_id != FREE:
                found = self._passed.score(index), index
                best[wanted.choice_id] = max(found, best.get(wanted.choice_id, found))
        nearest = sorted(best.values(), key=lambda found: -found[0])[:most]
        rows = [
            self._candidate(index, detailed=at < SOUNDS_OF) for at, (_, index) in enumerate(nearest)
        ]
        rows += [self._candidate(index, detailed=False) for index in self._opposites(nearest)]
        if self._other >= 0:
            rows.append(self._free())
        return tuple(sorted(rows, key=lambda candidate: -candidate.fit))

    def _candidate(self, index: int, detailed: bool) -> Candidate:
        wanted, score = self._prepared.wanted[index], self._passed.score(index)
        if score < IMPOSSIBLE:
            return Candidate(wanted.choice_id, wanted.text, NO_FIT, ())
        graph, phones, sound = self._prepared.graph, self._prepared.phones, self._sound
        path = self._passed.path(index)
        segments = segments_of(graph, path, sound)
        if detailed:
            self.begins_s = segments[0].first * sound.frame_s
        sounds = self._sounds(wanted.text, path) if detailed else ()
        words = words_of(wanted.text, segments, sound.frame_s, sounds)
        told = tuple(_marked(word, at, segments, phones) for at, word in enumerate(words))
        marks = {word.forgiven for word in told if word.forgiven}
        lead = self._total(score) - self._total(self._other_score)
        evidence = evidence_of(segments, sound.ratio(score), self._total(score), lead)
        return Candidate(
            wanted.choice_id,
            wanted.text,
            round(evidence.ratio + evidence.goodness, 3),
            told,
            wanted.usual,
            tuple(sorted(marks | ({wanted.rule} if wanted.rule else set()))),
            evidence,
        )

    def _sounds(self, text: str, path: Ints) -> list[tuple[HeardSound, ...]]:
        """Sound by sound, in proper pronunciations."""
        phones, proper = self._prepared.phones, self._prepared.proper
        ways = [proper[word] for word in text.split()]
        graph = self._prepared.graph
        return sounds_of(graph, path, self._sound, phones.phones, ways, phones.own())

    def _total(self, score: float) -> float:
        """Below the free phone loop in all, counted in frames of one length for all nets."""
        return (score - self._sound.loop) * self._sound.frame_s / COST_FRAME_S

    def _opposites(self, nearest: Sequence[tuple[float, int]]) -> Iterator[int]:
        """Lines turned round that fit better than the lines themselves."""
        own = {self._prepared.wanted[index].text: score for score, index in nearest}
        for index, wanted in enumerate(self._prepared.wanted):
            turned = wanted.usual in own and wanted.choice_id == FREE
            if turned and self._passed.score(index) > own[wanted.usual]:
                yield index

    def _free(self) -> Candidate:
        """The best of what nobody asked for."""
        graph, path = self._others.graph, self._others.path(self._other)
        segments = segments_of(graph, path, self._sound)
        text = graph.spans[self._other].text
        ratio = self._sound.ratio(self._other_score)
        evidence = evidence_of(segments, ratio, self._total(self._other_score), 0.0)
        words = words_of(text, segments, self._sound.frame_s)
        return Candidate(FREE, text, round(ratio + evidence.goodness, 3), words, evidence=evidence)


def _best_of(passed: Forward) -> tuple[int, float]:
    """The index of the best wording and its score; -1 where none fits into the sound."""
    scored = [(passed.score(index), index) for index in range(len(passed.graph.spans))]
    score, best = max(scored, default=(NO_SCORE, -1))
    return (best, score) if score > IMPOSSIBLE else (-1, NO_SCORE)


def _marked(
    word: HeardWord, at: int, segments: Sequence[Segment], phones: ForgivingPhones
) -> HeardWord:
    """The word with the rule by which it passes, where it does by one."""
    marks = phones.marks(segment.phone for segment in segments if segment.word == at)
    return replace(word, forgiven=min(marks)) if marks else word


def _margin(candidates: tuple[Candidate, ...]) -> float:
    return candidates[0].fit - candidates[1].fit if len(candidates) > 1 else 0.0
