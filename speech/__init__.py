"""Sound in, what was said and how well out; and a voice for the colleagues."""
