"""Whether a bookmark still leads anywhere: not long ago, and in the same pack."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from progress_db.bookmarks import Bookmark
from scenes.index import index_of
from scenes.pack import Pack

LONGEST = timedelta(hours=24)  # what lies further back begins anew


def still_there(mark: Bookmark | None, packs: Mapping[str, Pack], now: datetime) -> bool:
    """Whether she can go on at this bookmark."""
    if mark is None or now - mark.at > LONGEST:
        return False
    pack = packs.get(mark.pack)
    if pack is None or pack.head.version != mark.version:
        return False
    scene = index_of(pack).scenes.get(mark.scene)
    return scene is not None and (not mark.turn or mark.turn in {t.id for t in scene.turns})
