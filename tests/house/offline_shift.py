"""A program for test_no_network: plays a short shift and tells what it saw, as JSON.

With the word `class` it plays on a device that belongs to one.
"""

import json
import os
import sys
from pathlib import Path

from game.class_line import ClassLine, line_to_class
from game.demo.script import Act
from progress_db.events import EventKind
from tests.house.evening import Evening, pointing, shipped_packs, with_acts
from tests.house.guard import family_of, open_sockets

LOOK_EVERY = 100  # ticks


def main(folder: Path, *, in_class: bool) -> None:
    script = pointing(shipped_packs()["lager"], "foerste-dag")
    spoken = Act(say="Hej, jeg er ny her.")
    acts = with_acts(script, "foerste-dag", "velkommen", spoken)
    evening = Evening(acts, folder, school=line_to_class) if in_class else Evening(acts, folder)
    sockets: list[str] = []
    processes = 0
    ticks = 0

    def over(_: Evening) -> bool:
        nonlocal ticks, processes
        ticks += 1
        if ticks % LOOK_EVERY == 1:
            family = family_of(os.getpid())
            processes = max(processes, len(family))
            line = evening.rooms.school
            theirs = line.pid if isinstance(line, ClassLine) else 0
            sockets.extend(open_sockets(pid for pid in family if pid != theirs))
        return evening.is_over()

    whole = evening.play(over)
    evening.close()
    tries = len(evening.bodies(EventKind.TRY_SCORED))
    told = {"whole": whole, "tries": tries, "sockets": sockets, "processes": processes}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), in_class="class" in sys.argv[2:])
