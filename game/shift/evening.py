"""The order of the parts, from the sign-in to the wrap-up, for one learner after the other."""

import math
from collections.abc import Generator, Iterator
from typing import Protocol
from uuid import UUID

from game.settings import LearnerSettings
from game.shift.beside import Beside, Her
from game.shift.board import BEFORE, CONTINUE, TEACHER, WORKPLACE, Board
from game.shift.care import FINISH, ON_SCREEN, CareCheck
from game.shift.door import Door
from game.shift.ending import Ending
from game.shift.fitting import fit_hers
from game.shift.hygiene import Hygiene
from game.shift.joining import Joining
from game.shift.keeping import KEEPING, keeping
from game.shift.one_shift import Around, parts_of
from game.shift.part import Part, Say
from game.shift.record import Record
from game.shift.resuming import resumed
from game.shift.school.school import School
from game.shift.sign_in import SignIn
from game.shift.standstill import Standstill
from game.shift.today import Today
from game.shift.workplaces import workplace_of
from lessons.curriculum import BEFORE_WORK_MIN
from scenes.pack import Pack

ELSEWHERE = (WORKPLACE, TEACHER, *KEEPING, "settings")


class Host(Her, Protocol):
    """What an evening needs of the sitting beside who she is: what it knows, and its halts."""

    door: Door
    still: Standstill
    on_screen: bool

    @property
    def hears(self) -> bool:
        """Whether her microphone is used."""

    def use(self, settings: LearnerSettings) -> Say:
        """From now on these; gives what says texts."""

    def welcome(self, learner_id: UUID) -> None:
        """She has signed in."""

    def join(self, school: School) -> None:
        """From now on this device is one of a class."""

    def take_packs(self) -> None:
        """From now on the workplaces that there are now."""

    def load_today(self, minutes: int = 0) -> Today:
        """Her plan; `minutes` in place of hers."""

    def begin_record(self, pack: Pack) -> Record:
        """What happens from now on, in this pack."""

    def keep_tuning(self) -> None:
        """What was learnt of her voice."""

    def close(self) -> None:
        """She has finished for today."""


class Evening:
    """Makes one part after the other; what each has found decides which comes next."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._beside = Beside(host)

    def parts(self, *, used: bool = False) -> Iterator[Part]:
        """Without end; `used`: somebody has just worn what the next one wears."""
        while True:
            host = self._host
            if used and host.rooms.kiosk is not None and host.rooms.care.wipe:
                yield Hygiene(host.say, host.speaker, host.settings.help_language)
            learner_id = UUID((yield from self._sign_in()))
            host.take_packs()
            host.welcome(learner_id)
            fit_hers(host.rooms.keeper, host.rooms.clock, learner_id)
            if (yield from self._looked_after()):
                yield from self._shifts()
            used = True

    def _sign_in(self) -> Generator[Part, None, str]:
        """Until somebody has signed in; gives her id."""
        host = self._host
        host.use(LearnerSettings())
        locked = host.rooms.kiosk is not None and not host.rooms.kiosk.new_learners
        making = False
        while True:
            yield from self._asked_to_join()
            known = host.door, host.say, host.speaker
            part = SignIn(*known, locked=locked, making=making, called=self._is_invited)
            yield part
            if part.called_away:
                continue
            if part.learner_id:
                return part.learner_id
            making = yield from self._teacher_agrees()

    def _is_invited(self) -> bool:
        invites = self._host.rooms.invites
        return invites is not None and invites.asked is not None

    def _asked_to_join(self) -> Iterator[Part]:
        """The teacher, where a class's file lies there; in a kiosk a yes needs the code."""
        host, allowed = self._host, False
        while (invites := host.rooms.invites) is not None and self._is_invited():
            kiosk = host.rooms.kiosk is not None
            part = Joining(host.say, invites, kiosk=kiosk, allowed=allowed)
            yield part
            allowed = part.wants and (yield from self._teacher_agrees())
            if part.school is not None:
                host.join(part.school)

    def _teacher_agrees(self) -> Generator[Part, None, bool]:
        """Whether the teacher's code is given; without a kiosk nobody is asked."""
        part = self._host.still.teacher()
        if part is None:
            return True
        yield part
        return part.right

    def _looked_after(self) -> Generator[Part, None, bool]:
        """Care and introduction, where they are due; False when she ends here for today."""
        host, care = self._host, self._host.rooms.care
        if care.check:
            check = CareCheck(host.say, host.speaker, host.listener(), host.settings.help_language)
            yield check
            if check.choice == FINISH:
                host.close()
                return False
            if check.choice == ON_SCREEN:
                host.on_screen = True
                host.still.count(math.inf)
        yield from self._beside.told_what_leaves()
        yield from self._works_somewhere()
        if care.tutorial and not host.settings.tutorial_done:
            yield from self._beside.tutorial()
            yield from self._beside.beginning(asked=False)
        return True

    def _works_somewhere(self) -> Iterator[Part]:
        """She chooses where; again, when her workplace is not there any more."""
        if workplace_of(self._host.rooms.packs, self._host.settings) is None:
            yield from self._beside.choose_workplace()

    def _shifts(self) -> Iterator[Part]:
        """Board, warm-up, scene and wrap-up, as often as she likes; ends when she goes back."""
        while True:
            host = self._host
            host.take_packs()
            yield from self._works_somewhere()
            today = host.load_today()
            kiosk, several = host.rooms.kiosk is not None, len(host.rooms.packs) > 1
            language, before = host.settings.help_language, today.has_met(host.settings.workplace)
            board = Board(host.say, today, language, kiosk=kiosk, several=several, before=before)
            yield board
            if board.choice == "back":
                host.close()
                return
            if board.choice in ELSEWHERE:
                yield from self._elsewhere(board.choice, today)
                continue
            if self._is_new_to_the_microphone():
                yield self._beside.room_check()
            yield from self._shift(self._wanted(board.choice, today))

    def _is_new_to_the_microphone(self) -> bool:
        host = self._host
        has_one = host.rooms.microphones is not None and host.hears
        return has_one and not host.settings.room_checked

    def _elsewhere(self, choice: str, today: Today) -> Iterator[Part]:
        """From the board to her own screens, and back."""
        host = self._host
        if choice == WORKPLACE:
            host.take_packs()  # a colleague may just have said that there is a new one
            yield from self._beside.choose_workplace()
        elif choice == TEACHER and today.given is not None:
            yield from self._beside.my_teacher(today.given)
        elif choice in KEEPING:
            yield keeping(choice, host.rooms, today, host.settings, host.speaker)
        elif choice == "settings" and (yield from self._teacher_agrees()):
            yield from self._beside.settings()

    def _wanted(self, choice: str, today: Today) -> Today:
        """Today's shift, two minutes before a real one, or on from where she was cut off."""
        host = self._host
        if choice == CONTINUE and today.bookmark is not None:
            rooms = host.rooms
            return resumed(today, today.bookmark, rooms.packs, host.settings, rooms.dice)
        return host.load_today(BEFORE_WORK_MIN) if choice == BEFORE else today

    def _shift(self, today: Today) -> Iterator[Part]:
        host = self._host
        host.calls.enter(today.pack)
        record = host.begin_record(today.pack)
        her = host.rooms, host.settings, host.say, host.speaker, host.listener
        around = Around(*her, record, host.send)
        ending = Ending(around, today)
        yield from parts_of(around, today)
        host.keep_tuning()
        yield from ending.parts(host.load_today())
