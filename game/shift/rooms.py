"""What a sitting needs of the house."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Protocol

from game.kiosk import KioskSettings
from game.shift.care import NO_CARE, Care
from game.shift.joining import Invites
from game.shift.keeper import Keeper
from game.shift.room import Microphones
from game.shift.school.school import School
from progress_db.events import Clock
from scenes.pack import Pack
from speech.ears import Ears
from speech.voice import Voice


@dataclass(frozen=True, slots=True)
class OnShelf:
    """Every workplace by id, and the folders of recorded lines."""

    packs: Mapping[str, Pack]
    clips: Mapping[str, Path]


class Shelf(Protocol):
    """Where workplaces lie; a sync may bring others at any time."""

    def look(self, now: float) -> None:
        """Has anything changed? Then it is read aside; asked while nobody is in a scene."""

    def fresh(self) -> OnShelf | None:
        """What has been read and not been given yet; None: nothing. Never waits."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """The house around a sitting. `clips` gives a pack's folder of recorded lines.

    `hears` is False where there is no microphone: then every reply is pointed at. `microphones`
    lets her choose; with it, the microphone is tried before a learner's first shift. `care` is
    what her way of playing asks for, `kiosk` a class's shared machine. `voice_at_door`: where
    nobody presses anything, the sign-in answers to voice. `school` is the way to her class, where
    the device belongs to one; `shelf` tells of workplaces that come while the game runs; `invites`
    of classes that a device without one may join.
    """

    packs: Mapping[str, Pack]
    clips: Mapping[str, Path]
    ears: Ears
    voice: Voice
    keeper: Keeper
    clock: Clock
    dice: Random
    rig: str = "desktop"
    hears: bool = True
    microphones: Microphones | None = None
    care: Care = NO_CARE
    kiosk: KioskSettings | None = None
    voice_at_door: bool = True
    school: School | None = None
    shelf: Shelf | None = None
    invites: Invites | None = None
