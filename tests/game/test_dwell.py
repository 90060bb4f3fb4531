"""Resting presses once: property and plain tests of the dwell, without engine."""

from hypothesis import given
from hypothesis import strategies as st

from game.pointing.dwell import (
    BLINK_S,
    PRESS_S,
    READ_S,
    SOUND_COMES_S,
    Dwell,
    SoundFirst,
)

DT = 1 / 60
TARGETS = st.sampled_from([None, "a", "b"])
LOOKS = st.lists(
    st.tuples(TARGETS, st.floats(1 / 120, 0.1), st.integers(1, 150), st.booleans()), max_size=25
)


def rest(dwell: Dwell, target: str | None, seconds: float, *, fills: bool = True) -> int:
    """How often it is pressed in so many seconds."""
    frames = range(round(seconds / DT))
    return sum(dwell.step(target, DT, PRESS_S, fills=fills) for _ in frames)


@given(LOOKS)
def test_it_never_presses_twice_without_leaving_for_longer_than_a_blink(
    looks: list[tuple[str | None, float, int, bool]],
) -> None:
    dwell = Dwell()
    away = {"a": 1e9, "b": 1e9}  # seconds in a row off each target, the longest since its press
    run = {"a": 0.0, "b": 0.0}
    for target, dt, frames, fills in looks:
        for _ in range(frames):
            pressed = dwell.step(target, dt, PRESS_S, fills=fills)
            for name in away:
                run[name] = 0.0 if name == target else run[name] + dt
                away[name] = max(away[name], run[name])
            if pressed:
                assert target is not None
                assert away[target] >= BLINK_S - 1e-6
                away[target] = 0.0
            assert 0.0 <= dwell.share <= 1.0


def test_what_comes_up_where_she_still_looks_is_not_pressed() -> None:
    dwell, here, there = Dwell(), (0.0, 1.0, 0.0), (0.6, 0.8, 0.0)

    def look(target: str | None, way: tuple[float, float, float], seconds: float) -> int:
        frames = range(round(seconds / DT))
        return sum(dwell.step(target, DT, PRESS_S, way=way) for _ in frames)

    assert look("back", here, 2.0) == 1
    assert look(None, here, 0.5) == 0  # the screen changes
    assert look("back", here, 5.0) == 0
    assert look(None, there, 0.5) == 0
    assert look("back", here, 2.0) == 1


@given(LOOKS)
def test_it_presses_only_what_was_rested_on_long_enough(
    looks: list[tuple[str | None, float, int, bool]],
) -> None:
    dwell, rested = Dwell(), {"a": 0.0, "b": 0.0}
    for target, dt, frames, fills in looks:
        for _ in range(frames):
            if target is not None:
                rested[target] += dt
            if dwell.step(target, dt, PRESS_S, fills=fills):
                assert target is not None and rested[target] >= PRESS_S - 1e-6
                rested[target] = 0.0


def test_resting_presses_once_however_long() -> None:
    dwell = Dwell()
    assert rest(dwell, "a", PRESS_S - 0.1) == 0
    assert 0.8 < dwell.share < 1.0
    assert rest(dwell, "a", 30.0) == 1
    assert dwell.share == 0.0


def test_looking_away_empties_it_but_a_blink_does_not() -> None:
    dwell = Dwell()
    rest(dwell, "a", 0.9)
    full = dwell.share
    rest(dwell, None, BLINK_S / 2)
    assert dwell.share == full
    assert rest(dwell, "a", 0.4) == 1
    rest(dwell, "b", 0.9)
    rest(dwell, None, BLINK_S * 2)
    assert dwell.share == 0.0
    assert rest(dwell, "b", PRESS_S - 0.1) == 0


def test_something_new_is_read_before_it_fills() -> None:
    dwell = Dwell()
    rest(dwell, "a", 0.8)
    dwell.wait()
    assert dwell.share == 0.0
    rest(dwell, "a", READ_S - 0.05)
    assert dwell.share == 0.0
    assert rest(dwell, "a", PRESS_S + 0.1) == 1


def test_what_was_pressed_stays_pressed_when_something_new_comes_up_under_her_eyes() -> None:
    dwell = Dwell()
    assert rest(dwell, "next", 2.0) == 1
    dwell.wait()
    assert rest(dwell, "next", 10.0) == 0
    rest(dwell, None, 0.3)
    assert rest(dwell, "next", 2.0) == 1


def test_it_stands_still_while_it_may_not_fill() -> None:
    dwell = Dwell()
    rest(dwell, "a", 0.6)
    share = dwell.share
    assert rest(dwell, "a", 5.0, fills=False) == 0
    assert dwell.share == share
    assert rest(dwell, "a", 0.8) == 1


def hear(sound: SoundFirst, seconds: float, speaking: bool) -> list[bool]:
    frames = range(round(seconds / DT))
    return [sound.over("a", rest_s=0.7, speaking=speaking, dt=DT) for _ in frames]


def test_a_cards_sound_is_heard_to_its_end_first() -> None:
    sound = SoundFirst()
    assert not any(hear(sound, 0.9, speaking=False))
    assert not any(hear(sound, 2.5, speaking=True))
    assert all(hear(sound, 0.5, speaking=False))


def test_another_sound_that_fades_when_she_arrives_does_not_count() -> None:
    sound = SoundFirst()
    assert not any(hear(sound, 0.5, speaking=True))
    assert not any(hear(sound, SOUND_COMES_S - 0.55, speaking=False))


def test_a_sound_that_never_comes_holds_nothing_up_for_long() -> None:
    sound = SoundFirst()
    hear(sound, SOUND_COMES_S, speaking=False)
    assert all(hear(sound, 0.1, speaking=False))
