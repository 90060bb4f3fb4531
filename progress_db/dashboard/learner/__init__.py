"""A learner's page: what she can do now, where she is stuck, what could come next, and notes."""

from progress_db.dashboard.learner.routes import router as router
