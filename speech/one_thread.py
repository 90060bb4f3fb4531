"""One thread for matrix arithmetic: more of them only get in each other's way on short sounds."""

import os
import sys

_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def use_one_thread() -> bool:
    """Ask for it; True when numpy is not loaded yet, so that it will heed."""
    for name in _VARIABLES:
        os.environ.setdefault(name, "1")
    return "numpy" not in sys.modules
