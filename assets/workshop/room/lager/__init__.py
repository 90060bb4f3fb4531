"""The warehouse."""

from assets.workshop.room.lager.warehouse import WAREHOUSE as ROOM

__all__ = ["ROOM"]
