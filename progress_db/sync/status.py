"""How syncing stands, in a sentence for the doctor."""

from datetime import datetime, timedelta
from pathlib import Path

from progress_db.store import Store
from progress_db.sync import clock as clocks
from progress_db.sync.device import Device, device_file, read_device
from progress_db.sync.inbox import SyncState, sync_state

LONG_AGO = timedelta(days=30)


def school_status(data: Path, now: datetime) -> tuple[str, str]:
    """How the device of this progress file stands with its class, and what to do about it.

    Opens no socket. Raises StoreError.
    """
    device = read_device(device_file(data))
    if device is None:
        return "In no class: nothing leaves this device.", ""
    store = Store.open(data)
    try:
        state = sync_state(store)
    finally:
        store.close()
    return _told(device, state), _mend(state, now)


def _told(device: Device, state: SyncState) -> str:
    last = f"last synced {state.last_sync:%Y-%m-%d}" if state.last_sync else "never synced"
    text = f"In {device.class_name} at {device.school}: {last}, {state.waiting} events wait"
    return f"{text}, {state.refused} were refused." if state.refused else f"{text}."


def _mend(state: SyncState, now: datetime) -> str:
    if clocks.is_off(state.clock_off_s):
        return f"This device's clock is {clocks.said(state.clock_off_s)}: set it right."
    if state.jumped:
        return "This device's clock went back since it was last used: look whether it is right."
    if state.last_sync is None or now - state.last_sync > LONG_AGO:
        return "Run kollega sync where the school's server can be reached."
    return ""
