"""Every text of the screens, in Danish and in the learner's help language."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.runtime import FluentBundle, FluentResource

from lessons.errors import LessonError
from scenes.part import HELP_LANGUAGES as HELP_LANGUAGES

LOCALE = Path(__file__).parent.parent / "assets" / "locale"
LANGUAGES = ("da", *HELP_LANGUAGES)
FALLBACKS = ("en", "da")
RIGHT_TO_LEFT = frozenset({"ar", "fa"})


class Pair(NamedTuple):
    """A text in Danish, and in the help language ("" when that is Danish too)."""

    da: str
    help: str


class Texts:
    """The texts of one language. A text that it lacks comes in English, then in Danish."""

    def __init__(self, language: str, locale: Path = LOCALE) -> None:
        """Raises LessonError for a language that has no file."""
        if language not in LANGUAGES:
            text = f"{language!r} is no language of Kollega: choose {', '.join(LANGUAGES)}."
            raise LessonError("no-such-language", text)
        self.language = language
        self._locale = locale
        self._chain = tuple(dict.fromkeys((language, *FALLBACKS)))

    def text(self, key: str, **values: str | int | float) -> str:
        """The text with its `{ $values }` filled in. Raises LessonError for an unknown key."""
        for language in self._chain:
            bundle = _bundle(self._locale, language)
            if bundle.has_message(key):
                return _format(bundle, key, values)
        raise LessonError("no-such-text", f"No locale file has the text {key!r}.")

    def pair(self, key: str, **values: str | int | float) -> Pair:
        """The text in Danish and in this language: what a learner's screen shows."""
        danish = _format(_bundle(self._locale, "da"), key, values)
        return Pair(danish, "" if self.language == "da" else self.text(key, **values))


def right_to_left(language: str) -> bool:
    """Whether the language is written from right to left."""
    return language in RIGHT_TO_LEFT


@cache
def _bundle(locale: Path, language: str) -> FluentBundle:
    # Isolating marks would show as boxes in Panda's text; game/ui does its own bidi.
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((locale / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _format(bundle: FluentBundle, key: str, values: dict[str, str | int | float]) -> str:
    if not bundle.has_message(key):
        raise LessonError("no-such-text", f"No locale file has the text {key!r}.")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LessonError("no-such-text", f"The text {key!r} is empty.")
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise LessonError("text-needs-value", f"The text {key!r} lacks a value: {errors[0]}.")
    return str(text)
