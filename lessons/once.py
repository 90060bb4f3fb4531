"""Remembers what was found in a pack: packs never change, and the plan asks often."""

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from scenes.pack import Pack

T = TypeVar("T")


def once_a_pack(find: Callable[[Pack], T]) -> Callable[[Pack], T]:
    """`find`, run once for each pack and remembered for as long as that pack lives.

    By identity: to compare two packs, or to hash one, costs more than what is saved.
    """
    found: dict[int, T] = {}

    @wraps(find)
    def remembered(pack: Pack) -> T:
        number = id(pack)
        if number not in found:
            found[number] = find(pack)
            weakref.finalize(pack, found.pop, number, None)
        return found[number]

    return remembered
