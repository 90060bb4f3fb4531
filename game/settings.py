"""What a learner may set, and where the program keeps its things."""

from dataclasses import dataclass, fields, replace
from pathlib import Path

from platformdirs import user_cache_path, user_data_path
from pydantic_settings import BaseSettings, SettingsConfigDict

from lessons.help_language import HELP_LANGUAGES as HELP_LANGUAGES
from lessons.help_language import LANGUAGES
from speech.end_of_speech import USUAL_S, within

ROOT = Path(__file__).parent.parent
TEXT_SIZES = (1.0, 1.25, 1.5)
MINUTES = (5, 8, 10)  # of one shift


@dataclass(frozen=True, slots=True)
class LearnerSettings:
    """One learner's own settings; stored as events."""

    help_language: str = "en"
    microphone: bool = True
    sound: bool = True
    subtitles: bool = True
    left_hand: bool = False
    text_size: float = 1.0
    end_silence_s: float = USUAL_S  # how long she may think; the ears learn it from her
    room_checked: bool = False
    gaze: bool = False  # looks and rests in place of pressing, whatever her hands hold
    voice_menus: bool = False  # says what she would press
    vignette: bool = False  # a narrower view while she turns or steps
    reads: bool = True  # letters may be part of an exercise
    minutes: int = 8  # that she wants to practise at a time
    tutorial_done: bool = False
    workplace: str = ""  # the pack in which she has chosen to work
    shares: bool | None = None  # whether her class may see what she does; None: not yet asked

    @classmethod
    def of(cls, changes: dict[str, object]) -> "LearnerSettings":
        """The defaults with stored changes; unknown names and values are left out."""
        settings = cls()
        known = {field.name: type(getattr(settings, field.name)) for field in fields(cls)}
        known["shares"] = bool
        good = {name: value for name, value in changes.items() if type(value) is known.get(name)}
        for name, allowed in (
            ("help_language", LANGUAGES),
            ("text_size", TEXT_SIZES),
            ("minutes", MINUTES),
        ):
            if good.get(name) not in allowed:
                good.pop(name, None)
        made = replace(settings, **good)  # type: ignore[arg-type]
        return replace(made, end_silence_s=within(made.end_silence_s))


class AppSettings(BaseSettings):
    """Where things lie; each can be set from the environment (`KOLLEGA_DATA`, …)."""

    model_config = SettingsConfigDict(env_prefix="KOLLEGA_")

    data: Path = user_data_path("kollega") / "kollega.db"
    cache: Path = user_cache_path("kollega")
    packs: Path = ROOT / "scenes" / "packs"
    assets: Path = ROOT / "assets"
    model: Path = ROOT / "assets" / "speech" / "da-kollega"

    @property
    def machine(self) -> Path:
        """What belongs to this machine and to nobody's progress: the chosen microphone."""
        return self.data.with_name("machine.json")

    @property
    def kiosk(self) -> Path:
        """A class's shared machine: the teacher's code, as a hash, and what it guards."""
        return self.data.with_name("kiosk.json")

    @property
    def voices(self) -> Path:
        """Where neural voices are installed, a folder for each."""
        return self.data.with_name("voices")

    @property
    def second(self) -> Path:
        """Where second listeners are installed, a folder for each."""
        return self.data.with_name("second-listeners")
