"""Pages used without a mouse, without JavaScript, and on a server that nobody has set up yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from progress_db.server.first_start import set_up_link
from tests.house.classroom.browser import LAPTOP, PHONE
from tests.house.pages.filled import Filled, empty, filled
from tests.house.pages.looking import faults_of_source, shot, too_wide, unreached, violations
from tests.house.pages.seats import SHOTS, seat

MOST_TABS = 200


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    with filled(tmp_path_factory.mktemp("school"), weeks=1) as made:
        yield made


def tab_to(page: Page, css: str) -> None:
    """Press Tab until this has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("(css) => document.activeElement.matches(css)", css):
            return
    raise AssertionError(f"{css} is not reached with Tab")


def has_focus(page: Page, css: str) -> bool:
    return bool(page.evaluate("(css) => document.activeElement.matches(css)", css))


def told(page: Page, text: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(text)


def test_a_class_is_made_with_the_keyboard_alone(browser: Browser, school: Filled) -> None:
    context = seat(browser, school, "teacher")
    page = context.new_page()
    page.goto("/classes")
    page.keyboard.press("Tab")
    assert has_focus(page, "a.skip")
    page.keyboard.press("Enter")
    tab_to(page, "a[href='/classes/new']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/classes/new")
    tab_to(page, "#name")
    page.keyboard.type("Aftenholdet")
    tab_to(page, "#trade")
    page.keyboard.press("ArrowDown")
    tab_to(page, "main form button")
    page.keyboard.press("Space")
    told(page, "Holdet er oprettet.")
    context.close()


def test_parts_that_htmx_fetches_keep_the_focus(browser: Browser, school: Filled) -> None:
    context = seat(browser, school, "teacher")
    page = context.new_page()
    page.goto(f"/classes/{school.ids['class_id']}/assign/new")
    for number in (1, 2):
        page.locator(".picks input").nth(number).focus()
        page.keyboard.press("Space")
    tab_to(page, "#add")
    page.keyboard.press("Enter")
    expect(page.locator(".chosen li")).to_have_count(2)
    assert has_focus(page, "#add")
    names = page.locator(".chosen .name").all_inner_texts()
    page.locator(".chosen li").nth(1).get_by_role("button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chosen .name").first).to_have_text(names[1])
    assert has_focus(page, ".chosen li:first-child button")
    context.close()


def test_the_room_goes_on_under_the_hand(browser: Browser, school: Filled) -> None:
    context = seat(browser, school, "teacher")
    page = context.new_page()
    page.goto(f"/classes/{school.ids['class_id']}/room")
    tab_to(page, ".seat a")
    focused = page.evaluate("document.activeElement.id")
    with page.expect_response("**/room/now**"):
        pass
    page.wait_for_timeout(300)
    assert page.evaluate("document.activeElement.id") == focused
    page.keyboard.press("Enter")
    page.wait_for_url("**/room/hint/**")
    tab_to(page, ".ready button")
    page.keyboard.press("Enter")
    told(page, "Hintet er sendt.")
    tab_to(page, ".stop summary")
    page.keyboard.press("Enter")
    tab_to(page, ".stop .danger")
    page.keyboard.press("Enter")
    told(page, "Alle stopper")
    context.close()


def test_a_lesson_is_prepared_without_javascript(browser: Browser, school: Filled) -> None:
    context = seat(browser, school, "teacher", java_script_enabled=False)
    page = context.new_page()
    klass = f"/classes/{school.ids['class_id']}"
    page.goto(f"{klass}/assign/new")
    page.get_by_label("Arbejdsplads", exact=True).select_option(value="hotel")
    page.locator("#show").click()
    page.locator(".picks input").nth(1).check()
    page.locator("#add").click()
    expect(page.locator(".chosen li")).to_have_count(1)
    page.get_by_label("Åbner (valgfrit)").fill("2026-12-02")
    page.get_by_label("Senest (valgfrit)").fill("2026-12-01")
    page.get_by_role("button", name="Gem opgaven").click()
    expect(page.get_by_role("main")).to_contain_text("Datoen ligger før")
    expect(page.locator(".chosen li")).to_have_count(1)
    page.get_by_label("Senest (valgfrit)").fill("2026-12-09")
    page.get_by_label("Titel", exact=True).fill("På hotellet")
    page.get_by_role("button", name="Gem opgaven").click()
    told(page, "Opgaven er givet.")
    page.goto(f"/learners/{school.ids['learner_id']}")
    page.get_by_label("Skriv en note").fill("Godt gået i dag.")
    page.get_by_role("button", name="Gem noten").click()
    told(page, "Noten er gemt.")
    page.goto(f"{klass}/room")
    page.get_by_role("button", name="Pause for alle").click()
    told(page, "Alle får pause")
    expect(page.get_by_role("link", name="Hent igen")).to_be_visible()
    context.close()


def test_a_server_that_nobody_has_set_up(browser: Browser, tmp_path: Path) -> None:
    faults: list[str] = []
    with empty(tmp_path) as (url, house):
        for viewport, scheme in ((PHONE, "light"), (LAPTOP, "dark")):
            context = browser.new_context(
                base_url=url, locale="da-DK", viewport=viewport, color_scheme=scheme
            )
            page = context.new_page()
            for name, path in (("set-up", set_up_link(house, url)), ("sign-in-empty", "/sign-in")):
                answer = page.goto(path or "")
                assert answer is not None
                faults += [*violations(page), *unreached(page), *faults_of_source(answer.text())]
                faults += [f"{name} is too wide"] if too_wide(page) > 0 else []
                if SHOTS:
                    shot(page, Path(SHOTS) / f"{name}-{viewport['width']}.png")
            context.close()
    assert not faults, "\n".join(faults)


def test_english_goes_with_her_to_pages_that_need_no_sign_in(
    browser: Browser, school: Filled
) -> None:
    context = seat(browser, school, "lead")
    page = context.new_page()
    page.goto("/account")
    page.get_by_label("Sprog på siderne").select_option(label="English")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My account")
    page.get_by_role("link", name="What we keep, and why").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    context.close()
