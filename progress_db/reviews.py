"""A learner's log of reviews, and the weights that were fitted on it."""

from collections.abc import Iterable
from uuid import UUID

from lessons.review_log import Logged
from lessons.scheduling import DEFAULT_WEIGHTS, Weights
from lessons.weights import Fit, fit, is_time, long_enough
from progress_db.events import Clock, Event, EventKind, Json, new_event
from progress_db.rows import logged, weights_in
from progress_db.store import Store


def review_log(events: Iterable[Event]) -> list[Logged]:
    """The reviews among these events of one learner, oldest first as they are."""
    return [logged(event) for event in events if event.kind is EventKind.CARD_REVIEWED]


def current_weights(events: Iterable[Event]) -> Weights:
    """The weights by which her cards are scheduled after these events of one learner."""
    fits = [event for event in events if event.kind is EventKind.WEIGHTS_FITTED]
    return weights_in(fits[-1]) if fits else DEFAULT_WEIGHTS


def fit_weights(store: Store, clock: Clock, learner_id: UUID) -> Fit | None:
    """Fit her weights where that is due, and write down which are hers from now on.

    None where it is not due, or where nothing can be fitted. Once a week it takes a moment: call
    it between screens. Raises StoreError.
    """
    fits = store.events(learner_id, [EventKind.WEIGHTS_FITTED])
    if not is_time(fits[-1].at if fits else None, clock()):
        return None
    log = review_log(store.events(learner_id, [EventKind.CARD_REVIEWED]))
    if not long_enough(log):
        return None
    found = fit(log, current_weights(fits))
    if found is not None:
        store.append([new_event(clock, learner_id, EventKind.WEIGHTS_FITTED, _body(found))])
    return found


def _body(found: Fit) -> dict[str, Json]:
    return {
        "weights": list[Json](found.weights),
        "loss": round(found.loss, 6),
        "default_loss": round(found.default_loss, 6),
        "reviews": found.reviews,
    }
