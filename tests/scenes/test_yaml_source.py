"""Reading YAML: texts stay as written, lines are right, nothing that a file holds can raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.problems import Code
from scenes.yaml_source import read_yaml


def _read(folder, content):
    (folder / "x.yaml").write_bytes(content.encode() if isinstance(content, str) else content)
    return read_yaml(folder, "x.yaml")


def test_yaml_guesses_nothing(tmp_path):
    source, errors = _read(tmp_path, "a: no\nb: 6.45\nc: 012\nd: on\ne: ja\nf: 2026-11-22\n")
    assert errors == []
    assert list(source.value.values()) == ["no", "6.45", "012", "on", "ja", "2026-11-22"]


def test_nothing_is_nothing_unless_it_is_quoted(tmp_path):
    source, _ = _read(tmp_path, "a:\nb: ~\nc: null\nd: 'null'\n")
    assert source.value == {"a": None, "b": None, "c": None, "d": "null"}


def test_lines_of_everything(tmp_path):
    source, _ = _read(tmp_path, "a:\n  - b: 1\n\n    c: >\n      to\n  - d\n")
    assert source.line(("a", 0, "c")) == 4
    assert source.line(("a", 1)) == 6
    assert source.line(("a", 0, "nowhere", 7)) == 2


def test_anchors_and_merges(tmp_path):
    source, errors = _read(tmp_path, "x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\nz: &x 5\n")
    assert errors == []
    assert source.value["y"] == {"a": "1", "b": "3"}


def test_byte_order_mark_is_no_letter(tmp_path):
    source, _ = _read(tmp_path, b"\xef\xbb\xbfid: a\n")
    assert source.value == {"id": "a"}


def test_every_key_twice_is_told(tmp_path):
    _, errors = _read(tmp_path, "a: 1\nb:\n  c: 1\n  c: 2\na: 3\na: 4\n")
    assert [(e.code, e.line) for e in errors] == [
        (Code.KEY_TWICE, 5),
        (Code.KEY_TWICE, 6),
        (Code.KEY_TWICE, 4),
    ]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("a: &x\n  b: *x\n", Code.YAML_TRICK, 1),
        ("a: &x\n  <<: *x\n", Code.YAML_TRICK, 1),
        ("? [a]\n: 1\n", Code.YAML_TRICK, 1),
        ("a: 1\nb: !!python/name:os.system x\n", Code.YAML_TRICK, 2),
        ("[" * 700, Code.YAML_TRICK, 1),
        ('a: 1\nb: "never closed\n', Code.NOT_YAML, 2),
        ("a: 1\nb: \x01\n", Code.NOT_YAML, 2),
        ("a: *nobody\n", Code.NOT_YAML, 1),
        ("a: 1\n---\nb: 2\n", Code.NOT_YAML, 2),
        ("a: 1\nb:\n\tc: 2\n", Code.TAB, 3),
    ],
)
def test_what_cannot_be_read(tmp_path, content, code, line):
    source, errors = _read(tmp_path, content)
    assert source is None
    assert [(e.code, e.line) for e in errors] == [(code, line)]


@pytest.mark.parametrize(
    "deep",
    ["[" * 100_000, "- " * 100_000, '["]", ' * 50_000, "? " * 100_000, "{a: " * 100_000],
    ids=["lists", "dashes", "closed-in-quotes", "keys", "mappings"],
)
def test_what_is_too_deep_is_refused_before_it_is_read(tmp_path, deep):
    (tmp_path / "a.yaml").write_text(f"ord: hej\ndyb:\n  {deep}\n", "utf-8")
    file, errors = read_yaml(tmp_path, "a.yaml")
    assert file is None
    assert [(error.code, error.line) for error in errors] == [(Code.YAML_TRICK, 3)]


def test_aliases_that_multiply_are_stopped(tmp_path):
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 9)]
    source, errors = _read(tmp_path, "l0: &l0 [x]\n" + "\n".join(levels))
    assert source is None
    assert [e.code for e in errors] == [Code.YAML_TRICK]


@given(st.binary(max_size=60) | st.text("ab:-[]{}&*!|>'\"#\n\t ?<~", max_size=40))
def test_no_file_can_raise(tmp_path_factory, content):
    source, errors = _read(tmp_path_factory.mktemp("yaml"), content)
    assert source is not None or errors
