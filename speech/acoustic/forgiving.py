"""Phones with company: a phone and those that pass in its place, as further columns of scores.

A forgiving lexicon names its phones by what passes there. A state of the graph then looks at a
column that takes the best of all of them, so tolerances cost no states and no time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

NO_MARK = ""
COST = 1.0
MARK_COST = 0.7


@dataclass(slots=True)
class ForgivingPhones:
    """The phones of a net, and those with company, in the order of their columns.

    Costs are in log units a frame: `cost` is taken off a phone that passes in another's place,
    `mark_cost` off all phones of a way that carries a mark.
    """

    phones: tuple[str, ...]
    cost: float = COST
    mark_cost: float = MARK_COST
    ids: dict[str, int] = field(default_factory=dict)
    _own: list[int] = field(default_factory=list)  # of each column: the phone that belongs there
    _company: list[Ints] = field(default_factory=list)  # of each further column
    _marks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ids = {phone: at for at, phone in enumerate(self.phones)}
        self._own = list(range(len(self.phones)))
        self._marks = [NO_MARK] * len(self.phones)

    def name(self, phone: str, company: Iterable[str], mark: str = NO_MARK) -> str:
        """The name of this phone with that company; its column is made where there is none."""
        known = sorted(other for other in company if other in self.ids)
        if not known and mark == NO_MARK:
            return phone
        name = " ".join((phone, mark, *known))
        if name not in self.ids:
            self.ids[name] = len(self.ids)
            self._own.append(self.ids[phone])
            self._company.append(np.array([self.ids[other] for other in known], np.int32))
            self._marks.append(mark)
        return name

    def columns(self, scores: Floats) -> Floats:
        """Scores of shape (frames, phones) with a further column for each phone with company."""
        further = [self._column(scores, at) for at in range(len(self._company))]
        return np.column_stack([scores, *further]) if further else scores

    def own(self) -> Ints:
        """The net's own phone of each column."""
        return np.array(self._own, np.int32)

    def marks(self, columns: Iterable[int]) -> frozenset[str]:
        """The marks that a path through these columns carries."""
        return frozenset(self._marks[at] for at in set(columns)) - {NO_MARK}

    def _column(self, scores: Floats, at: int) -> Floats:
        column = len(self.phones) + at
        best = scores[:, self._own[column]]
        if len(self._company[at]):
            best = np.maximum(best, scores[:, self._company[at]].max(1) - self.cost)
        return best - np.float32(self.mark_cost) if self._marks[column] else best
