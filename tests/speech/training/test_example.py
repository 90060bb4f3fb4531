import numpy as np

from speech.training.example import Example, frame_labels


def labels(phones, samples=1600, **wanted):
    return frame_labels(Example(np.zeros(samples, np.int16), phones, "", "", ""), **wanted).tolist()


def test_a_frame_has_the_phone_at_its_centre():
    assert labels(((0, 3), (480, 5), (800, 0))) == [3, 5, 0, 0, 0]
    assert labels(((0, 3), (481, 5))) == [3, 3, 5, 5, 5]


def test_before_the_first_phone_and_after_the_sound_there_is_silence():
    assert labels(((500, 7),), frames=7) == [0, 0, 7, 7, 7, 0, 0]


def test_of_two_phones_at_one_sample_the_later_counts():
    assert labels(((0, 0), (0, 9)), samples=320) == [9]


def test_a_last_frame_counts_where_it_is_half_full():
    assert len(labels((), samples=1600 + 159)) == 5
    assert len(labels((), samples=1600 + 160)) == 6
    assert labels((), samples=1600, frame_samples=800) == [0, 0]
