import numpy as np
import pytest

from speech.audio import RATE
from speech.noise import babble, in_room, noisy, pink


def dice():
    return np.random.default_rng(1)


def tone(seconds=1.0):
    return (8000 * np.sin(2 * np.pi * 300 * np.arange(round(seconds * RATE)) / RATE)).astype(
        np.int16
    )


def test_pink_noise_is_louder_below():
    power = np.abs(np.fft.rfft(pink(RATE, dice()))) ** 2
    assert power[100:200].sum() == pytest.approx(power[1000:2000].sum(), rel=0.4)
    assert power[100:200].sum() > 3 * power[1000:1100].sum()


@pytest.mark.parametrize("snr_db", [0.0, 10.0, 30.0])
def test_noise_lies_as_far_below_as_asked(snr_db):
    clean = tone()
    added = noisy(clean, pink(len(clean), dice()), snr_db).astype(float) - clean
    loud = np.sort(clean.astype(float) ** 2)[len(clean) // 2 :].mean()
    assert 10 * np.log10(loud / np.mean(added**2)) == pytest.approx(snr_db, abs=0.5)


def test_babble_is_made_of_the_voices():
    mixed = babble(RATE, [tone()], dice())
    assert np.argmax(np.abs(np.fft.rfft(mixed))) == 300
    assert np.mean(mixed**2) == pytest.approx(1.0)


def test_babble_of_nobody_is_noise():
    assert np.array_equal(babble(100, [], dice()), pink(100, dice()))


def test_a_room_goes_on_after_the_sound():
    click = np.zeros(RATE, np.int16)
    click[100] = 10_000
    heard = in_room(click, 0.3, 6.0, dice()).astype(float)
    assert heard[100] == pytest.approx(10_000, abs=2)
    early, late = (np.sum(heard[a:b] ** 2) for a, b in ((200, 1200), (3200, 4200)))
    assert early > 10 * late > 0
    assert 10 * np.log10(np.sum(heard[101:] ** 2) / 1e8) == pytest.approx(-6.0, abs=0.5)
