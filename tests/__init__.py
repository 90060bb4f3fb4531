"""Tests mirror the tree; `tests.gate` runs every check in one go."""
