"""Sentences and words, as a reader cuts them."""

import pytest

from scenes.lint.tokens import sentences, tokens, words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Hej! Godt, du kommer.", ["Hej!", "Godt, du kommer."]),
        ("Den står på C-14. Tag den.", ["Den står på C-14.", "Tag den."]),
        ("Mød kl. 7 i morgen.", ["Mød kl. 7 i morgen."]),
        ("Det koster 5 kr. Husk det.", ["Det koster 5 kr. Husk det."]),
        ("Klokken 6.45 går vi.", ["Klokken 6.45 går vi."]),
        ("“Stop!” Han råbte.", ["“Stop!”", "Han råbte."]),
        ("Og så … ja, så gik hun.", ["Og så … ja, så gik hun."]),
    ],
)
def test_sentences(text, cut):
    assert list(sentences(text)) == cut


def test_words_numbers_and_marks():
    found = tokens("Tag C-14, kl. 6.45!")
    assert [token.text for token in found] == ["Tag", "C-14", ",", "kl", ".", "6.45", "!"]
    assert [token.word for token in words("Tag C-14!")] == ["tag", "c-14"]
    assert [token.is_spelt for token in words("Tag C-14!")] == [True, False]
