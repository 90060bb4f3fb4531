"""Loading packs: whole ones come back, broken ones tell everything at once, and nothing raises."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenes.load import check_pack, load_pack, pack_folders
from scenes.problems import Code, PackErrors
from tests.scenes.samples import KAFFE, PACKS, copy_of_kaffe, kaffe

FILES = sorted(KAFFE.rglob("*.yaml"))


def test_a_whole_pack_comes_back():
    pack = kaffe()
    assert pack.head.id == "kaffe"
    assert [word.da for word in pack.words] == ["en kop", "en kande"]
    assert pack.scenes[0].turns[0].id == "goddag"
    assert pack.workplace.things[0].movable is True
    assert pack.scenes[0].turns[1].ask.replies[0].slots["antal"].value == "4"


def test_everything_at_once(tmp_path):
    root = copy_of_kaffe(tmp_path)
    (root / "words.yaml").write_text("- da: en kop\n- {id: kande, da: '', kind: ting, level: A1}\n")
    (root / "culture.yaml").write_text("number: 8\n")
    (root / "phrases.yaml").unlink()
    with pytest.raises(PackErrors) as caught:
        load_pack(root)
    assert [(e.code, e.file, e.line) for e in caught.value.errors] == [
        (Code.WRONG_VALUE, "culture.yaml", 1),
        (Code.FILE_MISSING, "phrases.yaml", 1),
        (Code.UNKNOWN_WORD, "scenes/pause.yaml", 11),
        (Code.KEY_MISSING, "words.yaml", 1),
        (Code.KEY_MISSING, "words.yaml", 1),
        (Code.KEY_MISSING, "words.yaml", 1),
        (Code.WRONG_VALUE, "words.yaml", 2),
        (Code.WRONG_VALUE, "words.yaml", 2),
        (Code.UNKNOWN_WORD, "workplace.yaml", 19),
    ]


def test_a_broken_turn_hides_nothing_in_the_others(tmp_path):
    root = copy_of_kaffe(tmp_path)
    scene = root / "scenes/pause.yaml"
    text = scene.read_text("utf-8").replace("gesture: beckon", "gesture: jump")
    scene.write_text(text.replace("trains: [kop]", "trains: [krus]"), "utf-8")
    codes = [error.code for error in check_pack(root).errors]
    assert codes == [Code.UNKNOWN_TRAINS, Code.WRONG_VALUE]


def test_an_unknown_name_gets_a_hint(tmp_path):
    root = copy_of_kaffe(tmp_path)
    scene = root / "scenes/pause.yaml"
    scene.write_text(scene.read_text("utf-8").replace("goto: kopper", "goto: koper"), "utf-8")
    (error,) = check_pack(root).errors
    assert "do you mean ‘kopper’?" in error.text


def test_folders_of_packs_and_packs():
    assert pack_folders(PACKS) == (KAFFE,)
    assert pack_folders(KAFFE) == (KAFFE,)


def test_a_folder_without_a_pack_says_what_is_missing(tmp_path):
    errors = check_pack(tmp_path / "nowhere").errors
    assert {error.code for error in errors} == {Code.FILE_MISSING}
    assert "pack.yaml" in {error.file for error in errors}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_mutation_of_a_pack_can_raise(tmp_path_factory, data):
    """A line is lost, doubled, indented or garbled: errors come, on lines that are there."""
    root = copy_of_kaffe(tmp_path_factory.mktemp("mutant"))
    path = root / data.draw(st.sampled_from(FILES)).relative_to(KAFFE)
    lines = path.read_text("utf-8").splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from([_lose, _double, _indent, _garble, _empty]))
    path.write_text("\n".join(change(lines, at)), "utf-8")
    checked = check_pack(root)
    assert (checked.pack is None) == bool(checked.errors)
    for error in checked.errors:
        assert 1 <= error.line <= len((root / error.file).read_text("utf-8").splitlines())


def _lose(lines, at):
    return lines[:at] + lines[at + 1 :]


def _double(lines, at):
    return lines[: at + 1] + lines[at:]


def _indent(lines, at):
    return [*lines[:at], "  " + lines[at], *lines[at + 1 :]]


def _garble(lines, at):
    return [*lines[:at], lines[at][::-1], *lines[at + 1 :]]


def _empty(lines, at):
    return [*lines[:at], lines[at].partition(":")[0] + ":", *lines[at + 1 :]]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "workplace.yaml",
            "model: mug, x: 1.2",
            "model: mug, x: her",
            "‘x’ must be a number, not ‘her’",
        ),
        ("workplace.yaml", "z: 0.8}", "z: 0.8, size: 3}", "‘size’ must be a list, not ‘3’"),
        ("scenes/pause.yaml", "mood: worried", "mood: sad", "‘mood’ must be 'neutral', 'friendly'"),
        ("scenes/pause.yaml", "place: bord", "place: Bord", "‘place’ must be small letters a-z"),
        (
            "scenes/pause.yaml",
            "kind: phrase",
            "kind:",
            "‘kind’ is empty; fill it in or leave the key",
        ),
        (
            "pack.yaml",
            "version: 0.1.0",
            "version: 1",
            "must be three numbers such as 1.0.0, not ‘1’",
        ),
        ("pack.yaml", "format: 1", "format: 2", "‘format’ must be 1, not ‘2’"),
        ("words.yaml", "help: {en: jug}", "help: {de: Kanne}", "‘help’ must be 'en', 'ar'"),
    ],
)
def test_sentences_for_authors(tmp_path, file, old, new, told):
    root = copy_of_kaffe(tmp_path)
    path = root / file
    assert path.read_text("utf-8").count(old) == 1
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert told in check_pack(root).errors[0].text
