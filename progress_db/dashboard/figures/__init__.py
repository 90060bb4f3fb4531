"""What a municipality, or a school about itself, sees: figures, and what they do not mean."""

from progress_db.dashboard.figures.routes import router as router
