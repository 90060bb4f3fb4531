"""A learner's competence profile as a PDF: what she can do at work, in Danish and her own language.

It belongs to her. It shows what she has shown and when, never a score and nobody else. Tagged for
screen readers (PDF/UA-1), with its fonts in it.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import typst

from lessons.help_language import right_to_left

TEMPLATE = Path(__file__).with_name("profile.typ")
FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@dataclass(frozen=True, slots=True)
class Line:
    """A text in Danish and in her help language ("" where that is Danish too)."""

    da: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """Something that she can: the sentence, where, at which level, when it was last shown."""

    text: Line
    where: Line
    level: str
    when: str
    how: Line


@dataclass(frozen=True, slots=True)
class Trade:
    """A workplace, and the levels that she has reached there, lowest first."""

    title: Line
    levels: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Profile:
    """All of one page. `words` are the headings and sentences of the page by their keys."""

    name: str
    language: str
    made_on: str
    can: Sequence[Shown]
    trades: Sequence[Trade]
    culture: Sequence[Line]
    words: dict[str, Line]


def profile_pdf(profile: Profile, now: datetime) -> bytes:
    """The PDF. Raises typst.TypstError only where the template is broken."""
    said = {**asdict(profile), "rtl": right_to_left(profile.language)}
    made: bytes = typst.compile(
        TEMPLATE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"profile": json.dumps(said, ensure_ascii=False)},
        pdf_standards="ua-1",
        timestamp=now.replace(microsecond=0),
    )
    return made
