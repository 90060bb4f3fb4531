"""The Danish frame is dated data: every fact says how firm it is, from when and from where."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from lessons.frame.facts import FACTS, Standing, frame
from lessons.frame.page import NO_DATE, as_markdown

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.mark.parametrize("fact", frame().facts, ids=lambda fact: fact.id)
def test_every_fact_has_a_source_and_says_its_date_or_that_there_is_none(fact):
    assert fact.source
    assert fact.read
    assert fact.da
    assert fact.en
    if fact.standing is Standing.LAW:
        assert date.fromisoformat(fact.dated), "an act has a day"


def test_ids_are_single():
    ids = [fact.id for fact in frame().facts]
    assert len(set(ids)) == len(ids)


def test_three_educations_with_six_modules_each():
    found = {(module.education, module.number) for module in frame().modules}
    assert found == {(f"DU{kind}", number) for kind in (1, 2, 3) for number in range(1, 7)}


def test_what_is_our_own_table_says_so():
    assert frame().cefr.standing is Standing.WORKING
    assert frame().months.standing is Standing.PROVIDER
    own = [fact for fact in frame().facts if fact.standing is Standing.WORKING]
    assert own
    assert all("Kollega" in fact.source for fact in own)


def test_a_fact_without_a_source_is_refused(tmp_path):
    data = FACTS.read_text("utf-8")
    first = tomllib.loads(data)["fact"][0]["source"]
    bad = tmp_path / "facts.toml"
    bad.write_text(data.replace(f'source = "{first}"\n', "", 1), "utf-8")
    with pytest.raises(TypeError, match="source"):
        frame(bad)


def test_the_page_for_teachers_is_fresh():
    made = as_markdown(frame())
    told = "run ./kollega course frame --out docs/danish-frame.md"
    assert (DOCS / "danish-frame.md").read_text("utf-8") == made, told


def test_the_page_says_where_a_date_is_lacking():
    undated = [fact for fact in frame().facts if not fact.dated]
    assert as_markdown(frame()).count(NO_DATE) >= len(undated) > 0
