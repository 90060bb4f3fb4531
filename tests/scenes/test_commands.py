"""`./kollega packs …` as programs and authors call it."""

import json

import pytest
from click.testing import CliRunner

from scenes.authoring.checking import check_packs
from scenes.authoring.commands import packs
from scenes.authoring.telling import spelling_notice
from scenes.lint.dictionary import MEND, dictionary_of
from scenes.lint.reading import Reference
from scenes.problems import LINT, Code
from tests.scenes.samples import KAFFE, PACKS, copy_of_kaffe


def _run(*arguments):
    return CliRunner().invoke(packs, [str(argument) for argument in arguments])


def _json(*arguments):
    result = _run(*arguments, "--json")
    return result.exit_code, json.loads(result.stdout)


def test_check_of_a_folder_of_packs():
    code, found = _json("check", PACKS, "--no-lint")
    assert code == 0
    assert found["ok"] is True
    (pack,) = found["packs"]
    assert pack.items() >= {
        ("id", "kaffe"),
        ("words", 2),
        ("phrases", 1),
        ("scenes", 1),
        ("culture_points", 1),
    }
    assert pack["languages"] == ["en"]
    assert found["errors"] == []
    assert [w["code"] for w in found["warnings"]] == ["P050"]


def test_check_reads_the_danish_unless_told_not_to():
    code, read = _json("check", PACKS)
    _, unread = _json("check", PACKS, "--no-lint")
    advice = {warning["code"] for warning in read["warnings"]}
    assert (code, read["errors"]) == (0, [])
    assert Code.FEW_WORDINGS in advice
    assert not advice.intersection(LINT) & {w["code"] for w in unread["warnings"]}
    assert unread["spelling_checked"] is False


def test_check_says_when_spelling_was_not_checked():
    assert spelling_notice(check_packs(KAFFE, reference=Reference())) == MEND
    assert spelling_notice(check_packs(KAFFE, reference=Reference(dictionary_of(["hej"])))) == ""
    assert MEND not in _run("check", KAFFE, "--no-lint").stderr


def test_check_of_a_broken_pack_in_a_folder(tmp_path):
    root = copy_of_kaffe(tmp_path)
    words = root / "words.yaml"
    words.write_text(words.read_text("utf-8").replace("da: en kop", "da: en kwyzpkop"), "utf-8")
    code, found = _json("check", tmp_path)
    assert (code, found["ok"]) == (1, False)
    (error,) = found["errors"]
    assert (error["code"], error["file"], error["line"]) == ("P052", "kaffe/words.yaml", 2)
    assert "kwyzpkop" in error["text"]


def test_check_of_a_folder_that_is_not_there(tmp_path):
    code, found = _json("check", tmp_path / "nowhere")
    assert (code, found["ok"]) == (1, False)


def test_check_for_people_keeps_standard_output_clean(tmp_path):
    result = _run("check", KAFFE)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "pack.yaml:4: P050" in result.stderr


def test_our_own_packs_are_whole():
    code, found = _json("check")
    assert (code, found["errors"]) == (0, [])
    assert "lager" in [pack["id"] for pack in found["packs"]]


def test_play_a_scene(tmp_path):
    replies = tmp_path / "replies.txt"
    replies.write_text("4 kopper\ndo put_down kande bord\nNej, jeg spiser i bilen.\npoint gerne\n")
    code, played = _json("play", "pause", "--replies", replies, "--packs", PACKS)
    assert (code, played["end"]) == (0, "slut")
    assert played["culture"] == [
        {"point": 8, "outcome": "misstep"},
        {"point": 8, "outcome": "mended"},
    ]
    learner = [line for line in played["lines"] if line["speaker"] == "learner"]
    assert [line.get("understood") for line in learner] == ["fire-kopper", None, "alene", None]
    assert played["lines"][0] == {
        "speaker": "mona",
        "id": "mona-hej",
        "text": "Hej! Godt, du kommer.",
    }


def test_play_without_reaching_the_end(tmp_path):
    replies = tmp_path / "replies.txt"
    replies.write_text("Det ved jeg ikke.\n")
    code, played = _json("play", "kaffe/pause", "--replies", replies, "--packs", PACKS)
    assert (code, played["end"]) == (1, None)


def test_play_a_playthrough_that_differs(tmp_path):
    replies = tmp_path / "replies.txt"
    replies.write_text("= mona-fire\n")
    result = _run("play", "pause", "--replies", replies, "--packs", PACKS)
    assert result.exit_code == 1
    assert "replies.txt:1: expected ‘= mona-fire’, but ‘= mona-hej’ came" in result.stderr


def test_play_for_people():
    replies = KAFFE / "playthroughs/pause.misstep.txt"
    result = _run("play", "pause", "--replies", replies, "--packs", PACKS)
    assert result.exit_code == 0
    assert "mona: Vi er fire. Hvor mange kopper skal vi bruge?" in result.stdout
    assert result.stdout.endswith("end: slut\n")


@pytest.mark.parametrize("scene", ["nothing", "other/pause"])
def test_play_of_no_scene(scene):
    replies = KAFFE / "playthroughs/pause.straight.txt"
    result = _run("play", scene, "--replies", replies, "--packs", PACKS)
    assert result.exit_code == 1
    assert f"There is no scene {scene}" in result.stderr


def test_a_new_pack_passes_its_checks(tmp_path):
    assert _run("new", tmp_path, "bageri").exit_code == 0
    code, found = _json("check", tmp_path / "bageri")
    assert (code, found["ok"], found["packs"][0]["id"]) == (0, True, "bageri")
    assert [w["code"] for w in found["warnings"]] == ["P050"]


@pytest.mark.parametrize("name", ["Bageri", "", "a--b", "../x"])
def test_a_new_pack_needs_an_id(tmp_path, name):
    assert _run("new", tmp_path, name).exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_new_pack_overwrites_nothing(tmp_path):
    _run("new", tmp_path, "bageri")
    again = _run("new", tmp_path, "bageri")
    assert again.exit_code == 1
    assert "there already" in again.stderr


@pytest.mark.parametrize("code", list(Code))
def test_explain(code):
    result = _run("explain", code.value.lower())
    assert result.exit_code == 0
    assert result.stdout.startswith(f"# {code.value}: ")


def test_explain_what_is_no_code():
    assert _run("explain", "P999").exit_code == 1


def test_every_verb_has_help_with_an_example():
    verbs = [(name,) for name in packs.commands if name != "sheet"]
    for verb in (*verbs, ("sheet", "export"), ("sheet", "import")):
        assert "Example: ./kollega packs" in _run(*verb, "--help").stdout


def test_parts_lists_what_a_workplace_can_be_made_of() -> None:
    _, told = _json("parts")
    rows = {(row["kind"], row["name"]): row for row in told["parts"]}
    assert rows["rooms", "lager"]["packs"] == ["lager"]
    assert rows["people", "mette"]["what"]
    assert rows["things", "mug"]["packs"]
    assert "mette" in _run("parts").output
