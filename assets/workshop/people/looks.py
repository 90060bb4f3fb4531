"""What a person looks like, in the words of the cast list."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assets.workshop.people.shape import Shape

Color = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Brows:
    """Colour, thickness and arch (1 is plain), and how many hairs are grey (0..1)."""

    color: Color = (70, 52, 40)
    thickness: float = 1.0
    arch: float = 1.0
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Beard:
    """Facial hair: `density` 0..1, and `length_m` by which it stands off the skin."""

    color: Color = (60, 50, 45)
    density: float = 0.0
    length_m: float = 0.0
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Complexion:
    """Skin, lips and iris; `lines` 0..1 draws the lines of age; `freckles` 0..1."""

    skin: Color
    lips: Color
    iris: Color
    flush: float = 1.0
    lines: float = 0.0
    freckles: float = 0.0
    lashes: float = 1.0


@dataclass(frozen=True, slots=True)
class Hair:
    """A hairstyle (`short`, `bob` or none), its colours and how far the hairline recedes (m)."""

    style: str = ""
    color: Color = (60, 48, 40)
    grey: float = 0.0
    recede: float = 0.0
    volume: float = 1.0


@dataclass(frozen=True, slots=True)
class Outfit:
    """Clothes by name with their colours; see `garments`."""

    trousers: Color
    top: Color
    top_style: str = "jumper"
    vest: Color | None = None
    vest_text: str = ""
    knee_pads: Color | None = None
    leg_bands: bool = False
    shoes: str = "safety"
    shoe_color: Color | None = None
    headwear: str = ""
    headwear_color: Color = (40, 44, 52)


@dataclass(frozen=True, slots=True)
class Looks:
    """One person of the cast."""

    name: str
    shape: Shape
    complexion: Complexion
    outfit: Outfit
    hair: Hair = field(default_factory=Hair)
    brows: Brows = field(default_factory=Brows)
    beard: Beard = field(default_factory=Beard)
    expression: Mapping[str, float] = field(default_factory=dict)
