"""Parts that rooms of several trades share: walls, doors, windows, furniture."""
