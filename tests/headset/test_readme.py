"""The README names every command, every kind of fault and every file, and its script plays."""

import re
from pathlib import Path

import pytest

from game.demo.simulated import SimulatedHeadset
from tests.headset.built import needs_gcc
from tests.headset.wearer import ACTIONS, Application

HERE = Path(__file__).parent
README = (HERE / "README.md").read_text("utf-8")
RUNTIME = HERE / "runtime"


def names(file: str, pattern: str) -> list[str]:
    found = re.findall(pattern, (RUNTIME / file).read_text("utf-8"))
    assert len(found) > 10
    return found


@pytest.mark.parametrize("command", names("commands.c", r'\{"(\w+)", run_'))
def test_every_command_is_described(command: str) -> None:
    assert re.search(rf"`{command}\b", README)


@pytest.mark.parametrize("kind", names("faults.c", r'= \{"(\w+)", VR'))
def test_every_fault_is_described(kind: str) -> None:
    assert f"`{kind}`" in README


@pytest.mark.parametrize("path", sorted(RUNTIME.iterdir()), ids=lambda path: path.name)
def test_every_file_is_described(path: Path) -> None:
    assert f"`{path.name}`" in README or f"`runtime/{path.name}`" in README


@needs_gcc
def test_the_script_of_the_readme_plays(
    headset: SimulatedHeadset, game: Application, tmp_path: Path
) -> None:
    script = re.findall(r"```\n(# seconds.*?)```", README, re.DOTALL)[0]
    game.input.setActionManifestPath(str(ACTIONS / "actions.json"))
    headset.play(script.replace("out/", f"{tmp_path}/"))
    game.frames(200)
    assert headset.pose_of().x == pytest.approx(0.3)
    assert headset.stats().errors == {}
