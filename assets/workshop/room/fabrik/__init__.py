"""The factory: a production hall with a machine, a line, a measuring bench and a meeting board."""

from assets.workshop.room.fabrik.hall import HALL as ROOM

__all__ = ["ROOM"]
