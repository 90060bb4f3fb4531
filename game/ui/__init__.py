"""Panels, subtitles and screens that show a View."""
