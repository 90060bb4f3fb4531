"""How well schedulers foresee what a person still knows, on a log of real reviews."""
