"""Figures as Markdown tables, for the pages under docs/ and for people who read a terminal."""

from collections.abc import Mapping, Sequence

Figures = Mapping[str, object]


def table(heading: str, rows: Mapping[str, Figures], columns: Mapping[str, str]) -> str:
    """One table: `columns` maps a figure's key to its heading; keys that no row has are left out.

    Shares are shown as percentages, `..._ci95` as an interval of them, counts as they are.
    """
    shown = {key: name for key, name in columns.items() if any(key in r for r in rows.values())}
    lines = [_line([heading, *shown.values()]), _line(["---", *("---:" for _ in shown)])]
    for name, row in rows.items():
        lines.append(_line([name, *(cell(key, row.get(key)) for key in shown)]))
    return "\n".join(lines)


def cell(key: str, value: object) -> str:
    """One figure as people read it."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if key.startswith("ratio") or key.endswith("ratio"):
        return _interval(value, 1.0) if isinstance(value, list) else f"{value:.2f}"
    if isinstance(value, list):
        return _interval(value, 100.0)
    if isinstance(value, float):
        return f"{value:.1f}" if key in _PLAIN else f"{value * 100:.1f}"
    return str(value)


_PLAIN = ("ms_per_clip",)


def _interval(value: Sequence[float], scale: float) -> str:
    digits = 1 if scale > 1 else 2
    return "–".join(f"{bound * scale:.{digits}f}" for bound in value)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
