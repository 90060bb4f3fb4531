"""The colours of the interface, and how well one reads on another."""

from typing import NamedTuple


class Colour(NamedTuple):
    """sRGB with alpha, each 0..1."""

    r: float
    g: float
    b: float
    a: float = 1.0

    def faded(self, alpha: float) -> "Colour":
        """The same colour with another alpha."""
        return Colour(self.r, self.g, self.b, alpha)


def ink(code: str, alpha: float = 1.0) -> Colour:
    """A colour from its six hexadecimal digits."""
    r, g, b = (int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return Colour(r, g, b, alpha)


PANEL = ink("0f1b2b", 0.93)  # blue ink; nearly opaque, so that any room may lie behind
RAISED = ink("20344d")  # cards and buttons on or beside a panel
LIFTED = ink("2d4868")  # the same under the pointer
SUNK = ink("0a131f", 0.75)  # slots and tracks
EDGE = ink("4b6482")  # quiet outlines
PAPER = ink("f5efe4")  # behind pictures
WHITE = ink("fbfaf7")
SOFT = ink("bccddd")  # help texts and labels
AMBER = ink("f2b441")  # the one accent: what to do now
GREEN = ink("6fcf97")  # right
BLUE = ink("7cc0f4")  # the microphone hears
CORAL = ink("f29a80")  # not this one
DARK = ink("0f1b2b")  # text on amber, green, blue and paper
VEIL = ink("060c14")  # over everything while paused


def over(front: Colour, back: Colour) -> Colour:
    """What one sees where `front` lies on an opaque `back`."""
    a = front.a
    mixed = (f * a + b * (1 - a) for f, b in zip(front[:3], back[:3], strict=True))
    return Colour(*mixed)


def contrast(one: Colour, other: Colour) -> float:
    """Contrast of two opaque colours, 1..21 (WCAG 2.1, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    r, g, b = (_linear(channel) for channel in colour[:3])
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
