import pytest

from speech.devices import CaptureDevice, choose, is_microphone, is_worn

HEADSETS = [
    "Microphone (Valve VR Radio & HMD Mic)",
    "Index HMD Mono",
    "Headset Microphone (Oculus Virtual Audio Device)",
    "Meta Quest 3 Analog Stereo",
    "Microphone (Quest 2)",
    "Microphone (HTC-VIVE)",
    "Microphone (VIVE Pro Mutimedia Audio)",
    "Pico Streaming Microphone",
    "Microphone (PICO 4)",
    "HP Reverb Virtual Reality Headset G2 Mono",
    "Windows Mixed Reality Headset Microphone",
    "Samsung Odyssey+ Mono",
    "Steam Streaming Microphone",
    "Microphone (Jabra Evolve2 40)",
    "Plantronics Blackwire 3220 Series Mono",
    "Logitech H390 USB Headset",
    "Sennheiser USB headset Mono",
    "AirPods Pro",
    "Headset (WH-1000XM4 Hands-Free AG Audio)",
    "SteelSeries Arctis 7 Chat",
]
TABLES = [
    "Built-in Audio Analog Stereo",
    "MacBook Pro Microphone",
    "Microphone Array (Realtek(R) Audio)",
    "HD Pro Webcam C920",
    "Blue Yeti Stereo Microphone",
    "Default Input",
    "",
]
NONE = [
    "Monitor of Built-in Audio Analog Stereo",
    "Stereo Mix (Realtek(R) Audio)",
    "Discard all samples (playback) or generate zero samples (capture)",
    "Line In (Realtek(R) Audio)",
    "USB Audio IEC958",
]


def devices(*names):
    return [CaptureDevice(name, i) for i, name in enumerate(names)]


@pytest.mark.parametrize("name", HEADSETS)
def test_a_headset_is_taken_whatever_else_is_plugged_in(name):
    assert is_worn(name)
    assert is_microphone(name)
    assert choose(devices(*TABLES, name)).name == name


@pytest.mark.parametrize("name", TABLES)
def test_a_microphone_on_the_table_is_no_headset(name):
    assert not is_worn(name)


@pytest.mark.parametrize("name", NONE)
def test_a_loudspeakers_own_sound_is_no_microphone(name):
    assert not is_microphone(name)


def test_where_none_stands_out_the_system_chooses():
    assert choose(devices(*TABLES)) is None
    assert choose([]) is None


def test_a_vr_headset_goes_before_another_headset():
    assert choose(devices("Jabra Evolve2 40", "Index HMD Mono")).name == "Index HMD Mono"


def test_what_was_chosen_before_goes_before_all():
    found = choose(
        devices("Index HMD Mono", "Blue Yeti Stereo Microphone"), "Blue Yeti Stereo Microphone"
    )
    assert found.name == "Blue Yeti Stereo Microphone"


def test_what_was_chosen_and_is_not_there_does_not_hinder():
    assert choose(devices("Built-in", "Quest 3"), "Blue Yeti").name == "Quest 3"
