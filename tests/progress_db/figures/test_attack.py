"""Nothing under five can be found by subtraction: not in a table, not over time, by nobody."""

from dataclasses import replace
from itertools import pairwise
from random import Random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from progress_db.server.figures.bounds import HIDDEN_HIGH, POSSIBLE
from progress_db.server.figures.periods import Kind, Period
from progress_db.server.figures.published import STEP, Practice, Release, Span
from progress_db.server.figures.suppression import settled, shown_groups
from tests.progress_db.figures.attacker import Attacker, Population, releases_of

HALF = Period(2026, 1, Kind.HALF)
NEARLY = 1e-6
SIZES = st.integers(1, 15)


def populations(months: int, places: int) -> st.SearchStrategy[Population]:
    where = st.sampled_from((None, *range(places)))
    course = st.tuples(*[where] * months).filter(lambda c: any(t is not None for t in c))
    return st.dictionaries(course, SIZES, min_size=1, max_size=9)


def found_by(population: Population) -> list[str]:
    """What the attacker finds out and should not."""
    attacker, found = Attacker(population, HALF), []
    for group in attacker.hidden:
        low, high = attacker.bounds(group)
        if low > 1 + NEARLY or high < HIDDEN_HIGH - NEARLY:
            found.append(f"{group.name} is {low:g} to {high:g}")
    for group in attacker.derived:
        low, high = attacker.bounds(group)
        if 0 < group.size(population) < STEP and high - low < POSSIBLE - 1 - NEARLY:
            found.append(f"{group.name} is {low:g} to {high:g}")
    return found


def test_the_attacker_finds_what_is_shown_too_exactly() -> None:
    population: Population = {(0,): 10, (2,): 3}
    month = HALF.months[0].key
    made = releases_of(population, HALF)[month].schools[0]
    exact = Practice(Span(10, 10), 10)
    careless = replace(made, all=Practice(Span(13, 13), 13), trades={"trade 0": exact})
    attacker = Attacker(population, HALF, {month: Release(month, (careless,))})
    assert [attacker.bounds(group) for group in attacker.hidden] == [(3, 3)]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@example({(0,): 10, (1,): 3})
@example({(0,): 14, (2,): 14, (4,): 2})  # 30 in all: 14 and 14 leave two at least
@example({(0,): 4, (3,): 4, (4,): 4})  # three of at most four are ten at least
@given(populations(months=1, places=8))
def test_in_one_month(population: Population) -> None:
    assert found_by(population) == []


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@example({(0, None, None): 14, (None, 0, None): 13, (None, None, 0): 3})
@example({(0, 0, 0): 9, (None, 0, None): 1})
@given(populations(months=3, places=4))
def test_across_months_and_their_quarter(population: Population) -> None:
    assert found_by(population) == []


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@example({(0, None, None, None, None, None): 14, (None, None, None, 0, None, None): 4})
@given(populations(months=6, places=1))
def test_across_months_quarters_and_their_half_year(population: Population) -> None:
    assert found_by(population) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(1, 20), min_size=1, max_size=6), st.randoms())
def test_what_is_left_of_a_school_is_nobody_or_five(sizes: list[int], dice: Random) -> None:
    learners = sum(sizes)
    cuts = sorted(dice.sample(range(1, learners), min(2, learners - 1)))
    others = [high - low for low, high in pairwise([0, *cuts, learners])]
    groups = [shown_groups(dict(zip("abcdef", parts, strict=False))) for parts in (sizes, others)]
    whole, kept = settled(learners, groups)
    assert whole.low <= learners <= whole.high
    for division in kept:
        assert all(division.counts[key] >= STEP for key in division.keys)
        assert sum(division.hidden) == 0 or sum(division.hidden) >= STEP or learners < STEP
