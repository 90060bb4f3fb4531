"""How far two wordings are apart in sound: like phones count half, and the best way counts."""

from hypothesis import given
from hypothesis import strategies as st

from scenes.lint.nearness import distance, phones_of

PHONES = st.lists(st.sampled_from(["t", "d", "i", "y", "O", "s", "R"]), max_size=6).map(tuple)


def test_phones_that_are_mixed_up_count_half():
    assert distance(("t", "i", "s"), ("d", "i", "s")) == 0.5
    assert distance(("t", "i", "s"), ("s", "i", "s")) == 1.0
    assert distance(("t", "i"), ("t", "i", "s")) == 1.0
    assert distance((), ("t", "i")) == 2.0


@given(one=PHONES, other=PHONES, third=PHONES)
def test_it_is_a_distance(one, other, third):
    assert distance(one, one) == 0
    assert distance(one, other) == distance(other, one)
    assert distance(one, third) <= distance(one, other) + distance(other, third)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


def test_phones_come_from_the_lexicon_without_stød_and_only_for_known_words():
    lexicon = {"fem": (("f", "?E", "m"), ("f", "E", "m")), "to": (("t", "o"),)}
    assert phones_of("Fem, 2!", lexicon) == ("f", "E", "m", "t", "o")
    assert phones_of("Fem kopper.", lexicon) == ()
