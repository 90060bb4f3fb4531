"""The parts of a shift: sign in, board, warm-up, at work, wrap-up. No engine in here."""
