"""Every swatch by its name: the warehouse's here, and what the modules beside this file list."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib import import_module
from pkgutil import iter_modules

from PIL import Image

from assets.workshop.errors import WorkshopError
from assets.workshop.shapes.export import Picture
from assets.workshop.swatches import __path__ as _here
from assets.workshop.swatches import boards, goods, materials, signs

Maker = Callable[[], Image.Image]

_MATERIALS: dict[str, Maker] = {
    "white": lambda: Image.new("RGB", (16, 16), "white"),
    "board": materials.board,
    "brushed": materials.brushed,
    "worn": materials.worn,
    "upright": materials.upright,
    "foliage": materials.foliage,
    "cork": materials.cork,
    "rubber": materials.rubber,
    "grille": materials.grille,
    **{f"plank-{i}": partial(materials.plank, i * 3) for i in range(3)},
}

_GOODS: dict[str, Maker] = {
    "carton-side": goods.carton_side,
    "carton-top": goods.carton_top,
    "carton-white-side": partial(goods.carton_side, goods.WHITE, 5),
    "carton-white-top": partial(goods.carton_top, goods.WHITE, 6),
    **{f"carton-{i}": partial(goods.carton_front, i) for i in range(6)},
    "box-torn": goods.torn_side,
    "crate": goods.crate_side,
    "crate-top": goods.crate_top,
    "drum": goods.drum,
    "wrapped": goods.wrapped,
    "sack": goods.sack,
}

_SIGNS: dict[str, Maker] = {
    "sign-exit": signs.exit_sign,
    "sign-first-aid": signs.first_aid,
    "sign-fire": signs.fire_sign,
    "sign-truck": signs.truck_warning,
    "sign-shoes": signs.must_shoes,
    "sign-vest": signs.must_vest,
    "sign-walkway": signs.walkway,
    "sign-returns": signs.returns,
    "sign-clear": signs.hold_clear,
    "sign-warehouse": partial(signs.plate, "LAGER", "#17466f", signs.PAPER, (512, 128)),
    "sign-goods-in": partial(signs.plate, "VAREMODTAGELSE", signs.BLUE, signs.PAPER, (640, 112)),
    "sign-office": partial(signs.plate, "KONTOR", "#e9e6de", "#33373c", (224, 64), rim=False),
    "sign-break": partial(signs.plate, "PAUSE", "#2a6f6b", signs.PAPER, (256, 80)),
    "sign-packing": partial(signs.plate, "PAKKEBORD", signs.BLUE, signs.PAPER, (384, 96)),
    "sign-welcome": partial(
        signs.plate, "VELKOMMEN PÅ LAGERET", "#2a6f6b", signs.PAPER, (640, 104)
    ),
    "hazard": signs.hazard,
}

_BOARDS: dict[str, Maker] = {
    "pick-list": boards.pick_list,
    "screen": boards.stock_screen,
    "keyboard": boards.keyboard,
    "dial": boards.clock_dial,
    "lean-board": boards.lean_board,
    "sky": boards.sky,
    "windows": boards.windows,
    "poster": boards.poster,
    "escape-plan": boards.escape_plan,
    "vest": boards.vest_cloth,
    "bin-sign": boards.bin_sign,
    **{f"notice-{i}": partial(boards.notice, i) for i in range(6)},
}

_REPEATING: dict[str, Maker] = {
    "wall": materials.ribbed_wall,
    "roof": materials.roof_deck,
    "brick": materials.brick,
}

_LETTERED: dict[str, Callable[[str], Image.Image]] = {
    "rack": signs.rack_label,
    "place": signs.location,
    "box": goods.lettered_side,
}

_ONCE = _MATERIALS | _GOODS | _SIGNS | _BOARDS


@cache
def _listed(kind: str) -> Mapping[str, Callable[..., Image.Image]]:
    """All swatches of a kind: `SWATCHES` (once), `REPEATING` (every metre), `LETTERED` (a text).

    Raises WorkshopError S002 when two modules give the same name.
    """
    found: dict[str, Callable[..., Image.Image]] = {}
    found.update(_ONCE if kind == "SWATCHES" else {})
    found.update(_REPEATING if kind == "REPEATING" else {})
    found.update(_LETTERED if kind == "LETTERED" else {})
    for name in sorted(m.name for m in iter_modules(_here) if m.name != "catalogue"):
        more: Mapping[str, Callable[..., Image.Image]] = getattr(
            import_module(f"assets.workshop.swatches.{name}"), kind, {}
        )
        for twice in found.keys() & more.keys():
            raise WorkshopError("S002", f"two modules draw the swatch {twice!r}; one is enough")
        found.update(more)
    return found


@cache
def picture(name: str) -> Picture:
    """The picture of a swatch; `box:A`, `rack:C-14` and `place:C-14` carry their own text.

    Raises WorkshopError S001 for an unknown one.
    """
    if name in _listed("REPEATING"):
        return Picture(_listed("REPEATING")[name](), repeats=True)
    if name in _listed("SWATCHES"):
        return Picture(_listed("SWATCHES")[name]())
    kind, _, text = name.partition(":")
    if kind not in _listed("LETTERED"):
        raise WorkshopError("S001", f"nobody draws the swatch {name!r}; see workshop/swatches")
    return Picture(_listed("LETTERED")[kind](text))
