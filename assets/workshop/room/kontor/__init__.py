"""The office with its reception."""

from assets.workshop.room.kontor.firm import OFFICE as ROOM

__all__ = ["ROOM"]
