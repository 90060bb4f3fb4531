"""What stands on the pallets: cartons, crates, drums, sacks and wrapped loads."""

import numpy as np
from PIL import Image, ImageDraw

from assets.workshop.shapes.lettering import SEMIBOLD, centred, font
from assets.workshop.swatches.noise import edge_wear, grain, picture, shaded

SIZE = (256, 200)
KRAFT, WHITE = "#c59a68", "#e9e6df"


def _card(colour: str, seed: int) -> Image.Image:
    flutes = 0.012 * np.sin(np.arange(SIZE[0]) / SIZE[0] * 2 * np.pi * 52)[None]
    tone = grain(SIZE, ((1, 0.012), (14, 0.018)), seed) + flutes
    return picture(shaded(colour, tone) * edge_wear(SIZE)[..., None])


def carton_side(colour: str = KRAFT, seed: int = 1) -> Image.Image:
    """A plain side with the end of the tape."""
    image = _card(colour, seed)
    ImageDraw.Draw(image, "RGBA").rectangle([112, 0, 144, 44], fill=(214, 184, 138, 190))
    return image


def carton_top(colour: str = KRAFT, seed: int = 2) -> Image.Image:
    """Two flaps and the tape along their seam."""
    image = _card(colour, seed)
    pen = ImageDraw.Draw(image, "RGBA")
    pen.line([0, 100, 256, 100], fill=(80, 55, 30, 200), width=2)
    pen.rectangle([0, 84, 256, 116], fill=(222, 196, 152, 170))
    pen.line([0, 84, 256, 84], fill=(240, 220, 185, 150), width=1)
    return image


def carton_front(kind: int) -> Image.Image:
    """A side with a shipping label and a print; `kind` 0..5."""
    colour = (KRAFT, "#b98d5c", KRAFT, WHITE, WHITE, "#cfa574")[kind]
    image = _card(colour, 10 + kind)
    pen = ImageDraw.Draw(image, "RGBA")
    pen.rectangle([112, 0, 144, 40], fill=(214, 184, 138, 190))
    _PRINTS[kind](pen)
    return image


def _label(pen: ImageDraw.ImageDraw, x: int, y: int, width: int = 92, height: int = 66) -> None:
    pen.rectangle([x, y, x + width, y + height], fill="#f6f4ee")
    centred(pen, (x + 4, y + 3, x + width * 0.55, y + 20), "NORDVIK", "#24303c")
    pen.rectangle([x + width - 26, y + 5, x + width - 6, y + 20], fill="#24303c")
    dice = np.random.default_rng(x * 7 + y)
    at = x + 6.0
    while at < x + width - 8:
        bar = float(dice.choice([1.0, 2.0, 3.0]))
        pen.rectangle([at, y + 26, at + bar - 0.5, y + height - 14], fill="#15181c")
        at += bar + float(dice.choice([1.5, 2.5]))
    pen.line([x + 6, y + height - 6, x + width * 0.7, y + height - 6], fill="#5a5f66", width=3)


def _arrows(pen: ImageDraw.ImageDraw, x: int, y: int, ink: str) -> None:
    for dx in (0, 24):
        pen.polygon([(x + dx, y + 14), (x + dx + 9, y), (x + dx + 18, y + 14)], fill=ink)
        pen.rectangle([x + dx + 6, y + 14, x + dx + 12, y + 32], fill=ink)
    pen.rectangle([x, y + 36, x + 42, y + 40], fill=ink)


def _glass(pen: ImageDraw.ImageDraw, x: int, y: int, ink: str) -> None:
    pen.polygon([(x, y), (x + 24, y), (x + 16, y + 20), (x + 8, y + 20)], fill=ink)
    pen.rectangle([x + 10, y + 20, x + 14, y + 34], fill=ink)
    pen.rectangle([x + 3, y + 34, x + 21, y + 38], fill=ink)


def _plain_label(pen: ImageDraw.ImageDraw) -> None:
    _label(pen, 146, 92)
    _arrows(pen, 20, 140, "#5d4023")


def _brand(pen: ImageDraw.ImageDraw) -> None:
    centred(pen, (18, 60, 238, 118), "FJORD", "#4a3118")
    pen.rectangle([20, 122, 236, 127], fill="#4a3118")
    _glass(pen, 24, 146, "#4a3118")
    _arrows(pen, 66, 146, "#4a3118")


def _fragile(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle([0, 66, 256, 118], fill="#c8322b")
    centred(pen, (14, 70, 242, 114), "FORSIGTIG", "#fff6ee")
    _label(pen, 24, 128, 80, 58)
    _glass(pen, 190, 146, "#5d4023")


def _blue_band(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle([0, 118, 256, 200], fill="#2767a5")
    centred(pen, (16, 128, 180, 188), "nordvik", "#ffffff")
    _label(pen, 20, 34, 96, 68)


def _green_leaf(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse([28, 56, 108, 136], fill="#2f8a5b")
    pen.polygon([(44, 112), (58, 76), (94, 78), (84, 112)], fill="#e9f3ea")
    pen.text((122, 74), "KAFFE", font=font(36), fill="#23563c")
    pen.text((122, 114), "12 x 500 g", font=font(20, SEMIBOLD), fill="#23563c")
    _arrows(pen, 198, 148, "#23563c")


def _parts(pen: ImageDraw.ImageDraw) -> None:
    _label(pen, 22, 60, 110, 78)
    pen.text((150, 70), "M8", font=font(44), fill="#3c3a36")
    pen.text((150, 122), "200 stk.", font=font(20, SEMIBOLD), fill="#3c3a36")


_PRINTS = (_plain_label, _brand, _fragile, _blue_band, _green_leaf, _parts)


def crate_side() -> Image.Image:
    """A plastic stacking crate, neutral, to be tinted: ribs, rim and hand hole."""
    image = np.full((160, 256), 0.86)
    for x in range(10, 256, 30):
        image[34:150, x : x + 4] = 1.0
        image[34:150, x + 4 : x + 6] = 0.62
    image[:26] = 0.98
    image[26:31] = 0.55
    image[150:] = 0.7
    image[52:82, 86:170] = 0.18
    image[48:52, 82:174] = 1.0
    image[10:20, 20:60] = 0.9
    return picture(image * edge_wear((256, 160), 0.25, 0.02))


def crate_top() -> Image.Image:
    """The lid of a crate, neutral."""
    image = np.full((160, 256), 0.9)
    image[12:148, 12:244] = 0.78
    for x in range(30, 240, 26):
        image[20:140, x : x + 3] = 0.92
    return picture(image * edge_wear((256, 160), 0.2, 0.03))


def drum() -> Image.Image:
    """The side of a steel drum unrolled, neutral: hoops and a label."""
    image = np.full((192, 384), 0.9) + grain((384, 192), ((8, 0.015),), 61)
    for y in (0, 60, 124, 184):
        image[y : y + 4] = 1.05
        image[y + 4 : y + 9] = 0.62
    out = picture(image)
    pen = ImageDraw.Draw(out)
    for x in (40, 232):
        pen.rectangle([x, 74, x + 90, 114], fill="#f2efe6")
        pen.polygon([(x + 20, 78), (x + 36, 94), (x + 20, 110), (x + 4, 94)], fill="#e0702a")
        pen.rectangle([x + 44, 80, x + 84, 85], fill="#33383d")
        pen.rectangle([x + 44, 92, x + 78, 96], fill="#7b8187")
    return out


def wrapped() -> Image.Image:
    """A load in stretch film: cartons seen through pale, streaked plastic."""
    size = (256, 256)
    rows = np.full((256, 256), 0.0)
    for y in range(0, 256, 64):
        rows[y : y + 3] -= 0.16
        for x in range((y // 64 % 2) * 40, 256, 86):
            rows[y : y + 64, x : x + 3] -= 0.14
    under = shaded("#c9a883", rows + grain(size, ((20, 0.05),), 71))
    streaks = grain(size, ((1.4, 0.5), (6, 0.5)), 72, stretch=14)
    film = np.clip(0.52 + 0.14 * streaks, 0.3, 0.9)[..., None]
    image = under * (1 - film) + np.array([0.86, 0.90, 0.93]) * film
    return picture(image * edge_wear(size, 0.12, 0.03)[..., None])


def sack() -> Image.Image:
    """A paper sack with a print."""
    image = picture(shaded("#d9c9a6", grain((192, 128), ((1, 0.02), (12, 0.05)), 81)))
    pen = ImageDraw.Draw(image)
    pen.rectangle([0, 46, 192, 84], fill="#7a9a4a")
    centred(pen, (40, 48, 152, 82), "KORN 25 kg", "#fbf8ea")
    return image


def lettered_side(letter: str) -> Image.Image:
    """A carton's side with a big letter in a coloured disc."""
    image = _card(KRAFT, ord(letter))
    pen = ImageDraw.Draw(image, "RGBA")
    colour = {"A": "#1f5fa8", "B": "#d8581a"}.get(letter, "#2f8a57")
    pen.rectangle([112, 0, 144, 30], fill=(214, 184, 138, 190))
    pen.ellipse([62, 38, 194, 170], fill=colour)
    pen.ellipse([68, 44, 188, 164], outline="#f6f1e6", width=4)
    centred(pen, (84, 56, 172, 152), letter, "#ffffff")
    _arrows(pen, 12, 150, "#5d4023")
    return image


def torn_side() -> Image.Image:
    """A carton's side with a dark stain, a tear and a red mark."""
    image = _card("#b78a59", 77)
    pen = ImageDraw.Draw(image, "RGBA")
    stain = np.asarray(grain(SIZE, ((16, 1.0),), 78)) > 0.9
    shade = np.asarray(image, float)
    shade[stain] *= 0.78
    image = Image.fromarray(shade.astype("u1"))
    pen = ImageDraw.Draw(image, "RGBA")
    tear = [(150, 0), (140, 22), (158, 40), (144, 66), (160, 92), (172, 60), (164, 34), (176, 0)]
    pen.polygon(tear, fill=(38, 26, 18, 255))
    pen.line(tear[:5], fill=(228, 204, 164, 255), width=4)
    pen.line(tear[4:], fill=(228, 204, 164, 255), width=4)
    _glass(pen, 28, 146, "#5d4023")
    _label(pen, 26, 60, 84, 62)
    return image
