"""What a sitting needs of the house."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from game.kiosk import KioskSettings
from game.shift.care import NO_CARE, Care
from game.shift.keeper import Keeper
from game.shift.room import Microphones
from game.shift.school.school import School
from progress_db.events import Clock
from scenes.pack import Pack
from speech.ears import Ears
from speech.voice import Voice


@dataclass(frozen=True, slots=True)
class Rooms:
    """The house around a sitting. `clips` gives a pack's folder of recorded lines.

    `hears` is False where there is no microphone: then every reply is pointed at. `microphones`
    lets her choose; with it, the microphone is tried before a learner's first shift. `care` is
    what her way of playing asks for, `kiosk` a class's shared machine. `voice_at_door`: where
    nobody presses anything, the sign-in answers to voice. `school` is the way to her class, where
    the device belongs to one.
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
