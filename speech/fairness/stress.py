"""The stress set: Danish lines by synthetic speakers of nine first languages, one sound at a time.

Deterministic by seed: in a fresh process the same lines and seed give the same samples on the same
espeak-ng (whose own wavering of the voice goes on from line to line).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np

from speech.audio import FULL_SCALE, RATE, Samples, levelled, to_samples
from speech.errors import SpeechError
from speech.espeak import espeak
from speech.fairness.sounds import Sound, Word, danish_words
from speech.fairness.speakers import Degree, Group, Speaker, Tempo, cells, speakers
from speech.fairness.voices import mnemonics
from speech.heard import ItemKind
from speech.noise import in_room, noisy, pink

LINES = Path(__file__).resolve().parents[2] / "assets" / "speech" / "calibration_lines.tsv"
_SHARE = {Degree.NATIVE: 0.0, Degree.LIGHT: 1 / 3, Degree.MEDIUM: 2 / 3, Degree.STRONG: 1.0}
_LEAD_S, _TAIL_S = 0.25, 0.25
_DRY_DB = (3.0, 12.0)  # how far the room's echo lies below her
_PAUSES_S = (0.1, 0.55)
_PACE_LINE = "der mangler fem kasser i ordren hvor skal pallen stå"
_HESITATION: Word = (Sound("W", "'"), Sound("W"))  # øh
_SAYS_OEH, _SAYS_TWICE, _PAUSES = 0.3, 0.25, 0.6  # how often in halting speech

Line = tuple[ItemKind, str]


@dataclass(frozen=True, slots=True)
class StressSound:
    """One line by one speaker: int16 samples of shape (n,), 16 kHz. `text` is in normal form."""

    group: Group
    kind: ItemKind
    text: str
    noise_db: float
    samples: Samples


def stress_set(
    lines: Iterable[Line], seed: int = 0, each: int | None = None
) -> Iterator[StressSound]:
    """Every line by `each` speakers: all of `cells()` where None (27).

    A smaller `each` goes on with the next speakers at the next line, so that all groups get
    equally many lines. Raises EspeakMissingError.
    """
    people = speakers(seed)
    for number, (kind, text) in enumerate(lines):
        words = danish_words(text)
        for speaker in islice(people, len(cells()) if each is None else each):
            dice = Random(f"{seed} {number} {speaker.group}")
            samples = _said(words, speaker, dice)
            yield StressSound(speaker.group, kind, text, speaker.noise_db, samples)


def read_lines(path: Path = LINES) -> tuple[Line, ...]:
    """The lines of a table with kind and text. Raises SpeechError `table-unreadable`."""
    try:
        rows = path.read_text("utf-8").splitlines()[1:]
        return tuple((ItemKind(kind), text) for kind, text in (row.split("\t") for row in rows))
    except (OSError, ValueError) as error:
        raise SpeechError(
            "table-unreadable", f"{path} needs two columns, kind and text, with a tab between."
        ) from error


def accented(words: Iterable[Word], speaker: Speaker, dice: Random) -> tuple[Word, ...]:
    """The words with this speaker's share of her accent's rules, in the accent's order."""
    if speaker.accent is None:
        return tuple(words)
    rules = speaker.accent.rules
    count = round(len(rules) * _SHARE[speaker.group.degree])
    hers = sorted(dice.sample(range(len(rules)), count))
    said = tuple(words)
    for number in hers:
        said = tuple(rules[number].change(word, dice) for word in said)
    return said


def _said(words: tuple[Word, ...], speaker: Speaker, dice: Random) -> Samples:
    own = accented(words, speaker, dice)
    halting = speaker.group.tempo is Tempo.HALTING
    parts = _haltingly(own, dice) if halting else [(own, 0.0)]
    sounds = [_silence(_LEAD_S)]
    for part, pause_s in parts:
        sounds += [_spoken(part, speaker), _silence(pause_s)]
    sounds.append(_silence(_TAIL_S))
    return _placed(np.concatenate(sounds), speaker, dice)


def _haltingly(words: tuple[Word, ...], dice: Random) -> list[tuple[tuple[Word, ...], float]]:
    """The words in runs with a pause after each, sometimes with øh or the first word twice."""
    runs: list[list[Word]] = [[]]
    for word in words:
        runs[-1].append(word)
        if dice.random() < _PAUSES:
            runs.append([])
    if len(words) > 1 and dice.random() < _SAYS_TWICE:
        runs.insert(0, [words[0]])
    if len(words) > 1 and dice.random() < _SAYS_OEH:
        runs.insert(dice.randrange(len(runs)), [_HESITATION])
    return [(tuple(run), dice.uniform(*_PAUSES_S)) for run in runs if run]


def _spoken(words: tuple[Word, ...], speaker: Speaker) -> Samples:
    """In her voice, at her rate whatever her throat and her voice's language do to the speed."""
    language = speaker.voice.split("+")[0]
    rate = round(speaker.rate / speaker.throat * _slowness(language))
    said = espeak().say(mnemonics(words, language), speaker.voice, rate, speaker.pitch)
    floats = said.pcm.astype(np.float32) / np.float32(FULL_SCALE)
    return to_samples(floats, round(said.rate * speaker.throat))


@cache
def _slowness(language: str) -> float:
    """How much longer a language's voice takes than the Danish one at the same nominal rate.

    espeak-ng's Ukrainian is a seventh faster than its Danish, its Turkish much slower: without
    this, tempo would pass for accent.
    """
    line = danish_words(_PACE_LINE)
    seconds = [len(espeak().say(mnemonics(line, v), v, 150).pcm) for v in (language, "da")]
    return seconds[0] / seconds[1]


def _placed(speech: Samples, speaker: Speaker, dice: Random) -> Samples:
    """In her room, with its noise."""
    numbers = np.random.default_rng(dice.getrandbits(32))
    level = levelled(speech)
    if speaker.echo_s:
        level = in_room(level, speaker.echo_s, dice.uniform(*_DRY_DB), numbers)
    return noisy(level, pink(len(level), numbers), speaker.noise_db)


def _silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.int16)
