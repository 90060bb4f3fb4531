"""Line-precise edits: whatever the text, it is read back, and nothing else has changed."""

from hypothesis import given
from hypothesis import strategies as st

from scenes.authoring.sheets.paths import path_of, spot_of, value_at
from scenes.authoring.sheets.reviews import Review, read_reviews, reviews_text
from scenes.authoring.sheets.yaml_edit import HelpEdit, with_help
from scenes.yaml_source import read_yaml

FILE = """\
# a comment
- id: kop   # another
  da: en kop
  help:
    en: cup
    ar: "كوب"

- id: kande
  da: en kande
  help: {en: jug, uk: 'глек'}
- id: bakke
  help:
    en: >-
      a tray
      for food
    # told by Mona
"""
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def _value(folder, text):
    (folder / "words.yaml").write_bytes(text.encode("utf-8"))
    source, errors = read_yaml(folder, "words.yaml")
    assert errors == []
    return source.value


@given(index=st.integers(0, 2), language=st.sampled_from(["en", "ar", "uk", "pl"]), text=TEXTS)
def test_any_text_comes_back(tmp_path_factory, index, language, text):
    folder = tmp_path_factory.mktemp("edit")
    before = _value(folder, FILE)
    after = _value(folder, with_help(FILE, [HelpEdit((index,), language, text)]))
    assert after[index]["help"].pop(language) == text
    before[index]["help"].pop(language, None)
    assert after == before


def test_comments_and_layout_stay():
    edited = with_help(FILE, [HelpEdit((0,), "pl", "kubek"), HelpEdit((1,), "uk", "жбан")])
    assert edited == FILE.replace('"كوب"\n', '"كوب"\n    pl: "kubek"\n').replace("'глек'", '"жбан"')


def test_paths_go_by_ids(tmp_path):
    value = _value(tmp_path, FILE)
    assert path_of(value, (1, "help")) == "kande/help"
    assert spot_of(value, "kande/help") == (1, "help")
    assert spot_of(value, "krus") is None
    assert value_at(value, (1, "da")) == "en kande"


@given(by=TEXTS, note=st.text(st.characters(exclude_categories=["Cs"])))
def test_reviews_come_back(tmp_path_factory, by, note):
    path = tmp_path_factory.mktemp("reviews") / "en.yaml"
    reviews = {"words.yaml#kop": Review(by, "2026-11-23", "0123456789abcdef", note)}
    path.write_text(reviews_text(reviews), "utf-8", newline="")
    assert read_reviews(path) == reviews
