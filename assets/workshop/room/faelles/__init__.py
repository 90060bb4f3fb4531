"""The shared places of any firm: a corridor with its rooms, and the bus stop outside."""

from assets.workshop.room.faelles.shared import SHARED as ROOM

__all__ = ["ROOM"]
