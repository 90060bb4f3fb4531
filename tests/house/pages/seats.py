"""A browser in which somebody of the cast is signed in."""

import os
from typing import Any

from playwright.sync_api import Browser, BrowserContext

from tests.house.classroom.browser import LAPTOP, WAIT_MS
from tests.house.pages.filled import Filled

SHOTS = os.environ.get("KOLLEGA_SHOTS", "")


def seat(browser: Browser, school: Filled, who: str, **how: Any) -> BrowserContext:
    """A browser in which this character is signed in; nobody where the word is empty."""
    options: dict[str, Any] = {"viewport": LAPTOP, "color_scheme": "light", **how}
    options["reduced_motion"] = "reduce"
    context = browser.new_context(base_url=school.url, locale="da-DK", **options)
    context.set_default_timeout(WAIT_MS)
    if who:
        context.request.get(f"/__as/{who}")
    return context
