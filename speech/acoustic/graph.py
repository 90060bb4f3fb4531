"""Wordings as one flat graph of phone states, so that all are scored in one pass over the sound.

A wording is [gap] word [gap] word ... [gap]; a gap may hold silences and fillers, every word comes
in all its pronunciations. A state stays (self), follows the state before it in its pronunciation
(chain), or is entered from hubs: the gap before it, and words that are taken back (`halting.py`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.halting import COST_FRAME_S, FLUENT, HALTING, LEAST_SAID, Halting, fillers
from speech.models import Lexicon

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]
DEAD = 0  # state 0 is never reached; it stands for "no predecessor"
NO_WORD = -1
FILLER = -2  # spoken, but no part of the wording
SILENCE = 0  # index of the silence phone
NO_HUB = 0  # a hub that only state 0 feeds
_TAKEN_BACK = 3  # words at most that a new start takes back

Ways = Sequence[Sequence[int]]


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
    word: Ints  # index of the word in its wording, NO_WORD for silence, FILLER for øh and noise
    chain: Ints  # predecessor in the same pronunciation, or DEAD
    starts: Ints  # states where a wording may begin
    gap_of: Ints  # hub of the gap that feeds the state, or NO_HUB
    gap_cost: Floats  # of entering the state from its gap
    back_of: Ints  # hub of what may be taken back to begin anew here, or NO_HUB
    back_cost: float
    hub_members: Ints
    hub_starts: Ints

    def predecessors(self, state: int) -> tuple[Ints, Floats]:
        """States from which `state` may be reached in one frame, itself first, and the costs."""
        gap, back = self._hub(self.gap_of[state]), self._hub(self.back_of[state])
        near = np.array([state, self.chain[state]], np.int32)
        costs = (0.0, self.gap_cost[state], self.back_cost)
        each = np.repeat(np.array(costs, np.float32), (len(near), len(gap), len(back)))
        return np.concatenate([near, gap, back]), each

    def words_along(self, path: Ints) -> Ints:
        """The word at every frame of a path of states, of shape (frames,).

        NO_WORD for silence; FILLER for hesitations, noise, and words said before they were
        taken back: of each word only the last time counts.
        """
        words = self.word[path]
        begun = (path[1:] != path[:-1]) & (self.gap_of[path[1:]] != NO_HUB) & (words[1:] >= 0)
        for frame in np.flatnonzero(begun) + 1:
            before = words[:frame]
            before[before >= words[frame]] = FILLER
        return words

    def _hub(self, hub: int) -> Ints:
        end = self.hub_starts[hub + 1] if hub + 1 < len(self.hub_starts) else None
        return self.hub_members[self.hub_starts[hub] : end]


@dataclass(slots=True)
class _Word:
    """The states of one word: where it begins, ends, and may be broken off."""

    entries: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    halting: Halting
    fillers: Ways
    phone: list[int] = field(default_factory=lambda: [SILENCE])
    word: list[int] = field(default_factory=lambda: [NO_WORD])
    chain: list[int] = field(default_factory=lambda: [DEAD])
    gap_of: list[int] = field(default_factory=lambda: [NO_HUB])
    back_of: dict[int, int] = field(default_factory=dict)
    noises: list[int] = field(default_factory=list)  # states where a filler begins
    starts: list[int] = field(default_factory=list)
    hubs: list[list[int]] = field(default_factory=lambda: [[DEAD]])
    spans: list[Span] = field(default_factory=list)

    def state(self, phone: int, word: int, chain: int = DEAD, gap: int = NO_HUB) -> int:
        self.phone.append(phone)
        self.word.append(word)
        self.chain.append(chain)
        self.gap_of.append(gap)
        return len(self.phone) - 1

    def hub(self, members: list[int]) -> int:
        self.hubs.append(members)
        return len(self.hubs) - 1

    def wording(self, text: str, words: Sequence[Ways]) -> list[_Word]:
        """Add one wording; the states of its words."""
        first = len(self.phone)
        gap, begun = self.gap([], self.fillers)
        self.starts += begun
        said: list[_Word] = []
        for index, ways in enumerate(words):
            said.append(self.one_word(index, ways, gap))
            gap, _ = self.gap(said[-1].ends, self.fillers)
        self.starts += said[0].entries if said else []
        finals = np.array(self.hubs[gap], np.int32)
        self.spans.append(Span(text, first, len(self.phone), finals))
        return said

    def gap(self, before: list[int], fillers: Ways = ()) -> tuple[int, list[int]]:
        """The hub of what may stand after these states, and the states that begin there."""
        hub = self.hub(before)
        silence = self.state(SILENCE, NO_WORD, gap=hub)
        noises = self.one_word(FILLER, fillers, hub)
        self.noises += noises.entries
        self.hubs[hub] = [*before, silence, *noises.ends]
        return hub, [silence, *noises.entries]

    def one_word(self, index: int, ways: Ways, gap: int) -> _Word:
        """Add one word in all its ways."""
        word = _Word()
        for phones in ways:
            state = first = self.state(phones[0], index, gap=gap)
            for phone in phones[1:]:
                state = self.state(phone, index, chain=state)
            word.entries.append(first)
            word.ends.append(state)
            word.broken += range(min(state, first + LEAST_SAID - 1), state + 1)
        return word

    def take_back(self, said: Sequence[_Word]) -> None:
        """Every word may be broken off or repeated; from the first few one may start anew."""
        for index, word in enumerate(said):
            after = said[1:_TAKEN_BACK] if index == 0 else ()
            later = (state for other in after for state in (*other.entries, *other.broken))
            hub, _ = self.gap([*word.broken, *later])  # who breaks off pauses
            self.back_of.update(dict.fromkeys(word.entries, hub))

    def graph(self) -> WordingGraph:
        states = len(self.phone)
        back_of, gap_cost = np.full(states, NO_HUB, np.int32), np.zeros(states, np.float32)
        back_of[list(self.back_of)] = list(self.back_of.values())
        gap_cost[self.noises] = self.halting.filler
        sizes = [len(members) for members in self.hubs]
        return WordingGraph(
            spans=tuple(self.spans),
            phone=_ints(self.phone),
            word=_ints(self.word),
            chain=_ints(self.chain),
            starts=_ints(self.starts),
            gap_of=_ints(self.gap_of),
            gap_cost=gap_cost,
            back_of=back_of,
            back_cost=self.halting.restart,
            hub_members=_ints([member for members in self.hubs for member in members]),
            hub_starts=_ints(np.cumsum([0, *sizes[:-1]])),
        )


def build_graph(
    wordings: Iterable[str],
    lexicon: Lexicon,
    phone_ids: dict[str, int],
    halting: Halting = HALTING,
    frame_s: float = COST_FRAME_S,
) -> WordingGraph:
    """The graph of these wordings, for a net with frames of `frame_s` seconds.

    Every word must be in the lexicon (KeyError otherwise). With `FLUENT` no filler, repeat or new
    start is allowed.
    """
    beside = [[phone_ids[p] for p in said] for said in fillers(lexicon, phone_ids)]
    fluent = halting == FLUENT
    builder = _Builder(halting.at(frame_s), () if fluent else beside)
    for text in wordings:
        said = builder.wording(
            text, [[[phone_ids[p] for p in way] for way in lexicon[w]] for w in text.split()]
        )
        if not fluent:
            builder.take_back(said)
    return builder.graph()


def _ints(values: Iterable[int]) -> Ints:
    return np.array(values, np.int32)
