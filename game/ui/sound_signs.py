"""The signs that tell how the microphone hears her: closer, farther, noise, gone, far away."""

from collections.abc import Callable

from game.ui.stencil import Stencil


def _face(pen: Stencil, x: float, y: float, size: float = 1.0) -> None:
    """A head from the side: round, with a nose toward the right and an open mouth."""
    pen.disc(x, y, 20 * size)
    pen.area((x + 16 * size, y - 6), (x + 27 * size, y + 2), (x + 16 * size, y + 5), round_by=2)
    pen.line((x + 8 * size, y + 11), (x + 24 * size, y + 11), width=6 * size, cut=True)


def _small_mic(pen: Stencil, x: float, y: float) -> None:
    pen.pill(x - 7, y - 17, x + 7, y + 8, 7)
    pen.arc(x, y + 1, 13, 0, 180, 5)
    pen.line((x, y + 14), (x, y + 24), width=5)


def _arrow(pen: Stencil, start: float, end: float, y: float) -> None:
    step = 9 if end < start else -9
    pen.line((start, y), (end, y), width=7)
    pen.line((end + step, y - 9), (end, y), (end + step, y + 9), width=7)


def closer(pen: Stencil) -> None:
    """The microphone toward the mouth."""
    _face(pen, 26, 36)
    _small_mic(pen, 86, 44)
    _arrow(pen, 90, 44, 86)


def farther(pen: Stencil) -> None:
    """The microphone away from the mouth."""
    _face(pen, 26, 36)
    _small_mic(pen, 68, 44)
    _arrow(pen, 44, 90, 86)


def noisy(pen: Stencil) -> None:
    """A microphone in a storm of sound."""
    _small_mic(pen, 50, 52)
    for x, turn in ((14, 1), (30, 1), (70, -1), (86, -1)):
        top = 22 if x in (14, 86) else 34
        pen.line(
            (x, top),
            (x + 7 * turn, top + 16),
            (x - 3 * turn, top + 24),
            (x + 4 * turn, top + 44),
            width=6,
        )


def mic_gone(pen: Stencil) -> None:
    """A plug out of its socket."""
    pen.pill(4, 36, 36, 64, 10)
    pen.line((34, 43), (47, 43), width=7)
    pen.line((34, 57), (47, 57), width=7)
    pen.pill(64, 28, 82, 72, 8)
    pen.line((84, 50), (98, 50), width=8)


def far(pen: Stencil) -> None:
    """Somebody small, far behind."""
    _face(pen, 70, 62, 1.1)
    pen.disc(20, 20, 9)
    pen.arc(20, 46, 8, 180, 360, 8)
    pen.arc(20, 22, 22, -20, 50, 5)


SOUND_SIGNS: dict[str, Callable[[Stencil], None]] = {
    "closer": closer,
    "farther": farther,
    "noisy": noisy,
    "mic-gone": mic_gone,
    "far": far,
}
