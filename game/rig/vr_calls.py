"""What every call of OpenVR needs: its errors as one sentence, its matrices as rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from game.errors import GameError

Rows = tuple[tuple[float, ...], ...]  # 3 rows of 4, for column vectors; x right, y up, z back
MEND_START = "Start SteamVR, see that the headset shows its room there, and start Kollega again."
MEND_ACTIONS = "Install Kollega's folder assets/openvr again."


def errors_of(openvr: Any) -> tuple[type[Exception], ...]:
    """What its calls raise. KeyError: a newer runtime answers with a number it does not know."""
    return (openvr.error_code.OpenVRError, KeyError)


@contextmanager
def said(openvr: Any, code: str, what: str, mend: str = MEND_START) -> Iterator[None]:
    """Any error of OpenVR becomes one GameError."""
    try:
        yield
    except errors_of(openvr) as error:
        raise GameError(code, f"{what} ({type(error).__name__}). {mend}") from error


def rows_of(matrix: Any) -> Rows:
    """A matrix of OpenVR as plain numbers."""
    return tuple(tuple(row) for row in matrix.m)
