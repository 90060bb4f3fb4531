"""The school's practice as xAPI: for its lead, and only where the operators turned it on."""

import json
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response
from sqlalchemy import select

from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.downloads import download
from progress_db.dashboard.packs.shelf import Shelf, shelf_of
from progress_db.exports.lrs import Lrs, send
from progress_db.exports.xapi import HOME, Activity, Statement, Whose, completed, experienced
from progress_db.server.access import What
from progress_db.server.errors import HiddenError
from progress_db.server.tables import culture, plays
from progress_db.server.viewer import Role
from scenes.pack import Bilingual

router = APIRouter(include_in_schema=False)
Lead = Annotated[Desk, needs(Role.LEAD)]


@router.get("/school/xapi")
def xapi_page(desk: Lead) -> Response:
    """What would go out, and the two ways out."""
    _on(desk)
    return desk.page("keeping/xapi.html", lrs=bool(desk.house.settings.lrs_url))


@router.get("/school/xapi.json")
def xapi_file(desk: Lead) -> Response:
    """All statements of the school as one JSON file."""
    _on(desk)
    text = json.dumps(statements_of(desk), ensure_ascii=False, indent=1)
    name = f"kollega-xapi-{desk.now:%Y%m%d}.json"
    return download(text.encode(), "application/json", name)


@router.post("/school/xapi/send")
def xapi_send(desk: Lead) -> Response:
    """Send them to the LRS of the settings."""
    settings = desk.house.settings
    _on(desk)
    if not settings.lrs_url:
        raise HiddenError
    made = statements_of(desk)
    desk.connection.commit()  # nobody waits for our database while the LRS takes its time
    send(Lrs(settings.lrs_url, settings.lrs_key, settings.lrs_secret), made)
    return desk.back("/school/xapi", "keeping-told-xapi")


def statements_of(desk: Desk) -> list[Statement]:
    """Of every learner of the lead's school, oldest first; leaves a view of each."""
    key = desk.house.keys.cookie_key(f"xapi/{desk.municipality}")
    whose = Whose(desk.house.settings.public_url.rstrip("/") or HOME, key)
    shelf, hers = shelf_of(desk), _learners(desk)
    found = [*_scenes(desk, whose, shelf, hers), *_points(desk, whose, shelf, hers)]
    return sorted(found, key=lambda one: (one["timestamp"], one["id"]))


def _on(desk: Desk) -> None:
    if not desk.house.settings.xapi:
        raise HiddenError


def _learners(desk: Desk) -> list[UUID]:
    return sorted(
        {
            learner.id
            for klass in desk.see.classes(ended=True)
            for learner in desk.see.learners(klass.id, What.EXPORT)
        }
    )


def _scenes(desk: Desk, whose: Whose, shelf: Shelf, hers: list[UUID]) -> list[Statement]:
    titles = {
        (name, scene.id): scene.title for name, pack in shelf.items() for scene in pack.scenes
    }
    here = (plays.c.municipality == desk.municipality) & plays.c.learner_id.in_(hers)
    return [
        completed(
            whose,
            row.learner_id,
            row.id,
            row.at,
            _activity("scenes", f"{row.pack}/{row.scene}", titles.get((row.pack, row.scene))),
        )
        for row in desk.connection.execute(select(plays).where(here))
    ]


def _points(desk: Desk, whose: Whose, shelf: Shelf, hers: list[UUID]) -> list[Statement]:
    titles = {
        (name, point.number): point.title for name, pack in shelf.items() for point in pack.culture
    }
    here = (culture.c.municipality == desk.municipality) & culture.c.learner_id.in_(hers)
    met = culture.c.outcome.in_(("met", "mended"))
    return [
        experienced(
            whose,
            row.learner_id,
            row.at,
            _activity("culture", f"{row.pack}/{row.point}", titles.get((row.pack, row.point))),
        )
        for row in desk.connection.execute(select(culture).where(here, met))
    ]


def _activity(kind: str, name: str, title: Bilingual | None) -> Activity:
    helps: dict[str, Any] = {str(one): text for one, text in title.help.items()} if title else {}
    danish = title.da if title else name
    return Activity(kind, name, danish, str(helps.get("en", danish)))
