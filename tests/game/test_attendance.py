"""The shift pauses by itself while nobody wears the headset, and goes on by itself."""

import itertools
from dataclasses import replace

import pytest

from game.attendance import Attendance
from game.rig.rig import Presence
from game.view import Command, Screen, View

AT_WORK = View(Screen.SCENE)
PAUSED = replace(AT_WORK, paused=True)
HERE, AWAY, GONE = Presence.HERE, Presence.AWAY, Presence.GONE


@pytest.mark.parametrize("absence", [AWAY, GONE])
@pytest.mark.parametrize("screen", [Screen.SCENE, Screen.EXERCISE, Screen.ROOM, Screen.TUTORIAL])
def test_it_pauses_once_and_goes_on(absence: Presence, screen: Screen) -> None:
    attendance = Attendance()
    at_work = View(screen)
    paused = replace(at_work, paused=True)
    assert attendance.inputs(HERE, at_work) == ()
    assert attendance.inputs(absence, at_work) == (Command("pause"),)
    assert attendance.inputs(absence, paused) == ()
    assert attendance.inputs(HERE, paused) == (Command("resume"),)
    assert attendance.inputs(HERE, at_work) == ()


@pytest.mark.parametrize("screen", [Screen.WHO, Screen.BOARD, Screen.CARE, Screen.STOPPED])
def test_where_nothing_is_missed_it_does_not_pause(screen: Screen) -> None:
    attendance = Attendance()
    assert attendance.inputs(AWAY, View(screen)) == ()
    assert attendance.inputs(HERE, View(screen)) == ()


def test_her_own_pause_is_hers() -> None:
    attendance = Attendance()
    assert attendance.inputs(AWAY, PAUSED) == ()
    assert attendance.inputs(HERE, PAUSED) == ()


def test_whoever_goes_on_without_her_is_let_alone() -> None:
    attendance = Attendance()
    attendance.inputs(AWAY, AT_WORK)
    attendance.inputs(AWAY, PAUSED)
    assert attendance.inputs(AWAY, AT_WORK) == ()  # somebody pressed a key
    assert attendance.inputs(AWAY, PAUSED) == ()  # and paused again
    assert attendance.inputs(HERE, PAUSED) == ()  # so it stays paused


def test_a_scene_that_begins_while_she_is_away_waits() -> None:
    attendance = Attendance()
    assert attendance.inputs(AWAY, View(Screen.BOARD)) == ()
    assert attendance.inputs(AWAY, AT_WORK) == (Command("pause"),)


def test_each_absence_counts_anew() -> None:
    attendance = Attendance()
    for _ in range(3):
        assert attendance.inputs(GONE, AT_WORK) == (Command("pause"),)
        assert attendance.inputs(HERE, PAUSED) == (Command("resume"),)


def test_it_never_says_what_makes_no_sense() -> None:
    moments = list(itertools.product((HERE, AWAY), (AT_WORK, PAUSED)))
    for story in itertools.product(moments, repeat=4):
        attendance = Attendance()
        for presence, view in story:
            said = attendance.inputs(presence, view)
            assert len(said) <= 1
            if said:
                assert said[0].name == ("resume" if view.paused else "pause")
