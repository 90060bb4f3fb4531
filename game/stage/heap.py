"""Keeps two heaps out of each other's way, so that loading in the background crashes nothing.

Panda3D's wheels bring an allocator of their own. It and the C library's both move the end of the
data segment (`sbrk`), each under its own lock and neither under the other's; while one thread loads
a model and another computes, both may be given the same memory. Once in a few starts the game died
of it. Here the C library takes its share once, early and large, and moves the end no more.
"""

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_THRESHOLD = -1, -2, -3  # of <malloc.h>
SHARE = 256 << 20  # bytes, of addresses: pages that nobody uses take no memory
LARGE = 1 << 20  # bytes; larger pieces are mapped on their own

_done = False


def keep_heaps_apart() -> bool:
    """Do it, once, before any thread is started. False where the C library has no such setting."""
    global _done
    if sys.platform != "linux" or _done:
        return _done
    try:
        library = ctypes.CDLL(None)
        settle = library.mallopt
    except (OSError, AttributeError):
        return False
    wanted = ((_M_MMAP_THRESHOLD, LARGE), (_M_TRIM_THRESHOLD, 2 * SHARE), (_M_TOP_PAD, SHARE))
    _done = all(settle(name, value) == 1 for name, value in wanted)
    _grow(library)
    return _done


def _grow(library: ctypes.CDLL) -> None:
    """Ask for more than is at hand and give it back: the share is taken now."""
    library.malloc.restype = ctypes.c_void_p
    library.malloc.argtypes = (ctypes.c_size_t,)
    library.free.argtypes = (ctypes.c_void_p,)
    for piece in [library.malloc(LARGE // 2) for _ in range(16)]:
        library.free(piece)
