"""The demo's report: one HTML page that tells the shift from its log."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from game.demo.log import Log, Row
from game.shift.record import Reviewed
from lessons.skills import CardId
from progress_db.events import EventKind
from scenes.pack import Pack, Phrase, Word

_TEMPLATES = Path(__file__).parent / "templates"
_RATINGS = {1: "again", 2: "hard", 3: "good", 4: "easy"}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its meaning."""

    value: str
    what: str


@dataclass(frozen=True, slots=True)
class Shot:
    """One screenshot: its file in the report's folder, and what it shows."""

    file: str
    title: str


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that the report tells."""

    pack: Pack
    language: str
    log: Log
    summary: dict[str, object]
    shots: tuple[Shot, ...]
    film: str
    reviewed: tuple[Reviewed, ...]
    at: datetime


@dataclass(slots=True)
class _Part:
    title: str
    rows: list[Row] = field(default_factory=list)


def write_report(told: Told, path: Path) -> None:
    """Write the page; figures and rows come from the log alone."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
    )
    page = environment.get_template("report.html").render(
        workplace=told.pack.head.title.help.get("en", told.pack.head.title.da),
        date=told.at.strftime("%d-%m-%Y"),
        recogniser=told.summary["recogniser"],
        language=told.language,
        figures=_figures(told),
        film=told.film,
        parts=_parts(told.log, told.pack),
        culture={str(point.number): point.title.da for point in told.pack.culture},
        pictures=told.shots,
        cards=[_card(reviewed, told.pack) for reviewed in told.reviewed],
        due_tomorrow=told.summary["due_tomorrow"],
        events=told.log.events,
        counts=sorted(Counter(event.kind.value for event in told.log.events).items()),
    )
    path.write_text(page, encoding="utf-8")


def _figures(told: Told) -> list[Figure]:
    summary, log = told.summary, told.log
    verdict = summary["verdict_ms"]
    frame = summary["frame_ms"]
    assert isinstance(verdict, dict)
    assert isinstance(frame, dict)
    tries = [row for row in log.rows if row.kind == "try"]
    accepted = sum(row.verdict == "accepted" for row in tries)
    points = {e.body["point"] for e in log.events if e.kind is EventKind.CULTURE_SEEN}
    return [
        Figure(f"{accepted} of {len(tries)}", "spoken tries accepted"),
        Figure(f"{verdict['p50']:.0f} ms", "median from end of speech to verdict"),
        Figure(f"{summary['rtf']:.3f}", "recognition time per second of speech"),
        Figure(f"{frame['p99']:.1f} ms", "app and cull a frame, 99th percentile"),
        Figure(str(len(points)), "culture points seen"),
        Figure(str(len(told.reviewed)), "items practised"),
        Figure(str(summary["due_tomorrow"]), "items due by tomorrow evening"),
        Figure(str(len(log.events)), "events recorded"),
    ]


def _parts(log: Log, pack: Pack) -> list[_Part]:
    titles = {scene.id: scene.title.help.get("en", scene.title.da) for scene in pack.scenes}
    parts = [_Part("Sign-in")]
    for row in log.rows:
        if row.kind == "screen":
            parts.append(_Part(_screen_title(row.text)))
        else:
            if row.scene in titles and parts[-1].title == "At work":
                parts[-1].title = f"At work: {titles[row.scene]}"
            parts[-1].rows.append(row)
    return [part for part in parts if part.rows]


def _screen_title(screen: str) -> str:
    names = {"exercise": "Warm-up", "scene": "At work", "wrap_up": "Wrap-up", "board": "The board"}
    return names.get(screen, screen.replace("_", " ").capitalize())


def _card(reviewed: Reviewed, pack: Pack) -> dict[str, str]:
    return {
        "text": item_text(reviewed.card, pack),
        "skill": reviewed.card.skill.value,
        "rating": _RATINGS[int(reviewed.rating)],
        "due": reviewed.state.due.strftime("%d-%m-%Y %H.%M UTC"),
    }


def item_text(card: CardId, pack: Pack) -> str:
    """The Danish text of a card's item; its id where the pack no longer has it."""
    if card.kind == "culture":
        found = [p.title.da for p in pack.culture if str(p.number) == card.item]
    else:
        items: list[Word | Phrase] = [*pack.words, *pack.phrases]
        found = [item.da for item in items if item.id == card.item]
    return found[0] if found else card.item
