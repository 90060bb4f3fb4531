"""Who has left the class of this device: hidden at once, and gone from it once all is at school.

`sync_learners.away` says so: 0 she is here, HIDDEN, or FORGOTTEN. Nothing goes that exists only
here; who comes back is shown again, and what had gone comes down anew.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from progress_db.learners import Learner
from progress_db.store import OF_A_LEARNER, Store
from progress_db.sync.consent import answers, hear
from progress_db.sync.leaving import LEAVING

HIDDEN, FORGOTTEN = 1, 2
LONGEST_SITTING = timedelta(hours=12)  # one that has not ended by then was cut off
_MARKS = "sync_learners"


def shown(store: Store) -> tuple[Learner, ...]:
    """Who can sign in here: the learners of this device, but for those who have left its class."""
    away = _away(store)
    return tuple(one for one in store.learners() if one.id not in away)


def hidden(store: Store) -> tuple[UUID, ...]:
    """Who has left, and of whom something is still here."""
    here = {one.id for one in store.learners()}
    return tuple(sorted(here & _away(store)))


def hide(store: Store, learner_ids: Iterable[UUID]) -> None:
    """These are not of the class any more. In a transaction."""
    sql = f"UPDATE {_MARKS} SET listed = 0, away = max(away, ?) WHERE learner_id = ?"
    for learner_id in learner_ids:
        store.file.change(sql, (HIDDEN, str(learner_id)))


def hide_class(store: Store) -> None:
    """The device has been taken out of its class: nobody of the class is shown here any more."""
    rows = store.file.rows(f"SELECT learner_id FROM {_MARKS} WHERE listed = 1")
    with store.file.writing():
        hide(store, [UUID(row["learner_id"]) for row in rows])


def forget_leavers(store: Store, now: datetime) -> int:
    """Delete what is here of those who have left and whose every event is done with; how many.

    Who is in a sitting now stays until it is over. Raises StoreError.
    """
    store.flush()
    gone = sum(_forget(store, learner_id, now) for learner_id in _still_kept(store))
    if gone:
        store.file.tidy()
    return gone


def _away(store: Store) -> set[UUID]:
    rows = store.file.rows(f"SELECT learner_id FROM {_MARKS} WHERE away > 0")
    return {UUID(row["learner_id"]) for row in rows}


def _still_kept(store: Store) -> list[UUID]:
    """Who is away with events here; for who was forgotten long ago no file is written to."""
    any_of_hers = f"EXISTS (SELECT 1 FROM events e WHERE e.learner_id = {_MARKS}.learner_id)"
    sql = f"SELECT learner_id FROM {_MARKS} WHERE away > 0 AND {any_of_hers} ORDER BY learner_id"
    return [UUID(row["learner_id"]) for row in store.file.rows(sql)]


def _forget(store: Store, learner_id: UUID, now: datetime) -> bool:
    """In one transaction with the look whether it may be: a game beside us may be writing."""
    mine = (str(learner_id),)
    with store.file.writing():
        if _waits(store, mine) or _at_work(store, mine, now):
            return False
        answer = answers(store).get(learner_id)
        ids = "SELECT id FROM events WHERE learner_id = ?"
        store.file.change(f"DELETE FROM sync_events WHERE id IN ({ids})", mine)
        for table in ("events", *OF_A_LEARNER):
            if table != _MARKS:
                store.file.change(f"DELETE FROM {table} WHERE learner_id = ?", mine)
        if answer is not None:  # so that what comes late of a sitting still goes up, or stays
            hear(store, learner_id, answer)
        sql = f"UPDATE {_MARKS} SET away = ?, upto = 0, group_name = '' WHERE learner_id = ?"
        store.file.change(sql, (FORGOTTEN, *mine))
    return True


def _waits(store: Store, mine: tuple[str]) -> bool:
    """Whether something of hers that belongs at school is not done with: it exists only here."""
    sql = (
        "SELECT 1 FROM events e WHERE e.learner_id = ? AND e.id NOT IN (SELECT id FROM sync_events)"
        f" AND e.kind IN ({', '.join('?' * len(LEAVING))}) LIMIT 1"
    )
    return bool(store.file.rows(sql, (*mine, *(kind.value for kind in LEAVING))))


def _at_work(store: Store, mine: tuple[str], now: datetime) -> bool:
    """Whether a sitting of hers on this device has begun and not ended."""
    sql = (
        "SELECT e.kind, e.at FROM events e JOIN sync_events s ON s.id = e.id"
        " WHERE e.learner_id = ? AND s.how <> 'came'"
        " AND e.kind IN ('sitting_started', 'sitting_ended') ORDER BY e.seq DESC LIMIT 1"
    )
    last = store.file.rows(sql, mine)
    began = bool(last) and last[0]["kind"] == "sitting_started"
    return began and now - datetime.fromisoformat(last[0]["at"]) < LONGEST_SITTING
