"""Best paths through a graph of wordings, and the free phone loop they are measured against."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import WordingGraph

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

IMPOSSIBLE = np.float32(-1e9)
LOOP_FRAME_S = 0.03
LOOP_SWITCH = 2.0  # cost of a change of phone in the free loop; flat between 1 and 3 on tests


@dataclass(frozen=True, slots=True)
class Forward:
    """Best score of every state at every frame, shape (frames, states)."""

    alphas: Floats
    graph: WordingGraph

    def score(self, index: int) -> float:
        """Score of the best path through wording `index`; about -1e9 where it cannot fit."""
        return float(self.alphas[-1, self.graph.spans[index].finals].max())

    def path(self, index: int) -> Ints:
        """The state at every frame of the best path through wording `index`."""
        finals = self.graph.spans[index].finals
        state = int(finals[self.alphas[-1, finals].argmax()])
        states = [state]
        for row in self.alphas[-2::-1]:
            before = self.graph.predecessors(state)
            state = int(before[row[before].argmax()])
            states.append(state)
        return np.array(states[::-1], np.int32)


def forward(graph: WordingGraph, scores: Floats) -> Forward:
    """Score all wordings against acoustic log scores of shape (frames, phones), frames >= 1."""
    alphas = np.full((len(scores), len(graph.phone)), IMPOSSIBLE, np.float32)
    alphas[0, graph.starts] = scores[0, graph.phone[graph.starts]]
    fed = np.flatnonzero(graph.hub_of >= 0)
    hub_of_fed = graph.hub_of[fed]
    for t in range(1, len(scores)):
        before = alphas[t - 1]
        best = np.maximum(before, before[graph.chain])
        hubs = np.maximum.reduceat(before[graph.hub_members], graph.hub_starts)
        best[fed] = np.maximum(best[fed], hubs[hub_of_fed])
        alphas[t] = best + scores[t, graph.phone]
        alphas[t, 0] = IMPOSSIBLE
    return Forward(alphas, graph)


def free_loop(scores: Floats, switch: float = LOOP_SWITCH, frame_s: float = 0.03) -> float:
    """Score of the best sequence of any phones, each change of phone at a cost.

    Nets with more frames a second earn more by each change, so that it costs more there.
    """
    switch *= LOOP_FRAME_S / frame_s
    best = scores[0]
    for row in scores[1:]:
        best = np.maximum(best, best.max() - switch) + row
    return float(best.max())
