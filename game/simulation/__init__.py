"""A simulated class: five kinds of learners play for weeks, with the real plan and dialogue."""
