"""The learner's gloves."""
