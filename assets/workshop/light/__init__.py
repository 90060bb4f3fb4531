"""Light that is worked out once and kept in the colours of the vertices."""
