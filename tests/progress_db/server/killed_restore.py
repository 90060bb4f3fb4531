"""A restore that ends itself as `kill -9` would.

Words: SERVER URL BACKUP SECRET NAME NUMBER. It dies when the function NAME of the restoring modules
is called for the NUMBERth time, or returns, where NAME begins with `after-`.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from progress_db.server.restore import restore
from progress_db.server.settings import ServeSettings

MODULES = ("restore", "beside", "set_aside", "postgres_files", "erasure", "epoch", "__init__")


def main() -> None:
    """Restore, or die in the middle of it."""
    server, url, backup, secret, name, number = sys.argv[1:]
    kind, left = ("return" if name.startswith("after-") else "call"), [int(number)]

    def watch(frame: FrameType, what: str, _value: object) -> None:
        code = frame.f_code
        if what != kind or code.co_name != name.removeprefix("after-"):
            return
        if Path(code.co_filename).stem in MODULES:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    settings = ServeSettings(server=Path(server), secret=secret)
    settings = settings.model_copy(update={"database_url": url})
    sys.setprofile(watch)
    restore(settings, Path(backup), True, datetime.now(UTC))


if __name__ == "__main__":
    main()
