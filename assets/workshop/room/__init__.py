"""The rooms: a folder each with its plan, and what builds, lights and writes them."""
