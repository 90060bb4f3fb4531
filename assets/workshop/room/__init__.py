"""The warehouse room: its walls, its fittings, its floor, and its light."""
