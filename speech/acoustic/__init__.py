"""Sound to phone scores to aligned words: numpy only, on the Vosk model's own net."""
