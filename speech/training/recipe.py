"""What a speech net is trained on and how: a TOML file, checked."""

import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from speech.errors import SpeechError
from speech.training.augmentation import AugmentationSettings
from speech.training.distil_settings import DistilSettings
from speech.training.settings import BatchSettings, LoopSettings
from speech.training.spoken_noise import NoiseShares
from speech.training.whisper_weights import SHA256

RECIPES = Path(__file__).resolve().parent / "recipes"
USUAL, SMOKE = "da-kollega", "smoke"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TrunkRecipe(_Section):
    """Whisper's lower layers (of `path`, or as installed), or random ones for tests."""

    kind: Literal["whisper", "random"] = "whisper"
    width: int = 512
    heads: int = 8
    layers: int = Field(3, ge=1, le=6)
    path: str = ""
    sha256: str = SHA256


class HeadRecipe(_Section):
    """The phone head."""

    width: int = 256
    dropout: float = 0.1


class SyntheticRecipe(_Section):
    """Synthetic speech: how much of it, which texts, and its share of what is drawn.

    `texts` are files beside the recipe: one text a line, or `word count` for a list of words by
    frequency (OpenSubtitles' form). Without any, words of the model's lexicon are said.
    """

    hours: float = Field(2.0, gt=0)
    texts: tuple[str, ...] = ()
    share: float = 0.4


class AccentedRecipe(_Section):
    """Danish as learners say it, in accents and manners drawn by dice (`speech.training.accented`).

    Half of it has the rules of `first_languages` of the stress set, where any are named: that is
    for measuring on the others, since a set that was trained on measures nothing.
    """

    hours: float = Field(0.0, ge=0)
    share: float = 0.2
    first_languages: tuple[str, ...] = ()


class RecordingsRecipe(_Section):
    """People's recordings: their share of what is drawn, and how well a text must fit.

    `splits` are the parts of the corpora that are learnt from, none of them being all. Each
    recording is there once more in each of `voices` other voices, made from it.
    """

    share: float = 0.6
    least_fit: float = -2.3
    splits: tuple[str, ...] = ("train",)
    voices: int = Field(0, ge=0)


class NoiseRecipe(_Section):
    """What is no Danish word: how many sounds, and their share of what is drawn."""

    count: int = Field(0, ge=0)
    share: float = 0.08
    kinds: NoiseShares = NoiseShares()


class ExportRecipe(_Section):
    """How much of the log priors is taken off the posteriors at play, and with which throats the
    net listens there: formants are moved by each of `warps`, and all of them are heard together.
    """

    prior_scale: float = 0.7
    warps: tuple[float, ...] = (1.0,)


class Recipe(_Section):
    """Everything that decides what a training run makes, but for the corpora and the seed."""

    name: str
    trunk: TrunkRecipe = TrunkRecipe()
    head: HeadRecipe = HeadRecipe()
    synthetic: SyntheticRecipe = SyntheticRecipe()
    accented: AccentedRecipe = AccentedRecipe()
    recordings: RecordingsRecipe = RecordingsRecipe()
    noise: NoiseRecipe = NoiseRecipe()
    augmentation: AugmentationSettings = AugmentationSettings()
    batches: BatchSettings = BatchSettings()
    training: LoopSettings = LoopSettings()
    export: ExportRecipe = ExportRecipe()
    vosk: DistilSettings = DistilSettings()
    data_workers: int = Field(1, ge=0)
    threads: int = Field(1, ge=0)
    folder: Path = Field(RECIPES, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _no_unknown_keys(cls, found: Any) -> Any:
        """Dataclasses ignore what they do not know; a misspelt setting must not pass."""
        for name, known in cls.model_fields.items():
            section = found.get(name) if isinstance(found, dict) else None
            _refuse_unknown(name, section, known.annotation)
        return found


def _refuse_unknown(name: str, section: object, kind: object) -> None:
    if not (isinstance(section, dict) and isinstance(kind, type) and is_dataclass(kind)):
        return
    known = {field.name: field.type for field in fields(kind)}
    if unknown := set(section) - set(known):
        raise ValueError(f"[{name}] has no {', '.join(sorted(unknown))}")
    for key, value in section.items():
        _refuse_unknown(f"{name}.{key}", value, known[key])


def read_recipe(name: str) -> Recipe:
    """The recipe of this name, or in this file. Raises SpeechError `recipe-invalid`."""
    path = Path(name) if name.endswith(".toml") else RECIPES / f"{name}.toml"
    try:
        found = tomllib.loads(path.read_text("utf-8"))
        return Recipe(**{"name": path.stem, **found, "folder": path.resolve().parent})
    except FileNotFoundError as error:
        known = ", ".join(sorted(p.stem for p in RECIPES.glob("*.toml")))
        text = f"There is no recipe {name}: name a .toml file or one of {known}."
        raise SpeechError("recipe-invalid", text) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise SpeechError("recipe-invalid", f"Mend {path.name}: {_first(error)}.") from error


def _first(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return f"{where}: {first['msg']}" if where else str(first["msg"])
    return str(error)
