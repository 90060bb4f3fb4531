"""Builds what the speech model is made of. Never needed to play; a new word needs it."""
