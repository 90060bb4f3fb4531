"""Every code is told once, on its line, for a pack that is broken in that way alone."""

import pytest

from scenes.authoring.checking import Ears, check_packs
from scenes.checks.parts import KnownParts
from scenes.lint.dictionary import dictionary_of
from scenes.lint.reading import Reference
from scenes.lint.tokens import tokens
from scenes.problems import LINT, WARNINGS, Code
from speech.danish.normalise import normalise
from speech.models import vocabulary
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


MISSPELT = "komer"


def _reference():
    """A dictionary of all that the tiny pack and its breakings say, the misspelt word apart."""
    texts = [path.read_text("utf-8") for path in KAFFE.rglob("*.yaml")]
    texts += [edit.new for broken in BROKEN for edit in broken.edits]
    words = {token.word for text in texts for token in tokens(text) if token.is_spelt}
    return Reference(dictionary_of(words - {MISSPELT}), vocabulary().lexicon, frozenset({"tegnet"}))


def _found(folder, reference=None):
    report = check_packs(folder, EARS, PARTS, reference)
    return [*report.errors, *report.warnings]


REFERENCE = _reference()
BASE = _found(KAFFE)
READ = _found(KAFFE, REFERENCE)


def _told(error):
    """Without its line: what is put in before it moves it down."""
    return error.code, error.file, error.text


def test_the_tiny_pack_has_only_the_warning_that_it_has_little_help():
    assert [error.code for error in BASE] == [Code.HELP_MISSING]


def test_every_code_has_its_broken_pack():
    assert {broken.code for broken in BROKEN} == set(Code)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.code.name)
def test_told_once_on_its_line(broken: Broken, tmp_path):
    root = copy_of_kaffe(tmp_path)
    for edit in broken.edits:
        edit.apply(root)
    found = _found(root, REFERENCE if broken.code in LINT else None)
    known = {_told(error) for error in (READ if broken.code in LINT else BASE)}
    new = [error for error in found if _told(error) not in known]
    place = (broken.code, broken.file, line_of(root / broken.file, broken.at))
    assert [(e.code, e.file, e.line) for e in new] == [place]
    assert all(e.is_warning == (broken.code in WARNINGS) for e in new)
