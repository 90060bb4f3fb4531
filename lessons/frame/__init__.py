"""The Danish frame of the course as dated facts, and the levels of a trade with their gates."""
