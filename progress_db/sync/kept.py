"""Small facts about syncing that the progress file remembers, by name."""

from progress_db.store import Store

AFTER = "after"  # the last `seq` of the server that came down
BEGUN = "begun"  # "1" once something came down into this file
EPOCH = "epoch"  # which life of the server's database the marks are about
RECHECK = "recheck"  # "1": our own events come down too, for their times were corrected
UNKNOWN = "unknown"  # the version that could not read some of what came
LAST_SYNC = "last_sync"
CLOCK_OFF = "clock_off_s"
JUMPED = "clock_jumped"
DEVICE = "device_id"  # whose marks these are
CLASS, SCHOOL = "class_name", "school"


def state(store: Store) -> dict[str, str]:
    """All of them; names that were never set are missing."""
    return {row["name"]: row["value"] for row in store.file.rows("SELECT * FROM sync_state")}


def remember(store: Store, **values: str) -> None:
    """Set some of them; inside a transaction where one is open."""
    for name, value in values.items():
        store.file.change("INSERT OR REPLACE INTO sync_state VALUES (?, ?)", (name, value))
