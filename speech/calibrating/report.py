"""What a calibration gives, by kind and by group; each group by weights fitted without it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from speech.calibrating.fitting import Rows, fit_kinds, rows_of, word_rows_of
from speech.calibrating.hearing import Observation, Planted
from speech.certainty import ranking
from speech.evaluate import TRUTH
from speech.fusion import Calibration, share_of
from speech.heard import ItemKind, Verdict
from speech.intervals import smoothed
from speech.logistic import Logistic
from speech.scoring import log_odds_of, score
from speech.thresholds import THRESHOLDS

Report = dict[str, object]
LIMITS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)


def report(
    observations: Sequence[Observation], planted: Sequence[Planted], fitted: Calibration
) -> Report:
    """All figures. Shares are 0..1; `held_out` where the group did not help to fit the weights."""
    rows = rows_of(observations)
    families = sorted(set(rows.families.tolist()))
    apart = {f: _without(rows, f, fitted) for f in families} if len(families) > 1 else {}
    return {
        "held_out": bool(apart),
        "kinds": {kind.value: _kind(observations, kind, apart, fitted) for kind in ItemKind},
        "groups": _groups(observations, apart, fitted),
        "limits": {str(limit): _at_limit(observations, apart, fitted, limit) for limit in LIMITS},
        "words": _words(planted, fitted.words),
    }


def _without(rows: Rows, family: str, fitted: Calibration) -> Calibration:
    return replace(fitted, kinds=fit_kinds(rows, (family,)))


Apart = Mapping[str, Calibration]


def _kind(seen: Sequence[Observation], kind: ItemKind, apart: Apart, fitted: Calibration) -> Report:
    own = [o for o in seen if o.sound.clip.kind is kind]
    found: Report = {"n": sum(o.present and not o.near for o in own)}
    for name, near in (("random", False), ("near", True)):
        turns = [o for o in own if o.near is near]
        right = [o for o in turns if o.present]
        wrong = [o for o in turns if not o.present]
        found[name] = {
            "one_of_six": _share(ranking(o.heard, o.listening)[:1] == (TRUTH,) for o in right),
            "true_accept_at_fa5": true_accepts(right, wrong, apart, fitted),
            "right": _verdicts(right, apart, fitted),
            "wrong": _verdicts(wrong, apart, fitted),
            "right_in_safety_lines": _verdicts(right, apart, fitted, strict=True),
            "wrong_in_safety_lines": _verdicts(wrong, apart, fitted, strict=True),
        }
    return found


def true_accepts(
    right: Sequence[Observation], wrong: Sequence[Observation], apart: Apart, fitted: Calibration
) -> float:
    """Share of right texts that pass where 5 % of all texts that were not said pass too."""
    passing = [_odds(o, apart, fitted).get(TRUTH, -50.0) for o in right]
    failing = [odds for o in wrong for odds in _odds(o, apart, fitted).values()]
    if not passing or not failing:
        return 1.0
    return _share(odds > np.quantile(failing, 0.95) for odds in passing)


def _odds(seen: Observation, apart: Apart, fitted: Calibration) -> dict[str, float]:
    weights, kind = apart.get(seen.sound.family, fitted), seen.sound.clip.kind
    return {
        c.choice_id: log_odds_of(c, kind, seen.heard, weights)
        for c in seen.heard.candidates
        if c.words and any(c.choice_id == choice.id for choice in seen.listening.choices)
    }


def _groups(seen: Sequence[Observation], apart: Apart, fitted: Calibration) -> Report:
    """Of random turns: verdicts on right texts, false accepts, rejects beside the best group."""
    own: dict[str, list[Observation]] = {}
    for o in seen:
        if not o.near:
            own.setdefault(o.sound.speaker, []).append(o)
    rows: dict[str, Report] = {}
    rejects: dict[str, float] = {}
    for name, turns in sorted(own.items()):
        right = _told([o for o in turns if o.present], apart, fitted)
        wrong = _told([o for o in turns if not o.present], apart, fitted)
        refused = sum(v is not Verdict.ACCEPTED for v in right)
        rejects[name] = smoothed(refused, len(right))
        rows[name] = {
            "n": len(right),
            **_counted(right),
            "false_accepts": _share(v is Verdict.ACCEPTED for v in wrong),
        }
    best = min(rejects.values())
    for name, row in rows.items():
        row["ratio"] = round(rejects[name] / best, 2)
    return dict(rows)


def _at_limit(
    seen: Sequence[Observation], apart: Apart, fitted: Calibration, limit: float
) -> Report:
    """Were a wording accepted from this likelihood on, whatever its words."""
    passed: dict[tuple[str, bool], list[bool]] = {}
    for o in seen:
        if not o.near:
            odds = _odds(o, apart, fitted)
            best = max(odds.values(), default=-50.0)
            own = odds.get(TRUTH, -50.0) if o.present else best
            passed.setdefault((o.sound.family, o.present), []).append(share_of(own) >= limit)
    refused = {k[0]: smoothed(v.count(False), len(v)) for k, v in passed.items() if k[1]}
    return {
        "true_accepts": _share(ok for k, v in passed.items() if k[1] for ok in v),
        "false_accepts": _share(ok for k, v in passed.items() if not k[1] for ok in v),
        "worst_family_beside_best": round(max(refused.values()) / min(refused.values()), 2),
    }


def _words(planted: Sequence[Planted], fitted: Logistic) -> Report:
    """How many planted words are noticed, and how many that were said are called missing."""
    if not planted:
        return {"n": 0}
    rows = word_rows_of(planted)
    odds = fitted.log_odds(rows.features)
    limit = 1 - THRESHOLDS.word_missing
    missed = np.array([share_of(float(value)) <= limit for value in odds])
    return {
        "n": len(missed),
        "planted_noticed": round(float(missed[~rows.right].mean()), 4),
        "said_called_missing": round(float(missed[rows.right].mean()), 4),
    }


def _verdicts(
    seen: Sequence[Observation], apart: Apart, fitted: Calibration, strict: bool = False
) -> dict[str, float]:
    return _counted(_told(seen, apart, fitted, strict))


def _told(
    seen: Iterable[Observation], apart: Apart, fitted: Calibration, strict: bool = False
) -> list[Verdict]:
    """On the right text where it was to be heard: another one in its place is something else."""
    found = []
    for o in seen:
        listening = replace(o.listening, strict=strict)
        told = score(o.heard, listening, weights=apart.get(o.sound.family, fitted))
        mistaken = o.present and told.choice_id not in (TRUTH, None)
        found.append(Verdict.OTHER if mistaken else told.verdict)
    return found


def _counted(found: Sequence[Verdict]) -> dict[str, float]:
    counts = Counter(found)
    return {v.value: round(counts[v] / max(1, len(found)), 3) for v in Verdict}


def _share(hits: Iterable[object]) -> float:
    values = [bool(hit) for hit in hits]
    return round(sum(values) / max(1, len(values)), 4)
