"""Chromium, as the machine has it; a machine without it says so."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WAIT_MS = 15_000
PHONE = ViewportSize(width=390, height=844)
LAPTOP = ViewportSize(width=1280, height=900)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser until the end of the block; skips where there is none."""
    program = shutil.which("chromium")
    if program is None:
        missing = "Chromium is missing: apt install chromium"
        if os.environ.get("KOLLEGA_NOTHING_SKIPPED"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(OPTIONS))
        try:
            yield browser
        finally:
            browser.close()


def person(browser: Browser, url: str) -> BrowserContext:
    """Somebody at a laptop of her own, who reads Danish."""
    context = browser.new_context(
        base_url=url, locale="da-DK", viewport=LAPTOP, accept_downloads=True
    )
    context.set_default_timeout(WAIT_MS)
    return context


def complaints(page: Page) -> list[str]:
    """What the browser's console complains of from now on; the list grows."""
    found: list[str] = []
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found
