"""What was expected, what was heard, and what it was worth: the values that leave this package."""

import math
from dataclasses import dataclass, field
from enum import StrEnum


class ItemKind(StrEnum):
    """What kind of thing is said; thresholds are calibrated apart for each."""

    WORD = "word"
    NUMBER = "number"
    PHRASE = "phrase"
    SENTENCE = "sentence"


class Role(StrEnum):
    """Why a wording is listened for."""

    REPLY = "reply"  # an accepted thing to say
    MISSTEP = "misstep"  # understood, but it breaks a culture norm
    NEAR = "near"  # a known near miss (C-40 for C-14), understood as something else
    REPAIR = "repair"  # asking again, slower, show me: always understood and always right


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing the learner may say in this turn, with all its wordings.

    `wordings` are spoken Danish in normal form (lower case, numbers as words, slots filled in).
    `keywords` must be heard for the choice to count; empty means any wording will do.
    `strict`: this one is safety-critical, though its turn is not.
    """

    id: str
    wordings: tuple[str, ...]
    role: Role = Role.REPLY
    kind: ItemKind = ItemKind.SENTENCE
    keywords: frozenset[str] = frozenset()
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Listening:
    """All that the ears need to know of one turn. `strict` is for safety-critical lines."""

    turn_id: str
    choices: tuple[Choice, ...]
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Rival:
    """What a sound may have been instead, and by how much that fits better.

    `phone` is a phone of the model without its mark for short vowels, `-` where the sound was left
    out, `+` where a vowel was put before it. `lead` is in log units per frame of the sound;
    below 0 the sound itself fits better.
    """

    phone: str
    lead: float


@dataclass(frozen=True, slots=True)
class HeardSound:
    """One sound of an aligned word: the phone that belongs there and how it was said.

    Times are seconds from the start of speech, `goodness` (0 is perfect) is in log units per
    frame, `rivals` are the nearest others, nearest first.
    """

    phone: str
    start_s: float
    end_s: float
    goodness: float
    rivals: tuple[Rival, ...] = ()

    @property
    def lead(self) -> float:
        """Lead of the nearest rival, in log units per frame."""
        return self.rivals[0].lead if self.rivals else -math.inf


@dataclass(frozen=True, slots=True)
class HeardWord:
    """One word of the best aligned wording (or of the raw grammar), with its own evidence.

    `evidence` is 0..1 (1 = as good as the sounds get), times are seconds from the start of speech.
    `sounds` are there for the best wordings only. `forgiven` names the rule of
    `speech.danish.tolerances` by which it passes with a remark.
    """

    text: str
    start_s: float
    end_s: float
    evidence: float
    sounds: tuple[HeardSound, ...] = ()
    forgiven: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the alignment knows of one wording; every number is higher the better it fits.

    `ratio`: the wording against any phones at all, in log units per frame of speech, and `total`
    the same for all frames (of 30 ms) together. `goodness`: its phones against the best of their
    frames, on the mean, and `worst` the same of its worst stretch of three phones. `cohort`: its
    lead in `total` over what else might have been said (everyday sentences, words that sound
    alike), a cohort that never holds the wording itself.
    """

    ratio: float
    total: float
    goodness: float
    worst: float
    cohort: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """How well one wording fits the sound.

    `fit` = phone-loop ratio + mean goodness of pronunciation per speech frame (0 is perfect,
    more negative is worse); `words` carry the evidence of each word of the wording.
    `forgiven` names the rules of `speech.danish.tolerances` by which it passes with a remark, and
    `usual` is how the line is worded without them ("" where it is `wording` itself).
    `evidence` is there where real sound was aligned.
    """

    choice_id: str
    wording: str
    fit: float
    words: tuple[HeardWord, ...]
    usual: str = ""
    forgiven: tuple[str, ...] = ()
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Trust:
    """Fitted weights of a second opinion: of the alignment's log-odds, and of its own match.

    `share` and `lead` weigh those of WordingMatch (`lead` is share less rival).
    """

    bias: float
    alignment: float
    share: float
    lead: float


@dataclass(frozen=True, slots=True)
class WordingMatch:
    """How near what a second listener heard is to one wording.

    `share` is 0..1 (1 = word for word), `rival` the same of the nearest other choice, `words` the
    indexes of the wording's words that it heard.
    """

    wording: str
    share: float
    rival: float
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """What a second listener says of the turn's wordings; never its text.

    `trust` is None where its weights have not been fitted: then it may only help.
    """

    name: str
    matches: tuple[WordingMatch, ...]
    trust: Trust | None = None

    def of(self, wording: str) -> WordingMatch | None:
        """Its match with this wording."""
        return next((m for m in self.matches if m.wording == wording), None)


@dataclass(frozen=True, slots=True)
class Heard:
    """What one stretch of speech gave. Never holds sound.

    `candidates` are best first. `raw_words` are what Vosk's grammar heard, [unk] included.
    `margin` is the lead of the best choice over the next different choice, in `fit` units.
    `peak` is 0..1 of full scale, `pauses_s` are silences inside the speech. `busy_s` is what the
    recogniser's processor worked from the beginning of the turn on, streaming included.
    `above_noise_db` is how far her speech lies above the room. `second` is there where a second
    listener is installed, was in time, and could change something.
    """

    candidates: tuple[Candidate, ...]
    raw_words: tuple[HeardWord, ...]
    margin: float
    speech_s: float
    peak: float
    pauses_s: tuple[float, ...]
    ms: float
    recogniser: str
    clipped: bool = False
    busy_s: float = 0.0
    above_noise_db: float = math.inf
    second: SecondOpinion | None = None


class Verdict(StrEnum):
    """What the learner is told; never a number."""

    ACCEPTED = "accepted"
    ALMOST = "almost"
    OTHER = "other"
    NOTHING = "nothing"


class Told(StrEnum):
    """What became of a word."""

    HEARD = "heard"
    MISSED = "missed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ToldWord:
    """One word of the explanation of a verdict."""

    text: str
    told: Told


@dataclass(frozen=True, slots=True)
class Score:
    """A verdict that explains itself.

    `choice_id` and `wording`: which reply it was closest to (None for NOTHING).
    `heard`, `missed`: words of that wording with and without evidence; `added`: words heard
    beside it; `explanation` has all three in the order in which they were said or belong.
    `sure` is 0..1, the likelihood that this wording was said where as many speakers say it as say
    something else. `reasons` are short codes with a meaning in docs/scoring.md.
    """

    verdict: Verdict
    choice_id: str | None
    wording: str | None
    heard: tuple[HeardWord, ...] = ()
    missed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    sure: float = 0.0
    speech_s: float = 0.0
    pauses_s: tuple[float, ...] = ()
    reasons: tuple[str, ...] = field(default=())
    ms: float = 0.0
    recogniser: str = ""
    busy_s: float = 0.0
    explanation: tuple[ToldWord, ...] = ()
