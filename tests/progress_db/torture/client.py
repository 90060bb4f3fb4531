"""A process with a few devices: the game's own sync code, round after round until all is there.

python -m tests.progress_db.torture.client FOLDER NUMBER OF
"""

import sys
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Lock

from progress_db.errors import StoreError
from progress_db.events import Clock
from progress_db.store import Store
from progress_db.sync.address import address
from progress_db.sync.client import sync_once
from progress_db.sync.device import Device, device_file, read_device
from progress_db.sync.door import Door, door_to
from progress_db.sync.enrolling import enrol
from progress_db.sync.outbox import waiting
from progress_db.sync.patience import AwayError, Patience
from tests.progress_db.torture.plan import Job, read_jobs

AT_ONCE = 2  # devices of one process
ENDS = 0.05  # how often a shift begins between two requests, and the round ends
PHASE = "phase"  # a file: how often every device is to come to the end


def main(folder: Path, number: int, of: int) -> None:
    """Sync this process's devices until each has come to its end in this phase."""
    jobs, codes = read_jobs(folder / "jobs.json")
    phase = (folder / PHASE).read_text()
    mine = deque(job for job in jobs if job.number % of == number and not _done(job, phase))
    lock = Lock()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        working = [pool.submit(_work, mine, codes, phase, lock) for _ in range(AT_ONCE)]
    for one in working:
        one.result()


def _work(mine: deque[Job], codes: list[str], phase: str, lock: Lock) -> None:
    """Take a device, do one round, put it back behind the others until it is done."""
    while True:
        with lock:
            if not mine:
                return
            job = mine.popleft()
        if _round(job, codes[job.klass], phase):
            _mark(job, phase).touch()
        else:
            with lock:
                mine.append(job)


def _round(job: Job, code: str, phase: str) -> bool:
    """Whether the device has sent everything and got everything."""
    clock, dice = clock_of(job), Random()
    try:
        device = _enrolled(job, code, clock)
        store = Store.open(Path(job.data), clock, patience_s=30.0)
        try:
            with door_to(device.server, "", device.token, _patience()) as door:
                synced = sync_once(store, device, clock, door, None, lambda: dice.random() > ENDS)
            return synced.whole and not waiting(store)
        finally:
            store.close()
    except AwayError:
        return False
    except StoreError as error:
        print(f"SURPRISE device {job.number} phase {phase}: {error.code} {error.text}", flush=True)
        time.sleep(0.2)
        return False


def _enrolled(job: Job, code: str, clock: Clock) -> Device:
    path = device_file(Path(job.data))
    if (device := read_device(path)) is not None:
        return device

    def opens(server: str, pinned: str) -> Door:
        return door_to(server, pinned, "", _patience())

    return enrol(address(job.server, code), f"Brille {job.number}", path, clock, opens)


def clock_of(job: Job) -> Clock:
    """The clock of this device."""
    off = timedelta(seconds=job.clock_off_s)
    return lambda: datetime.now(UTC) + off


def _patience() -> Patience:
    return Patience(4, sleep=lambda seconds: time.sleep(min(seconds, 0.3)))


def _mark(job: Job, phase: str) -> Path:
    return Path(job.data).with_name(f"done-{phase}")


def _done(job: Job, phase: str) -> bool:
    return _mark(job, phase).exists()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
