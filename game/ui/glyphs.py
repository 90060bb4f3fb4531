"""Letters as small pictures on one texture, drawn when first needed and kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from fontTools.ttLib import TTFont
from panda3d.core import SamplerState, Texture
from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from typing_extensions import Buffer

ATLAS = 2048  # pixels a side: room for all seven languages in both weights
EM = 44  # pixels; what a letter of the main text has on a 4K screen
MARGIN = 4  # pixels of nothing around a letter: so far its soft edge reaches where it is small
GAP = 2  # between two such margins, so that the small mip levels do not mix
METRIC_EM = 1000  # advances are measured on a large letter, free of hinting
ASCENT, DESCENT = 1.07, 0.29  # of Noto Sans, in em; Ethiopic stays inside, Arabic reaches 0.45 down
FONTS = {
    False: ("NotoSans-Regular", "NotoSansArabic-Regular", "NotoSansEthiopic-Regular"),
    True: ("NotoSans-SemiBold", "NotoSansArabic-SemiBold", "NotoSansEthiopic-SemiBold"),
}

DANISH = (
    " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz"
    "ÆØÅæøåÉéüÜ–—’“”„«»…·×"
)
_CYRILLIC = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяё"
_ARABIC = "".join(
    chr(code)
    for first, last in ((0xFE80, 0xFEFC), (0xFB56, 0xFB59), (0xFB7A, 0xFB7D), (0xFB8A, 0xFB95))
    for code in range(first, last + 1)
)
_FARSI = "".join(chr(code) for code in range(0xFBFC, 0xFC00)) + "۰۱۲۳۴۵۶۷۸۹"
_ETHIOPIC = "".join(chr(code) for code in range(0x1200, 0x1358)) + "፡።፣፤፥"
ALPHABETS = {
    "da": DANISH,
    "en": DANISH,
    "so": DANISH,
    "tr": DANISH + "ÇĞİÖŞÜçğıöşüâî",
    "pl": DANISH + "ĄĆĘŁŃÓŚŹŻąćęłńóśźż",
    "uk": _CYRILLIC,
    "ar": _ARABIC + "٠١٢٣٤٥٦٧٨٩،؛؟",
    "fa": _ARABIC + _FARSI + "،؛؟",
    "ti": _ETHIOPIC,
}


class Weight(Enum):
    """How strong the letters are."""

    NORMAL = False
    STRONG = True


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter: its box in em from the pen (x right, y down), its place on the atlas (0..1)."""

    advance: float
    box: tuple[float, float, float, float]
    uv: tuple[float, float, float, float]  # left, top, right, bottom; top is larger


class Typeface:
    """One font file at one size, with the letters it has."""

    def __init__(self, path: Path) -> None:
        basic = ImageFont.Layout.BASIC
        self._draw = ImageFont.truetype(str(path), EM, layout_engine=basic)
        self._metric = ImageFont.truetype(str(path), METRIC_EM, layout_engine=basic)
        with TTFont(path, lazy=True) as font:
            self.has = frozenset(font.getBestCmap())

    def advance(self, char: str) -> float:
        """How far the pen moves, in em."""
        return float(self._metric.getlength(char)) / METRIC_EM

    def picture(self, char: str) -> tuple[Image.Image | None, int, int]:
        """The letter in grey, and where its left upper corner lies from the pen (pixels)."""
        left, top, right, bottom = (round(v) for v in self._draw.getbbox(char, anchor="ls"))
        if right <= left or bottom <= top:
            return None, 0, 0
        image = Image.new("L", (right - left + 2 * MARGIN, bottom - top + 2 * MARGIN))
        pen = ImageDraw.Draw(image)
        pen.text((MARGIN - left, MARGIN - top), char, fill=255, font=self._draw, anchor="ls")
        return image, left - MARGIN, top - MARGIN


@cache
def typeface(path: Path) -> Typeface:
    """A font file, opened once."""
    return Typeface(path)


class Glyphs:
    """All letters in use. `texture` follows when `upload` is called; nothing is ever forgotten."""

    def __init__(self, fonts: Path) -> None:
        self._faces = {
            weight: [typeface(fonts / f"{name}.ttf") for name in FONTS[weight.value]]
            for weight in Weight
        }
        self._known: dict[Weight, dict[str, Glyph]] = {weight: {} for weight in Weight}
        self._advances: dict[Weight, dict[str, float]] = {weight: {} for weight in Weight}
        self._x, self._y, self._row = GAP, GAP, 0
        self._fresh: list[tuple[int, int, Image.Image]] = []
        self.texture = _texture()

    def __len__(self) -> int:
        return sum(len(known) for known in self._known.values())

    def advance(self, char: str, weight: Weight) -> float:
        """The width of a letter in em, without drawing it."""
        known = self._advances[weight]
        if char not in known:
            known[char] = self._face(char, weight).advance(char)
        return known[char]

    def width(self, text: str, weight: Weight) -> float:
        """The width of a shaped text in em."""
        known = self._advances[weight]
        try:
            return sum([known[char] for char in text])
        except KeyError:
            return sum([self.advance(char, weight) for char in text])

    def glyph(self, char: str, weight: Weight) -> Glyph:
        """A letter, drawn on the atlas if it is new."""
        known = self._known[weight]
        found = known.get(char)
        if found is None:
            found = known[char] = self._add(char, weight)
        return found

    def prepare(self, chars: Iterable[str], weights: Iterable[Weight] = tuple(Weight)) -> None:
        """Draw these letters now, so that no later frame waits for them."""
        alphabet = tuple(chars)
        for weight in weights:
            for char in alphabet:
                self.glyph(char, weight)
        self.upload()

    def upload(self) -> None:
        """Give new letters to the texture; free when there are none."""
        if self._fresh:
            held = cast(
                "Buffer", self.texture.modify_ram_image()
            )  # its stub does not know it is one
            rows = np.frombuffer(memoryview(held), np.uint8)
            pixels = rows.reshape(ATLAS, ATLAS)[::-1]
            for x, y, image in self._fresh:
                pixels[y : y + image.height, x : x + image.width] = np.asarray(image)
            self._fresh.clear()

    def _face(self, char: str, weight: Weight) -> Typeface:
        """The first font that has the letter; Noto Sans shows its box for one that none has."""
        faces = self._faces[weight]
        return next((face for face in faces if ord(char) in face.has), faces[0])

    def _add(self, char: str, weight: Weight) -> Glyph:
        image, left, top = self._face(char, weight).picture(char)
        advance = self.advance(char, weight)
        spot = self._spot(*image.size) if image is not None else None
        if image is None or spot is None:
            return Glyph(advance, (0, 0, 0, 0), (0, 0, 0, 0))
        x, y = spot
        width, height = image.size
        self._fresh.append((x, y, image))
        box = (left / EM, top / EM, (left + width) / EM, (top + height) / EM)
        uv = (x / ATLAS, 1 - y / ATLAS, (x + width) / ATLAS, 1 - (y + height) / ATLAS)
        return Glyph(advance, box, uv)

    def _spot(self, width: int, height: int) -> tuple[int, int] | None:
        """A free place in the current row, else in a new one; None when the atlas is full."""
        if self._x + width + GAP > ATLAS:
            self._x, self._y, self._row = GAP, self._y + self._row + GAP, 0
        if self._y + height + GAP > ATLAS:
            return None
        x, y = self._x, self._y
        self._x += width + GAP
        self._row = max(self._row, height)
        return x, y


def _texture() -> Texture:
    texture = Texture("glyphs")
    texture.setup_2d_texture(ATLAS, ATLAS, Texture.T_unsigned_byte, Texture.F_red)
    texture.set_ram_image(bytes(ATLAS * ATLAS))
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    texture.set_magfilter(SamplerState.FT_linear)
    texture.set_wrap_u(SamplerState.WM_clamp)
    texture.set_wrap_v(SamplerState.WM_clamp)
    return texture
