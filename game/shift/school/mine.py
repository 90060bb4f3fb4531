"""Her side of the class: she is told what leaves before it does, and can look it up any time."""

from collections.abc import Iterator

from game.shift.pages import Page, Pages
from game.shift.part import Part, Say
from game.shift.placing.choice import Choice
from game.shift.school.given import Given
from game.shift.school.pages import given_pages, notes_pages, told_pages, views_pages
from game.shift.speaking import Speaker

YES, NO = "yes", "no"
GIVEN, NOTES, WHAT, VIEWS = "given", "notes", "what", "views"
_ANSWERS = ((YES, "yes", "ja"), (NO, "school-no", "nej"))


class Mine:
    """Parts about her class. `given` is what the school has sent her."""

    def __init__(self, say: Say, speaker: Speaker, language: str, given: Given) -> None:
        self._say, self._speaker, self._language = say, speaker, language
        self._given = given
        self.answer: bool | None = None

    def told(self) -> Iterator[Part]:
        """What leaves, line by line, then whether it may: her `answer`."""
        yield self._pages(told_pages(self._say, self._language, before=True))
        yield from self._asked(None)

    def menu(self, shares: bool | None) -> Iterator[Part]:
        """What she wants to see, as often as she likes; she may change her answer there."""
        while True:
            now = self.answer if self.answer is not None else shares
            menu = self._menu(bool(now))
            yield menu
            if menu.choice == WHAT:
                yield self._pages(told_pages(self._say, self._language, before=False))
                yield from self._asked(bool(now))
            elif menu.choice:
                yield self._pages(self._found(menu.choice))
            else:
                return

    def _asked(self, now: bool | None) -> Iterator[Part]:
        held = "" if now is None else YES if now else NO
        choice = Choice(
            *(self._say, self._speaker, self._language, "school-question", "teacher", _ANSWERS),
            title="school-what",
            chosen_now=held,
            back=now is not None,
        )
        yield choice
        if choice.choice:
            self.answer = choice.choice == YES

    def _menu(self, shares: bool) -> Choice:
        answers = [(WHAT, "school-what", "look"), (VIEWS, "school-views", "oeje")]
        if self._given.notes:
            answers.insert(0, (NOTES, "school-notes", "skrive"))
        if self._given.assigned:
            answers.insert(0, (GIVEN, "from-your-teacher", "opgave"))
        words = "school-shared" if shares else "school-not-shared"
        return Choice(
            *(self._say, self._speaker, self._language, words, "teacher", answers),
            title="school-mine",
            back=True,
        )

    def _found(self, choice: str) -> list[Page]:
        match choice:
            case "given":
                return given_pages(self._given, self._say)
            case "notes":
                return notes_pages(self._given.notes, self._say)
            case _:
                return views_pages(self._given.views, self._say)

    def _pages(self, pages: list[Page]) -> Pages:
        return Pages(pages, self._speaker, self._language)
