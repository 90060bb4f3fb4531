"""The things of the factory."""

from collections.abc import Callable

from assets.workshop.shapes.mesh import Parts
from assets.workshop.things import fabrik_big as big
from assets.workshop.things.fabrik_small import THINGS_SMALL

THINGS: dict[str, Callable[[], Parts]] = {
    **THINGS_SMALL,
    "machine": big.machine,
    "conveyor": big.conveyor,
    "machine-guard": big.machine_guard,
    "meeting-board": big.meeting_board,
    "line-screen": big.line_screen,
    "parts-pallet": big.loaded_pallet,
}
