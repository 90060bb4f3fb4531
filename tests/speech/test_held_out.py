from speech.held_out import HELD_OUT
from speech.synthetic import say
from speech.training.synthetic import VARIANTS


def test_no_net_is_trained_on_the_voices_that_measure_it():
    assert not {voice.variant for voice in HELD_OUT} & set(VARIANTS)


def test_the_voices_differ():
    sounds = {say("god morgen", voice).tobytes() for voice in HELD_OUT}
    assert len(sounds) == len(HELD_OUT)
