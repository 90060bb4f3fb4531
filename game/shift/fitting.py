"""Her cards come back by her own memory: once a week her weights are fitted, between screens."""

import logging
from uuid import UUID

from game.shift.keeper import Keeper
from progress_db.errors import StoreError
from progress_db.events import Clock
from progress_db.reviews import fit_weights

_log = logging.getLogger(__name__)


def fit_hers(keeper: Keeper, clock: Clock, learner_id: UUID) -> None:
    """Fit her weights where that is due: when she has signed in, before she sees her plan.

    A disk that takes nothing does not keep her from playing.
    """
    try:
        keeper.ask(lambda store: fit_weights(store, clock, learner_id))
    except StoreError as error:
        _log.warning("her weights wait: %s", error.code)
