"""What she can look up about her class: what is given, written and seen, and what leaves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from game.shift.help_voice import spoken_help
from game.shift.pages import Page
from game.shift.part import NO_TEXT, Say, card
from game.shift.school.given import Given
from game.view import Card, Screen, View
from lessons.help_language import Pair
from progress_db.sync.leaving import Told, told
from progress_db.sync.ready import BY_KEY
from progress_db.sync.wire import Assigned, Note, Viewed

A_PAGE = 6
LINES = 4  # of what leaves on a page: long sentences, large enough to read
PICTURE, STAYS = "teacher", "care-glasses"  # who sees it; the headset that it stays on
PICTURES = {
    "leaves-who": "navn",
    "leaves-code": "key",
    "leaves-when": "ur",
    "leaves-scenes": "samtale",
    "leaves-heard": "ear",
    "leaves-help": "hjaelpe",
    "leaves-culture": "hilse",
    "leaves-words": "book",
    "leaves-level": "which-step",
    "leaves-locker": "skab",
    "leaves-settings": "settings",
    "leaves-now": "look",
    "stays-sound": "mic-off",
    "stays-body": "point",
    "stays-no": "nej",
    "stays-left": "farvel",
}
LOOKS = {
    "class": "liste",
    "learner": "samtale",
    "notes": "skrive",
    "room": "look",
    "card": "key",
    "export": "mappe",
    "profile": "star",
    "views": "oeje",
    "erasure": "erase",
}
ROLES = ("teacher", "lead")
LONGEST_TITLE = 48  # letters of a title on the board


def told_pages(say: Say, language: str, *, before: bool) -> list[Page]:
    """What leaves the device, page by page, then what never does; `before`: she begins now."""
    lines = told(language)
    title = say("school-before" if before else "school-what")
    leaves = [line for line in lines if line.leaves]
    stays = [line for line in lines if not line.leaves]
    parts = [leaves[at : at + LINES] for at in range(0, len(leaves), LINES)]
    pages = [_lines_page(part, title) for part in parts]
    last = _lines_page(stays, say("school-stays"))
    last = replace(last, view=replace(last.view, picture=STAYS))
    return _with_ways([*pages, last], back=not before)


def given_pages(given: Given, say: Say) -> list[Page]:
    """What the teacher has given her to do, and by when she may."""
    rows = [(str(one.id), title_of(one), due_of(one, given.today, say)) for one in given.assigned]
    cards = [(_card(id_, Pair(title, due.help), "opgave", due.da), due) for id_, title, due in rows]
    spoken = [(shown, (Pair(shown.text, ""), due)) for shown, due in cards]
    return _with_ways(list(_paged(spoken, say("from-your-teacher"))))


def notes_pages(notes: Sequence[Note], say: Say) -> list[Page]:
    """One sentence or text a page, so that a long one finds room; its words are said."""
    return _with_ways([page for note in notes for page in _note_pages(note, say)])


def views_pages(views: Sequence[Viewed], say: Say) -> list[Page]:
    """Who looked at what, on which day."""
    title = say("school-views")
    if not views:
        nobody = say("school-nobody")
        view = View(Screen.NEWS, title.da, text=nobody.da, help=nobody.help, picture="oeje")
        return _with_ways([Page(view, (title, nobody))])
    pages = _paged([_look(at, one, say) for at, one in enumerate(views)], title)
    return _with_ways([replace(page, view=replace(page.view, private=True)) for page in pages])


def title_of(one: Assigned) -> str:
    """The teacher's own title, short enough for a card."""
    title = " ".join(one.title.split())
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"


def due_of(one: Assigned, today: date, say: Say) -> Pair:
    """By when, kindly: nobody is late."""
    if one.due_on is None:
        return NO_TEXT
    if one.due_on == today:
        return say("school-due-today")
    if one.due_on < today:
        return say("school-due-past")
    return say("school-due", day=day_of(one.due_on))


def given_line(given: Given, say: Say) -> str:
    """What comes next of what her teacher has given, and by when; "" where nothing is open."""
    if not given.assigned:
        return ""
    first = given.assigned[0]
    return ". ".join(filter(None, (title_of(first), due_of(first, given.today, say).da)))


def day_of(day: date) -> str:
    """A day in the Danish way, short: 27.11."""
    return f"{day.day}.{day.month}."


def _lines_page(lines: Sequence[Told], title: Pair) -> Page:
    texts = {line.key: Pair(line.da, line.help) for line in lines}
    cards = [card(key, text, PICTURES.get(key, "help"), sound=True) for key, text in texts.items()]
    spoken = {key: (text,) for key, text in texts.items()}
    return Page(_view(title, cards), (title, *texts.values()), spoken)


def _note_pages(note: Note, say: Say) -> list[Page]:
    """Ready sentences in her language, then the teacher's own words as they are.

    A note with a sentence that this version does not know is shown as a whole, in Danish.
    """
    phrases = [BY_KEY.get(key) for key in note.phrases]
    known = [one for one in phrases if one is not None]
    if not known or len(known) < len(phrases):
        return [_own_page(note, note.text if note.phrases else note.own or note.text, say)]
    pages = [_note_page(note, say(f"ready-{one.key}"), one.picture, say) for one in known]
    return [*pages, _own_page(note, note.own, say)] if note.own else pages


def _own_page(note: Note, text: str, say: Say) -> Page:
    """In Danish it is read to her; in another language where there is a voice for it."""
    title, words = say("school-notes"), Pair(" ".join(text.split()), "")
    page = _note_page(note, words, "skrive", say)
    if note.language == "da" or text != note.own:
        return page
    order = spoken_help(words.da, note.language)
    return replace(page, told=(title,) if order is None else (title, order))


def _note_page(note: Note, words: Pair, picture: str, say: Say) -> Page:
    title, day = say("school-notes"), f"{note.author}, {day_of(note.at.date())}"
    helped = "\n".join(filter(None, (words.help, day)))
    view = View(Screen.NEWS, title.da, text=words.da, help=helped, picture=picture, private=True)
    return Page(view, (title, words))


def _look(at: int, one: Viewed, say: Say) -> tuple[Card, tuple[Pair, ...]]:
    what = say(f"viewed-{one.what if one.what in LOOKS else 'other'}")
    role = say(f"role-{one.role}") if one.role in ROLES else Pair(one.role, one.role)
    who = f"{one.name}, {role.da}, {day_of(one.at.date())}: {what.da}"
    helped = f"{role.help}, {day_of(one.at.date())}: {what.help}" if what.help else ""
    shown = card(f"look-{at}", Pair(who, helped), LOOKS.get(one.what, "oeje"), sound=True)
    return shown, (Pair(who, what.help),)


def _card(card_id: str, words: Pair, picture: str, due: str) -> Card:
    text = f"{words.da}. {due}" if due else words.da
    return card(card_id, Pair(text, words.help), picture, sound=True)


def _paged(rows: Sequence[tuple[Card, tuple[Pair, ...]]], title: Pair) -> Iterator[Page]:
    for at in range(0, len(rows), A_PAGE):
        part = rows[at : at + A_PAGE]
        said = {shown.id: tuple(p for p in words if p.da) for shown, words in part}
        yield Page(_view(title, [shown for shown, _ in part]), (title,), said)


def _view(title: Pair, cards: Sequence[Card]) -> View:
    return View(Screen.CAN, title.da, help=title.help, picture=PICTURE, cards=tuple(cards))


def _with_ways(pages: list[Page], *, back: bool = True) -> list[Page]:
    """Repeat, and on; before she begins there is no way back past what she is told."""
    ways = ("repeat", "next", "back") if back else ("repeat", "next")
    last = ("repeat", "back") if back else ("repeat", "next")
    return [
        replace(page, view=replace(page.view, commands=last if page is pages[-1] else ways))
        for page in pages
    ]
