"""Wordings as one flat graph of phone states, so that all are scored in one pass over the sound.

A wording is [silence] word [silence] word ... [silence], every silence optional, every word in
all its pronunciations. A state stays (self), follows the state before it in its pronunciation
(chain), or is entered from a hub: the ends of the word before, with or without silence.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from speech.models import Lexicon

Ints = NDArray[np.int32]
DEAD = 0  # state 0 is never reached; it stands for "no predecessor"
NO_WORD = -1
SILENCE = 0  # index of the silence phone


@dataclass(frozen=True, slots=True)
class Span:
    """Where one wording's states lie, and the states in which it may end."""

    text: str
    first: int
    last: int  # one past
    finals: Ints


@dataclass(frozen=True, slots=True)
class WordingGraph:
    """All wordings. Arrays are by state, hubs by members laid end to end."""

    spans: tuple[Span, ...]
    phone: Ints
    word: Ints  # index of the word in its wording, NO_WORD for silence
    chain: Ints  # predecessor in the same pronunciation, or DEAD
    starts: Ints  # states where a wording may begin
    hub_of: Ints  # hub that feeds the state, or -1
    hub_members: Ints
    hub_starts: Ints

    def predecessors(self, state: int) -> Ints:
        """States from which `state` may be reached in one frame, itself first."""
        near = np.array([state, self.chain[state]], np.int32)
        hub = self.hub_of[state]
        if hub < 0:
            return near
        end = self.hub_starts[hub + 1] if hub + 1 < len(self.hub_starts) else None
        return np.concatenate([near, self.hub_members[self.hub_starts[hub] : end]])


@dataclass(slots=True)
class _Builder:
    phone: list[int] = field(default_factory=lambda: [SILENCE])
    word: list[int] = field(default_factory=lambda: [NO_WORD])
    chain: list[int] = field(default_factory=lambda: [DEAD])
    hub_of: list[int] = field(default_factory=lambda: [-1])
    starts: list[int] = field(default_factory=list)
    hubs: list[list[int]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def state(self, phone: int, word: int, chain: int = DEAD, hub: int = -1) -> int:
        self.phone.append(phone)
        self.word.append(word)
        self.chain.append(chain)
        self.hub_of.append(hub)
        return len(self.phone) - 1

    def hub(self, members: list[int]) -> int:
        self.hubs.append(members)
        return len(self.hubs) - 1

    def wording(self, text: str, words: Sequence[Sequence[Sequence[int]]]) -> None:
        first = len(self.phone)
        silence = self.state(SILENCE, NO_WORD)
        self.starts.append(silence)
        ends: list[int] = []
        for index, pronunciations in enumerate(words):
            entries, ends = self.one_word(index, pronunciations, self.hub([*ends, silence]))
            if index == 0:
                self.starts.extend(entries)
            silence = self.state(SILENCE, NO_WORD, hub=self.hub(ends))
        finals = np.array([*ends, silence], np.int32)
        self.spans.append(Span(text, first, len(self.phone), finals))

    def one_word(
        self, index: int, pronunciations: Sequence[Sequence[int]], hub: int
    ) -> tuple[list[int], list[int]]:
        """Add one word; its entry states and its end states."""
        entries, ends = [], []
        for phones in pronunciations:
            state = self.state(phones[0], index, hub=hub)
            entries.append(state)
            for phone in phones[1:]:
                state = self.state(phone, index, chain=state)
            ends.append(state)
        return entries, ends

    def graph(self) -> WordingGraph:
        def ints(values: Iterable[int]) -> Ints:
            return np.array(list(values), np.int32)

        sizes = [len(members) for members in self.hubs]
        return WordingGraph(
            tuple(self.spans),
            ints(self.phone),
            ints(self.word),
            ints(self.chain),
            ints(self.starts),
            ints(self.hub_of),
            ints(member for members in self.hubs for member in members),
            ints(np.cumsum([0, *sizes[:-1]])),
        )


def build_graph(
    wordings: Iterable[str], lexicon: Lexicon, phone_ids: dict[str, int]
) -> WordingGraph:
    """The graph of these wordings; every word must be in the lexicon (KeyError otherwise)."""
    builder = _Builder()
    for text in wordings:
        words = [[[phone_ids[p] for p in said] for said in lexicon[word]] for word in text.split()]
        builder.wording(text, words)
    return builder.graph()
