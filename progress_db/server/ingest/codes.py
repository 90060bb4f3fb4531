"""The code of a class, with which new devices join it."""

import secrets
from collections.abc import Callable

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # no I or O, no 0 or 1: nobody mistakes them
HALF = 4

Choose = Callable[[str], str]


def new_class_code(choose: Choose = secrets.choice) -> str:
    """XXXX-XXXX: 40 bits, so that nobody guesses one in the days that it is open."""
    made = "".join(choose(LETTERS) for _ in range(2 * HALF))
    return f"{made[:HALF]}-{made[HALF:]}"
