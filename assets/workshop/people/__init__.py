"""Builds the people of the game from CC0 body data: bodies, clothes, hair, faces and clips."""
