"""A new pack to start from: tiny, whole, and passing its checks."""

import re
from pathlib import Path

TEMPLATE = Path(__file__).resolve().parent / "template"
NAME_IN_TEMPLATE = "my-pack"
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_pack(folder: Path, pack_id: str) -> tuple[Path, ...]:
    """Write a pack `pack_id` into `folder/pack_id`; gives back its files.

    Raises ValueError when the id is no slug, FileExistsError when the folder is there already.
    """
    if not _SLUG.fullmatch(pack_id):
        raise ValueError(f"‘{pack_id}’ must be small letters a-z, digits and single hyphens.")
    root = folder / pack_id
    root.mkdir(parents=True)
    sources = sorted(path for path in TEMPLATE.rglob("*") if path.suffix in (".yaml", ".txt"))
    return tuple(_copy(source, root, pack_id) for source in sources)


def _copy(source: Path, root: Path, pack_id: str) -> Path:
    target = root / source.relative_to(TEMPLATE)
    target.parent.mkdir(exist_ok=True)
    target.write_text(source.read_text("utf-8").replace(NAME_IN_TEMPLATE, pack_id), "utf-8")
    return target
