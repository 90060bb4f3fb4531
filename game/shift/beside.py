"""The parts beside her shifts: care, the introduction, her workplace, her settings."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from game.settings import LearnerSettings
from game.shift.board import PLACING, TUTORIAL, SettingsPart
from game.shift.guide import guide_of
from game.shift.listening import Listener
from game.shift.part import Part, Say
from game.shift.placing.beginning import Beginning, beginning_parts
from game.shift.room import RoomPart
from game.shift.rooms import Rooms
from game.shift.school.given import Given
from game.shift.school.mine import Mine
from game.shift.speaking import Speaker
from game.shift.tuned import Tuned
from game.shift.tutorial import Tutorial
from game.shift.voice_menu import VoiceMenu
from game.shift.workplaces import WorkplaceChoice, workplace_of
from game.view import Cue, PrepareCue
from scenes.pack import Pack
from speech.far_talk import OwnVoice


class Her(Protocol):
    """What these parts need of the sitting: who she is now, and the rooms around her."""

    rooms: Rooms
    speaker: Speaker
    settings: LearnerSettings
    calls: VoiceMenu
    tuned: Tuned
    say: Say

    def signed_in(self) -> UUID:
        """Her id. Raises GameError where nobody is."""

    def change_settings(self, settings: LearnerSettings) -> Say:
        """Keep them; gives what says texts from now on."""

    def listener(self) -> Listener:
        """Who hears her."""

    def send(self, cue: Cue) -> None:
        """Have a cue performed."""


class Beside:
    """Makes the parts when they are asked for; what she chooses in them is kept at once."""

    def __init__(self, her: Her) -> None:
        self._her = her

    def told_what_leaves(self) -> Iterator[Part]:
        """On a device of a class: what her teacher will see, and whether that may be. Once."""
        her = self._her
        if her.rooms.school is None or her.settings.shares is not None:
            return
        mine = self._mine(Given(her.rooms.clock().date()))
        yield from mine.told()
        self._keep(mine.answer)

    def my_teacher(self, given: Given) -> Iterator[Part]:
        """What the teacher gives, writes and sees; who looked; what leaves."""
        mine = self._mine(given)
        yield from mine.menu(self._her.settings.shares)
        self._keep(mine.answer)

    def choose_workplace(self) -> Iterator[Part]:
        """Where does she want to work?"""
        her = self._her
        part = WorkplaceChoice(her.rooms.packs, her.say, her.speaker, her.settings)
        yield part
        if part.choice:
            her.change_settings(replace(her.settings, workplace=part.choice))
            her.send(PrepareCue(part.choice))

    def beginning(self, *, asked: bool) -> Iterator[Part]:
        """Where she begins; `asked`: she wants to find out."""
        her, pack = self._her, self._here()
        her.calls.enter(pack)
        around = (her.rooms, pack, her.settings, her.say, her.speaker, her.listener)
        yield from beginning_parts(
            Beginning(*around, her.signed_in(), her.change_settings), asked=asked
        )

    def tutorial(self) -> Iterator[Part]:
        """How one plays, with a colleague; from now on she has been shown."""
        her, pack = self._her, self._here()
        her.calls.enter(pack)
        settings, guide = her.settings, guide_of(pack, her.rooms.clips.get(pack.head.id))
        language, gaze = settings.help_language, settings.gaze
        yield Tutorial(guide, her.say, her.speaker, her.listener(), language, gaze=gaze)
        if not her.settings.tutorial_done:
            her.change_settings(replace(her.settings, tutorial_done=True))

    def settings(self) -> Iterator[Part]:
        """The settings; from there the microphone or the introduction, as often as she likes."""
        while True:
            her = self._her
            hears = her.rooms.hears
            part = SettingsPart(her.say, her.settings, her.change_settings, hears=hears)
            yield part
            if not part.choice:
                return
            yield from self._asked_for(part.choice)

    def room_check(self) -> RoomPart:
        """Is she heard well here?"""
        her = self._her
        rooms = her.rooms
        return RoomPart(her.say, her.speaker, rooms.ears, self._room_heard, rooms.microphones)

    def _asked_for(self, choice: str) -> Iterator[Part]:
        if choice == TUTORIAL:
            return self.tutorial()
        return self.beginning(asked=True) if choice == PLACING else iter((self.room_check(),))

    def _room_heard(self, voice: OwnVoice | None) -> None:
        """The check is over: what was learnt of her voice is used, and it is not asked again."""
        her = self._her
        her.tuned.voice_heard(voice)
        if not her.settings.room_checked:
            her.change_settings(replace(her.settings, room_checked=True))

    def _mine(self, given: Given) -> Mine:
        her = self._her
        return Mine(her.say, her.speaker, her.settings.help_language, given)

    def _keep(self, answer: bool | None) -> None:
        """Whether she shares, from now on."""
        if answer is not None and answer != self._her.settings.shares:
            self._her.change_settings(replace(self._her.settings, shares=answer))

    def _here(self) -> Pack:
        packs = self._her.rooms.packs
        return workplace_of(packs, self._her.settings) or next(iter(packs.values()))
