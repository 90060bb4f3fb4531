"""Pages and rebuilding with a whole country's learners and events, beside small things asked for in
the same run.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from sqlalchemy import Engine

from progress_db.server import tables
from progress_db.server.bench_country import (
    Country,
    Packs,
    Site,
    analyse,
    fill_country,
    rebuild_country,
    unlike_in_two,
)
from progress_db.server.bench_pages import Spread, ask, events_coming_in, server
from progress_db.server.bench_visits import headsets, visits
from progress_db.server.database import engine_for, writing
from progress_db.server.figures.releases import publish_due
from progress_db.server.keys import SECRET_BYTES
from progress_db.server.local_postgres import local_postgres
from progress_db.server.settings import PACKS
from progress_db.server.written_lives import NOW

EACH = 100  # events of a learner
OPTIONS = "-c shared_buffers=1GB -c max_wal_size=8GB -c maintenance_work_mem=256MB -c work_mem=64MB"
MEANWHILE = "_while_taking_in"

Figure = dict[str, Any]
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Size:
    """How many learners there are, and how often each page is asked for."""

    learners: int
    requests: int


WHOLE, SMALL = Size(100_000, 240), Size(1_000, 40)


def bench_large(packs: Packs, size: Size, copied: float, say: Say) -> list[Figure]:
    """Figures; `copied` is the rows a second that COPY put in. Raises ServerError where PostgreSQL
    is missing, AssertionError where summaries are not what the events come to.
    """
    with local_postgres(OPTIONS) as url:
        site = Site(url.format("postgres"), bytes(SECRET_BYTES), PACKS)
        engine = engine_for(site.url)
        try:
            tables.metadata.create_all(engine)
            say(f"{size.learners} learners with {EACH} events each are made")
            filled = fill_country(engine, packs, size.learners, EACH, Random(1))
            say(f"made in {filled.seconds:.0f} s; summaries are made from events")
            seconds = rebuild_country(site, filled.country)
            say(f"made in {seconds:.0f} s; pages are asked for")
            rebuilt = filled.country.events / seconds
            figures = [
                figure("learners", filled.country.learners, ""),
                figure("events", filled.country.events, ""),
                figure("country_rebuilt", rebuilt, "/s", copied),
            ]
            return figures + measure_pages(engine, site, filled.country, size, copied)
        finally:
            engine.dispose()


def measure_pages(
    engine: Engine, site: Site, country: Country, size: Size, copied: float
) -> list[Figure]:
    """Pages of a country with its summaries; then what came in meanwhile is checked."""
    analyse(engine)
    with writing(engine) as connection:
        publish_due(connection, country.municipalities[0], NOW)
    pages, devices = (
        visits(engine, country, 2 * size.requests, Random(2)),
        headsets(engine, country),
    )
    one = (country.municipalities[0], country.two[0][0].learner_id)
    quiet = {name: found[: size.requests] for name, found in pages.items()}
    busy = {name: found[size.requests :] for name, found in pages.items()}
    with server(site) as url:
        figures = in_figures(ask(url, site, quiet, one))
        with events_coming_in(url, site, devices) as sent:
            found = ask(url, site, busy, one)
        figures += in_figures(found, MEANWHILE)
    figures.append(figure("taken_in_over_http", sent.events / sent.seconds, "/s", copied))
    unlike = unlike_in_two(site, country)
    if unlike:
        raise AssertionError(f"{unlike} kept summaries are not what the events come to")
    return [*figures, figure("summaries_unlike", unlike, "", sent.events)]


def in_figures(found: Sequence[Spread], when: str = "") -> list[Figure]:
    """Median and 95th percentile of each page, beside those of the smallest request."""
    by_name: Mapping[str, Spread] = {one.name: one for one in found}
    small = by_name["healthz"]
    rows = []
    for name, one in by_name.items():
        rows.append(figure(f"{name}_p50{when}", one.p50_ms, "ms", small.p50_ms))
        rows.append(figure(f"{name}_p95{when}", one.p95_ms, "ms", small.p95_ms))
    return rows


def figure(what: str, value: float, unit: str, baseline: float | None = None) -> Figure:
    """A row {what, value, unit, baseline, ratio}."""
    ratio = value / baseline if baseline else None
    return {
        "what": what,
        "value": round(value, 2),
        "unit": unit,
        "baseline": None if baseline is None else round(baseline, 2),
        "ratio": None if ratio is None else round(ratio, 4),
    }
