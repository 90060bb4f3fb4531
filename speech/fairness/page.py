"""The rules of the accents and the fairness figures as Markdown, for docs/fairness.md."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from speech.errors import SpeechError
from speech.fairness.accents import ACCENTS
from speech.fairness.gaps import TOO_FAR
from speech.tables import table

BEGIN, END = "<!-- figures begin -->", "<!-- figures end -->"
_COLUMNS = {
    "n": "sounds",
    "accepted": "accepted",
    "almost": "almost",
    "other": "other",
    "nothing": "nothing",
    "false_rejects": "not accepted",
    "false_rejects_ci95": "95 %",
    "ratio": "to the best group",
    "ratio_ci95": "95 %",
    "above": f"over {TOO_FAR}",
    "above_surely": "surely",
    "told_other_ratio": "told other, to the best",
    "false_accepts": "wrong line accepted",
    "one_of_six": "one of six",
}
_HEADINGS = {
    "l1": "First language",
    "degree": "Accent",
    "sex": "Voice",
    "age": "Age",
    "tempo": "Tempo",
    "noise": "Noise below the voice",
    "kind": "What is said",
    "l1_and_degree": "First language and accent",
}


def fairness_markdown(report: Mapping[str, Any]) -> str:
    """All tables; shares in per cent."""
    model, seed, sounds = (report.get(key) for key in ("model", "seed", "n"))
    parts = [f"Model `{model}`, seed {seed}, {sounds} sounds; shares in per cent."]
    parts.append(table("All", {"all speakers": report["all"]}, _COLUMNS))
    for grouping, rows in report["groups"].items():
        parts.append(table(_HEADINGS[grouping], rows, _COLUMNS))
    return "\n\n".join(parts)


def rules_markdown() -> str:
    """Every accent with its rules in the order in which they work."""
    lines = ["| First language | voice | rules, in their order |", "| --- | --- | --- |"]
    for accent in ACCENTS:
        says = " ".join(rule.says for rule in accent.rules)
        lines.append(f"| {accent.l1} | `{accent.voice}` | {says} |")
    return "\n".join(lines)


def write_into(page: Path, tables: str) -> None:
    """Put the tables between the page's two marks, in one go. SpeechError `page-unmarked`."""
    try:
        before, rest = page.read_text("utf-8").split(BEGIN)
        _, after = rest.split(END)
    except (OSError, ValueError) as error:
        raise SpeechError("page-unmarked", f"{page} needs one {BEGIN} and one {END}.") from error
    fresh = page.with_suffix(".new")
    fresh.write_text(f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}", "utf-8")
    fresh.replace(page)
