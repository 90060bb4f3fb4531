"""The care home."""

from assets.workshop.room.plejehjem.home import CARE_HOME as ROOM

__all__ = ["ROOM"]
