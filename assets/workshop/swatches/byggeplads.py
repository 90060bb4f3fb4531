"""The building site's signs and papers."""

from collections.abc import Callable
from functools import partial

from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED, YELLOW, plate

_NAVY = "#1d3f6b"


def helmet_head(pen: Pen, x: float, y: float, s: float, ink: str, back: str) -> None:
    """A head with a helmet, `s` units tall, its top at y."""
    pen.disc((x, y + 0.52 * s), 0.3 * s, ink)
    pen.block((x - 0.3 * s, y + 0.5 * s, x + 0.3 * s, y + s), ink, 0.1 * s)
    pen.oval((x, y + 0.3 * s), (0.36 * s, 0.3 * s), ink)
    pen.block((x - 0.5 * s, y + 0.3 * s, x + 0.44 * s, y + 0.42 * s), ink, 0.05 * s)
    pen.bar((x - 0.38 * s, y + 0.46 * s), (x + 0.34 * s, y + 0.46 * s), 0.05 * s, back)


def stop_hand(pen: Pen, x: float, y: float, s: float) -> None:
    """The ring with a bar over a person who holds up his hand."""
    pen.disc((x, y), s, PAPER)
    pen.disc((x - 0.1 * s, y - 0.42 * s), 0.18 * s, INK)
    pen.line([(x - 0.1 * s, y - 0.1 * s), (x - 0.1 * s, y + 0.3 * s)], 0.34 * s, INK)
    pen.line([(x + 0.05 * s, y - 0.08 * s), (x + 0.34 * s, y - 0.34 * s)], 0.13 * s, INK)
    pen.line([(x - 0.2 * s, y + 0.4 * s), (x - 0.24 * s, y + 0.72 * s)], 0.14 * s, INK)
    pen.line([(x, y + 0.4 * s), (x + 0.04 * s, y + 0.72 * s)], 0.14 * s, INK)
    pen.ring((x, y), 0.88 * s, 0.2 * s, RED)
    pen.line([(x - 0.6 * s, y - 0.6 * s), (x + 0.6 * s, y + 0.6 * s)], 0.16 * s, RED)


def keep_out() -> Image.Image:
    """ADGANG FORBUDT FOR UVEDKOMMENDE."""
    pen = Pen(512, 320, PAPER)
    pen.block((1.2, 1.2, 98.8, 61.3), RED, 3)
    pen.block((2.6, 2.6, 97.4, 59.9), PAPER, 2.2)
    stop_hand(pen, 22, 31, 17)
    pen.text((68.5, 20), "ADGANG", 11.2, RED)
    pen.text((68.5, 32), "FORBUDT", 11.2, RED)
    pen.text((68.5, 46), "for uvedkommende", 5.6, INK, SEMIBOLD)
    return pen.finish()


def _must(pen: Pen, x: float, y: float, kind: str) -> None:
    pen.disc((x, y), 9.5, BLUE)
    if kind == "hjelm":
        helmet_head(pen, x, y - 7, 13, PAPER, BLUE)
    elif kind == "sko":
        boot = [(x - 4, y - 6), (x + 0.5, y - 6), (x + 1, y), (x + 6, y + 2.5), (x + 6, y + 5)]
        pen.soft_shape([*boot, (x - 4.5, y + 5)], PAPER, 0.5)
    elif kind == "vest":
        body = [(x - 3.5, y - 6), (x, y - 1), (x + 3.5, y - 6), (x + 5.5, y - 3), (x + 4.5, y + 6)]
        pen.soft_shape([*body, (x - 4.5, y + 6), (x - 5.5, y - 3)], PAPER, 0.5)
        pen.bar((x - 5, y + 2), (x + 5, y + 2), 1.3, BLUE)
    else:
        pen.disc((x, y), 6, PAPER)
        pen.block((x - 6.5, y - 2, x + 6.5, y + 1.6), BLUE, 1.4)
        for side in (-2.9, 2.9):
            pen.disc((x + side, y - 0.2), 2.3, PAPER)


def must_wear() -> Image.Image:
    """What everybody must wear here."""
    pen = Pen(640, 384, PAPER)
    pen.block((0, 0, 100, 11), BLUE)
    pen.text((50, 5.6), "HER SKAL DU BRUGE VÆRNEMIDLER", 5.0, PAPER)
    rows = (("hjelm", "Hjelm", 22), ("sko", "Sikkerhedssko", 46))
    for kind, word, y in rows:
        _must(pen, 12, y, kind)
        pen.text((35.5, y), word, 5.6 if len(word) < 8 else 3.9, INK, SEMIBOLD)
    for kind, word, y in (("vest", "Refleksvest", 22), ("briller", "Briller ved støv", 46)):
        _must(pen, 62, y, kind)
        pen.text((85, y), word, 3.9 if len(word) < 12 else 3.3, INK, SEMIBOLD)
    return pen.finish()


def site_board() -> Image.Image:
    """The large board at the road: what is built here, and where visitors go."""
    pen = Pen(512, 640, PAPER)
    pen.block((0, 0, 100, 20), _NAVY)
    pen.text((50, 7), "HER BYGGER VI", 8.4, PAPER)
    pen.text((50, 15), "fire nye boliger", 6, PAPER, SEMIBOLD)
    pen.block((6, 25, 94, 72), "#cfe3ef")
    pen.block((6, 62, 94, 72), "#8fae62")
    pen.block((16, 47, 84, 64), "#b1624a")
    pen.shape([(11, 48), (28, 33), (72, 33), (89, 48)], "#55585c")
    for x in (21, 34, 57, 70):
        pen.block((x, 51, x + 8, 58), PAPER)
        pen.block((x + 0.8, 51.8, x + 7.2, 57.2), "#6b8ba0")
    pen.block((46.5, 51, 53, 64), "#2f5d4c")
    for k, line in enumerate(
        ("Gæster: gå til skurvognen", "Arbejdstid: 7.00-15.30", "Pladsens telefon: se skuret")
    ):
        pen.text((50, 82 + k * 11), line, 5.4, INK, SEMIBOLD if k == 0 else REGULAR)
    pen.block((0, 116, 100, 125), YELLOW)
    pen.text((50, 120.5), "Pas på børn og cykler", 5, INK)
    return pen.finish()


def scaffold_ok() -> Image.Image:
    """STILLADS GODKENDT: green, with who may use it for what."""
    return _scaffold(
        GREEN,
        "STILLADS",
        "GODKENDT",
        ("Kontrolleret: mandag", "Til: murerarbejde", "Højst 200 kg pr. m²"),
    )


def scaffold_no() -> Image.Image:
    """STILLADS IKKE GODKENDT: red."""
    return _scaffold(
        RED, "STILLADS", "IKKE GODKENDT", ("Rækværk mangler", "Gå ikke op!", "Spørg formanden")
    )


def _scaffold(back: str, first: str, second: str, lines: tuple[str, ...]) -> Image.Image:
    pen = Pen(320, 448, PAPER)
    pen.block((0, 0, 100, 140), back, 4)
    pen.block((5, 62, 95, 135), PAPER, 2)
    pen.text((50, 14), first, 16, PAPER)
    pen.text((50, 31), second, min(16, 100 / len(second) * 1.5), PAPER)
    if back == GREEN:
        pen.line([(40, 51), (47, 57), (60, 46)], 3.6, PAPER)
    else:
        pen.line([(43, 45), (57, 57)], 3.6, PAPER)
        pen.line([(57, 45), (43, 57)], 3.6, PAPER)
    for k, line in enumerate(lines):
        pen.text((50, 76 + k * 22), line, 7.7, INK, SEMIBOLD)
        if k < 2:
            pen.bar((12, 87 + k * 22), (88, 87 + k * 22), 0.8, "#a8b0b8")
    return pen.finish()


def hut_board() -> Image.Image:
    """The board beside the hut's door: the day, the safety plan, numbers."""
    pen = Pen(512, 384, "#b98f5c")
    pen.block((0, 0, 100, 75), "#7a5a38")
    pen.block((1.4, 1.4, 98.6, 73.6), "#c59c66")
    _paper(
        pen,
        (4, 5, 34, 48),
        BLUE,
        "UGEPLAN",
        ("Man: mure", "Tir: mure", "Ons: spær", "Tor: spær", "Fre: oprydning"),
    )
    _paper(
        pen,
        (37, 5, 67, 48),
        GREEN,
        "SIKKERHED",
        ("Brug hjelm", "Ryd op", "Tjek stillads", "Sig det, hvis", "noget er farligt"),
    )
    _paper(pen, (70, 5, 96, 36), RED, "ULYKKE?", ("Ring 112", "Førstehjælp", "er i skuret"))
    _paper(pen, (70, 40, 96, 70), "#d88a00", "KAFFE", ("Pause kl. 9", "Frokost kl. 12"))
    _paper(
        pen,
        (4, 52, 66, 70),
        _NAVY,
        "MORGENMØDE KL. 7.00 VED SKURVOGNEN",
        ("Alle møder. Tag hjelm på.",),
    )
    return pen.finish()


def _paper(
    pen: Pen, box: tuple[float, float, float, float], band: str, head: str, lines: tuple[str, ...]
) -> None:
    left, top, right, bottom = box
    wide = right - left
    pen.block((left + 0.6, top + 0.8, right + 0.6, bottom + 0.8), "#8a6a44")
    pen.block(box, "#fdfcf8")
    pen.block((left, top, right, top + 7), band)
    pen.text(((left + right) / 2, top + 3.6), head, min(4.6, wide / len(head) * 1.5), PAPER)
    for k, line in enumerate(lines):
        pen.text(
            ((left + right) / 2, top + 11.5 + k * 6.4),
            line,
            min(4.0, wide / len(line) * 1.75),
            INK,
            SEMIBOLD,
        )
    pen.disc(((left + right) / 2, top + 0.6), 0.9, "#c62a26")


def sorting(text: str) -> Image.Image:
    """What goes into a waste skip."""
    colours = {"TRÆ": "#8a5a2c", "GIPS": "#6b7680", "METAL": "#33373c", "REST": "#222426"}
    return plate(text, colours.get(text, BLUE), PAPER, (224, 96))


def drawing() -> Image.Image:
    """A plan of the house, with measures."""
    pen = Pen(512, 362, "#fbfbf8")
    blue = "#2c4d78"
    pen.block((12, 12, 72, 52), blue)
    pen.block((13.6, 13.6, 70.4, 50.4), "#fbfbf8")
    for a, b in (((36, 13), (36, 34)), ((13, 34), (50, 34)), ((50, 34), (50, 51))):
        pen.bar(a, b, 1.1, blue)
    for left, right, y in ((18, 28, 51), (42, 48, 51), (56, 66, 51), (20, 30, 13), (52, 64, 13)):
        pen.bar((left, y), (right, y), 1.9, "#fbfbf8")
        pen.bar((left, y), (right, y), 0.5, blue)
    for x, y, word in ((24, 24, "Stue"), (53, 24, "Køkken"), (28, 43, "Værelse"), (60, 43, "Bad")):
        pen.text((x, y), word, 3.4, INK)
    pen.bar((12, 58), (72, 58), 0.4, INK)
    pen.text((42, 61.5), "9,60 m", 3.4, INK)
    pen.bar((6.5, 12), (6.5, 52), 0.4, INK)
    pen.block((76, 40, 98, 68), "#eef1f4")
    for k, line in enumerate(("TEGNING 12", "Plan, stuen", "Mål 1:50")):
        pen.text((87, 45 + k * 7), line, 3.0, INK, SEMIBOLD)
    for k in range(5):
        pen.block((77, 8 + k * 6, 96 - k * 3, 9.2 + k * 6), "#9aa4ae")
    return pen.finish()


def hoarding() -> Image.Image:
    """The stencilled mesh banner on the fence: BYGGEPLADS."""
    pen = Pen(768, 192, YELLOW)
    for x in range(-10, 110, 10):
        for low in (0, 22.5):
            pen.shape([(x, low + 2.5), (x + 5, low + 2.5), (x + 7.5, low), (x + 2.5, low)], INK)
    pen.text((50, 12.4), "BYGGEPLADS", 13, INK)
    return pen.finish()


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "site-keep-out": keep_out,
    "site-must": must_wear,
    "site-board": site_board,
    "scaffold-ok": scaffold_ok,
    "scaffold-no": scaffold_no,
    "hut-board": hut_board,
    "house-drawing": drawing,
    "site-banner": hoarding,
    "site-hut": partial(plate, "SKURVOGN", "#2a6f6b", PAPER, (448, 96)),
    "site-ppe": partial(plate, "VÆRNEMIDLER", BLUE, PAPER, (448, 96)),
    "site-toilet": partial(plate, "TOILET", PAPER, _NAVY, (256, 80)),
    "site-container": partial(plate, "VÆRKTØJ", "#e9e6de", INK, (384, 96), rim=False),
    "site-gate": partial(plate, "INDGANG", GREEN, PAPER, (384, 96)),
    "site-power": partial(plate, "BYGGESTRØM", YELLOW, INK, (320, 80)),
    "site-speed": partial(plate, "KØR 10 KM/T", YELLOW, INK, (384, 96)),
}

LETTERED: dict[str, Callable[[str], Image.Image]] = {"sort": sorting}
