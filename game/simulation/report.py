"""Writes the report of a simulated class: one page, and its figures for programs."""

import json
from pathlib import Path
from statistics import median

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from game.simulation.charts import charts_of
from game.simulation.figures import ClassFigures
from game.simulation.run import Played
from lessons.mastery import our_levels

_TEMPLATES = Path(__file__).parent / "templates"


def write_class(played: Played, figures: ClassFigures, folder: Path) -> Path:
    """Write `class.html`, its charts and `class.json` into the folder; gives the page."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
    )
    charts = charts_of(played)
    page = environment.get_template("class.html").render(
        told=figures,
        levels=our_levels(),
        starved=round(median([course.starved for course in played.courses] or [0])),
        charts=charts,
    )
    for number, chart in enumerate(charts, 1):
        if chart.svg:
            (folder / f"chart-{number}.svg").write_text(chart.svg, encoding="utf-8")
    path = folder / "class.html"
    path.write_text(page, encoding="utf-8")
    figures_json = json.dumps(figures.as_json(), ensure_ascii=False, indent=2)
    (folder / "class.json").write_text(figures_json + "\n", encoding="utf-8")
    return path
