"""Help texts as Excel sheets: out to people who read the language, and back with their names."""
