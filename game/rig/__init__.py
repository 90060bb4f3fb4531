"""Head, hands and eyes: the whole difference between VR, a desktop window and a scripted test."""
