"""How far she has come: a bar that fills in her reading direction."""

from dataclasses import replace

from game.ui.palette import AMBER, SUNK
from game.ui.sheet import Box, Sheet


def progress(sheet: Sheet, track: Box, share: float) -> None:
    """A track, filled to `share` (0..1)."""
    sheet.rect(track, SUNK, track.height)
    done = max(track.width * min(share, 1.0), track.height)
    sheet.rect(replace(track, width=done), AMBER, track.height)
