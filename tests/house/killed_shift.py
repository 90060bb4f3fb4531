"""A program for test_crash: plays a shift by pointing and tells each event as it is recorded."""

import sys
from pathlib import Path

from progress_db.events import Event
from tests.house.evening import Evening, pointing, shipped_packs


def tell(event: Event) -> None:
    print(event.kind.value, event.body.get("turn", ""), flush=True)


def main(folder: Path) -> None:
    evening = Evening(pointing(shipped_packs()["lager"], "foerste-dag"), folder)
    evening.keeper.listener = tell
    evening.play(lambda e: False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
