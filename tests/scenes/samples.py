"""The tiny pack of these tests, and ways to break it."""

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scenes.authoring.checking import OWN_PACKS
from scenes.load import load_pack, pack_folders
from scenes.pack import Pack, Scene

PACKS = Path(__file__).resolve().parent / "packs"
KAFFE = PACKS / "kaffe"


@cache
def kaffe() -> Pack:
    """The tiny pack, read once."""
    return load_pack(KAFFE)


def pause() -> Scene:
    """Its only scene."""
    return kaffe().scenes[0]


def copy_of_kaffe(folder: Path) -> Path:
    """A copy of the tiny pack that a test may break."""
    return Path(shutil.copytree(KAFFE, folder / "kaffe"))


@dataclass(frozen=True)
class Edit:
    """Put `new` in the place of `old`, which stands there once; no `old`: a new file, or none."""

    file: str
    old: str
    new: str
    encoding: str = "utf-8"

    def apply(self, root: Path) -> None:
        path = root / self.file
        if self.old:
            text = path.read_text("utf-8")
            assert text.count(self.old) == 1, f"{self.old!r} stands not once in {self.file}"
            path.write_text(text.replace(self.old, self.new), self.encoding)
        elif self.new:
            path.write_text(self.new, self.encoding)
        else:
            path.unlink()


def line_of(path: Path, text: str) -> int:
    """The first line that has this text in it; 1 in a file that is not there."""
    lines = path.read_bytes().decode("utf-8", "replace").splitlines() if path.exists() else [text]
    return next(number for number, line in enumerate(lines, 1) if text in line)


@cache
def own_packs() -> tuple[Pack, ...]:
    """The packs of the game, read once."""
    return tuple(load_pack(folder) for folder in pack_folders(OWN_PACKS))


@cache
def warehouse() -> tuple[Pack, ...]:
    """The warehouse alone: where one is not asked which workplace."""
    return tuple(pack for pack in own_packs() if pack.head.id == "lager")
