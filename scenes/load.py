"""The way into a pack: read its files, check how they fit together, and give back a Pack."""

from dataclasses import dataclass
from pathlib import Path

from scenes.checks import CHECKS
from scenes.checks.parts import KnownParts, check_parts
from scenes.checks.vocabulary import UnknownWords, check_vocabulary
from scenes.draft import Draft
from scenes.pack import Pack
from scenes.problems import Code, PackError, PackErrors, in_order
from scenes.reading import PackReader


@dataclass(frozen=True, slots=True)
class Checked:
    """A pack with everything that was found; `pack` is None as soon as there is one error."""

    pack: Pack | None
    draft: Draft
    errors: tuple[PackError, ...]
    warnings: tuple[PackError, ...]


def load_pack(root: Path, unknown_words: UnknownWords | None = None) -> Pack:
    """Read the pack in folder `root`. Raises PackErrors with all its errors at once."""
    checked = check_pack(root, unknown_words)
    if checked.pack is None:
        raise PackErrors(checked.errors)
    return checked.pack


def check_pack(
    root: Path,
    unknown_words: UnknownWords | None = None,
    half_known_words: UnknownWords | None = None,
    parts: KnownParts | None = None,
) -> Checked:
    """Read and check the pack in folder `root`; file names come back relative to it.

    `unknown_words` gives the words of a text that the ears cannot hear at all (an error),
    `half_known_words` those that only the aligner knows (a warning), `parts` the models that there
    are.
    """
    reader = PackReader(root)
    draft = reader.read()
    found = [*reader.errors, *(error for check in CHECKS for error in check(draft))]
    for unknown, code, sentence in (
        (unknown_words, Code.WORD_UNKNOWN_TO_EARS, "the ears do not know"),
        (half_known_words, Code.WORD_HALF_KNOWN, "only half of the ears know"),
    ):
        if unknown is not None:
            found.extend(check_vocabulary(draft, unknown, code, sentence))
    if parts is not None:
        found.extend(check_parts(draft, parts))
    errors = in_order(error for error in found if not error.is_warning)
    warnings = in_order(error for error in found if error.is_warning)
    return Checked(None if errors else _whole(draft), draft, errors, warnings)


def pack_folders(root: Path) -> tuple[Path, ...]:
    """The pack folders that `root` means: itself, or else its subfolders with a `pack.yaml`."""
    if (root / "pack.yaml").is_file() or not root.is_dir():
        return (root,)
    inside = sorted(path for path in root.iterdir() if path.is_dir() and _looks_like_pack(path))
    return tuple(inside) or (root,)


def packs_in(root: Path, unknown_words: UnknownWords | None = None) -> dict[str, Pack]:
    """Every pack of these folders by id, in the order in which one may choose them.

    Raises PackErrors for the first that cannot be played.
    """
    packs = [load_pack(folder, unknown_words) for folder in pack_folders(root)]
    in_order = sorted(packs, key=lambda pack: (pack.head.order, pack.head.id))
    return {pack.head.id: pack for pack in in_order}


def _looks_like_pack(path: Path) -> bool:
    return any((path / name).is_file() for name in ("pack.yaml", "workplace.yaml", "words.yaml"))


def _whole(draft: Draft) -> Pack | None:
    if draft.head is None or draft.workplace is None:
        return None
    order = {name: index for index, name in enumerate(draft.head.scenes)}
    return Pack(
        head=draft.head,
        workplace=draft.workplace,
        words=draft.words,
        phrases=draft.phrases,
        culture=draft.culture,
        scenes=tuple(sorted(draft.scenes, key=lambda scene: order[scene.id])),
    )
