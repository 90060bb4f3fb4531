"""What these pages call things: pictures, help languages, trades, danskuddannelse and module."""

from collections.abc import Sequence
from typing import Annotated, Any

from babel import Locale

from lessons.help_language import LANGUAGES
from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.dashboard.words import Words
from progress_db.server.viewer import Role

Teacher = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]
Options = Sequence[tuple[str, str]]
EDUCATIONS = (1, 2, 3)
MODULES = (1, 2, 3, 4, 5, 6)


def who(words: Words, learner: Any) -> str:
    """A learner as she is called on a page: her label, else her picture."""
    return str(learner.label) or words.picture(learner.picture)


def language_name(words: Words, code: str) -> str:
    """A help language by its name in the language of the page."""
    return str(Locale(words.language).languages.get(code, code))


def language_options(words: Words) -> Options:
    """All help languages, by name."""
    named = ((code, language_name(words, code)) for code in LANGUAGES)
    return sorted(named, key=lambda pair: pair[1])


def trade_options(words: Words, shelf: Shelf) -> Options:
    """The workplaces that a class may have as its trade; none of them first."""
    packs = sorted((p for p in shelf.values() if not p.head.common), key=lambda p: p.head.order)
    chosen = [(pack.head.id, words.of(pack.head.title)) for pack in packs]
    return [("", words.say("classes-no-trade")), *chosen]


def trade_name(words: Words, shelf: Shelf, trade: str | None) -> str:
    """The name of a workplace; "" for none, the id for one that is not here any more."""
    if not trade:
        return ""
    return words.of(shelf[trade].head.title) if trade in shelf else trade


def education_name(words: Words, klass: Any) -> str:
    """ "DU2, modul 3", as much of it as is known."""
    parts = []
    if klass.education:
        parts.append(words.say("classes-education-named", number=klass.education))
    if klass.module:
        parts.append(words.say("classes-module-named", number=klass.module))
    return ", ".join(parts)
