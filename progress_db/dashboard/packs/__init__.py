"""Workplaces: what is in them, and those that a school makes itself."""

from progress_db.dashboard.packs.routes import router as router
