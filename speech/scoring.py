"""What was heard was worth this: a pure rule from Heard and Listening to a Score that explains.

Order of the questions: was there speech, was it one of the choices at all, which one, and were
its words there. docs/scoring.md tells the rule in prose with the meaning of every reason.
"""

import math
from dataclasses import dataclass, replace
from statistics import median

from rapidfuzz.distance import Levenshtein

from speech.danish.everyday import FREE
from speech.danish.weight import is_light, is_weighty
from speech.heard import Candidate, Choice, Heard, HeardWord, Listening, Role, Score, Verdict
from speech.reasons import Reason
from speech.thresholds import THRESHOLDS, KindThresholds, Thresholds

SCORER_VERSION = "1"

_UNKNOWN = "[unk]"
_IMPOSSIBLE = -90.0  # fit of a wording that is longer than the sound
_HALF = 0.5
_RIGHT = (Role.REPLY, Role.REPAIR)
_SHORT = 8  # letters; the length of a short word says little


def score(heard: Heard, listening: Listening, thresholds: Thresholds = THRESHOLDS) -> Score:
    """The verdict on what was heard. Pure: the same values give the same Score."""
    told = _Told(heard, listening, thresholds)
    best = told.best()
    if best is None:
        return told.nothing(Reason.TOO_SHORT)
    if heard.peak < thresholds.quietest_peak:
        return told.nothing(Reason.TOO_QUIET)
    return told.judge(best)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a wording, sorted into heard and missed."""

    heard: tuple[HeardWord, ...]
    missed: tuple[HeardWord, ...]
    keywords: frozenset[str]

    @property
    def key_missed(self) -> bool:
        return any(w.text in self.keywords or is_weighty(w.text) for w in self.missed)

    @property
    def share_missed(self) -> float:
        """Of the words that bear weight; 0 where none does and something was heard."""
        bearing = [w for w in (*self.heard, *self.missed) if not is_light(w.text)]
        gone = [w for w in self.missed if not is_light(w.text)]
        if not bearing:
            return 0.0 if self.heard else 1.0
        return len(gone) / len(bearing)


@dataclass(frozen=True, slots=True)
class _Told:
    """One scoring: the values it looks at."""

    said: Heard
    listening: Listening
    limits: Thresholds

    def best(self) -> Candidate | None:
        """The choice that is taken as said; a reply gets the benefit of the doubt."""
        listed = [c for c in self.said.candidates if c.choice_id != FREE and c.fit > _IMPOSSIBLE]
        if not listed:
            return None
        first = listed[0]
        if self.listening.strict or self._is_right(first):
            return first
        close = (c for c in listed[1:] if first.fit - c.fit < self.limits.doubt)
        return next((c for c in close if self._is_right(c)), first)

    def judge(self, best: Candidate) -> Score:
        choice, words = self._choice(best), self._sorted(best)
        verdict, reasons = self._verdict(best, choice, words)
        if verdict is Verdict.ALMOST and choice.role not in _RIGHT:
            verdict = Verdict.OTHER  # nobody is coached toward a misstep
        return self._score(verdict, best, words, reasons + self._remarks(best, choice))

    def nothing(self, reason: Reason) -> Score:
        empty = Score(Verdict.NOTHING, None, None, reasons=(reason,))
        return self._with_sound(empty)

    def _verdict(
        self, best: Candidate, choice: Choice, words: _Words
    ) -> tuple[Verdict, tuple[Reason, ...]]:
        kind = self.limits.kinds[choice.kind]
        if self._free_lead(best) > self.limits.free_lead:
            return Verdict.OTHER, (Reason.LIKE_OTHER_SPEECH,)
        if self._too_long(best):
            return Verdict.OTHER, (Reason.TOO_LONG,)
        if best.fit < self._floor(kind):
            return self._below_floor(best, kind, words)
        if words.share_missed >= self.limits.little:
            return Verdict.OTHER, (Reason.LITTLE_HEARD,)
        if choice.role is Role.NEAR:
            return Verdict.OTHER, (Reason.NEAR_MISS,)
        return self._by_words(best, kind, words)

    def _below_floor(
        self, best: Candidate, kind: KindThresholds, words: _Words
    ) -> tuple[Verdict, tuple[Reason, ...]]:
        below = self._floor(kind) - best.fit
        agreed = len(self._by_vosk(best)) >= _HALF * len(best.words)
        if below <= self.limits.unclear_band and agreed and words.share_missed < self.limits.little:
            return Verdict.ALMOST, (Reason.UNCLEAR,)
        clear = self._lead(best) >= self.limits.clear_lead
        if below <= self.limits.accent_band and clear and words.heard:
            return Verdict.ALMOST, (Reason.FAR_BUT_CLEAR,)
        return Verdict.OTHER, (Reason.UNLIKE_ANY,)

    def _by_words(
        self, best: Candidate, kind: KindThresholds, words: _Words
    ) -> tuple[Verdict, tuple[Reason, ...]]:
        if words.key_missed:
            return Verdict.ALMOST, (Reason.KEYWORD_MISSED,)
        if words.share_missed > (0.0 if self.listening.strict else kind.missable):
            return Verdict.ALMOST, (Reason.WORDS_MISSED,)
        if self.listening.strict and self._lead(best) < self.limits.strict_doubt:
            return Verdict.ALMOST, (Reason.UNSURE_BETWEEN,)
        return Verdict.ACCEPTED, (Reason.SAID_RIGHT,) if not words.missed else (
            Reason.SAID_WELL_ENOUGH,
        )

    def _too_long(self, best: Candidate) -> bool:
        """Was there far more speech than this wording needs, pauses left out?"""
        letters = len(best.wording.replace(" ", ""))
        spoken_s = best.words[-1].end_s - sum(self.said.pauses_s)
        return letters > _SHORT and spoken_s > letters * self.limits.slowest_letter_s

    def _remarks(self, best: Candidate, choice: Choice) -> tuple[Reason, ...]:
        """Beside the verdict: what else is worth knowing."""
        remarks = []
        if choice.role in (Role.MISSTEP, Role.REPAIR):
            remarks.append(Reason(choice.role.value))
        if self._is_doubtful(best):
            remarks.append(Reason.DOUBT_GIVEN)
        if self.said.clipped:
            remarks.append(Reason.CLIPPED)
        return tuple(remarks)

    def _score(
        self, verdict: Verdict, best: Candidate, words: _Words, reasons: tuple[Reason, ...]
    ) -> Score:
        kind = self.limits.kinds[self._choice(best).kind]
        return self._with_sound(
            Score(
                verdict,
                best.choice_id,
                best.wording,
                heard=words.heard,
                missed=tuple(w.text for w in words.missed),
                added=self._added(best),
                sure=round(1 / (1 + math.exp((kind.even - best.fit) / kind.spread)), 3),
                reasons=reasons,
            )
        )

    def _with_sound(self, bare: Score) -> Score:
        said = self.said
        return replace(
            bare,
            speech_s=said.speech_s,
            pauses_s=said.pauses_s,
            ms=said.ms,
            recogniser=said.recogniser,
            busy_s=said.busy_s,
        )

    def _sorted(self, best: Candidate) -> _Words:
        supported = self._by_vosk(best)
        enough = self._enough(best)
        heard: list[HeardWord] = []
        missed: list[HeardWord] = []
        for index, word in enumerate(best.words):
            needed = self.limits.vosk_word if index in supported else enough
            (heard if word.evidence >= needed else missed).append(word)
        keywords = {w for keyword in self._choice(best).keywords for w in keyword.split()}
        return _Words(tuple(heard), tuple(missed), frozenset(keywords))

    def _enough(self, best: Candidate) -> float:
        """Evidence from which a word counts, measured by how clearly she speaks on the whole.

        A word left out stands out from clear words at once; an accent lowers all words alike.
        """
        limits = self.limits
        usual = median(word.evidence for word in best.words) * limits.word_share
        enough = min(limits.clear_word, max(limits.word, usual))
        return enough + limits.strict_extra if self.listening.strict else enough

    def _by_vosk(self, best: Candidate) -> frozenset[int]:
        """Indexes of the wording's words that Vosk heard too, in the same order."""
        raw = self._sure_raw()
        same = Levenshtein.opcodes([w.text for w in best.words], [w.text for w in raw])
        runs = (range(o.src_start, o.src_end) for o in same if o.tag == "equal")
        return frozenset(index for run in runs for index in run)

    def _added(self, best: Candidate) -> tuple[str, ...]:
        """Words that Vosk heard between the first and the last word, beside the wording."""
        last = best.words[-1].end_s
        own = {w.text for w in best.words}
        within = (w for w in self._sure_raw() if w.start_s >= 0 and w.end_s <= last)
        return tuple(w.text for w in within if w.text not in own and not is_light(w.text))

    def _sure_raw(self) -> list[HeardWord]:
        sure = self.limits.vosk_sure
        return [w for w in self.said.raw_words if w.text != _UNKNOWN and w.evidence >= sure]

    def _floor(self, kind: KindThresholds) -> float:
        return kind.strict_floor if self.listening.strict else kind.floor

    def _free_lead(self, best: Candidate) -> float:
        free = (c.fit for c in self.said.candidates if c.choice_id == FREE)
        return max(free, default=-math.inf) - best.fit

    def _lead(self, best: Candidate) -> float:
        """Over the next choice that would mean something else."""
        others = (c.fit for c in self.said.candidates if c.choice_id != best.choice_id)
        return best.fit - max(others, default=-math.inf)

    def _is_doubtful(self, best: Candidate) -> bool:
        """Did another choice of the turn fit a little better?"""
        return any(c.fit > best.fit and c.choice_id != FREE for c in self.said.candidates)

    def _is_right(self, candidate: Candidate) -> bool:
        return self._choice(candidate).role in _RIGHT

    def _choice(self, candidate: Candidate) -> Choice:
        return next(c for c in self.listening.choices if c.id == candidate.choice_id)
