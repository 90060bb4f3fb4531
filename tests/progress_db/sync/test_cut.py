"""Killed in the middle of a round, and over a network that cuts and repeats: exactly once each."""

import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from progress_db.events import EventKind
from progress_db.store import Store
from progress_db.sync.client import sync_once
from progress_db.sync.device import Device, device_file, write_device
from progress_db.sync.door import door_to
from progress_db.sync.patience import AwayError, Patience
from tests.progress_db.samples import AMINA, SteppingClock, try_event
from tests.progress_db.sync.made import MADE, class_learner
from tests.progress_db.sync.proxy import Badness, BadNetwork
from tests.progress_db.sync.school import School
from tests.progress_db.sync.served import served

ROOT = Path(__file__).resolve().parents[3]
SYNC = """
import sys
from progress_db.sync.commands import sync
print("up", flush=True)
sync(sys.argv[1:])
"""


def a_school() -> School:
    clock = SteppingClock(MADE, timedelta(milliseconds=1))
    return School(clock, page=20, learners={AMINA: class_learner(AMINA)})


def enrolled(school: School, number: int, server: str, data: Path) -> Device:
    device = school.device(number, server)
    write_device(device_file(data), device)
    return device


def test_killed_at_any_moment_every_event_is_there_once(tmp_path: Path) -> None:
    school, dice = a_school(), Random(11)
    data = tmp_path / "kollega.db"
    tries = [try_event(n) for n in range(900)]
    theirs = [try_event(n) for n in range(1000, 1100)]
    with served(school) as (host, port):
        server = f"http://{host}:{port}"
        other = enrolled(school, 2, server, tmp_path / "other" / "kollega.db")
        store = Store.in_memory(school.clock)
        with door_to(server, "", other.token) as door:
            sync_once(store, other, school.clock, door)
            store.append(theirs)
            sync_once(store, other, school.clock, door)
        store.close()
        enrolled(school, 1, server, data)
        mine = Store.open(data)
        mine.append(tries)
        mine.close()
        for _ in range(6):
            _sync_and_kill(data, dice.uniform(0.0, 0.5))
        last = subprocess.run(_command(data), cwd=ROOT, capture_output=True, check=False)
    assert last.returncode == 0, last.stderr
    assert set(school.events) == {one.id for one in (*tries, *theirs)}
    kept = Store.open(data)
    assert sorted(one.id for one in kept.events(AMINA, [EventKind.TRY_SCORED])) == sorted(
        school.events
    )
    assert kept.notice is None
    kept.close()


def _command(data: Path) -> list[str]:
    return [sys.executable, "-c", SYNC, "--json", "--data", str(data)]


def _sync_and_kill(data: Path, after_s: float) -> None:
    child = subprocess.Popen(
        _command(data), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(after_s)
    child.kill()
    child.wait()
    child.stdout.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_network_that_cuts_and_repeats_loses_and_doubles_nothing(seed: int) -> None:
    school = a_school()
    stores = [Store.in_memory(school.clock), Store.in_memory(school.clock)]
    badness = Badness(cut_up=0.2, cut_down=0.2, repeat=0.3, wait=0.1, wait_s=0.01)
    with served(school) as target, BadNetwork(target, Random(seed), badness) as network:
        for turn in range(4):
            for number, store in enumerate(stores):
                device = school.device(number, network.address)
                _until_whole(store, device, school)
                start = 1000 * number + 100 * turn
                store.append([try_event(n) for n in range(start, start + 100)])
        for number, store in [*enumerate(stores), *enumerate(stores)]:
            _until_whole(store, school.device(number, network.address), school)
        assert network.counted.cuts > 0
        assert network.counted.repeats > 0
    did = [{one.id for one in store.events(AMINA, [EventKind.TRY_SCORED])} for store in stores]
    for store in stores:
        store.close()
    assert did[0] == did[1] == set(school.events)
    assert len(school.events) == 800


def _until_whole(store: Store, device: Device, school: School) -> None:
    patience = Patience(3, sleep=lambda _: None)
    for _ in range(100):
        try:
            with door_to(device.server, "", device.token, patience) as door:
                if sync_once(store, device, school.clock, door).whole:
                    return
        except AwayError:
            continue
    pytest.fail("no round came through in 100")
