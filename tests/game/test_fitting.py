"""Her weights are fitted when she has signed in; a full disk does not keep her from playing."""

from datetime import timedelta
from pathlib import Path

from game.shift.fitting import fit_hers
from game.shift.keeper import Keeper
from game.shift.today import read_cards
from lessons.scheduling import DEFAULT_WEIGHTS, review
from lessons.skills import CardId, CardState
from progress_db.errors import StoreError
from progress_db.events import Event, EventKind
from progress_db.rows import review_body
from progress_db.store import Store
from tests.lessons.sample_log import forgetful, sample_log
from tests.progress_db.samples import AMINA, event

LOG = sample_log(60, 30, forgetful())
NOW = LOG[-1].at + timedelta(hours=1)


def reviewed() -> list[Event]:
    states: dict[CardId, CardState] = {}
    events = []
    for entry in LOG:
        state = states[entry.card] = review(
            states.get(entry.card), entry.card, entry.rating, entry.at
        )
        body = review_body(state, entry.rating)
        events.append(event(EventKind.CARD_REVIEWED, AMINA, entry.at, **body))
    return events


def test_the_next_evening_her_own_weights_hold() -> None:
    keeper = Keeper(lambda: Store.in_memory(lambda: NOW))
    try:
        fit_hers(keeper, lambda: NOW, AMINA)
        assert keeper.ask(lambda store: read_cards(store, AMINA)) == ({}, DEFAULT_WEIGHTS)
        keeper.append(reviewed())
        fit_hers(keeper, lambda: NOW, AMINA)
        cards, weights = keeper.ask(lambda store: read_cards(store, AMINA))
        assert weights != DEFAULT_WEIGHTS
        assert len(cards) == len({entry.card for entry in LOG})
    finally:
        keeper.close()


class FullStore(Store):
    """A store whose disk takes nothing new."""

    def _write(self) -> tuple[Event, ...]:
        raise StoreError("full", "The disk is full.")


def test_a_full_disk_does_not_keep_her_from_playing(tmp_path: Path) -> None:
    kept = Store.open(tmp_path / "kollega.db", lambda: NOW)
    kept.append(reviewed())
    kept.close()
    keeper = Keeper(lambda: FullStore(tmp_path / "kollega.db", lambda: NOW, 0.0))
    fit_hers(keeper, lambda: NOW, AMINA)
    _, weights = keeper.ask(lambda store: read_cards(store, AMINA))
    assert weights != DEFAULT_WEIGHTS, "what waits for the disk counts already"
    keeper.close()
