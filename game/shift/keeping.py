"""From the board to her own screens: the locker, and what she can do at work."""

from game.settings import LearnerSettings
from game.shift.board import CAN, LOCKER
from game.shift.can import can_pages
from game.shift.locker import locker_pages
from game.shift.pages import Pages
from game.shift.rooms import Rooms
from game.shift.speaking import Speaker
from game.shift.today import Today
from lessons.help_language import Texts

KEEPING = (CAN, LOCKER)


def keeping(
    choice: str, rooms: Rooms, today: Today, settings: LearnerSettings, speaker: Speaker
) -> Pages:
    """The part for a choice of KEEPING; the newest things stand first."""
    language, packs = settings.help_language, rooms.packs
    say = Texts(language).pair
    if choice == LOCKER:
        things = reversed(today.gained.keepsakes.brought)
        return Pages(locker_pages(packs, things, say, language), speaker, language)
    workplace = settings.workplace or today.pack.head.id
    now = rooms.clock()
    pages = can_pages(packs, workplace, today.gained, now, say, language)
    return Pages(pages, speaker, language)
