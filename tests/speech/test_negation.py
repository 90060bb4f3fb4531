import pytest

from speech.danish.clauses import finite_verb, is_finite
from speech.danish.negation import turned_round


@pytest.mark.parametrize(
    ("line", "opposite"),
    [
        ("jeg arbejder på lageret", "jeg arbejder ikke på lageret"),
        ("i dag skal jeg køre truck", "i dag skal jeg ikke køre truck"),
        ("undskyld jeg kan komme nu", "undskyld jeg kan ikke komme nu"),
        ("kan du hjælpe mig", "kan du ikke hjælpe mig"),
        ("jeg må ikke køre truck", "jeg må køre truck"),
    ],
)
def test_the_opposite(line, opposite):
    assert turned_round(line) == opposite


@pytest.mark.parametrize("line", ["palle", "ja tak", "ikke nu", "tre paller", ""])
def test_what_has_no_clause_has_no_opposite(line):
    assert turned_round(line) is None


def test_the_verb_stands_beside_its_subject():
    verb = finite_verb(["så", "arbejder", "vi", "videre"])
    assert (verb.at, verb.subject, verb.after) == (1, 2, 3)
    assert finite_verb(["god", "morgen"]) is None


@pytest.mark.parametrize(("word", "verb"), [("skal", True), ("kører", True), ("her", False)])
def test_finite_verbs(word, verb):
    assert is_finite(word) is verb
