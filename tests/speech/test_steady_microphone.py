"""Unplugged and plugged in again, with devices of ten lines and a clock that the test moves."""

import numpy as np
import pytest

from speech.devices import CaptureDevice
from speech.errors import SpeechError
from speech.steady_microphone import LOOK_EVERY_S, SteadyMicrophone

HEADSET, LAPTOP = "Quest 3", "Built-in Audio"


class Plug:
    """One device that can be pulled out."""

    def __init__(self, shelf, name):
        self.shelf, self.name, self.worn = shelf, name, name == HEADSET
        self.closed = False

    def start(self):
        if self.name in self.shelf.broken:
            raise SpeechError("microphone-missing", "It does not open.")

    def read(self):
        return np.full(3, self.shelf.loudness[self.name], np.int16)

    def alive(self):
        return self.name in self.shelf.plugged

    def close(self):
        self.closed = True


class Shelf:
    """What is plugged in. With `waiting` the background work is done when the test says so."""

    def __init__(self, *names, wanted="", waiting=False):
        self.plugged = list(names)
        self.broken = set()
        self.meanwhile = lambda: None
        self.loudness = {HEADSET: 7, LAPTOP: 5, "default": 1}
        self.now, self.made, self.waiting = 0.0, [], []
        run = self.waiting.append if waiting else (lambda work: work())
        self.mic = SteadyMicrophone(wanted, self.devices, self.make, lambda: self.now, run)

    def devices(self):
        return [CaptureDevice(name, name) for name in self.plugged]

    def make(self, device):
        self.meanwhile()
        self.made.append(Plug(self, device.name if device else self.plugged[0]))
        return self.made[-1]

    def later(self, seconds=LOOK_EVERY_S):
        self.now += seconds
        return self.mic.read()


def test_the_headset_is_taken_before_the_systems_choice():
    shelf = Shelf(LAPTOP, HEADSET)
    shelf.mic.start()
    assert (shelf.mic.name, shelf.mic.worn) == (HEADSET, True)
    assert shelf.mic.read().tolist() == [7, 7, 7]


def test_pulled_out_another_takes_over():
    shelf = Shelf(LAPTOP, HEADSET)
    shelf.mic.start()
    shelf.plugged.remove(HEADSET)
    shelf.mic.read()
    assert (shelf.mic.name, shelf.mic.worn) == (LAPTOP, False)
    assert shelf.made[0].closed
    assert shelf.mic.alive()


def test_with_none_left_it_is_gone_until_one_comes():
    shelf = Shelf(HEADSET)
    shelf.mic.start()
    shelf.plugged.clear()
    assert len(shelf.mic.read()) == 0
    assert not shelf.mic.alive()
    assert len(shelf.later()) == 0
    shelf.plugged.append(HEADSET)
    assert shelf.later().tolist() == [7, 7, 7]
    assert shelf.mic.alive()


def test_the_chosen_one_comes_back_at_the_next_turn():
    shelf = Shelf(LAPTOP, wanted=HEADSET)
    shelf.mic.start()
    assert shelf.mic.name == LAPTOP
    shelf.plugged.append(HEADSET)
    shelf.later()
    assert shelf.mic.name == LAPTOP  # not in the middle of her sentence
    shelf.mic.start()
    shelf.mic.read()
    assert shelf.mic.name == HEADSET


def test_choosing_another_takes_it_at_once():
    shelf = Shelf(LAPTOP, HEADSET)
    shelf.mic.start()
    assert shelf.mic.names == (LAPTOP, HEADSET)
    shelf.mic.use(LAPTOP)
    shelf.mic.start()
    assert shelf.mic.name == LAPTOP


def test_a_device_that_does_not_open_is_passed_over():
    shelf = Shelf(LAPTOP, HEADSET)
    shelf.broken.add(HEADSET)
    shelf.mic.start()
    assert shelf.mic.name == LAPTOP


def test_nothing_blocks_while_the_sound_system_takes_its_time():
    shelf = Shelf(HEADSET, waiting=True)
    shelf.mic.start()
    assert len(shelf.mic.read()) == 0
    assert shelf.mic.alive()  # nobody knows yet
    (search,) = shelf.waiting
    assert len(shelf.later(0.1)) == 0
    assert shelf.waiting == [search]  # one look at a time
    search()
    assert shelf.mic.read().tolist() == [7, 7, 7]


def test_closed_it_gives_and_opens_nothing():
    shelf = Shelf(HEADSET)
    shelf.mic.start()
    shelf.mic.close()
    assert shelf.made[0].closed
    assert len(shelf.later()) == 0
    assert len(shelf.made) == 1


def test_closed_while_a_device_is_being_opened_it_is_given_back():
    shelf = Shelf(HEADSET)

    shelf.meanwhile = shelf.mic.close
    shelf.mic.start()
    assert shelf.made[0].closed
    assert len(shelf.later()) == 0


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_plugged_in_and_out_it_ends_with_sound(seed):
    dice = np.random.default_rng(seed)
    shelf = Shelf(LAPTOP, HEADSET)
    shelf.mic.start()
    for _ in range(300):
        name = (LAPTOP, HEADSET)[dice.integers(2)]
        (shelf.plugged.remove if name in shelf.plugged else shelf.plugged.append)(name)
        shelf.later(float(dice.uniform(0, 3)))
        if dice.random() < 0.2:
            shelf.mic.start()
    shelf.plugged[:] = [HEADSET]
    shelf.later()
    shelf.later()
    shelf.mic.start()
    assert shelf.later().tolist() == [7, 7, 7]
