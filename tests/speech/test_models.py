import hashlib
import shutil

import pytest

from speech.errors import SpeechError
from speech.models import EXTRA_LEXICON, MANIFEST, Known, model_dir, verify, vocabulary


def write_model(folder):
    """A very small model directory with a right manifest."""
    home = folder / "model"
    (home / "graph").mkdir(parents=True)
    files = {"lexicon.txt": "hej\th A j\nhej\th & j\n", "graph/words.txt": "<eps> 0\nhej 1\n"}
    for name, text in files.items():
        (home / name).write_text(text, "utf-8")
    rows = (f"{hashlib.sha256(text.encode()).hexdigest()}  {n}\n" for n, text in files.items())
    (home / MANIFEST).write_text("".join(rows), "utf-8")
    (folder / EXTRA_LEXICON).write_text("# by hand\npalle\tp & l\n", "utf-8")
    return home


def test_the_shipped_model_is_whole():
    verify(model_dir())


def test_a_changed_file_is_named(tmp_path):
    home = write_model(tmp_path)
    (home / "lexicon.txt").write_text("hej\th A\n", "utf-8")
    with pytest.raises(SpeechError, match=r"lexicon\.txt of the speech model is damaged") as error:
        verify(home)
    assert error.value.code == "model-damaged"


def test_a_lost_file_is_named(tmp_path):
    home = write_model(tmp_path)
    shutil.rmtree(home / "graph")
    with pytest.raises(SpeechError, match=r"lacks graph/words\.txt"):
        verify(home)


def test_no_model_at_all(tmp_path):
    with pytest.raises(SpeechError) as error:
        model_dir(tmp_path)
    assert error.value.code == "model-missing"
    assert str(tmp_path) in error.value.text


def test_who_knows_a_word(tmp_path):
    words = vocabulary(write_model(tmp_path))
    assert words.who_knows("hej") is Known.BOTH
    assert words.who_knows("palle") is Known.ALIGNER_ONLY
    assert words.who_knows("truck") is Known.NOBODY
    assert words.lexicon["hej"] == (("h", "A", "j"), ("h", "&", "j"))


def test_unknown_words_of_a_text_as_written(tmp_path):
    words = vocabulary(write_model(tmp_path))
    assert words.unknown_words("Hej, palle! Hej truck.") == ("palle", "truck")
    assert words.unalignable_words("Hej, palle! Hej truck.") == ("truck",)


def test_both_halves_know_every_shipped_word(words):
    assert all(words.knows(word) for word in words.lexicon)


def test_every_pronunciation_uses_the_phones_of_the_net(words):
    from speech.acoustic.model import read_phones

    phones = set(read_phones(model_dir() / "graph" / "phones.txt"))
    used = {phone for ways in words.lexicon.values() for said in ways for phone in said}
    assert used <= phones


def test_letters_and_words_of_the_warehouse_are_known(words):
    assert words.unknown_words("a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å") == ()
    assert words.unknown_words("Gaffeltrucken, palleløfteren og pallereolen på C-14 kl. 6.45") == ()
