"""Takes out of the engine what the window shows now."""

from typing import Any

from panda3d.core import GraphicsOutput

from game.recording.glimpse import FORMATS, Glimpse


def glimpse(window: GraphicsOutput | None) -> Glimpse | None:
    """The picture that was drawn last; None where there is none, as in a minimised window."""
    shot = window.get_screenshot() if window is not None else None
    if shot is None or shot.get_num_components() not in FORMATS:
        return None
    raw: Any = shot.get_ram_image()  # a buffer, which the stubs do not say
    return Glimpse(memoryview(raw), shot.get_x_size(), shot.get_y_size(), shot.get_num_components())
