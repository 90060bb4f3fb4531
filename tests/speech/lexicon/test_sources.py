"""Where pronunciations and words come from: WikiPron, the table made by hand, lists."""

import pytest

from speech.errors import SpeechError
from speech.training.lexicon.numerals import compound_numerals, numeral_words
from speech.training.lexicon.quality import phone_errors
from speech.training.lexicon.sounds import plain
from speech.training.lexicon.table import COLUMNS, read_table
from speech.training.lexicon.wikipron import phones_of_ipa, read_wikipron
from speech.training.lexicon.word_list import is_spelled, read_frequencies, word_list
from speech.training.phones import PHONE_IDS


@pytest.mark.parametrize(
    ("ipa", "phones"),
    [
        ("h u nˀ", "h ?u n"),  # short and stressed
        ("kʰ ʋ̥ e̝ n n̩", "k v ?e n @- n"),
        ("m æː l ə", "m & l @-"),  # long: no mark
        ("b̥ o ɐ̯ˀ", "b ?o 3-"),
        ("s ɡ̊ oː l ə", "s k o l @-"),  # after s the hard letter
        ("ʁ ɑ j s ə", "R ?A j s @-"),
        ("b aː ɣ ə r", "b & w V"),  # ər is one vowel
        ("b oːˀ r", "b ?o 3-"),
        ("a r b a j d ə r", "?& 3- b & j d V"),
        ("ʔ a", "?&"),
        ("t sʰ ɑ k", "t ?A k"),  # one sound
        ("ʋ ɛː ɒ̽", "v E V"),
    ],
)
def test_ipa_in_our_phones(ipa, phones):
    assert phones_of_ipa(ipa.split()) == tuple(phones.split())


def test_ipa_that_is_not_danish_is_left_out(tmp_path):
    path = tmp_path / "narrow.tsv"
    path.write_text("Ja\tj a\nja\tj æ\nja\tj a\nxhosa\tǁ o s a\nto ord\tt o\nbi\tp i\n", "utf-8")
    assert read_wikipron([path]) == {"ja": (("j", "?&"),), "bi": (("b", "?i"),)}


def test_the_table_by_hand_is_whole():
    table = read_table()
    assert {"jeg", "ikke", "hvad", "noget", "øh", "fjorten", "halvtreds", "c"} <= set(table)
    assert max(len(ways) for ways in table.values()) <= 8
    assert all(set(said) <= set(PHONE_IDS) for ways in table.values() for said in ways)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("word\tsaid\n", "line 1"),
        ("\t".join(COLUMNS) + "\nja\tj X\thand\tpending\n", "line 2: unknown phones X"),
    ],
)
def test_a_broken_table_names_its_line(tmp_path, text, why):
    path = tmp_path / "table.tsv"
    path.write_text(text, "utf-8")
    with pytest.raises(SpeechError, match=why):
        read_table(path)


def test_numbers_letters_and_names_are_always_known():
    words = word_list(["Tag kassen til C-14!"], ["og", "jeg"])
    assert {"tag", "kassen", "c", "fjorten", "nioghalvfems", "femogtyvende"} <= words.needed
    assert {"fatima", "søren", "odense", "februar", "øhm", "kvart"} <= words.needed
    assert words.needed == frozenset(filter(is_spelled, words.needed))
    assert words.rank("jeg") == 1 < words.rank("kassen")


def test_the_most_frequent_words_fill_the_list():
    words = word_list([], ["og", "abcdefgh", "zzzz", "3d", "qwerty"])
    chosen = words.chosen(len(words.needed) + 2)
    assert {"abcdefgh", "zzzz"} < set(chosen)
    assert len(chosen) == len(words.needed) + 2
    assert "qwerty" not in chosen
    assert words.chosen(0) == tuple(sorted(words.needed))


def test_rare_words_must_be_in_the_dictionary(tmp_path):
    listed, dictionary = tmp_path / "da.txt", tmp_path / "danish"
    # The first three thousand are trusted.
    head = [f"x{i}" for i in range(3000)]
    listed.write_text("\n".join(f"{w} 9" for w in [*head, "Hylde", "butterfield"]), "utf-8")
    dictionary.write_text("hylde\n", "utf-8")
    assert read_frequencies(listed)[3000:] == ("hylde", "butterfield")
    assert read_frequencies(listed, dictionary) == (*head, "hylde")


def test_numerals_are_said_as_their_parts():
    compounds = dict(compound_numerals(read_table()))
    assert set(compounds) <= numeral_words()
    assert " ".join(plain(compounds["femogtyve"][0])) == "f E m V t y w @-"
    # Both ways of the unit with both of the tens, and both of "og".
    assert len(compounds["femogtyve"]) == 8
    assert len([w for w in compounds if w.endswith("tyve")]) == 9


def test_phone_errors_count_the_nearest_way():
    own = {"ja": (("j", "?&"), ("j", "E")), "nej": (("n", "A", "j"),), "x": ()}
    right = {"ja": (("j", "E"),), "nej": (("n", "?A", "j"),), "x": (("x",),), "å": (("O",),)}
    found = phone_errors(own, right)
    assert (found.words, found.citation, found.best, found.ways) == (2, 0.2, 0.0, 1.5)
