"""`kill -9` at any moment loses at most the answer that was being given."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from progress_db.store import Store
from tests.progress_db.samples import AMINA

ROOT = Path(__file__).parent.parent.parent
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from lessons.scheduling import Rating
from progress_db.store import Store
from tests.progress_db.samples import reviews, try_event

store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
number = 0
while True:
    number += 1
    tried = try_event(number)
    review, _ = reviews(f"word-{number}", Rating.Good, start=tried.at)
    answer = [tried, *review]
    store.append(answer)
    print(*(event.id for event in answer), flush=True)
"""


@pytest.mark.parametrize("answers_before", [0, 1, 7, 23])
def test_killed_while_writing(tmp_path, answers_before):
    path = tmp_path / "kollega.db"
    command = [sys.executable, "-c", WRITER, str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    told = [child.stdout.readline().split() for _ in range(answers_before)]
    time.sleep(0.003 * answers_before)  # somewhere within a later answer
    child.kill()
    rest = [line.split() for line in child.stdout.read().splitlines()]
    child.wait()
    child.stdout.close()
    told += [line for line in rest if len(line) == 2]
    store = Store.open(path)
    assert store.notice is None, "the file is whole"
    events = store.events(AMINA)
    kept = [str(event.id) for event in events]
    assert kept[: 2 * len(told)] == [event_id for answer in told for event_id in answer]
    assert len(kept) in (2 * len(told), 2 * len(told) + 2), "an answer is kept whole or not at all"
    assert len(store.cards(AMINA)) == len(kept) // 2
    store.close()
