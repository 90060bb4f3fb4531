"""Kollega's composition root: read the command line and hand over to a room."""

import multiprocessing
import sys

from game.commands import run

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a frozen Windows build spawns its processes through here
    sys.exit(run(sys.argv[1:]))
