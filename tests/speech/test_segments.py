"""The sounds of a word are those of its proper way, though a tolerance let another one pass."""

import numpy as np

from speech.acoustic.graph import build_graph
from speech.acoustic.segments import segments_of, sounds_of, words_of
from speech.acoustic.sound import SeenSound
from speech.acoustic.viterbi import forward

PHONES = ("SIL", "m", "?&", "D", "l")
IDS = {phone: at for at, phone in enumerate(PHONES)}
MAD = ("m", "?&", "D")


def seen(*said: tuple[str, int]) -> SeenSound:
    """Sound in which each phone is certain for so many frames."""
    frames = [phone for phone, count in said for _ in range(count)]
    scores = np.full((len(frames), len(PHONES)), -8.0, np.float32)
    scores[np.arange(len(frames)), [IDS[phone] for phone in frames]] = 0.0
    scores[[phone == "l" for phone in frames], IDS["D"]] = -3.0  # soft d is not far from l
    speech = np.array([phone != "SIL" for phone in frames])
    return SeenSound(scores, scores.copy(), speech, 0.0, 0.02)


def sounds(sound: SeenSound, forgiven: tuple[tuple[str, ...], ...]) -> list[tuple[object, ...]]:
    graph = build_graph(["mad"], {"mad": (MAD, *forgiven)}, IDS)
    path = forward(graph, sound.scores).path(0)
    return sounds_of(graph, path, sound, PHONES, [(MAD,)])


def test_sounds_carry_phones_times_and_rivals() -> None:
    (word,) = sounds(seen(("SIL", 3), ("m", 4), ("?&", 6), ("l", 5), ("SIL", 3)), ())
    assert [(one.phone, one.start_s, one.end_s) for one in word] == [
        ("m", 0.0, 0.08),
        ("?&", 0.08, 0.2),
        ("D", 0.2, 0.3),
    ]
    assert word[0].lead < 0
    assert (word[2].rivals[0].phone, word[2].lead) == ("l", 3.0)


def test_a_sound_that_may_be_left_out_is_still_looked_for() -> None:
    without = (("m", "?&"),)
    (word,) = sounds(seen(("SIL", 3), ("m", 4), ("?&", 6), ("SIL", 4)), without)
    assert [one.phone for one in word] == ["m", "?&", "D"]
    assert word[2].rivals[0].phone == "-"


def test_a_forgiven_phone_is_measured_against_the_proper_one() -> None:
    (word,) = sounds(
        seen(("SIL", 3), ("m", 4), ("?&", 6), ("l", 5), ("SIL", 3)), (("m", "?&", "l"),)
    )
    assert (word[2].phone, word[2].rivals[0].phone) == ("D", "l")


def test_words_take_their_sounds() -> None:
    sound = seen(("SIL", 3), ("m", 4), ("?&", 6), ("D", 5), ("SIL", 3))
    graph = build_graph(["mad"], {"mad": (MAD,)}, IDS)
    path = forward(graph, sound.scores).path(0)
    found = sounds_of(graph, path, sound, PHONES, [(MAD,)])
    (word,) = words_of("mad", segments_of(graph, path, sound), sound.frame_s, found)
    assert word.sounds == found[0]
    assert (word.start_s, word.end_s) == (0.0, 0.3)
