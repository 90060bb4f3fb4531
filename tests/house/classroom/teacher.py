"""A teacher at her laptop: she uses the pages as they are, by what stands on them."""

import re
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PASSWORD = "tre blå cykler her"


class Person:
    """Somebody with a browser. `page` is what she sees."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, name: str, exact: bool = True) -> None:
        self.page.get_by_role("button", name=name, exact=exact).click()

    def follow(self, name: str | re.Pattern[str], within: Locator | None = None) -> None:
        (within or self.page).get_by_role("link", name=name).first.click()

    def write(self, label: str, text: str) -> None:
        self.page.get_by_label(label, exact=True).fill(text)

    def reads(self, text: str | re.Pattern[str]) -> None:
        """She sees this on the page, in a while."""
        expect(self.page.get_by_role("main")).to_contain_text(text)

    def is_told(self, text: str) -> None:
        expect(self.page.get_by_role("status")).to_contain_text(text)

    def takes(self, name: str, folder: Path) -> Path:
        """Downloads what this link gives."""
        with self.page.expect_download() as begun:
            self.follow(name)
        path = folder / begun.value.suggested_filename
        begun.value.save_as(path)
        return path

    def signs_in(self, login: str, password: str) -> None:
        self.page.goto("/sign-in")
        self.write("Brugernavn", login)
        self.write("Adgangskode", password)
        self.press("Log ind")

    def becomes(self, role: str) -> None:
        """She changes her hat on the page of her account."""
        self.page.get_by_role("banner").get_by_role("link").filter(has_text="Læreren").click()
        self.page.get_by_role("button", name=re.compile(f"Skift til.*{role}")).click()


class Teacher(Person):
    """Who has set the server up, and teaches."""

    def sets_up(self, link: str) -> None:
        self.page.goto(link)
        self.write("Skolens navn", "Sprogskolen Havnen")
        self.write("Dit navn", "Læreren")
        self.write("Brugernavn", "teacher@example.org")
        self.write("Adgangskode", PASSWORD)
        self.write("Adgangskoden igen", PASSWORD)
        self.press("Opret skolen")
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Hold")

    def makes_class(self, name: str, trade: str, education: str, module: str) -> None:
        self.page.get_by_role("navigation", name="Menu").get_by_role("link", name="Hold").click()
        self.follow("Nyt hold")
        self.write("Holdets navn", name)
        for label, choice in (
            ("Branche", trade),
            ("Danskuddannelse", education),
            ("Modul", module),
        ):
            self.page.get_by_label(label, exact=True).select_option(label=choice)
        self.press("Gem")
        self.is_told("Holdet er oprettet.")

    def imports(self, path: Path, count: int) -> None:
        self.follow("Hent en holdliste")
        self.page.get_by_label("Holdliste", exact=True).set_input_files(path)
        self.press("Læs listen")
        expect(self.page.get_by_text("Ny på holdet")).to_have_count(count)
        self.press("Ja, gem listen")
        self.is_told("Holdlisten er gemt.")

    def adds(self, label: str, picture: str, language: str) -> None:
        self.follow("Tilføj en kursist")
        self.write("Fornavn eller nummer", label)
        self.page.get_by_label(picture, exact=False).check()
        self.page.get_by_label("Hjælpesprog", exact=True).select_option(label=language)
        self.press("Gem")
        self.is_told("Kursisten er tilføjet.")

    def prints_cards(self) -> dict[str, tuple[str, ...]]:
        """The three pictures of each learner, as they stand on the cards."""
        self.follow("Kort med billedkode")
        self.page.get_by_role("button", name=re.compile("^Lav kort til alle|^Lav et kort")).click()
        self.reads("Kortene er klar")
        found = {}
        for card in self.page.get_by_role("region").all():
            label = card.get_by_role("strong").inner_text()
            pictures = [item.get_attribute("src") or "" for item in card.locator("li img").all()]
            found[label] = tuple(Path(one).stem for one in pictures)
        self.follow("Færdig")
        return found

    def opens(self) -> str:
        """She opens the class for headsets; gives the link of its QR code."""
        self.follow("Briller")
        self.press("Åbn i et døgn")
        self.is_told("Holdet er åbent for nye briller.")
        line = self.page.get_by_text("device enrol --link").text_content() or ""
        return line.split('"')[1]

    def sees_class(self, name: str) -> None:
        self.page.get_by_role("navigation", name="Menu").get_by_role("link", name="Hold").click()
        self.follow(name)
        expect(self.page.get_by_role("heading", level=1)).to_have_text(name)

    def row(self, label: str) -> Locator:
        """A learner's line on the page of the class."""
        return self.page.get_by_role("row").filter(
            has=self.page.get_by_role("rowheader").filter(has_text=label)
        )

    def sees_learner(self, label: str) -> None:
        self.row(label).get_by_role("rowheader").get_by_role("link").click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(label)

    def assigns(self, title: str, scenes: Sequence[str], words: Sequence[str]) -> None:
        """To the class, from its page: scenes and words of its workplace."""
        self.follow("Opgaver")
        self.follow("Ny opgave")
        for scene in scenes:
            self.page.get_by_role("checkbox", name=scene).check()
        if words:
            self.page.get_by_text("Enkelte ord").click()
        for word in words:
            self.page.get_by_role("checkbox", name=word, exact=True).check()
        self.press("Læg det valgte på listen")
        expect(self.page.locator(".chosen li")).to_have_count(len(scenes) + len(words))
        self.write("Titel", title)
        self.press("Gem opgaven")
        self.is_told("Opgaven er givet.")

    def writes_note(self, text: str) -> None:
        self.write("Skriv en note", text)
        self.press("Gem noten")
        self.is_told("Noten er gemt.")

    def erases(self) -> None:
        """From the page of a learner."""
        self.follow("Data: udlever eller slet")
        self.write("Skriv SLET for at slette", "SLET")
        self.press("Slet alt om kursisten")
        self.is_told("Kursisten er slettet.")
