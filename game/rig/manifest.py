"""The action manifest of assets/openvr: which actions a controller may be bound to."""

import json
from dataclasses import dataclass
from pathlib import Path

from game.errors import GameError
from game.settings import ROOT

MANIFEST = ROOT / "assets" / "openvr" / "actions.json"


@dataclass(frozen=True, slots=True)
class ActionNames:
    """Paths of the manifest's actions. `buttons` are by short name; `hand` is how a controller is

    held, `aim` where it points.
    """

    action_set: str
    buttons: dict[str, str]
    hand: str
    aim: str
    squeeze: str
    haptic: str


def read_action_names(manifest: Path) -> ActionNames:
    """Read it. Raises GameError G031 when it is not there or broken."""
    try:
        told = json.loads(manifest.read_text("utf-8"))
        kinds = {action["name"]: action["type"] for action in told["actions"]}
        paths = {path.rsplit("/", 1)[1]: path for path in kinds}
        return ActionNames(
            told["action_sets"][0]["name"],
            {name: path for name, path in paths.items() if kinds[path] == "boolean"},
            paths["hand"],
            paths["aim"],
            paths["squeeze"],
            paths["haptic"],
        )
    except (OSError, ValueError, KeyError, IndexError) as error:
        text = f"{manifest.name} cannot be read: install Kollega's folder assets/openvr again."
        raise GameError("G031", text) from error
