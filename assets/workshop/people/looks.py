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


HAIR_STYLES = (
    "short",
    "cropped",
    "curly",
    "afro",
    "bob",
    "long",
    "ponytail",
    "bun",
    "thinning",
)  # and "" for none: bald, or under a scarf


@dataclass(frozen=True, slots=True)
class Hair:
    """A style of HAIR_STYLES or "", its colours and how far the hairline recedes (m)."""

    style: str = ""
    color: Color = (60, 48, 40)
    grey: float = 0.0
    recede: float = 0.0
    volume: float = 1.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is worn: its style, colour, second colour, printed text and features.

    Which styles there are and which features they know is said where each is made: `tops`,
    `overs`, `trousers`, `aprons`, `shoes`, `headwear`, `extras`.
    """

    style: str
    color: Color
    trim: Color | None = None
    text: str = ""
    features: tuple[str, ...] = ()

    def has(self, feature: str) -> bool:
        """Whether the piece has this feature."""
        return feature in self.features


@dataclass(frozen=True, slots=True)
class Outfit:
    """What a person wears, from below to above."""

    trousers: Piece
    top: Piece
    over: Piece | None = None
    apron: Piece | None = None
    shoes: Piece = field(default_factory=lambda: Piece("safety", (58, 56, 56)))
    headwear: Piece | None = None
    extras: tuple[Piece, ...] = ()

    @property
    def on_head(self) -> str:
        """Style of what is worn on the head, "" for nothing."""
        return self.headwear.style if self.headwear else ""

    def extra(self, style: str) -> Piece | None:
        """A small thing of this style, if it is worn."""
        return next((piece for piece in self.extras if piece.style == style), None)


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
