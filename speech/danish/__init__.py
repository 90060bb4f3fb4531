"""Danish itself: numbers, spelling of codes, normal forms, phonemes."""
