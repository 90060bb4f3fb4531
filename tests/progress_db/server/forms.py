"""A browser's part in tests: the forms of a page, filled in and sent."""

from collections.abc import Mapping
from urllib.parse import urljoin

import html5lib
from fastapi.testclient import TestClient

XHTML = "{http://www.w3.org/1999/xhtml}"


def fields_of(page: str, action: str = "") -> dict[str, str]:
    """What the form with this action (else the first that changes something) would send."""
    form = next(
        one
        for one in html5lib.parse(page).iter(f"{XHTML}form")
        if one.get("method", "").lower() == "post" and action in ("", one.get("action"))
    )
    found = {}
    for one in form.iter():
        name = one.get("name")
        kind = one.get("type", "text")
        if name and one.tag == f"{XHTML}input" and kind not in ("submit", "checkbox", "radio"):
            found[name] = one.get("value", "")
    return found


def links_of(page: str) -> dict[str, str]:
    """The text of each link of the page -> its address."""
    links = html5lib.parse(page).iter(f"{XHTML}a")
    return {" ".join("".join(one.itertext()).split()): one.get("href", "") for one in links}


def send(client: TestClient, url: str, values: Mapping[str, str], action: str = ""):
    """Load the page, fill its form in, send it."""
    page = client.get(url)
    fields = fields_of(page.text, action)
    return client.post(urljoin(url, action or url), data={**fields, **values})
