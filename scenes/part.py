"""What every part of a pack is made of: ids, Danish, help texts, levels, reviews."""

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Danish = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Level = Literal["A1", "A2", "B1", "B2"]
HelpLanguage = Literal["en", "ar", "fa", "uk", "so", "ti", "tr", "pl"]
HELP_LANGUAGES: tuple[str, ...] = get_args(HelpLanguage)
HelpTexts = dict[HelpLanguage, str]
Review = Annotated[str, StringConstraints(pattern=r"^(pending|.+ \d{4}-\d{2}-\d{2})$")]


class Part(BaseModel):
    """Base of everything in a pack: unknown keys are errors, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Bilingual(Part):
    """A Danish text with its help texts."""

    da: Danish
    help: HelpTexts = {}
