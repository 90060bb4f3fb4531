"""How figures are said: "25–29", "mindst 40", "under 5 *"; names of periods and groups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel.dates import format_date

from progress_db.dashboard.figures.choice import MODULE, TRADE, Choice, Scope
from progress_db.dashboard.figures.overview import Line
from progress_db.dashboard.words import Words
from progress_db.server.figures.periods import Kind, Period, period_of
from progress_db.server.figures.published import Span
from scenes.pack import Pack

Options = Sequence[tuple[str, str]]
DASH = "–"
EDUCATIONS, MODULES = range(1, 4), range(1, 7)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the figures, for one viewer."""

    words: Words
    packs: Mapping[str, Pack]
    scope: Scope

    def period(self, period: Period) -> str:
        """oktober 2026; 3. kvartal 2026; 2. halvår 2026."""
        if period.kind is Kind.MONTH:
            return str(format_date(period.first, "LLLL y", locale=self.words.language))
        number, year = period.number, str(period.year)
        return self.words.say(f"figures-{period.kind}-name", number=number, year=year)

    def named_period(self, key: str) -> str:
        """A period by its key."""
        found = period_of(key)
        return self.period(found) if found else key

    def short(self, period: Period) -> str:
        """Below a chart: okt. 2026; 3. kv. 2026; 2. halvår 2026."""
        if period.kind is Kind.MONTH:
            return str(format_date(period.first, "LLL y", locale=self.words.language))
        number, year = period.number, str(period.year)
        return self.words.say(f"figures-{period.kind}-short", number=number, year=year)

    def span(self, span: Span | None, whole: bool = True) -> str:
        """A number of people (or of what people did) as far as it is told."""
        if span is None or span.small:
            return self.words.say("figures-under")
        low = self.words.number(span.low)
        if span.low == 0 and not whole:
            return self.words.say("figures-waiting-unknown")
        if span.low == 0:
            return self.words.say("figures-at-most", count=self.words.number(span.high))
        if not whole:
            return self.words.say("figures-at-least", count=low)
        return low if span.low == span.high else f"{low}{DASH}{self.words.number(span.high)}"

    def learners(self, line: Line) -> str:
        """How many learners a line says; of the rest of a division, nothing."""
        if line.key == "rest":
            return self.words.say("figures-held")
        return self.span(line.learners, line.whole)

    def hours(self, line: Line) -> str:
        """Its hours; those of a group that is not shown are not shown either."""
        if line.learners is None:
            return self.words.say("figures-held")
        told = self.words.number(line.hours)
        return told if line.whole and line.full else self.words.say("figures-at-least", count=told)

    def done(self, line: Line, span: Span | None) -> str:
        """How often the learners of a line did something; of a group that is not shown, nothing."""
        return self.span(span, line.full) if span else self.words.say("figures-held")

    def school(self, key: str) -> str:
        """A school's name."""
        return next((name for one, name in self.scope.schools.items() if str(one) == key), key)

    def trade(self, key: str) -> str:
        """A workplace's name; the rest; a pack's id when it is not here any more."""
        if key in ("rest", ""):
            return self.words.say("figures-rest-trades" if key else "figures-no-trade")
        return self.words.of(self.packs[key].head.title) if key in self.packs else key

    def module(self, key: str) -> str:
        """DU2, modul 3; the rest; no module."""
        if key in ("rest", ""):
            return self.words.say("figures-rest-modules" if key else "figures-no-module")
        education, _, module = key.partition(".")
        if module in ("", "0"):
            return f"DU{education}"
        return self.words.say("figures-module", education=education, module=module)

    def group(self, choice: Choice) -> str:
        """The chosen trade or module; "" for everybody."""
        kind, _, key = choice.group.partition(":")
        if not kind:
            return ""
        return self.trade(key) if kind + ":" == TRADE else self.module(key)

    def trade_options(self) -> Options:
        """Every workplace, by its order."""
        packs = sorted(self.packs.values(), key=lambda pack: pack.head.order)
        return [(TRADE + one.head.id, self.trade(one.head.id)) for one in packs]

    def module_options(self) -> Options:
        """Every module of danskuddannelse."""
        keys = [f"{education}.{module}" for education in EDUCATIONS for module in MODULES]
        return [(MODULE + key, self.module(key)) for key in keys]
