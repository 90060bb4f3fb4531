"""The emblems of safety signs: the running figure and the extinguisher."""

from assets.workshop.pictures.pen import Pen


def runner(pen: Pen, x: float, y: float, unit: float, ink: str) -> None:
    """The running figure of emergency exits; `unit` is a tenth of its height."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x + a * unit, y + b * unit) for a, b in points]

    pen.disc(at((0.9, 1.0))[0], 0.95 * unit, ink)
    pen.line(at((0.2, 2.9), (-0.5, 5.4)), 1.9 * unit, ink)
    pen.line(at((0.3, 2.7), (2.2, 3.9), (3.5, 3.2)), 0.85 * unit, ink)
    pen.line(at((0.0, 2.7), (-1.9, 3.1), (-2.6, 4.7)), 0.85 * unit, ink)
    pen.line(at((-0.4, 5.6), (1.3, 7.0), (0.7, 9.2)), 1.1 * unit, ink)
    pen.line(at((-0.6, 5.6), (-1.6, 7.6), (-3.6, 8.2)), 1.1 * unit, ink)


def extinguisher(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    """A fire extinguisher, `s` units tall."""
    pen.block((x - 0.17 * s, y + 0.3 * s, x + 0.17 * s, y + s), ink, 0.1 * s)
    pen.block((x - 0.06 * s, y + 0.16 * s, x + 0.06 * s, y + 0.34 * s), ink)
    pen.line([(x - 0.2 * s, y + 0.1 * s), (x + 0.1 * s, y + 0.17 * s)], 0.06 * s, ink)
    pen.curve(
        [(x, y + 0.17 * s), (x + 0.24 * s, y + 0.2 * s), (x + 0.3 * s, y + 0.55 * s)],
        0.07 * s,
        ink,
    )
