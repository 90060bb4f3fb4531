"""The model's words: which they are, and how they are said."""
