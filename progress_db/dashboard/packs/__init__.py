"""Workplaces: what is in them, and those that a school makes itself."""
