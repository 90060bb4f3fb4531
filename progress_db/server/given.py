"""From when on what a learner does counts for an assignment: one rule for device and server."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from progress_db.danish_time import begin_of


def given_at(row: Row[Any]) -> datetime:
    """When an assignment was made, or when its first day begins in Denmark, if that is later."""
    made: datetime = row.created_at
    return made if row.opens_on is None else max(made, begin_of(row.opens_on))
