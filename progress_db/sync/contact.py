"""How the game's process for the school reaches the server: with the identity beside the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from progress_db.store import Store, utc_now
from progress_db.sync.client import Going, look_once, sync_once
from progress_db.sync.device import Device, device_file, read_device
from progress_db.sync.door import Door, door_to
from progress_db.sync.packs import school_packs
from progress_db.sync.patience import AT_ONCE
from progress_db.sync.rounds import Contact
from progress_db.sync.wire import Live, LiveAnswer


@contextmanager
def contact_of(data: Path) -> Iterator[Contact | None]:
    """The way to the server of the device that keeps its progress in `data`; None without one.

    Raises StoreError where the identity cannot be read or its address is not safe.
    """
    device = read_device(device_file(data))
    if device is None:
        yield None
        return
    with _door(device) as live:

        def ask(here: Live) -> LiveAnswer:
            return live.post("/api/v1/live", here.model_dump_json().encode, LiveAnswer)

        sync, look = (lambda going: _sync(data, device, going)), (lambda: _look(data, device))
        yield Contact(ask, sync, look)


def _sync(data: Path, device: Device, going: Going) -> None:
    """One round with a store and a door of its own: it runs beside the questions."""
    store = Store.open(data)
    try:
        with _door(device) as door:
            sync_once(store, device, utc_now, door, school_packs(data), going)
    finally:
        store.close()


def _look(data: Path, device: Device) -> None:
    store = Store.open(data)
    try:
        with _door(device) as door:
            look_once(store, device, utc_now, door, school_packs(data))
    finally:
        store.close()


def _door(device: Device) -> Door:
    """Asked again by the rounds, so one try each time will do."""
    return door_to(device.server, device.pinned, device.token, AT_ONCE)
