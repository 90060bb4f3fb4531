"""What the game shows and sounds like, and the workshop that makes it."""
