"""Workplaces and conversations as data (packs), and the pure dialogue engine that plays them."""
