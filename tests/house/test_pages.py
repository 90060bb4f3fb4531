"""Every page in a real browser: phone and laptop, light and dark, keyboard, no JavaScript.

KOLLEGA_SHOTS names a folder for a picture of each page at both widths.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.house.classroom.browser import PHONE, complaints
from tests.house.pages.filled import Filled, filled
from tests.house.pages.looking import (
    faults_of_source,
    shot,
    small_targets,
    too_wide,
    unreached,
    violations,
)
from tests.house.pages.seats import SHOTS, seat
from tests.house.pages.table import LOOKS, NO_PAGES, Look, looks, routes


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    with filled(tmp_path_factory.mktemp("school")) as made:
        yield made


def opened(page: Page, look: Look, folder: Path) -> Page:
    page.goto(look.path)
    if look.then is not None:
        look.then(page, folder)
    return page


def keep(page: Page, name: str) -> None:
    if SHOTS:
        Path(SHOTS).mkdir(parents=True, exist_ok=True)
        shot(page, Path(SHOTS) / f"{name}.png")


def take_source(sources: list[Response], answer: Response) -> None:
    """Keep the answer that is a whole page."""
    if answer.request.is_navigation_request() and "text/html" in answer.headers.get(
        "content-type", ""
    ):
        sources.append(answer)


def test_every_address_is_looked_at_or_is_no_page() -> None:
    assert routes() - NO_PAGES == set(LOOKS)


def test_every_page(browser: Browser, school: Filled, tmp_path: Path) -> None:
    faults: list[str] = []
    for who in ("", "teacher", "lead", "analyst", "operator"):
        mine = [look for look in looks(school) if look.who == who]
        faults += at_the_phone(browser, school, who, mine, tmp_path)
        faults += at_the_laptop(browser, school, who, mine, tmp_path)
    assert not faults, "\n".join(faults)


def at_the_phone(
    browser: Browser, school: Filled, who: str, mine: list[Look], folder: Path
) -> Iterator[str]:
    """390 pixels, light: axe, no sideways scrolling, targets that a thumb hits."""
    context = seat(browser, school, who, viewport=PHONE, has_touch=True)
    for look in mine:
        page = opened(context.new_page(), look, folder)
        keep(page, f"{look.name}-390")
        wide = too_wide(page)
        found = (
            violations(page) + small_targets(page) + ([f"{wide} px too wide"] if wide > 0 else [])
        )
        yield from (f"{look.name} at 390: {fault}" for fault in found)
        page.close()
    context.close()


def at_the_laptop(
    browser: Browser, school: Filled, who: str, mine: list[Look], folder: Path
) -> Iterator[str]:
    """1280 pixels, dark: axe, keyboard, the source, the console."""
    context = seat(browser, school, who, color_scheme="dark")
    for look in mine:
        page = context.new_page()
        said = complaints(page)
        sources: list[Response] = []
        page.on("response", partial(take_source, sources))
        opened(page, look, folder)
        found = [*violations(page), *unreached(page), *faults_of_source(sources[-1].text())]
        found += [f"console: {one}" for one in said if "status of 4" not in one]
        yield from (f"{look.name} at 1280: {fault}" for fault in found)
        if SHOTS:
            page.emulate_media(color_scheme="light")
            keep(page, f"{look.name}-1280")
        page.close()
    context.close()
