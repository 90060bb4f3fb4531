"""The pictures of docs/dashboard.md, made anew: `python -m tests.house.pages.pictures [FOLDER]`.

Takes the filled school of the tests (with a clock that stands still) and Chromium; looks at each
page as its role does, in Danish, in light. Numbers that fall by chance differ from run to run.
"""

import sys
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ViewportSize

from game.settings import ROOT
from tests.house.classroom.browser import LAPTOP, PHONE, chromium
from tests.house.pages.filled import Filled, filled
from tests.house.pages.seats import seat
from tests.house.pages.table import Look, looks

FOLDER = ROOT / "docs" / "dashboard"
WIDTH = 1000  # pixels of a picture in the docs
QUALITY = 78
GAP = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture: which look of the table it shows, and how much of it from the top."""

    name: str
    look: str
    height: int


WANTED = (
    Wanted("assigning", "assign-chosen", 900),
    Wanted("cards", "cards-ready", 800),
    Wanted("class", "classes-class_id", 760),
    Wanted("figures", "figures-analyst", 1150),
    Wanted("headsets", "classes-class_id-devices", 620),
    Wanted("learner", "learners-learner_id", 1250),
    Wanted("plan", "plans-plan_id", 500),
    Wanted("protection", "protection", 800),
    Wanted("receipt", "erasures-receipt_id", 900),
    Wanted("room", "classes-class_id-room", 560),
)
ON_PHONE = (
    "classes-class_id",
    "classes-class_id-assign",
    "classes-class_id-room",
    "preview-arabic",
)
PHONE_HEIGHT = 680


def main() -> None:
    """Write all of them; says where and how large."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own, filled(Path(own)) as school, chromium() as browser:
        found = {look.name: look for look in looks(school)}
        for one in WANTED:
            seen = _seen(browser, school, found[one.look], LAPTOP, one.height * 1280 // WIDTH)
            _keep(_narrowed(seen, WIDTH), folder / f"{one.name}.jpg")
        _keep(_phones(browser, school, found), folder / "phone.jpg")


def _phones(browser: Browser, school: Filled, found: dict[str, Look]) -> Image.Image:
    """Four phones beside each other."""
    each = (WIDTH - GAP * (len(ON_PHONE) - 1)) // len(ON_PHONE)
    sheet = Image.new("RGB", (WIDTH, PHONE_HEIGHT), "white")
    for at, name in enumerate(ON_PHONE):
        high = PHONE_HEIGHT * PHONE["width"] // each
        seen = _seen(browser, school, found[name], PHONE, high)
        sheet.paste(_narrowed(seen, each), (at * (each + GAP), 0))
    return sheet


def _seen(
    browser: Browser, school: Filled, look: Look, window: ViewportSize, high: int
) -> Image.Image:
    """The top of a page, as high as asked or as the page is."""
    with (
        seat(browser, school, look.who, viewport=window, device_scale_factor=2) as context,
        tempfile.TemporaryDirectory() as files,
    ):
        return _shot(context, look, high, Path(files))


def _shot(context: BrowserContext, look: Look, high: int, files: Path) -> Image.Image:
    page = context.new_page()
    page.goto(look.path)
    if look.then:
        look.then(page, files)
    page.evaluate("window.scrollTo(0, 0)")
    whole = Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB")
    return whole.crop((0, 0, whole.width, min(whole.height, 2 * high)))


def _narrowed(picture: Image.Image, width: int) -> Image.Image:
    size = (width, picture.height * width // picture.width)
    return picture.resize(size, Image.Resampling.LANCZOS)


def _keep(picture: Image.Image, path: Path) -> None:
    picture.save(path, quality=QUALITY, optimize=True, progressive=True)
    print(f"{path.name}: {picture.width} x {picture.height}, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
