"""The kitchen with its canteen."""

from assets.workshop.room.koekken.kitchen import KITCHEN as ROOM

__all__ = ["ROOM"]
