"""What the scripted learner does, read from a TOML file. It holds no results, only deeds.

For each turn of a scene there may be a list of acts; each time the turn asks, the next act is
done. Where no act is left she says the first reply that is no misstep, or does what is asked.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.errors import GameError
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
    """One thing that she does when a turn asks. Exactly one of the first six.

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


class Who(_Strict):
    """The learner who signs in."""

    picture: str = "owl"
    code: tuple[str, str, str] = ("sun", "boat", "key")
    help_language: str = "en"


class Script(_Strict):
    """A whole demo: who she is, her voices, and her acts by scene and turn."""

    learner: Who = Who()
    voices: tuple[VoiceLine, ...] = Field(min_length=1)
    warm_up: tuple[Act, ...] = ()
    scenes: int = Field(default=1, ge=1, le=5)
    acts: dict[str, dict[str, tuple[Act, ...]]] = {}
    default_voice: int = 0


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
