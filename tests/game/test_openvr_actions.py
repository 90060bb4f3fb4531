"""The action manifest and its bindings: only known actions, and every needed one on each hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.errors import GameError
from game.rig.manifest import MANIFEST, read_action_names
from game.rig.presses import LET_GO, PRESSED, SHORT_OR_LONG
from game.rig.rig import Action

FOLDER = MANIFEST.parent
CONTROLLERS = (
    *("knuckles", "vive_controller", "oculus_touch", "holographic_controller"),
    "generic",
)
HANDS = ("/user/hand/left/", "/user/hand/right/")
# What each kind of controller has, by the names of its driver.
PARTS = {
    "knuckles": {"trigger", "grip", "a", "b", "thumbstick", "trackpad"},
    "vive_controller": {"trigger", "grip", "application_menu", "trackpad"},
    "oculus_touch": {"trigger", "grip", "a", "b", "x", "y", "joystick"},
    "holographic_controller": {"trigger", "grip", "application_menu", "joystick", "trackpad"},
    "generic": {"trigger", "grip", "application_menu", "joystick", "trackpad", "a", "b"},
}
INPUTS = {
    "button": {"click"},
    "trigger": {"pull", "click"},
    "grab": {"grab"},
    "force_sensor": {"force"},
    "dpad": {"north", "south", "east", "west", "center"},
}


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def manifest() -> Any:
    return read(MANIFEST)


def bound(binding: Any, hand: str) -> set[str]:
    """Every action that this hand has in a binding."""
    sets = binding["bindings"].values()
    found = set()
    for part in sets:
        for source in part["sources"]:
            if source["path"].startswith(hand):
                found |= {given["output"] for given in source["inputs"].values()}
        for row in (*part["poses"], *part["haptics"]):
            if row["path"].startswith(hand):
                found.add(row["output"])
    return found


def binding_of(controller: str) -> Any:
    rows = {row["controller_type"]: row["binding_url"] for row in manifest()["default_bindings"]}
    return read(FOLDER / rows[controller])


def test_the_common_controllers_have_bindings() -> None:
    rows = manifest()["default_bindings"]
    assert tuple(row["controller_type"] for row in rows) == CONTROLLERS
    listed = {row["binding_url"] for row in rows}
    assert listed == {path.name for path in FOLDER.glob("bindings_*.json")}


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("controller", CONTROLLERS)
def test_one_controller_of_either_hand_has_every_needed_action(controller: str, hand: str) -> None:
    needed = {
        action["name"] for action in manifest()["actions"] if action["requirement"] == "mandatory"
    }
    assert needed <= bound(binding_of(controller), hand)


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_bindings_name_only_known_actions(controller: str) -> None:
    known = {action["name"] for action in manifest()["actions"]}
    binding = binding_of(controller)
    assert binding["controller_type"] == controller
    assert set(binding["bindings"]) == {row["name"] for row in manifest()["action_sets"]}
    for hand in HANDS:
        assert bound(binding, hand) <= known


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_bindings_name_only_parts_that_are_there(controller: str) -> None:
    for part in binding_of(controller)["bindings"].values():
        for source in part["sources"]:
            *_, side, _input, name = source["path"].split("/")
            assert name in PARTS[controller]
            assert set(source["inputs"]) <= INPUTS[source["mode"]]
            if controller == "oculus_touch":
                assert name not in ({"a", "b"} if side == "left" else {"x", "y"})


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_no_button_means_two_things_at_once(controller: str) -> None:
    used: list[tuple[str, str]] = []
    for part in binding_of(controller)["bindings"].values():
        for source in part["sources"]:
            if source["mode"] in ("button", "dpad"):
                used += [(source["path"], name) for name in source["inputs"]]
    assert len(used) == len(set(used))


def test_the_game_understands_every_button() -> None:
    names = read_action_names(MANIFEST)
    assert set(names.buttons) == PRESSED.keys() | LET_GO.keys() | SHORT_OR_LONG.keys()


def test_every_action_of_hers_is_within_reach() -> None:
    """Quitting and taking pictures is for the person beside her, at the keyboard."""
    short_or_long = {action for pair in SHORT_OR_LONG.values() for action in pair}
    assert {*PRESSED.values(), *LET_GO.values(), *short_or_long} == set(Action) - {
        Action.QUIT,
        Action.PICTURE,
    }


@pytest.mark.parametrize("language", ["en_US", "da_DK"])
def test_every_action_has_a_name_for_people(language: str) -> None:
    told = next(row for row in manifest()["localization"] if row["language_tag"] == language)
    for action in manifest()["actions"]:
        assert told[action["name"]]
    for row in manifest()["action_sets"]:
        assert told[row["name"]]


def test_a_manifest_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GameError, match=r"G031: actions\.json cannot be read"):
        read_action_names(tmp_path / "actions.json")
