"""Every address that gives a page: who looks at it, and how one comes there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter
from fastapi.routing import APIRoute
from playwright.sync_api import Page

from progress_db.dashboard import areas
from tests.house.classroom.lists import class_list
from tests.house.pages.filled import Filled

Then = Callable[[Page, Path], None]


@dataclass(frozen=True, slots=True)
class Look:
    """One page as it is looked at: `who` is a role word of the cast, "" for nobody.

    `then`: what is done on the page first, with a folder for files.
    """

    name: str
    who: str
    path: str
    then: Then | None = None


# The routes that give pages -> who looks. What an address asks for beyond ids stands after "?".
LOOKS: dict[str, tuple[str, ...]] = {
    "/classes": ("teacher",),
    "/getting-started": ("teacher",),
    "/classes/new": ("teacher",),
    "/classes/{class_id}": ("teacher",),
    "/classes/{class_id}/edit": ("teacher",),
    "/classes/{class_id}/learners/new": ("teacher",),
    "/classes/{class_id}/learners/{learner_id}": ("teacher",),
    "/classes/{class_id}/groups": ("teacher",),
    "/classes/{class_id}/import": ("teacher",),
    "/classes/{class_id}/cards": ("teacher",),
    "/classes/{class_id}/devices": ("teacher",),
    "/classes/{class_id}/board": ("teacher",),
    "/classes/{class_id}/assign": ("teacher",),
    "/classes/{class_id}/assign/new": ("teacher",),
    "/classes/{class_id}/assign/{assignment_id}": ("teacher",),
    "/classes/{class_id}/room": ("teacher",),
    "/classes/{class_id}/room/hint": ("teacher",),
    "/classes/{class_id}/room/hint/{device_id}": ("teacher",),
    "/learners/{learner_id}": ("teacher",),
    "/learners/{learner_id}/views": ("teacher",),
    "/learners/{learner_id}/data": ("lead",),
    "/erasures/{receipt_id}": ("lead",),
    "/preview/{pack_id}/{scene_id}": ("teacher",),
    "/plans": ("teacher",),
    "/plans/new": ("teacher",),
    "/plans/ready/{pack_id}": ("teacher",),
    "/plans/{plan_id}": ("teacher",),
    "/plans/{plan_id}/change": ("teacher",),
    "/packs": ("teacher",),
    "/packs/{pack_id}": ("teacher",),
    "/figures": ("analyst", "lead"),
    "/meaning": ("analyst",),
    "/protection": ("lead",),
    "/school": ("lead",),
    "/school/teachers/{account_id}": ("lead",),
    "/school/xapi": ("lead",),
    "/operation": ("operator",),
    "/operation/accounts": ("operator",),
    "/operation/accounts/{account_id}": ("operator",),
    "/operation/municipalities/{number}": ("operator",),
    "/account": ("teacher",),
    "/account/password": ("teacher",),
    "/what-we-keep": ("",),
    "/accessibility": ("",),
    "/sign-in": ("",),
}

# Files, pictures, parts of pages and ways on: no pages of their own.
NO_PAGES = frozenset(
    {
        "/",
        "/language/{language}",
        "/pictures/{name}.png",
        "/set-up",  # looked at on an empty server
        "/sign-in/with/{name}",
        "/sign-in/back/{name}",
        "/sign-in/keys/{name}",
        "/classes/{class_id}/code.svg",
        "/classes/{class_id}/headsets.kollega",
        "/classes/{class_id}/export.{form}",
        "/classes/{class_id}/room/now",
        "/figures/charts/{name}.svg",
        "/figures/export.{form}",
        "/learners/{learner_id}/data.zip",
        "/learners/{learner_id}/profile.pdf",
        "/erasures/{receipt_id}/receipt.json",
        "/school/xapi.json",
    }
)


def routes() -> set[str]:
    """Every address of the dashboard that answers GET."""
    return {path for router in areas() for path in _paths(router)}


def _paths(router: APIRouter) -> Iterator[str]:
    for route in router.routes:
        if isinstance(route, APIRoute):
            yield from [route.path] if "GET" in (route.methods or ()) else []
        elif inner := getattr(route, "original_router", None):
            yield from _paths(inner)


def looks(school: Filled) -> Iterator[Look]:
    """All pages of the filled school, then what only comes after a form."""
    for path, many in LOOKS.items():
        for who in many:
            name = path.strip("/").replace("/", "-").replace("{", "").replace("}", "")
            yield Look(f"{name}-{who}" if len(many) > 1 else name, who, path.format(**school.ids))
    ids = school.ids
    klass = f"/classes/{ids['class_id']}"
    scene = f"/preview/{ids['pack_id']}/{ids['scene_id']}"
    yield Look("preview-pictures", "teacher", f"{scene}?view=pictures&language=ar")
    yield Look("preview-arabic", "teacher", f"{scene}?view=text&language=ar")
    yield Look("cards-ready", "teacher", f"{klass}/cards", _makes_cards)
    yield Look("import-preview", "teacher", f"{klass}/import", _reads_list)
    yield Look("class-wrong", "teacher", "/classes/new", _saves_nothing)
    yield Look("assign-chosen", "teacher", f"{klass}/assign/new", _chooses)
    yield Look("first-password", "lead", "/school", _invites)
    yield Look("not-there", "teacher", "/classes/00000000-0000-7000-8000-000000000000")
    yield Look("sign-in-wrong", "", "/sign-in", _signs_in_wrongly)


def _makes_cards(page: Page, _: Path) -> None:
    _sends(page, "form.apart button")


def _reads_list(page: Page, folder: Path) -> None:
    path = class_list(folder / "hold.xlsx", ("21", "22", "23", "24"))
    page.locator("input[type=file]").set_input_files(path)
    _sends(page, "main form button")


def _saves_nothing(page: Page, _: Path) -> None:
    _sends(page, "main form button")


def _chooses(page: Page, _: Path) -> None:
    page.locator(".picks input").nth(1).check()
    page.locator(".picks input").nth(2).check()
    page.locator("#add").click()
    page.locator(".chosen li").nth(1).wait_for()


def _invites(page: Page, _: Path) -> None:
    page.locator("#name").fill("Ny lærer")
    page.locator("#login").fill("new.teacher@example.org")
    _sends(page, "main form button")


def _signs_in_wrongly(page: Page, _: Path) -> None:
    page.locator("#login").fill("teacher@example.org")
    page.locator("#password").fill("not her password")
    _sends(page, "main form button")


def _sends(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.locator(button).first.click()
