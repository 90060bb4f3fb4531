"""Somebody who has everything that is shown, knows our rules, and a solver of linear programs.

A course of a learner says where she was in each month: the number of a place (which is a trade and
a module, see trade_of and module_of), or None for a month without practice. What is shown are sums
of courses, so the attacker's unknowns are how many learners had each possible course; for any group
she asks for its least and its greatest number.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from uuid import UUID

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from progress_db.server.figures.counting import Counted
from progress_db.server.figures.making import release_of
from progress_db.server.figures.periods import Kind, Period
from progress_db.server.figures.published import STEP, Release, Span

SCHOOL = UUID(int=7)
SUMS = {"seconds": 36_000, "scenes": 9, "culture": 3, "level_ny": 2, "level_med": 0}

MODULES = 2

Course = tuple[int | None, ...]
Population = Mapping[Course, int]
Within = Callable[[Course], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """Learners whose courses are `within`; `name` is for who reads a failed test."""

    name: str
    within: Within

    def size(self, population: Population) -> int:
        return sum(n for course, n in population.items() if self.within(course))


def last(course: Course, months: Sequence[int]) -> int | None:
    """Where she was in the last of these months in which she practised."""
    there = [course[month] for month in months if course[month] is not None]
    return there[-1] if there else None


def releases_of(population: Population, half: Period) -> dict[str, Release]:
    """Everything that is shown of the period and its parts."""
    whole = whole_of(population, half)
    months = {month.key: number for number, month in enumerate(whole.months)}
    made: dict[str, Release] = {}
    for period in ordered(whole):
        numbers = [months[month.key] for month in period.months]
        counted = counted_in(population, numbers)
        made[period.key] = release_of(period, {SCHOOL: counted}, made)
    return made


def whole_of(population: Population, half: Period) -> Period:
    """The period that the courses are of: a half-year, its first quarter or its first month."""
    length = len(next(iter(population)))
    return {6: half, 3: half.parts[0], 1: half.months[0]}[length]


def ordered(whole: Period) -> list[Period]:
    """A period and all that it is made of, short ones first."""
    quarters = whole.parts if whole.kind is Kind.HALF else ()
    longer = () if whole.kind is Kind.MONTH else (whole,)
    return [*whole.months, *quarters, *longer]


def counted_in(population: Population, months: Sequence[int]) -> Counted:
    by_trade: Counter[str] = Counter()
    by_module: Counter[str] = Counter()
    for course, number in population.items():
        place = last(course, months)
        if place is not None and number:
            by_trade[trade_of(place)] += number
            by_module[module_of(place)] += number
    sums = {**SUMS, "level_selv": 0}
    seconds, spent = dict.fromkeys(by_trade, 36_000), dict.fromkeys(by_module, 36_000)
    learners = sum(by_trade.values())
    return Counted(learners, by_trade, by_module, sums, seconds, spent)


def trade_of(place: int) -> str:
    return f"trade {place // MODULES}"


def module_of(place: int) -> str:
    return f"2.{place % MODULES + 1}"


class Attacker:
    """Bounds on any group, from all releases at once."""

    def __init__(
        self, population: Population, half: Period, shown: Mapping[str, Release] | None = None
    ) -> None:
        """`shown`: what she reads; else what we make of the population."""
        self._population = population
        length, places = len(next(iter(population))), _places(population)
        self._courses = [c for c in product((None, *places), repeat=length) if _practised(c)]
        self._rows: list[np.ndarray] = []
        self._most: list[float] = []
        self.hidden: list[Group] = []
        whole = whole_of(population, half)
        numbers = {month.key: n for n, month in enumerate(whole.months)}
        made = shown or releases_of(population, half)
        for period in ordered(whole):
            self._learn(made[period.key], [numbers[m.key] for m in period.months], places)
        self._matrix = csr_matrix(np.array(self._rows)) if self._rows else None
        self.derived = _derived(whole, numbers)

    def bounds(self, group: Group) -> tuple[float, float]:
        """The least and the greatest number that fit everything shown."""
        aim = self._row(group.within)
        return self._solve(aim), -self._solve(-aim)

    def _solve(self, aim: np.ndarray) -> float:
        found = linprog(aim, self._matrix, self._most or None, method="highs")
        assert found.status in (0, 3), found.message  # the truth itself fits; 3: without end
        return float(found.fun) if found.status == 0 else -np.inf

    def _learn(self, release: Release, months: list[int], places: Sequence[int]) -> None:
        figures = release.school(SCHOOL)
        everyone = Group(f"{release.period}: all", lambda c: last(c, months) is not None)
        self._told(everyone, figures.all.learners if figures else None)
        if len(months) > 1:
            return  # groups of longer periods are sums of what the months show
        for division, key_of in (("trades", trade_of), ("modules", module_of)):
            for key in sorted({key_of(place) for place in places}):
                within = _in_group(months, key_of, key)
                row = getattr(figures, division).get(key) if figures else None
                self._told(Group(f"{release.period}: {key}", within), row and row.learners)

    def _told(self, group: Group, span: Span | None) -> None:
        """A group that is not shown is known to be small when it is: she knows our rules."""
        if span is not None:
            self._fact(group.within, span)
            return
        size = group.size(self._population)
        if 0 < size < STEP:
            self._fact(group.within, Span(0, STEP - 1))
            self.hidden.append(group)

    def _fact(self, within: Within, span: Span) -> None:
        row = self._row(within)
        self._rows += [row, -row]
        self._most += [span.high, -span.low]

    def _row(self, within: Within) -> np.ndarray:
        return np.array([1.0 if within(course) else 0.0 for course in self._courses])


def _in_group(months: list[int], key_of: Callable[[int], str], key: str) -> Within:
    def within(course: Course) -> bool:
        place = last(course, months)
        return place is not None and key_of(place) == key

    return within


def _derived(whole: Period, numbers: Mapping[str, int]) -> list[Group]:
    """Who practised in a period and not in one of the periods that it is made of."""
    found = []
    for longer in ordered(whole):
        within = [numbers[m.key] for m in longer.months]
        for shorter in ordered(longer)[:-1] if longer.parts else ():
            apart = [numbers[m.key] for m in shorter.months]
            found.append(
                Group(
                    f"{longer.key} without {shorter.key}",
                    lambda c, w=within, a=apart: last(c, w) is not None and last(c, a) is None,
                )
            )
    return found


def _places(population: Population) -> list[int]:
    """Every trade with every module: which of them a school has is not shown."""
    seen = {place for course in population for place in course if place is not None}
    trades, modules = {n // MODULES for n in seen}, {n % MODULES for n in seen}
    return sorted(trade * MODULES + module for trade in trades for module in modules)


def _practised(course: Course) -> bool:
    return any(place is not None for place in course)
