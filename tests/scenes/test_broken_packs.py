"""Every code is told once, on its line, for a pack that is broken in that way alone."""

from collections import Counter

import pytest

from scenes.authoring.checking import Ears, check_packs
from scenes.checks.parts import KnownParts
from scenes.problems import WARNINGS, Code
from speech.danish.normalise import normalise
from tests.scenes.broken import BROKEN, Broken
from tests.scenes.samples import KAFFE, copy_of_kaffe, line_of


def _only(word):
    return lambda text: [each for each in normalise(text).split() if each == word]


PARTS = KnownParts(
    frozenset({"lager"}),
    frozenset({"mette", "lars"}),
    frozenset({"coffee-machine", "mug", "bin"}),
)
EARS = Ears(unknown=_only("snurretop"), half_known=_only("halvkendt"))


def _found(folder):
    report = check_packs(folder, EARS, PARTS)
    return [*report.errors, *report.warnings]


BASE = Counter(_found(KAFFE))


def test_the_tiny_pack_has_only_the_warning_that_it_has_little_help():
    assert [error.code for error in BASE] == [Code.HELP_MISSING]


def test_every_code_has_its_broken_pack():
    assert {broken.code for broken in BROKEN} == set(Code)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.code.name)
def test_told_once_on_its_line(broken: Broken, tmp_path):
    root = copy_of_kaffe(tmp_path)
    for edit in broken.edits:
        edit.apply(root)
    new = Counter(_found(root)) - BASE
    place = (broken.code, broken.file, line_of(root / broken.file, broken.at))
    assert [(e.code, e.file, e.line) for e in new.elements()] == [place]
    assert all(e.is_warning == (broken.code in WARNINGS) for e in new)
