"""The building site: a house with its scaffold, the crew's hut, the yard, the neighbours."""

from assets.workshop.room.byggeplads.site import BUILDING_SITE as ROOM

__all__ = ["ROOM"]
