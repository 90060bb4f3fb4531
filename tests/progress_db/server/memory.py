"""How much memory something takes."""

import tracemalloc
from collections.abc import Callable
from typing import Any

MB = 1_000_000


def most_of(act: Callable[[], Any]) -> int:
    """The most memory that Python held while this ran, in bytes."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
