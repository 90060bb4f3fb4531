"""An evaluation as Markdown, for docs/evaluation.md."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from speech.calibrating.sounds import left_out_of
from speech.evaluate import CLEAN, Asking, Distractors, evaluate, measure
from speech.figures import Report, report
from speech.tables import table

_ABOUT = """# How well the ears hear people

Written by `./kollega speech report`. Every clip is heard once in a turn of {choices} texts that
holds its own: *one of {choices}* says how often that was ranked first, *accepted* and *told other*
what she would have been told. *True accepts*: right texts that pass where 5 % (10 %) of wrong ones
pass too, each wrong text in a turn that does not hold the right one. Shares are in per cent, with
95 % intervals over clips (bootstrap in the summaries, Wilson elsewhere); speakers are too few to
draw speakers, so that the next person may well lie outside them. Noise is added at that distance
below the voice. Words that the model has not are said by espeak-ng for the run."""
_DRAWS: tuple[tuple[Distractors, str], ...] = (
    ("random", "others by chance"),
    ("near", "the nearest others"),
)
_SUMMARY = {
    "n": "clips",
    "accuracy": "one of {choices}",
    "accuracy_ci95": "95 %",
    "one_of_all": "one of all",
    "true_accept_at_fa5": "true accepts at 5 % false",
    "true_accept_at_fa10": "at 10 %",
    "ms_per_clip": "ms a clip",
}
_GROUP = _SUMMARY | {"accepted": "accepted", "told_other": "told other"}
_PARTS = {
    "by_item_type": "What is said",
    "by_speaker": "Speaker",
    "by_noise": "Noise",
    "by_distance": "Phones to the nearest rival",
}


def write_page(
    tables: Sequence[Path],
    folds: Sequence[tuple[Path, Path]],
    asking: Asking,
    model: Path | None,
    beside: Path | None,
    out: Path | None,
) -> str:
    """Evaluate everything and write the page to `out` in one go, if given; the page's text.

    `folds` are pairs of a model and a table with speakers that its net was not trained on: they
    come first, all together. Raises SpeechError where a table or a model cannot be read.
    """
    parts = [_ABOUT.format(choices=asking.choices)]
    for draw, words in _DRAWS:
        asked = replace(asking, distractors=draw, noises_db=_noises(asking, draw))
        if folds:
            found = pooled(folds, asked)
            title = f"People that the net was not trained on, {words}"
            parts.append(evaluation_markdown(title, found, asking.choices))
        for index in tables:
            found = evaluate(index, asked, model, beside)
            title = f"{index.parent.name}, {words}"
            parts.append(evaluation_markdown(title, found, asking.choices))
    page = "\n\n".join(parts) + "\n"
    if out is not None:
        fresh = out.with_suffix(".new")
        fresh.write_text(page, "utf-8")
        fresh.replace(out)
    return page


def pooled(
    folds: Sequence[tuple[Path, Path]],
    asking: Asking,
    left_out: Callable[[Path], Iterable[str]] = left_out_of,
) -> Report:
    """All folds as one: every speaker heard by the model that has never heard her."""
    found = [
        measure(table, replace(asking, speakers=frozenset(left_out(model))), model)
        for model, table in folds
    ]
    trials = sorted((t for one in found for t in one.trials), key=lambda t: t.noise != CLEAN)
    return report(
        "left out",
        trials,
        [row for one in found for row in one.questions.skipped],
        {word: None for one in found for word in one.questions.learnt},
    )


def _noises(asking: Asking, draw: Distractors) -> tuple[float, ...]:
    return asking.noises_db if draw == "random" else ()


def evaluation_markdown(title: str, found: Mapping[str, Any], choices: int) -> str:
    """One table of recordings: summary, beside another model, by group, confusions."""
    models = {found["model"]: found}
    if "beside" in found:
        models[found["beside"]["model"]] = found["beside"]
    if "with_second" in found:
        models[f"with {found['with_second']['model']}"] = found["with_second"]
    parts = [f"## {title}", table("Model", models, _headings(_SUMMARY, choices))]
    for key, heading in _PARTS.items():
        for model, one in models.items():
            if len(one.get(key, {})) > 1 or one is found:
                named = heading if len(models) == 1 else f"{heading} ({model})"
                parts.append(table(named, one.get(key, {}), _headings(_GROUP, choices)))
    parts += [_confusions(found["confusions"]), _left_out(found)]
    return "\n\n".join(part for part in parts if part)


def _headings(columns: Mapping[str, str], choices: int) -> dict[str, str]:
    return {key: name.format(choices=choices) for key, name in columns.items()}


def _confusions(pairs: list[dict[str, Any]]) -> str:
    if not pairs:
        return ""
    rows = {f"{p['said']} → {p['taken_for']}": {"n": p["n"]} for p in pairs}
    return table("Said → taken for", rows, {"n": "clips"})


def _left_out(report: Mapping[str, Any]) -> str:
    """How many rows could not be measured, and why."""
    whys = Counter(row["why"].split(":")[0] for row in report["skipped"])
    return "Left out: " + "; ".join(f"{n} × {why}" for why, n in whys.items()) if whys else ""
