"""What was heard was worth this: a pure rule from Heard and Listening to a Score that explains.

Order of the questions: was there speech, how sure is it that a choice was said, what would each
verdict cost, and were its words there. docs/scoring.md tells the rule in prose with the meaning
of every reason.
"""

import math
from dataclasses import dataclass, replace

from speech.danish.everyday import FREE
from speech.explanation import WordsTold, agreed_by, is_key, words_told
from speech.fusion import Calibration, calibration, share_of
from speech.heard import Candidate, Choice, Heard, ItemKind, Listening, Role, Score, Verdict
from speech.reasons import REMARKS, Reason
from speech.second.weighing import weighed, words_seconded
from speech.thresholds import THRESHOLDS, Costs, Thresholds

SCORER_VERSION = "2"  # of the rule; the weights carry a version of their own

_IMPOSSIBLE = -90.0  # fit of a wording that is longer than the sound
_RIGHT = (Role.REPLY, Role.REPAIR)
_SHORT = 8  # letters; the length of a short word says little
_SINGLE = (ItemKind.WORD, ItemKind.NUMBER)

Ruling = tuple[Verdict, Reason]


def score(
    heard: Heard,
    listening: Listening,
    thresholds: Thresholds = THRESHOLDS,
    weights: Calibration | None = None,
) -> Score:
    """The verdict on what was heard. Pure: the same values give the same Score.

    `weights` are the shipped ones where None. Raises SpeechError where those cannot be read.
    """
    told = _Told(heard, listening, thresholds, weights or calibration())
    best = told.best()
    if best is None:
        return told.nothing(Reason.TOO_SHORT)
    if heard.peak < thresholds.quietest_peak:
        return told.nothing(Reason.TOO_QUIET)
    return told.judge(best)


def log_odds_of(
    candidate: Candidate, kind: ItemKind, heard: Heard, weights: Calibration | None = None
) -> float:
    """That this candidate was said, as `score` sees it before any second opinion."""
    shared = agreed_by(candidate, heard, THRESHOLDS.vosk_sure)
    agreed = len(shared) / len(candidate.words) if candidate.words else 0.0
    return (weights or calibration()).log_odds(candidate, kind, heard, agreed)


@dataclass(frozen=True, slots=True)
class _Told:
    """One scoring: the values it looks at."""

    said: Heard
    listening: Listening
    limits: Thresholds
    weights: Calibration

    def best(self) -> Candidate | None:
        """The choice that is taken as said; a reply gets the benefit of the doubt."""
        listed = [c for c in self.said.candidates if c.choice_id != FREE and c.fit > _IMPOSSIBLE]
        if not listed:
            return None
        first = listed[0]
        if self._is_strict(first) or self._is_right(first):
            return first
        odds = self._odds(first)
        close = (c for c in listed[1:] if odds - self._odds(c) < self.limits.doubt)
        return next((c for c in close if self._is_right(c) and not self._is_strict(c)), first)

    def judge(self, best: Candidate) -> Score:
        choice, words = self._choice(best), self._words(best)
        verdict, reason = self._ruling(best, choice, words)
        if verdict is Verdict.ALMOST and choice.role not in _RIGHT:
            verdict = Verdict.OTHER  # nobody is coached toward a misstep
        remarks = self._remarks(best, choice, verdict)
        return self._with_sound(
            Score(
                verdict,
                best.choice_id,
                best.usual or best.wording,
                heard=words.heard,
                missed=words.missed,
                added=words.added,
                sure=round(share_of(self._odds(best)), 3),
                reasons=(reason, *remarks),
                explanation=words.explanation,
            )
        )

    def nothing(self, reason: Reason) -> Score:
        return self._with_sound(Score(Verdict.NOTHING, None, None, reasons=(reason,)))

    def _ruling(self, best: Candidate, choice: Choice, words: WordsTold) -> Ruling:
        """How sure it is decides first; then what is missing of it."""
        by_cost = self._costs(best).verdict(share_of(self._odds(best)))
        if self._too_long(best):
            return Verdict.OTHER, Reason.TOO_LONG
        if by_cost is Verdict.OTHER:
            return by_cost, self._why_other(words)
        if choice.kind not in _SINGLE and words.share_missed > self.limits.little:
            return Verdict.OTHER, Reason.LITTLE_HEARD
        if choice.role is Role.NEAR:
            return Verdict.OTHER, Reason.NEAR_MISS
        if by_cost is Verdict.ALMOST:
            return by_cost, self._why_almost(best, words)
        return self._by_words(best, choice, words)

    def _by_words(self, best: Candidate, choice: Choice, words: WordsTold) -> Ruling:
        strict = self._is_strict(best)
        if self._is_turned(best):
            return Verdict.ALMOST, Reason.TURNED_ROUND
        if choice.kind not in _SINGLE:
            if words.misses_key(choice.keywords):
                return Verdict.ALMOST, Reason.KEYWORD_MISSED
            if words.share_missed > (0.0 if strict else self._missable(choice)):
                return Verdict.ALMOST, Reason.WORDS_MISSED
        if strict and self._may_be_another(best):
            return Verdict.ALMOST, Reason.UNSURE_BETWEEN
        return Verdict.ACCEPTED, Reason.SAID_WELL_ENOUGH if words.missed else Reason.SAID_RIGHT

    def _is_turned(self, best: Candidate) -> bool:
        """Was the opposite of the line heard: "ikke" put in or left out?"""
        free = (c for c in self.said.candidates if c.choice_id == FREE)
        return any(c.usual == best.wording and c.fit > best.fit for c in free)

    def _missable(self, choice: Choice) -> float:
        return self.limits.missable if choice.kind is ItemKind.SENTENCE else 0.0

    def _why_other(self, words: WordsTold) -> Reason:
        first = self.said.candidates[0]
        if first.choice_id == FREE:
            return Reason.LIKE_OTHER_SPEECH
        return Reason.LITTLE_HEARD if words.share_missed > self.limits.little else Reason.UNLIKE_ANY

    def _why_almost(self, best: Candidate, words: WordsTold) -> Reason:
        """An accent lies far from the expected sounds, but nothing else comes near either."""
        leads = all(c.fit < best.fit for c in self.said.candidates if c is not best)
        return Reason.FAR_BUT_CLEAR if leads and not words.missed else Reason.UNCLEAR

    def _may_be_another(self, best: Candidate) -> bool:
        """In a safety line: is a rival too near for what a mix-up would cost?"""
        rivals = (c for c in self.said.candidates if c.choice_id not in (best.choice_id, FREE))
        lead = self._odds(best) - max((self._odds(c) for c in rivals), default=-math.inf)
        return self.limits.safety.verdict(share_of(lead)) is not Verdict.ACCEPTED

    def _too_long(self, best: Candidate) -> bool:
        """Was there far more speech than this wording needs, pauses left out?"""
        letters = len(best.wording.replace(" ", ""))
        spoken_s = best.words[-1].end_s - sum(self.said.pauses_s)
        return letters > _SHORT and spoken_s > letters * self.limits.slowest_letter_s

    def _remarks(self, best: Candidate, choice: Choice, verdict: Verdict) -> tuple[Reason, ...]:
        """Beside the verdict: what else is worth knowing."""
        remarks = []
        if choice.role in (Role.MISSTEP, Role.REPAIR):
            remarks.append(Reason(choice.role.value))
        if verdict is Verdict.ACCEPTED:
            remarks += [Reason(rule) for rule in best.forgiven if rule in REMARKS]
        if self._is_doubtful(best):
            remarks.append(Reason.DOUBT_GIVEN)
        if self.said.clipped:
            remarks.append(Reason.CLIPPED)
        return tuple(remarks)

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

    def _words(self, best: Candidate) -> WordsTold:
        limits, keywords = self.limits, self._choice(best).keywords
        strict = self._is_strict(best)

        def missing_from(word: str) -> float:
            if is_key(word, keywords):
                return limits.key_missing_safety if strict else limits.key_missing
            return limits.key_missing if strict else limits.word_missing

        seconded = words_seconded(best, self.said.second, strict)
        return words_told(best, self.said, self.weights, limits.vosk_sure, missing_from, seconded)

    def _odds(self, candidate: Candidate) -> float:
        choice, second = self._choice(candidate), self.said.second
        log_odds = log_odds_of(candidate, choice.kind, self.said, self.weights)
        return weighed(log_odds, candidate, choice, second, self._is_strict(candidate))

    def _costs(self, best: Candidate) -> Costs:
        return self.limits.safety if self._is_strict(best) else self.limits.ordinary

    def _is_strict(self, candidate: Candidate) -> bool:
        return self.listening.strict or self._choice(candidate).strict

    def _is_doubtful(self, best: Candidate) -> bool:
        """Did another choice of the turn fit a little better?"""
        return any(c.fit > best.fit and c.choice_id != FREE for c in self.said.candidates)

    def _is_right(self, candidate: Candidate) -> bool:
        return self._choice(candidate).role in _RIGHT

    def _choice(self, candidate: Candidate) -> Choice:
        return next(c for c in self.listening.choices if c.id == candidate.choice_id)
