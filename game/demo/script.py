"""What the scripted learner does, read from a TOML file. It holds no results, only deeds.

For each turn of a scene there may be a list of acts; each time the turn asks, the next act is
done. Where no act is left she says the first reply that is no misstep, or does what is asked.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from game.errors import GameError
from scenes.pack import Pack, Turn
from speech.synthetic import LearnerVoice

FIRST_SHIFT = Path(__file__).parent / "first_shift.toml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class VoiceLine(_Strict):
    """A synthetic voice of the learner; several make several learners' accents."""

    variant: str
    pitch: int = 50
    rate: int = 140
    noise_db: float = 26.0

    def voice(self) -> LearnerVoice:
        """The voice itself."""
        return LearnerVoice(self.variant, self.pitch, self.rate, self.noise_db)


class Act(_Strict):
    """One thing that she does when a turn asks: at most one of the first six, or what is right.

    `note` goes into the report: why this act is in the script.
    """

    say: str | None = None
    mumble: str | None = None
    silent: bool = False
    point: str | None = None
    wish: Literal["repeat", "slower", "model"] | None = None
    touch: str | None = None
    voice: Annotated[int, Field(ge=0)] = 0
    note: str = ""

    @model_validator(mode="after")
    def _one_deed(self) -> Self:
        deeds = (self.say, self.mumble, self.silent or None, self.point, self.wish, self.touch)
        if sum(deed is not None for deed in deeds) > 1:
            raise ValueError("an act is one of say, mumble, silent, point, wish and touch")
        return self


class Who(_Strict):
    """The learner who signs in. `workplace` is the pack that she chooses, "" for the first."""

    picture: str = "owl"
    code: tuple[str, str, str] = ("sun", "boat", "key")
    help_language: str = "en"
    workplace: str = ""


class Script(_Strict):
    """A whole demo: who she is, her voices, and her acts by scene and turn."""

    learner: Who = Who()
    voices: tuple[VoiceLine, ...] = Field(min_length=1)
    warm_up: tuple[Act, ...] = ()
    scenes: int = Field(default=1, ge=1, le=5)
    acts: dict[str, dict[str, tuple[Act, ...]]] = {}
    default_voice: int = 0

    def at(self, workplace: str) -> "Script":
        """The same script at another workplace; "" for its own."""
        if not workplace:
            return self
        learner = self.learner.model_copy(update={"workplace": workplace})
        return self.model_copy(update={"learner": learner})


def read_script(path: Path) -> Script:
    """Read a script. Raises GameError G020 with one sentence on what is wrong where."""
    try:
        return Script.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise GameError("G020", f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise GameError("G020", f"{path} is not UTF-8; save the file as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise GameError("G020", f"{path} is not TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise GameError("G020", f"{path}: {where}: {first['msg']}.") from error


def check_workplace(script: Script, packs: Mapping[str, Pack]) -> None:
    """Raises GameError G020 where she wants to work at a workplace that is none of several."""
    wanted = script.learner.workplace
    if len(packs) > 1 and wanted not in {"", *packs}:
        names = ", ".join(packs)
        raise GameError("G020", f"There is no workplace ‘{wanted}’; there are {names}.")


def check_script(script: Script, packs: Mapping[str, Pack], path: Path) -> None:
    """Raises GameError G020 where an act stands for something that no pack has.

    Such an act would be passed over in silence, and nobody would see why nothing changed.
    """
    scenes = {scene.id: (pack, scene) for pack in packs.values() for scene in pack.scenes}
    for scene_id, turns in script.acts.items():
        if scene_id not in scenes:
            raise GameError("G020", f"{path}: there is no scene ‘{scene_id}’.")
        pack, scene = scenes[scene_id]
        known = {turn.id: turn for turn in scene.turns}
        for turn_id, acts in turns.items():
            if turn_id not in known:
                raise GameError("G020", f"{path}: there is no turn ‘{turn_id}’ in {scene_id}.")
            here = _to_point_at(pack, known[turn_id])
            wrong = [name for act in acts if (name := act.point or act.touch) and name not in here]
            if wrong:
                text = f"{path}: ‘{wrong[0]}’ cannot be pointed at in turn ‘{turn_id}’."
                raise GameError("G020", text)


def _to_point_at(pack: Pack, turn: Turn) -> set[str]:
    """The replies of a turn, and the things of the workplace."""
    replies = turn.ask.replies if turn.ask else ()
    return {thing.id for thing in pack.workplace.things} | {reply.id for reply in replies}
