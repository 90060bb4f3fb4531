"""Every playthrough of every pack runs, and a script that differs says where."""

import pytest

from scenes.authoring.checking import OWN_PACKS
from scenes.load import load_pack, pack_folders
from scenes.playthrough import missing_ways, playthrough_files, run_file, run_script
from scenes.script import ScriptError, Verb, read_script
from tests.scenes.samples import KAFFE, copy_of_kaffe, kaffe, pause

FOLDERS = (*pack_folders(OWN_PACKS), KAFFE)
FILES = [path for folder in FOLDERS for path in playthrough_files(folder)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_goes_as_written(path):
    pack = load_pack(path.parent.parent)
    difference = run_file(pack, path, f"{path.parts[-3]}/{path.name}")
    assert difference is None, str(difference)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_scene_has_its_three_ways(folder):
    assert missing_ways(load_pack(folder), playthrough_files(folder)) == ()


def _difference(text):
    return run_script(kaffe(), pause(), read_script(text, "x.txt"), "x.txt")


START = "= mona-hej\n= mona-fire\n"
TO_SAMMEN = START + "> 4 kopper\n= mona-kanden\ndo put_down kande bord\n= mona-sidde\n"


@pytest.mark.parametrize(
    ("script", "line", "text"),
    [
        ("= mona-fire\n", 1, "expected ‘= mona-fire’, but ‘= mona-hej’ came"),
        ("= mona-hej\n> 4 kopper\n", 2, "‘= mona-fire’ came before this, and nothing expects it"),
        (START + "= mona-kanden\n", 3, "expected ‘= mona-kanden’, but nothing more came"),
        (START + "> fire kopper\n", 3, "‘= mona-kanden’ came before this, and nothing expects it"),
        (START + "point gerne\n", 3, "nothing comes of this in turn ‘kopper’"),
        (START + "almost Seks glas.\n", 3, "no wording of turn ‘kopper’ reads ‘Seks glas.’"),
        (START + "> hej\nnet\n", 4, "expected ‘net’, but nothing more came"),
        (
            TO_SAMMEN + "point gerne\n= mona-dejligt\n",
            8,
            "expected ‘= mona-dejligt’, but ‘culture 8 met’ came",
        ),
        (
            TO_SAMMEN + "point gerne\nculture 8 met\n= mona-dejligt\nend\nsilent\n",
            11,
            "the scene is over already",
        ),
    ],
)
def test_the_first_difference_is_told(script, line, text):
    difference = _difference(script)
    assert (difference.line, difference.text) == (line, text)
    assert str(difference) == f"x.txt:{line}: {text}"


def test_what_may_go_unsaid():
    assert _difference(START + "> Hvad siger du?\n= mona-fire\n") is None
    assert _difference(START + "ask\n> Hvad siger du?\nrepair igen\n= mona-fire\nask\n") is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("says hej", "there is no step called ‘says’"),
        (">", "write ‘> what she says’"),
        ("point", "write ‘point REPLY_ID’"),
        ("do kick kande", "write ‘do point_at|pick_up|put_down OBJECT [PLACE]’"),
        ("wish more", "write ‘wish repeat|slower|model’"),
        ("culture 8 maybe", "write ‘culture POINT met|misstep|mended’"),
        ("end now", "write ‘end’"),
    ],
)
def test_a_line_that_cannot_be_read(line, told):
    with pytest.raises(ScriptError) as caught:
        read_script(f"# a comment\n\n{line}\n", "x.txt")
    assert (caught.value.difference.line, caught.value.difference.text) == (3, told)


def test_bare_lines_are_said_where_replies_are_read():
    entries = read_script("Ja tak!\nsilent\npoint af\n> mumble\n", "x.txt", bare=True)
    assert [(entry.verb, entry.rest) for entry in entries] == [
        (Verb.SAYS, "Ja tak!"),
        (Verb.SILENT, ""),
        (Verb.POINTS, "af"),
        (Verb.SAYS, "mumble"),
    ]


def test_a_file_of_no_scene(tmp_path):
    root = copy_of_kaffe(tmp_path)
    path = root / "playthroughs/frokost.straight.txt"
    path.write_text("end\n")
    assert "begin with the id of a scene" in run_file(kaffe(), path, path.name).text


def test_changing_the_pack_changes_the_outcome(tmp_path):
    root = copy_of_kaffe(tmp_path)
    scene = root / "scenes/pause.yaml"
    scene.write_text(scene.read_text("utf-8").replace("value: 4", "value: 6"), "utf-8")
    path = root / "playthroughs/pause.straight.txt"
    assert run_file(load_pack(root), path, path.name).line == 6
