"""The server's log: one JSON object a line, about requests and faults, never about a person.

A line holds the route's template (`/learners/{learner_id}`), never the address that was asked for;
of a fault its type and where it was raised, never its text, which may quote what was sent.
"""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from pythonjsonlogger.json import JsonFormatter

from progress_db.privacy import PrivacyFilter

LARGEST = 5_000_000  # bytes of a file, then the older one is dropped
FIELDS = ("code", "method", "status", "method", "route", "ms", "job", "count", "revision")
_QUIET = ("uvicorn.error", "uvicorn.access", "sqlalchemy", "httpx", "alembic")

Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class SafeLines(JsonFormatter):
    """Writes only fields that cannot be about a person, and of an exception only its frames."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        record.exc_text = None  # it would quote the error's text
        caught = self.formatException(record.exc_info) if record.exc_info else None
        line: dict[str, object] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "from": record.name,
            "what": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if caught:
            line["caught"] = caught
        return self.serialize_log_record(line)

    def formatException(self, ei: Caught) -> str:  # noqa: N802 (logging's own name)
        """`ValueError at ingest.py:31 < events.py:20`, innermost first."""
        kind, _error, trace = ei
        frames = []
        while trace is not None:
            code = trace.tb_frame.f_code
            frames.append(f"{Path(code.co_filename).name}:{trace.tb_lineno}")
            trace = trace.tb_next
        return f"{kind.__name__ if kind else '?'} at {' < '.join(reversed(frames[-8:]))}"


def log_lines(folder: Path | None = None) -> None:
    """Log to standard error (for systemd and containers), or to `server.log` in a folder."""
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if folder is not None:
        handler = RotatingFileHandler(folder / "server.log", maxBytes=LARGEST, backupCount=3)
    handler.addFilter(PrivacyFilter())
    handler.setFormatter(SafeLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
