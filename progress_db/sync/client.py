"""One round of syncing: what waits goes up, what is new comes down. Safe to cut anywhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from progress_db.errors import StoreError
from progress_db.events import Clock
from progress_db.store import Store
from progress_db.sync import clock as clocks
from progress_db.sync import kept, outbox
from progress_db.sync.device import Device
from progress_db.sync.door import MOST_ANSWER, Door, Heard, RefusedError, RevokedError
from progress_db.sync.down import bundle_in, events_in, read_events
from progress_db.sync.leavers import forget_leavers, hide_class
from progress_db.sync.outbox import Parcel
from progress_db.sync.packs import install
from progress_db.sync.taking import forget_class, write_bundle
from progress_db.sync.wire import (
    ERASED,
    NOT_SHARED,
    Bundle,
    Came,
    ErasedConfirmed,
    PackOffer,
    Receipt,
)

VERSION = "0.1.0"
_MALFORMED = {400, 413, 422}
NOT_SCRUBBED = "Somebody is to be erased here: close Kollega and sync again, then it is done."
Going = Callable[[], bool]


@dataclass(slots=True)
class Synced:
    """What a round did. `refused`: how many events of this round the server will never take.

    What she has not shared, and what is of somebody who was erased, is no fault and not counted.

    `told`: sentences for a person. `clock_off_s`: this device's clock minus the server's. `whole`:
    it was not interrupted.
    """

    sent: int = 0
    received: int = 0
    refused: int = 0
    erased: int = 0
    clock_off_s: float = 0.0
    whole: bool = False
    told: list[str] = field(default_factory=list)


def sync_once(
    store: Store,
    device: Device,
    clock: Clock,
    door: Door,
    packs: Path | None = None,
    may_go_on: Going = lambda: True,
) -> Synced:
    """Up, then down. The caller opens the store and the door (`door_to`) and closes them.

    `packs`: the folder of the school's packs (`packs.school_packs(data)`); None leaves them.
    `may_go_on` is asked between requests: False ends the round early, as a shift begins. Raises
    AwayError where the server is not there (nothing is lost), StoreError where it says no or the
    progress file cannot be written. Whatever cuts it off, the next round goes on from there.
    """
    round_ = _Round(store, device, clock, door, may_go_on)
    round_.look_at_the_clock()
    try:
        round_.whole()
    except RevokedError:
        round_.leave_class()
        raise
    if packs is not None and round_.bundle is not None and round_.synced.whole:
        round_.fetch_packs(packs, round_.bundle)
    return round_.synced


def look_once(
    store: Store, device: Device, clock: Clock, door: Door, packs: Path | None = None
) -> None:
    """Only what the class's teacher has given and written: while somebody plays here.

    Of the school's packs those that are new come too. Raises AwayError or StoreError as `sync_once`
    does; before the first round it does nothing.
    """
    round_ = _Round(store, device, clock, door, lambda: True)
    round_.look()
    if packs is not None and round_.bundle is not None:
        round_.fetch_packs(packs, round_.bundle, playing=True)


class _Round:
    def __init__(
        self, store: Store, device: Device, clock: Clock, door: Door, may_go_on: Going
    ) -> None:
        self.synced = Synced()
        self.bundle: Bundle | None = None
        self._store, self._device, self._clock = store, device, clock
        self._door, self._may_go_on = door, may_go_on
        self._jumped = False

    def look_at_the_clock(self) -> None:
        self._jumped = clocks.has_jumped(self._store, self._clock())

    def whole(self) -> None:
        """Up and down; once more where the server turns out to have lost what it had."""
        self._store.flush()
        self._begin_anew_as_another()
        for _ in range(2):
            if not (self._up() and self._down()):
                return
            if not self._has_begun_anew():
                break
        self.synced.whole = self._catch_up()
        if self.synced.whole:
            forget_leavers(self._store, self._clock())
            self._keep(**{kept.LAST_SYNC: self._clock().isoformat()})

    def leave_class(self) -> None:
        """The school has taken this device out: who is of the class is shown here no more."""
        hide_class(self._store)
        forget_leavers(self._store, self._clock())

    def look(self) -> None:
        """The bundle alone. No events: her cards stay as they are until she has got up."""
        state = kept.state(self._store)
        if kept.BEGUN in state and state.get(kept.DEVICE) == str(self._device.device_id):
            came = self._ask_down(int(state.get(kept.AFTER, "0")), own=False)
            self.bundle = bundle_in(came, self._device)
            write_bundle(self._store, self.bundle)

    def _begin_anew_as_another(self) -> None:
        """Marks of an earlier enrolment, perhaps at another school, say nothing about this one."""
        mine = str(self._device.device_id)
        if kept.state(self._store).get(kept.DEVICE, mine) != mine:
            forget_class(self._store)
        self._keep(**{kept.DEVICE: mine})

    # --- up -----------------------------------------------------------------------------------

    def _up(self) -> bool:
        for parcel in outbox.parcels(self._store, self._clock):
            if not self._may_go_on():
                return False
            self._send(parcel)
        return True

    def _send(self, parcel: Parcel) -> None:
        """A parcel that is malformed as a whole is halved until the one bad event is found."""
        before = self._clock()
        try:
            receipt = self._door.post(
                "/api/v1/events",
                lambda: parcel.pack(self._clock, VERSION),
                Receipt,
                packed=True,
            )
        except RefusedError as error:
            if error.status not in _MALFORMED:
                raise
            self._send_halves(parcel, error)
            return
        self._settle(parcel, receipt, before)

    def _send_halves(self, parcel: Parcel, error: RefusedError) -> None:
        if len(parcel.events) == 1:
            outbox.refuse(self._store, [(parcel.events[0].id, f"{error.reason}: {error.text}")])
            self.synced.refused += 1
            return
        for half in outbox.halves(parcel):
            self._send(half)

    def _settle(self, parcel: Parcel, receipt: Receipt, before: datetime) -> None:
        self._tell_time(clocks.off_s(before, receipt.server_time, self._clock()))
        if clocks.is_off(receipt.clock_off_s):
            self._keep(**{kept.RECHECK: "1"})
        outbox.settle(self._store, parcel, receipt)
        refused = {one.id: one.code for one in receipt.refused}
        self.synced.refused += sum(code not in (NOT_SHARED, ERASED) for code in refused.values())
        self.synced.sent += sum(event.id not in refused for event in parcel.events)

    # --- down ---------------------------------------------------------------------------------

    def _down(self) -> bool:
        """The bundle once, then all pages of events; each page is safe before the next is asked."""
        self._prepare()
        first = True
        while self._may_go_on():
            state = kept.state(self._store)
            after = int(state.get(kept.AFTER, "0"))
            came = self._ask_down(after, own=state.get(kept.RECHECK) == "1")
            if first:
                self._take_bundle(came)
            self._take_events(came)
            more, first = came.more and came.next_after > after, False
            facts = {kept.AFTER: str(max(after, came.next_after))}
            self._keep(**facts, **({} if more else {kept.RECHECK: "0"}))
            if not more:
                return True
        return False

    def _catch_up(self) -> bool:
        """All that learners who are new in the class did before, elsewhere."""
        sql = "SELECT learner_id, behind FROM sync_learners WHERE behind > 0 AND listed = 1"
        for row in self._store.file.rows(sql):
            if not self._catch_up_with(UUID(row["learner_id"]), own=row["behind"] == 2):
                return False
        return True

    def _catch_up_with(self, learner_id: UUID, *, own: bool) -> bool:
        """`own`: what this device sent itself comes back too, for it has forgotten her."""
        after = 0
        while self._may_go_on():
            came = self._ask_down(after, learner_id, own=own)
            self._take_events(came)
            if not came.more or came.next_after <= after:
                sql = "UPDATE sync_learners SET behind = 0 WHERE learner_id = ?"
                with self._store.file.writing():
                    self._store.file.change(sql, (str(learner_id),))
                return True
            after = came.next_after
        return False

    def _ask_down(self, after: int, learner_id: UUID | None = None, *, own: bool) -> Came:
        asked: dict[str, str | int] = {"after": after}
        if own:
            asked["own"] = 1
        if learner_id is not None:
            asked["learner"] = str(learner_id)
        before = self._clock()
        came = self._door.get("/api/v1/down", Came, **asked)
        self._tell_time(clocks.off_s(before, came.server_time, self._clock()))
        return came

    def _take_bundle(self, came: Came) -> None:
        bundle = bundle_in(came, self._device)
        self._erase(bundle)
        write_bundle(self._store, bundle)
        self.bundle = bundle

    def _take_events(self, came: Came) -> None:
        events, unknown = read_events(events_in(came, self._device))
        self.synced.received += len(self._store.merge(events))
        if unknown:
            self._keep(**{kept.UNKNOWN: VERSION})

    def _prepare(self) -> None:
        """A new progress file gets our own events back; a new version what the old one left out."""
        state = kept.state(self._store)
        if kept.BEGUN not in state:
            self._keep(**{kept.RECHECK: "1"})
        if state.get(kept.UNKNOWN, VERSION) not in ("", VERSION):
            self._keep(**{kept.AFTER: "0", kept.UNKNOWN: ""})

    def _keep(self, **facts: str) -> None:
        with self._store.file.writing():
            kept.remember(self._store, **facts)

    # --- the rest -----------------------------------------------------------------------------

    def _erase(self, bundle: Bundle) -> None:
        """Erased means really gone: only then it is confirmed."""
        gone = [learner_id for learner_id in bundle.erased if self._is_erased(learner_id)]
        if gone:
            body = ErasedConfirmed(learner_ids=gone).model_dump_json().encode()
            self._door.post("/api/v1/erased", lambda: body, Heard)

    def _is_erased(self, learner_id: UUID) -> bool:
        try:
            erased = self._store.erase(learner_id)
        except StoreError as error:
            if error.code != "locked":
                raise
            self.synced.told.append(NOT_SCRUBBED)  # while she plays; the next round does it
            return False
        self.synced.erased += bool(erased.events)
        if erased.kept_aside:
            self.synced.told.append(_kept_aside(erased.kept_aside))
        return not erased.kept_aside

    def _has_begun_anew(self) -> bool:
        """Whether the server's database was restored: then all that was sent goes up again."""
        epoch = self.bundle.epoch if self.bundle is not None else ""
        known = kept.state(self._store).get(kept.EPOCH, "")
        if not epoch or epoch == known:
            return False
        if known:
            outbox.send_anew(self._store)
        self._keep(**{kept.EPOCH: epoch})
        return bool(known)

    def _tell_time(self, seconds: float) -> None:
        self.synced.clock_off_s = round(seconds, 1)
        clocks.remember(self._store, seconds, jumped=self._jumped)

    def fetch_packs(self, folder: Path, bundle: Bundle, *, playing: bool = False) -> None:
        """The school's packs, as they are offered now; see `install`."""

        def fetch(offer: PackOffer) -> bytes:
            return self._door.fetch(f"/api/v1/packs/{offer.pack}/{offer.sha256}", MOST_ANSWER)

        self.synced.told += install(self._store, folder, bundle.packs, fetch, playing=playing)


def _kept_aside(paths: tuple[Path, ...]) -> str:
    names = ", ".join(path.name for path in paths)
    return (
        "Somebody was erased, but a damaged progress file may still hold what she did:"
        f" delete {names}, then sync again."
    )
