"""What is generated is fresh: the schema, the index of documents, the documents themselves."""

import json
import re

import pytest

from scenes.authoring.diagnostics import DIAGNOSTICS, INDEX, document_of, index_text
from scenes.authoring.schema import SCHEMA, schema_text
from scenes.problems import Code


def test_the_schema_is_fresh():
    assert SCHEMA.read_text("utf-8") == schema_text(), "run ./kollega packs schema"


def test_the_schema_knows_every_kind_of_file():
    kinds = {"PackHead", "Workplace", "Scene", "Word", "Phrase", "CulturePoint"}
    assert kinds <= set(json.loads(schema_text())["$defs"])


def test_the_index_is_fresh():
    assert INDEX.read_text("utf-8") == index_text(), "run ./kollega packs diagnostics"


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_a_document_with_two_examples(code):
    text = document_of(code).read_text("utf-8")
    assert re.match(rf"# {code.value}: \S", text)
    assert re.search(r"\nWrong:\n\n```.*?```\n\nRight:\n\n```.*?```\n", text, re.DOTALL)


def test_no_document_without_a_code():
    documents = {path.name[:4] for path in DIAGNOSTICS.glob("P*.md")}
    assert documents == {code.value for code in Code}
