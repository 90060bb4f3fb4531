"""Course plans: ready-made ones, and those of the school."""

from progress_db.dashboard.plans.routes import router as router
