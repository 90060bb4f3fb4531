"""One thing that somebody said, and a collection of them, whatever files they came in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import soundfile

from speech.audio import RATE, Samples, decoded, read_sound, to_samples
from speech.clips import Skipped
from speech.danish.normalise import normalise
from speech.errors import SpeechError
from speech.training.corpus.sound_tables import encoded_sound

TRAIN, DEV, TEST, NO_SPLIT = "train", "dev", "test", "none"
_SPLITS = {"train": TRAIN, "dev": DEV, "val": DEV, "validation": DEV, "test": TEST, "": TRAIN}
_WORDS_IN_PHRASE = 3


@dataclass(frozen=True, slots=True)
class Utterance:
    """A recording and its text in normal form.

    `start_s` and `duration_s` cut it out of a longer file (None: to its end). `channel` is the one
    to take where channels are different microphones (None: all together). `row` is the row of a
    table that holds the sound itself (`sound_tables`).
    """

    path: Path
    text: str
    speaker: str
    split: str = TRAIN
    item_type: str = "sentence"
    start_s: float = 0.0
    duration_s: float | None = None
    channel: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Corpus:
    """What can be used of a collection, and what cannot and why."""

    name: str
    utterances: tuple[Utterance, ...]
    skipped: tuple[Skipped, ...] = ()

    def part(self, split: str) -> "Corpus":
        """Only train, dev or test."""
        own = tuple(u for u in self.utterances if u.split == split)
        return Corpus(self.name, own, self.skipped)

    def parts(self, splits: Iterable[str]) -> "Corpus":
        """Those of train, dev and test that are named; all of them where none is."""
        wanted = frozenset(splits)
        own = tuple(u for u in self.utterances if not wanted or u.split in wanted)
        return Corpus(self.name, own, self.skipped)

    def without_speakers(self, speakers: Iterable[str]) -> "Corpus":
        """All others, for leaving speakers out."""
        out = frozenset(speakers)
        return Corpus(
            self.name, tuple(u for u in self.utterances if u.speaker not in out), self.skipped
        )

    def reasons(self) -> dict[str, int]:
        """How many rows could not be used for which reason, the most frequent first."""
        return dict(Counter(skip.why for skip in self.skipped).most_common())

    def __iter__(self) -> Iterator[Utterance]:
        return iter(self.utterances)

    def __len__(self) -> int:
        return len(self.utterances)


def collect(name: str, found: Iterable[Utterance | Skipped]) -> Corpus:
    """A corpus of the rows of an adapter. Raises SpeechError `corpus-empty`."""
    utterances: list[Utterance] = []
    skipped: list[Skipped] = []
    for row in found:
        if isinstance(row, Utterance):
            utterances.append(row)
        else:
            skipped.append(row)
    corpus = Corpus(name, tuple(utterances), tuple(skipped))
    if not utterances:
        why = next(iter(corpus.reasons()), "it has no rows")
        raise SpeechError("corpus-empty", f"Nothing in {name} can be used: {why}.")
    return corpus


def spoken_text(written: str | None) -> str:
    """The text in normal form, as it is said the usual way; empty where there is none."""
    return normalise(written or "")


def split_of(name: str | None) -> str:
    """train, dev or test by whatever name; what belongs nowhere is NO_SPLIT."""
    return _SPLITS.get((name or "").strip().lower(), NO_SPLIT)


def item_type_of(text: str) -> str:
    """By the number of words."""
    count = len(text.split())
    if count == 1:
        return "word"
    return "phrase" if count <= _WORDS_IN_PHRASE else "sentence"


def sound_of(utterance: Utterance) -> Samples:
    """The utterance's sound, 16 kHz mono. Raises SpeechError `sound-unreadable`."""
    if utterance.row is not None:
        name = f"row {utterance.row} of {utterance.path.name}"
        return decoded(encoded_sound(utterance.path, utterance.row), name)
    if utterance.start_s == 0.0 and utterance.duration_s is None:
        return _whole(utterance.path, utterance.channel)
    first = round(utterance.start_s * RATE)
    whole = _long_file(utterance.path, utterance.channel)
    if utterance.duration_s is None:
        return whole[first:]
    return whole[first : first + round(utterance.duration_s * RATE)]


@lru_cache(maxsize=2)
def _long_file(path: Path, channel: int | None) -> Samples:
    """A file with many utterances is decoded once, not once for each."""
    return _whole(path, channel)


def _whole(path: Path, channel: int | None) -> Samples:
    if channel is None:
        return read_sound(path)
    try:
        sound, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (OSError, soundfile.LibsndfileError) as error:
        raise SpeechError("sound-unreadable", f"{path.name} is not readable as sound.") from error
    return to_samples(sound[:, min(channel, sound.shape[1] - 1)], rate)
