"""Reading one line in the mouth of Mona of the tiny pack."""

import tempfile
from pathlib import Path

from scenes.lint.dictionary import Dictionary, dictionary_of
from scenes.lint.reading import Reference, read_packs
from scenes.load import check_pack
from scenes.problems import Code
from tests.scenes.samples import Edit, copy_of_kaffe, line_of

HELLO = "da: Hej! Godt, du kommer."
SCENE = "scenes/pause.yaml"


def codes_of(line: str, dictionary: Dictionary | None = None) -> list[Code]:
    """What a reading of her first line finds, when that is `line`."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy_of_kaffe(Path(folder))
        Edit(SCENE, HELLO, f'da: "{line}"').apply(root)
        (found,) = read_packs([check_pack(root).draft], Reference(dictionary))
        at = line_of(root / SCENE, line)
    return [error.code for error in found if (error.file, error.line) == (SCENE, at)]


def words(text: str) -> Dictionary:
    """A dictionary of these words."""
    return dictionary_of(text.split())
