"""Stills and films of what the learner sees, where a teacher has turned them on. No voice."""
