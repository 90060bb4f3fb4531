"""An evaluation as Markdown, for docs/evaluation.md."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from speech.evaluate import Distractors, evaluate
from speech.tables import table

_ABOUT = """# How well the ears hear people

Written by `./kollega speech report`. Every clip is heard once in a turn of {choices} texts that
holds its own: *one of {choices}* says how often that was ranked first, *accepted* and *told other*
what she would have been told. *True accepts*: right texts that pass where 5 % (10 %) of wrong ones
pass too, each wrong text in a turn that does not hold the right one. Shares are in per cent, with
95 % intervals over clips (bootstrap in the summaries, Wilson elsewhere); speakers are too few to
draw speakers, so that the next person may well lie outside them. Noise is added at that distance
below the voice. Words that the model has not are said by espeak-ng for the run."""
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
    choices: int,
    noises_db: Sequence[float],
    model: Path | None,
    beside: Path | None,
    out: Path | None,
) -> str:
    """Evaluate all tables and write the page to `out` in one go, if given; the page's text.

    Raises SpeechError where a table or a model cannot be read.
    """
    draws: tuple[tuple[Distractors, str], ...] = (
        ("random", "others by chance"),
        ("near", "the nearest others"),
    )
    parts = [_ABOUT.format(choices=choices)]
    for index in tables:
        for draw, words in draws:
            noises = noises_db if draw == "random" else ()
            found = evaluate(index, choices, draw, model, noises, beside)
            parts.append(evaluation_markdown(f"{index.parent.name}, {words}", found, choices))
    page = "\n\n".join(parts) + "\n"
    if out is not None:
        fresh = out.with_suffix(".new")
        fresh.write_text(page, "utf-8")
        fresh.replace(out)
    return page


def evaluation_markdown(title: str, report: Mapping[str, Any], choices: int) -> str:
    """One table of recordings: summary, beside another model, by group, confusions."""
    models = {report["model"]: report}
    if "beside" in report:
        models[report["beside"]["model"]] = report["beside"]
    parts = [f"## {title}", table("Model", models, _headings(_SUMMARY, choices))]
    for key, heading in _PARTS.items():
        for model, found in models.items():
            if len(found.get(key, {})) > 1 or found is report:
                named = heading if len(models) == 1 else f"{heading} ({model})"
                parts.append(table(named, found.get(key, {}), _headings(_GROUP, choices)))
    parts += [_confusions(report["confusions"]), _left_out(report)]
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
