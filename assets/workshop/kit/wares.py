"""The groceries: how each is packed, its size, the print on it and its colours."""

from collections.abc import Mapping
from dataclasses import dataclass

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, linear

Size = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Ware:
    """One kind of goods: how it is packed, its size (metres), the print on it and its colour.

    `form` is one of package, carton, bottle, can, jar, bag, tray, roll; `print` a swatch.
    """

    form: str
    size: Size
    print: str
    color: Colour = palette.WHITE
    cap: Colour = palette.WHITE


def _ware(form: str, size: Size, name: str, color: str, cap: str = "#f4f3ee") -> Ware:
    return Ware(form, size, f"ware:{name}", linear(color), linear(cap))


WARES: Mapping[str, Ware] = {
    "havregryn": _ware("package", (0.13, 0.09, 0.24), "havregryn", "#d9a441"),
    "müsli": _ware("package", (0.17, 0.07, 0.25), "müsli", "#7a4a86"),
    "mel": _ware("bag", (0.12, 0.08, 0.2), "mel", "#eef0f2"),
    "sukker": _ware("bag", (0.1, 0.07, 0.16), "sukker", "#e9eff8"),
    "ris": _ware("package", (0.13, 0.07, 0.18), "ris", "#2f7d5b"),
    "pasta": _ware("bag", (0.14, 0.07, 0.24), "pasta", "#204f94"),
    "kaffe": _ware("bag", (0.09, 0.07, 0.19), "kaffe", "#8c2f27"),
    "te": _ware("package", (0.14, 0.07, 0.08), "te", "#4b7f3c"),
    "kiks": _ware("package", (0.2, 0.06, 0.09), "kiks", "#c8672b"),
    "chokolade": _ware("package", (0.16, 0.03, 0.08), "chokolade", "#54331f"),
    "knækbrød": _ware("package", (0.15, 0.08, 0.13), "knækbrød", "#b98d4f"),
    "chips": _ware("bag", (0.2, 0.1, 0.3), "chips", "#d33f2f"),
    "tomater": _ware("can", (0.075, 0.075, 0.11), "tomater", "#c8372c"),
    "majs": _ware("can", (0.075, 0.075, 0.11), "majs", "#e8b52b"),
    "bønner": _ware("can", (0.075, 0.075, 0.11), "bønner", "#3f7e4b"),
    "tun": _ware("can", (0.085, 0.085, 0.045), "tun", "#2b6ca3"),
    "cola": _ware("can", (0.066, 0.066, 0.115), "cola", "#a32025"),
    "marmelade": _ware("jar", (0.075, 0.075, 0.11), "marmelade", "#8c1f36", "#d8c48a"),
    "agurker": _ware("jar", (0.085, 0.085, 0.14), "agurker", "#7b8f3a", "#2f6b40"),
    "honning": _ware("jar", (0.075, 0.075, 0.1), "honning", "#d0942a", "#e8c25a"),
    "ketchup": _ware("bottle", (0.07, 0.07, 0.24), "ketchup", "#b3211d", "#f0efe8"),
    "olie": _ware("bottle", (0.075, 0.075, 0.28), "olie", "#c9a93f", "#3f6b2c"),
    "vand": _ware("bottle", (0.085, 0.085, 0.3), "vand", "#a9cfe4", "#2563a8"),
    "saft": _ware("bottle", (0.085, 0.085, 0.3), "saft", "#a23a63", "#efe6d2"),
    "sodavand": _ware("bottle", (0.085, 0.085, 0.3), "sodavand", "#e07b1f", "#3a8a3a"),
    "opvask": _ware("bottle", (0.08, 0.06, 0.25), "opvask", "#3f9d6f", "#f4f3ee"),
    "mælk": _ware("carton", (0.075, 0.075, 0.22), "mælk", "#f2f4f5", "#2f6fc0"),
    "letmælk": _ware("carton", (0.075, 0.075, 0.22), "letmælk", "#f2f4f5", "#6fb3e0"),
    "kærnemælk": _ware("carton", (0.075, 0.075, 0.22), "kærnemælk", "#f2f4f5", "#3f9a55"),
    "juice": _ware("carton", (0.09, 0.07, 0.22), "juice", "#f08c1e", "#e05f1a"),
    "yoghurt": _ware("carton", (0.09, 0.07, 0.2), "yoghurt", "#e9d9e3", "#c94f86"),
    "smør": _ware("package", (0.11, 0.08, 0.065), "smør", "#e9dca0"),
    "ost": _ware("package", (0.14, 0.1, 0.07), "ost", "#e9b93a"),
    "pizza": _ware("package", (0.27, 0.27, 0.045), "pizza", "#a8271f"),
    "ærter": _ware("bag", (0.17, 0.07, 0.22), "ærter", "#4f9a3e"),
    "is": _ware("package", (0.18, 0.12, 0.11), "is", "#7fb9de"),
    "vaskepulver": _ware("package", (0.2, 0.13, 0.24), "vaskepulver", "#2d63b3"),
    "køkkenrulle": _ware("roll", (0.13, 0.13, 0.25), "køkkenrulle", "#e4ecf3"),
    "toiletpapir": _ware("package", (0.24, 0.22, 0.2), "toiletpapir", "#dfeaf2"),
    "rugbrød": _ware("bag", (0.12, 0.22, 0.11), "rugbrød", "#6b4529"),
    "franskbrød": _ware("bag", (0.13, 0.24, 0.12), "franskbrød", "#e2b877"),
}
