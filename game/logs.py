"""The log file: warnings for who must mend something; no names, no personal numbers."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from progress_db.privacy import PrivacyFilter

LARGEST = 500_000  # bytes, then the oldest is dropped


def log_to(path: Path) -> None:
    """Log warnings to this file, redacted. Where it cannot be written, nothing is logged."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(path, maxBytes=LARGEST, backupCount=1)
    except OSError:
        handler = logging.NullHandler()
    handler.addFilter(PrivacyFilter())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
