"""Figures of the `speech` verbs on a terminal."""

from collections.abc import Mapping


def figure_lines(figures: object, indent: str = "") -> list[str]:
    """Nested figures as indented lines, for people."""
    lines = []
    for name, value in figures.items() if isinstance(figures, Mapping) else ():
        if isinstance(value, Mapping):
            lines += [f"{indent}{name}", *figure_lines(value, indent + "  ")]
        elif name == "skipped":
            lines += [f"{indent}skipped {len(value)}"]
            lines += [f"{indent}  {row['path']}: {row['why']}" for row in value]
        else:
            lines.append(f"{indent}{name} {value}")
    return lines
