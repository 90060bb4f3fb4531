"""The words of the pages, Danish and English, and how Danes write numbers, days and minutes."""

from datetime import date, datetime
from pathlib import Path

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup, escape

from lessons.errors import LessonError
from lessons.help_language import Texts
from progress_db.danish_time import ZONE

TEXTS = Path(__file__).parent / "texts"
LANGUAGES = ("da", "en")


class Words:
    """One language of the pages. `say` gives a text, the others write values as its readers do."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "da"
        self._texts = Texts(self.language, TEXTS)

    def say(self, key: str, **values: str | int | float) -> str:
        """The text of a key, with its values. Raises LessonError for an unknown key."""
        return self._texts.text(key, **values)

    def maybe(self, key: str, **values: str | int | float) -> str:
        """The text of a key, or nothing where there is no such text."""
        try:
            return self._texts.text(key, **values)
        except LessonError:
            return ""

    def picture(self, name: str) -> str:
        """What a learner's picture shows: "ræv"; its own name where it is none of ours."""
        return self.maybe(f"common-picture-{name}") or name

    def number(self, value: float, digits: int = 0) -> str:
        """1.234,5 in Danish."""
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return str(format_decimal(value, pattern, locale=self.language))

    def share(self, value: float) -> str:
        """0.25 as 25 %."""
        return str(format_percent(value, locale=self.language))

    def day(self, value: date | datetime | None) -> str:
        """3. feb. 2026; a time is shown as its day in Denmark."""
        if value is None:
            return self.say("common-never")
        local = value.astimezone(ZONE) if isinstance(value, datetime) else value
        return str(
            format_date(local, "d. MMM y" if self.language == "da" else "d MMM y", self.language)
        )

    def moment(self, value: datetime) -> str:
        """3. feb. 2026 kl. 14.05, in Danish time."""
        form = "d. MMM y 'kl.' HH.mm" if self.language == "da" else "d MMM y, HH:mm"
        return str(format_datetime(value.astimezone(ZONE), form, locale=self.language))

    def minutes(self, seconds: float) -> str:
        """So many whole minutes, or hours and minutes."""
        minutes = round(seconds / 60)
        if minutes < 120:
            return self.say("common-minutes", count=minutes)
        return self.say("common-hours-minutes", hours=minutes // 60, minutes=minutes % 60)

    def of(self, pair: object) -> str:
        """A text that a pack has in Danish and in help languages, in this language."""
        danish = str(getattr(pair, "da", ""))
        if self.language == "da":
            return danish
        helps = getattr(pair, "help", None) or {}
        return str(helps.get("en") or getattr(pair, "en", None) or danish)

    def breakable(self, text: str) -> Markup:
        """Text for a page in which a long word may break at an underscore or a slash."""
        return Markup(str(escape(text)).replace("_", "_<wbr>").replace("/", "/<wbr>"))
