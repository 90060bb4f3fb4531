"""The live view of a class's headsets."""

from progress_db.dashboard.room.routes import router as router
