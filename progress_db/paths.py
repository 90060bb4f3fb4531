"""Where the progress file lies."""

import os
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

FILE_NAME = "kollega.db"
VARIABLE = "KOLLEGA_DATA"


def data_file(environ: Mapping[str, str] = os.environ) -> Path:
    """The file that KOLLEGA_DATA names, else `kollega.db` in the user's own data folder."""
    named = environ.get(VARIABLE, "").strip()
    return Path(named).expanduser() if named else user_data_path("kollega") / FILE_NAME
