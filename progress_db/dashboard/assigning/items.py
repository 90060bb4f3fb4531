"""What can be assigned: a scene, a word, or a branchepakke (a level of a workplace)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lessons.course import SceneId
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.dashboard.words import Words
from scenes.pack import Pack, Scene, Word

KINDS = ("scene", "word", "level")
MOST_ITEMS = 60


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to practise. `kind` is scene, word or level (then `id` is A1, A2, …)."""

    kind: str
    pack: str
    id: str

    def __str__(self) -> str:
        """As it stands in a form: `scene:lager:foerste-dag`."""
        return f"{self.kind}:{self.pack}:{self.id}"

    @property
    def stored(self) -> dict[str, str]:
        """As it stands in the tables and goes to devices."""
        return {"kind": self.kind, "pack": self.pack, "id": self.id}


def read_items(texts: Iterable[str], shelf: Shelf) -> tuple[Item, ...]:
    """The items of a form in order, each once; what is not on the shelf is left out."""
    made = (Item(*text.split(":")) for text in texts if text.count(":") == 2)
    return tuple(dict.fromkeys(item for item in made if is_there(shelf, item)))


def stored_items(rows: Iterable[dict[str, Any]]) -> tuple[Item, ...]:
    """The items of a table's document."""
    return tuple(Item(str(row["kind"]), str(row["pack"]), str(row["id"])) for row in rows)


def is_there(shelf: Shelf, item: Item) -> bool:
    """Whether the school has it."""
    pack = shelf.get(item.pack)
    if pack is None or item.kind not in KINDS:
        return False
    if item.kind == "scene":
        return any(scene.id == item.id for scene in pack.scenes)
    if item.kind == "word":
        return any(word.id == item.id for word in pack.words)
    return any(scene.level == item.id for scene in pack.scenes)


def scenes_in(shelf: Shelf, item: Item) -> Iterator[SceneId]:
    """The scenes that an item asks for."""
    pack = shelf.get(item.pack)
    for scene in pack.scenes if pack else ():
        if (item.kind == "scene" and scene.id == item.id) or (
            item.kind == "level" and scene.level == item.id
        ):
            yield SceneId(item.pack, scene.id)


def name_of(words: Words, shelf: Shelf, item: Item) -> str:
    """What an item is called on a page; its id where the school no longer has it."""
    pack = shelf.get(item.pack)
    if pack is None or not is_there(shelf, item):
        return words.say("assigning-item-gone", id=item.id)
    if item.kind == "scene":
        return words.of(_scene(pack, item.id).title)
    if item.kind == "word":
        return _word(pack, item.id).da
    return words.say("assigning-item-level", level=item.id, pack=words.of(pack.head.title))


def picture_of(shelf: Shelf, item: Item) -> str:
    """The picture of an item; of a level that of its workplace."""
    pack = shelf.get(item.pack)
    if pack is None or not is_there(shelf, item):
        return ""
    if item.kind == "scene":
        return _scene(pack, item.id).picture or ""
    if item.kind == "word":
        return _word(pack, item.id).picture or ""
    return pack.head.picture or ""


def _scene(pack: Pack, scene_id: str) -> Scene:
    return next(scene for scene in pack.scenes if scene.id == scene_id)


def _word(pack: Pack, word_id: str) -> Word:
    return next(word for word in pack.words if word.id == word_id)
