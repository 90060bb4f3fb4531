"""The example in docs/packs.md is a scene that passes its checks."""

import re
from pathlib import Path

from scenes.load import check_pack
from tests.scenes.samples import copy_of_kaffe

PAGE = Path(__file__).resolve().parents[2] / "docs" / "packs.md"


def test_the_example_scene_is_whole(tmp_path):
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    root = copy_of_kaffe(tmp_path)
    (root / "scenes/pause.yaml").write_text(example.replace("id: kaffe", "id: pause"), "utf-8")
    checked = check_pack(root)
    assert [str(error) for error in checked.errors] == []
    assert [turn.id for turn in checked.pack.scenes[0].turns][-1] == "slut"


def test_every_verb_of_scripts_is_told():
    page = PAGE.read_text("utf-8")
    for verb in ("mumble", "almost", "silent", "point", "do put_down", "wish", "model", "explain"):
        assert f"`{verb}" in page
