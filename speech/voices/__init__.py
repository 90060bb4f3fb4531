"""Voices that a school may install, and what there is to hear on this machine."""
