"""The things of the building site."""

from collections.abc import Callable
from functools import partial

from assets.workshop.shapes.mesh import Parts
from assets.workshop.things import byggeplads_tools as tools
from assets.workshop.things import byggeplads_wear as wear
from assets.workshop.things.byggeplads_big import THINGS_BIG

THINGS: dict[str, Callable[[], Parts]] = {
    **THINGS_BIG,
    "helmet": wear.helmet,
    "ear-protectors": wear.ear_protectors,
    "safety-glasses": wear.safety_glasses,
    "fall-harness": wear.fall_harness,
    "drill-driver": tools.drill_driver,
    "hammer-drill": tools.hammer_drill,
    "nails": partial(tools.small_parts, "nails-label", 0.07),
    "screws": partial(tools.small_parts, "screws-label", 0.05),
    "timber": tools.timber,
    "plasterboards": tools.plasterboard_stack,
    "spirit-level": tools.spirit_level,
    "folding-rule": tools.folding_rule,
    "hammer": tools.hammer,
    "builders-bucket": tools.bucket,
    "broom": tools.broom,
    "house-drawing": tools.drawing_roll,
    "ladder": tools.ladder,
    "guard-rail": tools.guard_rail,
}
