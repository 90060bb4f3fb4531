"""Is everybody heard as well? Danish lines in synthetic accents, ages and tempos, and the gaps."""
