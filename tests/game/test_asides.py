"""What stands on a button is said to her who rests on it, where nobody else speaks or listens."""

from dataclasses import replace

import pytest

from game.settings import LearnerSettings
from game.shift.asides import Asides
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.view import Card, Mic, Rested, Screen, SpeakCue, View
from lessons.help_language import Texts
from tests.game.fakes import LINE_S, FakeVoice

BOARD = View(
    Screen.BOARD,
    cards=(Card("scene", "En ordre", "An order", sound=True),),
    commands=("next", "settings", "back"),
)


class Board:
    """A screen, and somebody who rests on it."""

    def __init__(self, view: View = BOARD, language: str = "en", reads: bool = True) -> None:
        self.view, self.language = view, language
        self.settings = LearnerSettings(help_language=language, reads=reads)
        self.voice = FakeVoice()
        self.speaker = Speaker(self.voice)
        self._asides = Asides(self.speaker)
        self._now = 0.0

    def rest(self, name: str = "", ticks: int = 60) -> list[str]:
        """What is said from now on for so many moments."""
        spoken = []
        for tick in range(ticks):
            self._now += LINE_S / 10
            inputs = (Rested(name),) if name and not tick else ()
            say = Texts(self.language).pair
            cues = self._asides.tick(self._now, inputs, self.view, say, self.settings)
            spoken += [self.voice.text_of(cue.wav) for cue in cues if isinstance(cue, SpeakCue)]
        return spoken


def test_a_button_is_said_in_danish_and_in_the_help_language() -> None:
    assert Board().rest("settings") == ["Indstillinger", Texts("en").pair("settings").help]


def test_where_the_help_language_has_no_voice_danish_is_said() -> None:
    assert Board(language="ti").rest("back") == [Texts("ti").pair("back").da]


def test_the_way_to_work_is_said_as_it_is_written() -> None:
    assert Board().rest("next")[0] == Texts("en").pair("go-to-work").da


def test_a_card_of_the_board_is_said_and_one_of_a_scene_is_left_to_the_scene() -> None:
    assert Board().rest("scene") == ["En ordre", "An order"]
    assert Board(replace(BOARD, screen=Screen.SCENE)).rest("scene") == []


@pytest.mark.parametrize("mic", [Mic.LISTENING, Mic.HEARING, Mic.THINKING, Mic.EARLY])
def test_nothing_is_said_while_somebody_listens_to_her(mic: Mic) -> None:
    assert Board(replace(BOARD, mic=mic)).rest("settings") == []


def test_what_is_not_offered_is_not_said() -> None:
    assert Board().rest("help") == []


def test_who_speaks_already_is_not_interrupted() -> None:
    board = Board()
    board.speaker.say(Order("lars", "Godmorgen!", NARRATOR))
    assert board.rest("settings") == []


def test_who_begins_to_speak_comes_first() -> None:
    board = Board()
    board.rest("settings", ticks=2)
    line = Order("lars", "Godmorgen!", NARRATOR)
    board.speaker.say(line)
    assert board.rest(ticks=1) == []
    assert board.speaker.current is line
    assert board.rest(ticks=100) == []


def test_the_next_button_replaces_the_one_before() -> None:
    board = Board()
    board.rest("settings", ticks=2)
    assert board.rest("back")[0] == Texts("en").pair("back").da


def greeted(screen: Screen, *, reads: bool = False, notice: str = "") -> list[str]:
    say = Texts("en").pair
    view = View(screen, say("settings").da, help=say("settings").help, notice=notice)
    return Board(view, reads=reads).rest()


def test_at_the_door_every_screen_says_in_danish_what_it_asks() -> None:
    for screen in (Screen.WHO, Screen.CODE, Screen.HELP_LANGUAGE):
        assert greeted(screen, reads=True) == ["Indstillinger"]


def test_what_went_wrong_at_the_door_is_said_instead() -> None:
    assert greeted(Screen.CODE, notice="Prøv igen.") == ["Prøv igen."]


def test_who_does_not_read_is_told_once_where_she_is() -> None:
    for screen in (Screen.BOARD, Screen.SETTINGS):
        assert greeted(screen) == ["Indstillinger", Texts("en").pair("settings").help]
        assert greeted(screen, reads=True) == []


def test_a_screen_whose_part_speaks_is_left_to_it() -> None:
    for screen in (Screen.OFFER, Screen.WORKPLACE, Screen.STEPS, Screen.SCENE, Screen.EXERCISE):
        assert greeted(screen) == []
