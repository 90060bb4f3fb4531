"""What counts as a Danish word: forms, regular endings, compounds; on a small list of our own."""

import pytest

from scenes.lint.dictionary import danish_dictionary, dictionary_of, own_words

WORDS = "palle løfter løfte vare plads slukke plet kort meter uenig øl bord hæve sænke arbejds tøj"
SMALL = dictionary_of(WORDS.split())


@pytest.mark.parametrize(
    "word",
    [
        *("palle", "pallen", "paller", "pallerne", "slukkede", "pletten", "pletter", "pladsen"),
        *("meterne", "uenigt", "bords", "palleløfter", "palleløfteren", "varekort", "arbejdstøj"),
        *("hæve-sænke-bord", "kortplads"),
    ],
)
def test_known(word):
    assert SMALL.knows(word)


@pytest.mark.parametrize("word", ["pale", "palel", "slukede", "kortøl", "varre", "xpalle", "bordd"])
def test_unknown(word):
    assert not SMALL.knows(word)


def test_parts_of_a_compound():
    assert SMALL.parts("palleløfter") == ("palle", "løfter")
    assert SMALL.parts("arbejdstøj") == ("arbejds", "tøj")
    assert SMALL.parts("palle") == ()


def test_the_list_of_a_machine(tmp_path):
    path = tmp_path / "danish"
    path.write_text("Palle\nvare\n", "utf-8")
    dictionary = danish_dictionary(path)
    assert dictionary is not None
    assert dictionary.knows("palle")
    assert all(dictionary.knows(word) for word in own_words())
    assert danish_dictionary(tmp_path / "nothing") is None
