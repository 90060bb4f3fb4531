"""Who comes before and after a learner in the list of her class: their ids, and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Beside:
    """A learner's place in the list. `number` counts from 1; at an end there is nobody."""

    number: int
    count: int
    before: UUID | None
    after: UUID | None


def beside(order: Sequence[UUID], learner_id: UUID) -> Beside:
    """Her place in this order. Raises ValueError where she is not in it."""
    at = order.index(learner_id)
    before = order[at - 1] if at else None
    return Beside(at + 1, len(order), before, order[at + 1] if at + 1 < len(order) else None)
