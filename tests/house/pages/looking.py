"""How a page is looked at: by axe, by keyboard, by its width, by its source."""

import json
from collections.abc import Iterator
from pathlib import Path

import html5lib
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
MOST_TABS = 600
SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8")
XHTML = "{http://www.w3.org/1999/xhtml}"


def violations(page: Page) -> list[str]:
    """What axe finds wrong: the rule, and the first elements that break it."""
    page.evaluate(AXE_SCRIPT)
    options = {"runOnly": {"type": "tag", "values": list(RULES)}, "resultTypes": ["violations"]}
    found = page.evaluate(f"axe.run(document, {json.dumps(options)})")
    return [
        f"{one['id']}: {one['help']}: {[node['html'][:160] for node in one['nodes'][:3]]}"
        for one in found["violations"]
    ]


def too_wide(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    width: int = page.evaluate(
        "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


def unreached(page: Page) -> list[str]:
    """What can be used but is not reached with Tab from the top, or is reached without a sign."""
    page.evaluate(SCRIPT)
    wanted = set(page.evaluate("kollegaLook.mark()"))
    page.evaluate("kollegaLook.begin()")
    seen: dict[int, bool] = {}
    last = -1
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        number, shown = page.evaluate("kollegaLook.focused()")
        if number < 0 or (number in seen and number != last):  # a date has three stops
            break
        seen[number], last = shown, number
    never, unshown = wanted - set(seen), [number for number, shown in seen.items() if not shown]
    return [f"not reached: {_called(page, number)}" for number in sorted(never)] + [
        f"no visible focus: {_called(page, number)}" for number in unshown
    ]


def small_targets(page: Page) -> list[str]:
    """Buttons, fields and links of menus that are lower than 44 pixels."""
    page.evaluate(SCRIPT)
    found: list[str] = page.evaluate("kollegaLook.small()")
    return found


def _called(page: Page, number: int) -> str:
    return str(page.evaluate("(number) => kollegaLook.called(number)", number))


def faults_of_source(text: str) -> Iterator[str]:
    """Where the HTML breaks the standard; one title, one h1, one language, no id twice."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=True)
    tree = parser.parse(text)
    for (line, _), code, _ in parser.errors:
        yield f"line {line}: {code}"
    for tag in ("title", "h1", "main"):
        count = len([one for one in tree.iter(f"{XHTML}{tag}")])
        if count != 1:
            yield f"{count} × {tag}"
    if not tree.get("lang"):
        yield "no language"
    ids = [one.get("id") for one in tree.iter() if one.get("id")]
    yield from (f"twice: #{one}" for one in sorted({one for one in ids if ids.count(one) > 1}))


def shot(page: Page, path: Path) -> None:
    """A picture of the whole page."""
    page.screenshot(path=path, full_page=True)
