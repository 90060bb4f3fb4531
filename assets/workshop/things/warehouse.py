"""The things of the warehouse."""

from collections.abc import Callable
from functools import partial

from assets.workshop.shapes.mesh import Parts
from assets.workshop.things import boxes, breaks, desk, goods, lifting, rack, safety, wear

THINGS: dict[str, Callable[[], Parts]] = {
    "computer": desk.computer,
    "pick-list": desk.pick_list,
    "scanner": desk.scanner,
    "gloves": desk.gloves,
    "tape-gun": desk.tape_gun,
    "knife": desk.knife,
    "mug": breaks.mug,
    "coffee-machine": breaks.coffee_machine,
    "pallet-c14": partial(goods.shipping_pallet, 0, 141),
    "pallet-c40": partial(goods.crate_pallet, 401),
    "box-a": partial(boxes.lettered, "A"),
    "box-b": partial(boxes.lettered, "B"),
    "box-broken": boxes.broken,
    "pallet-jack": lifting.pallet_jack,
    "forklift": lifting.forklift,
    "rack": rack.main_rack,
    "safety-shoes": wear.safety_shoes,
    "vest": wear.vest,
    "bin": safety.bin_,
    "clock": safety.clock,
    "first-aid": safety.first_aid,
    "fire-extinguisher": safety.fire_extinguisher,
    "exit-sign": safety.exit_sign,
}
