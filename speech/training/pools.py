"""Examples on disk in shards: sound as one long array that is mapped, not read, and an index."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from speech.audio import RATE, Samples
from speech.errors import SpeechError
from speech.training.example import Example

SHARD_SAMPLES = 64 * 1024 * 1024  # 128 MiB, a little over an hour
SHORTEST = RATE // 10  # samples; shorter sounds teach nothing


def write_pool(
    folder: Path, examples: Iterable[Example], shard_samples: int = SHARD_SAMPLES, part: int = 0
) -> None:
    """Write all that are long enough. Writers at the same time need a `part` each."""
    shard = _Shard(f"{part:03}")
    for example in examples:
        if len(example.samples) < SHORTEST:
            continue
        shard.add(example)
        if shard.samples >= shard_samples:
            shard.write(folder)
            shard = _Shard(shard.part, shard.number + 1)
    if shard.examples:
        shard.write(folder)


def is_pool(folder: Path) -> bool:
    """Has a step written examples there? Those that had nothing to write have none."""
    return any(folder.glob("said-*.json"))


@dataclass(slots=True)
class _Shard:
    """Examples on their way to one file each for sound, numbers and texts."""

    part: str
    number: int = 0
    examples: list[Example] = field(default_factory=list)
    samples: int = 0

    def add(self, example: Example) -> None:
        self.examples.append(example)
        self.samples += len(example.samples)

    def write(self, folder: Path) -> None:
        name = f"{self.part}-{self.number:05}"
        sound = np.concatenate([e.samples for e in self.examples])
        np.save(folder / f"sound-{name}.npy", sound)
        phones = np.array([p for e in self.examples for p in e.phones], np.int64).reshape(-1, 2)
        ends = np.cumsum([(len(e.samples), len(e.phones)) for e in self.examples], 0)
        np.save(folder / f"phones-{name}.npy", phones)
        np.save(folder / f"ends-{name}.npy", ends.astype(np.int64))
        said = [[e.text, e.speaker, e.source] for e in self.examples]
        path = folder / f"said-{name}.json"
        path.write_text(json.dumps(said, ensure_ascii=False), "utf-8")


@dataclass(frozen=True, slots=True)
class _Mapped:
    sound: Samples
    phones: NDArray[np.int64]
    ends: NDArray[np.int64]
    said: list[list[str]]

    def __getitem__(self, at: int) -> Example:
        (first, first_phone) = self.ends[at - 1] if at else (0, 0)
        last, last_phone = self.ends[at]
        rows = self.phones[first_phone:last_phone].tolist()
        phones = tuple((int(start), int(phone)) for start, phone in rows)
        return Example(np.array(self.sound[first:last]), phones, *self.said[at])


class Pool:
    """A written pool, to be drawn from by number. Only what is asked for is read."""

    def __init__(self, folder: Path, part: int = 0, parts: int = 1) -> None:
        """Of `parts` readers each gets its own shards, where there are at least as many.

        Raises SpeechError `pool-empty`.
        """
        names = sorted(path.stem.removeprefix("said-") for path in folder.glob("said-*.json"))
        if not names:
            text = f"Nothing to learn from came out of {folder.name}: check the corpora."
            raise SpeechError("pool-empty", text)
        own = names[part::parts] if len(names) >= parts else names
        self._opened = (folder, part, parts)
        self._shards = [_mapped(folder, name) for name in own]
        self._ends = np.cumsum([len(shard.said) for shard in self._shards])

    def __len__(self) -> int:
        return int(self._ends[-1])

    def __getitem__(self, number: int) -> Example:
        if not 0 <= number < len(self):
            raise IndexError(number)
        shard = int(np.searchsorted(self._ends, number, side="right"))
        start = int(self._ends[shard - 1]) if shard else 0
        return self._shards[shard][number - start]

    def __reduce__(self) -> tuple[type["Pool"], tuple[Path, int, int]]:
        """Another process opens it anew: mapped sound would be copied."""
        return Pool, self._opened

    def __iter__(self) -> Iterator[Example]:
        return (self[number] for number in range(len(self)))

    @property
    def hours(self) -> float:
        """How much sound lies in it."""
        return sum(len(shard.sound) for shard in self._shards) / RATE / 3600


def _mapped(folder: Path, name: str) -> _Mapped:
    return _Mapped(
        np.load(folder / f"sound-{name}.npy", mmap_mode="r"),
        np.load(folder / f"phones-{name}.npy"),
        np.load(folder / f"ends-{name}.npy"),
        json.loads((folder / f"said-{name}.json").read_text("utf-8")),
    )
