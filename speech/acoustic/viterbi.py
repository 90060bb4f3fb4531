"""Best paths through a graph of wordings, and the free phone loop they are measured against."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import DEAD, WordingGraph
from speech.acoustic.halting import COST_FRAME_S

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

IMPOSSIBLE = np.float32(-1e9)
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
        """The state at every frame of the best path through wording `index`.

        `graph.words_along` tells the words from what was only said beside them.
        """
        finals = self.graph.spans[index].finals
        state = int(finals[self.alphas[-1, finals].argmax()])
        states = [state]
        for row in self.alphas[-2::-1]:
            before, costs = self.graph.predecessors(state)
            state = int(before[(row[before] - costs).argmax()])
            states.append(state)
        return np.array(states[::-1], np.int32)


def forward(graph: WordingGraph, scores: Floats) -> Forward:
    """Score all wordings against acoustic log scores of shape (frames, phones), frames >= 1."""
    alphas = np.full((len(scores), len(graph.phone)), IMPOSSIBLE, np.float32)
    emitted = scores[:, graph.phone]
    alphas[0, graph.starts] = emitted[0, graph.starts] - graph.gap_cost[graph.starts]
    # Indices of the machine's own width are not converted anew for every frame.
    members, chain = graph.hub_members.astype(np.intp), graph.chain.astype(np.intp)
    fed, backs = np.flatnonzero(graph.gap_of), np.flatnonzero(graph.back_of)
    gap_of_fed, back_of_backs = graph.gap_of[fed], graph.back_of[backs]
    gap_costs = graph.gap_cost[fed]
    for t in range(1, len(scores)):
        before = alphas[t - 1]
        best = np.maximum(before, before.take(chain))
        hubs = np.maximum.reduceat(before.take(members), graph.hub_starts)
        best[fed] = np.maximum(best.take(fed), hubs.take(gap_of_fed) - gap_costs)
        best[backs] = np.maximum(best.take(backs), hubs.take(back_of_backs) - graph.back_cost)
        np.add(best, emitted[t], out=alphas[t])
        alphas[t, DEAD] = IMPOSSIBLE
    return Forward(alphas, graph)


def free_loop(scores: Floats, switch: float = LOOP_SWITCH, frame_s: float = 0.03) -> float:
    """Score of the best sequence of any phones, each change of phone at a cost.

    Nets with more frames a second earn more by each change, so that it costs more there.
    """
    switch *= COST_FRAME_S / frame_s
    best = scores[0]
    for row in scores[1:]:
        best = np.maximum(best, best.max() - switch) + row
    return float(best.max())
