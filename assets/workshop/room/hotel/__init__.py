"""The hotel: a corridor, guest room 214 with its bathroom, and the linen room."""

from assets.workshop.room.hotel.hotel import HOTEL as ROOM

__all__ = ["ROOM"]
