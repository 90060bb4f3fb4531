"""The first revision, in parts: frozen, whatever the tables become later."""
