"""Writing several files as one: first all beside their places, then all into them."""

from collections.abc import Mapping
from pathlib import Path


def write_all(files: Mapping[Path, str]) -> None:
    """Each file is whole at every moment: the old one, or the new one."""
    halves = {}
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f".{path.name}.part")
        half.write_bytes(text.encode("utf-8"))
        halves[half] = path
    for half, path in halves.items():
        half.replace(path)
