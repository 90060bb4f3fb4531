"""The C library takes its memory early, and leaves the data segment to Panda3D from then on."""

import platform
import subprocess
import sys

import pytest

WORK = """
import ctypes, sys
library = ctypes.CDLL(None)
library.sbrk.restype, library.sbrk.argtypes = ctypes.c_void_p, (ctypes.c_ssize_t,)
if sys.argv[1] == "apart":
    from game.stage.heap import keep_heaps_apart
    assert keep_heaps_apart() and keep_heaps_apart()
library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, (ctypes.c_size_t,)
library.free.argtypes = (ctypes.c_void_p,)
before, moved = library.sbrk(0), 0
for size in (100, 5_000, 90_000, 900_000) * 40:
    pieces = [library.malloc(size) for _ in range(16)]
    now = library.sbrk(0)
    moved, before = moved + (now != before), now
    for piece in pieces:
        library.free(piece)
print(moved)
"""


def moves(how: str) -> int:
    """How often the end of the data segment has moved while memory was taken and given back."""
    run = subprocess.run(
        [sys.executable, "-c", WORK, how], capture_output=True, text=True, check=True
    )
    return int(run.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc shares its end")
def test_the_end_of_the_data_segment_stands_still() -> None:
    assert moves("as usual") > 0
    assert moves("apart") == 0
