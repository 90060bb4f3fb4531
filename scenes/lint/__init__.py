"""Reading a pack's Danish as a teacher would: spelling, grammar, level, and what sounds alike."""
