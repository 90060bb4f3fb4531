"""Fits what the scorer weighs evidence with: sounds, what is heard of them, weights, report."""
