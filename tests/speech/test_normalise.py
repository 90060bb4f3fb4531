import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.danish.normalise import MOST_VARIANTS, normalise, spoken_variants, words_of

TEXTS = st.text(st.sampled_from("abcæøå ABC.,-:!?%&'’0123456789\n\t"), max_size=30)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Hej, jeg hedder Ibrahim!", "hej jeg hedder ibrahim"),
        ("Pallen står på C-14.", "pallen står på c fjorten"),
        ("Vi mødes kl. 6.45.", "vi mødes klokken kvart i syv"),
        ("Ring 112!", "ring et hundrede og tolv"),
        ("Det er på 1. sal", "det er på første sal"),
        ("2,5 kg", "to komma fem kilo"),
        ("Der er 20 % rabat", "der er tyve procent rabat"),
        ("i 60 minutter", "i tres minutter"),
        ("12 34 56 78", "tolv fireogtredive seksoghalvtreds otteoghalvfjerds"),
        ("Vi er 5.", "vi er fem"),
        ("", ""),
    ],
)
def test_as_it_is_said(written, said):
    assert normalise(written) == said


def test_variants_are_the_product_of_their_parts():
    ways = spoken_variants("6.45 på C-14")
    assert ways[0] == "kvart i syv på c fjorten"
    assert set(ways) == {
        f"{time} på {code}"
        for time in ("kvart i syv", "seks femogfyrre")
        for code in ("c fjorten", "c en fire")
    }


def test_words_of_a_text():
    assert words_of("Sæt den på C-14, tak.") == ("sæt", "den", "på", "c", "fjorten", "tak")


@given(TEXTS)
def test_only_letters_and_single_spaces_are_left(text):
    said = normalise(text)
    assert all(ch.isalpha() or ch == " " for ch in said)
    assert said == " ".join(said.split())


@given(TEXTS)
def test_what_is_normal_stays_as_it_is(text):
    said = normalise(text)
    assert normalise(said) == said


@given(TEXTS)
def test_variants_are_few_and_different(text):
    ways = spoken_variants(text)
    assert 1 <= len(ways) <= MOST_VARIANTS
    assert len(set(ways)) == len(ways)
