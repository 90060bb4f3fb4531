"""The fairness figures as Markdown, for docs/fairness.md."""

from collections.abc import Mapping
from typing import Any

from speech.fairness.gaps import TOO_FAR
from speech.tables import table

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
    parts = [table("All", {"all speakers": report["all"]}, _COLUMNS)]
    for grouping, rows in report["groups"].items():
        parts.append(table(_HEADINGS[grouping], rows, _COLUMNS))
    return "\n\n".join(parts)
