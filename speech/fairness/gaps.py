"""How differently the groups of the stress set are heard, with intervals."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from speech.fairness.accents import ACCENTS, DANISH
from speech.fairness.measure import Outcome
from speech.fairness.speakers import Age, Degree, Sex, Tempo
from speech.heard import ItemKind, Verdict
from speech.intervals import ratio_interval, smoothed, wilson

_L1S = (DANISH, *(accent.l1 for accent in ACCENTS))
CONDITIONS = ("noise", "kind")
TOO_FAR = 1.5  # times the false rejects of the best group of the same kind
Row = dict[str, object]
Rows = dict[str, Row]

GROUPINGS: dict[str, Callable[[Outcome], str]] = {
    "l1": lambda o: o.group.l1,
    "degree": lambda o: o.group.degree.value,
    "sex": lambda o: o.group.sex.value,
    "age": lambda o: o.group.age.value,
    "tempo": lambda o: o.group.tempo.value,
    "noise": lambda o: f"{o.noise_db:g} dB",
    "kind": lambda o: o.kind.value,
    "l1_and_degree": lambda o: f"{o.group.l1}, {o.group.degree.value}",
}


def fairness_report(every: Sequence[Outcome], seed: int = 0) -> dict[str, object]:
    """Figures over all, then per grouping and group; shares are 0..1.

    `ratio`: false rejects beside those of the best group of the same grouping, `told_other_ratio`
    the same for the worse mistake. `above` where the ratio is over TOO_FAR, `above_surely` where
    its whole interval is. Conditions (noise, kind) have no ratio: they are no people.
    """
    groupings = {name: _grouping(name, every, key, seed) for name, key in GROUPINGS.items()}
    rows = [(f"{name}: {group}", r) for name, rs in groupings.items() for group, r in rs.items()]
    return {
        "n": len(every),
        "all": _row(every),
        "groups": groupings,
        "above": [name for name, row in rows if row.get("above")],
        "above_surely": [name for name, row in rows if row.get("above_surely")],
    }


def _grouping(
    name: str, every: Sequence[Outcome], key: Callable[[Outcome], str], seed: int
) -> Rows:
    groups: dict[str, list[Outcome]] = {}
    for outcome in sorted(every, key=_order(name)):
        groups.setdefault(key(outcome), []).append(outcome)
    rows = {group: _row(own) for group, own in groups.items()}
    if name in CONDITIONS:
        return rows
    rejects = {group: (_rejects(own), len(own)) for group, own in groups.items()}
    others = {group: (_told_other(own), len(own)) for group, own in groups.items()}
    dice = np.random.default_rng(seed)
    for group, row in rows.items():
        ratio, interval = _ratio(rejects, group, dice)
        row |= {"ratio": ratio, "ratio_ci95": interval, "above": ratio > TOO_FAR}
        row |= {"above_surely": interval[0] > TOO_FAR}
        row |= {"told_other_ratio": _ratio(others, group, dice)[0]}
    return rows


def _order(name: str) -> Callable[[Outcome], tuple[int, ...]]:
    """Groups in the order in which people read them: Danish first, then by accent and degree."""
    orders: dict[str, Callable[[Outcome], tuple[int, ...]]] = {
        "degree": lambda o: (tuple(Degree).index(o.group.degree),),
        "sex": lambda o: (tuple(Sex).index(o.group.sex),),
        "age": lambda o: (tuple(Age).index(o.group.age),),
        "tempo": lambda o: (tuple(Tempo).index(o.group.tempo),),
        "noise": lambda o: (-round(o.noise_db),),
        "kind": lambda o: (tuple(ItemKind).index(o.kind),),
    }
    return orders.get(name, _by_accent)


def _by_accent(outcome: Outcome) -> tuple[int, ...]:
    return _L1S.index(outcome.group.l1), tuple(Degree).index(outcome.group.degree)


def _row(own: Sequence[Outcome]) -> Row:
    n, told = len(own), Counter(o.verdict for o in own)
    rejects = _rejects(own)
    return {
        "n": n,
        **{verdict.value: _share(told[verdict], n) for verdict in Verdict},
        "false_rejects": _share(rejects, n),
        "false_rejects_ci95": wilson(rejects, n),
        "told_other": _share(_told_other(own), n),
        "false_accepts": _share(sum(o.false_accept for o in own), n),
        "one_of_six": _share(sum(o.first for o in own), n),
    }


def _ratio(
    misses: dict[str, tuple[int, int]], name: str, dice: np.random.Generator
) -> tuple[float, list[float]]:
    """Beside the group with the fewest misses; half a miss is added so that 0 can be compared."""
    best = min(misses, key=lambda group: smoothed(*misses[group]))
    ratio = smoothed(*misses[name]) / smoothed(*misses[best])
    interval = [1.0, 1.0] if name == best else ratio_interval(*misses[name], *misses[best], dice)
    return round(ratio, 2), interval


def _rejects(own: Sequence[Outcome]) -> int:
    return sum(o.verdict is not Verdict.ACCEPTED for o in own)


def _told_other(own: Sequence[Outcome]) -> int:
    return sum(o.verdict in (Verdict.OTHER, Verdict.NOTHING) for o in own)


def _share(count: int, n: int) -> float:
    return round(count / n, 4) if n else 0.0
