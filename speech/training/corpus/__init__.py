"""Collections of recorded Danish, each brought to the same form."""
