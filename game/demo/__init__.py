"""The demo: a scripted learner plays a whole shift through the real chain; a report tells it."""
