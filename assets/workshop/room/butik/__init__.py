"""The shop: a small supermarket with its till, aisles, cooler and store room."""

from assets.workshop.room.butik.butik import SHOP as ROOM

__all__ = ["ROOM"]
