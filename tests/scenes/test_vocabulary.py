"""Words that the ears do not know are told once, where they stand first."""

from scenes.load import check_pack
from scenes.problems import Code
from speech.danish.normalise import normalise
from tests.scenes.samples import KAFFE


def _knows_all_but(*words):
    return lambda text: [word for word in normalise(text).split() if word in words]


def test_one_error_a_word_with_its_first_place():
    errors = check_pack(KAFFE, _knows_all_but("bilen", "kopper", "gerne")).errors
    assert [(e.code, e.file, e.line) for e in errors] == [
        (Code.WORD_UNKNOWN_TO_EARS, "phrases.yaml", 2),
        (Code.WORD_UNKNOWN_TO_EARS, "scenes/pause.yaml", 37),
        (Code.WORD_UNKNOWN_TO_EARS, "scenes/pause.yaml", 96),
    ]
    assert "‘gerne’ (2 more places)" in errors[0].text


def test_numbers_are_looked_up_as_they_are_said():
    errors = check_pack(KAFFE, _knows_all_but("fire")).errors
    assert [error.line for error in errors] == [37]


def test_words_that_only_colleagues_say_do_not_matter():
    assert check_pack(KAFFE, _knows_all_but("dejligt", "kanden")).errors == ()


def test_half_known_words_are_warnings():
    checked = check_pack(KAFFE, None, _knows_all_but("bilen"))
    assert checked.pack is not None
    assert Code.WORD_HALF_KNOWN in [error.code for error in checked.warnings]
