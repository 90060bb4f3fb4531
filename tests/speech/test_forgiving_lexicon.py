import numpy as np
import pytest

from speech.acoustic.forgiving import ForgivingPhones
from speech.danish.tolerances import Rule
from speech.forgiving_lexicon import forgiving_lexicon, stepping_aside, wanted_of
from speech.heard import Choice

PHONES = ("SIL", "D", "d", "l", "n")


def wanted(*choices):
    return wanted_of([Choice(name, wordings) for name, *wordings in choices])


def test_a_phone_with_company_takes_the_best_of_them_at_a_cost():
    phones = ForgivingPhones(PHONES, cost=0.5, mark_cost=0.0)
    name = phones.name("D", ["d", "l", "unheard of"])
    scores = np.array([[0, -1, -3, -9, 0], [0, -8, -2, -1, 0]], np.float32)
    columns = phones.columns(scores)
    assert columns.shape == (2, 6)
    assert columns[:, phones.ids[name]].tolist() == [-1.0, -1.5]
    assert phones.own()[phones.ids[name]] == phones.ids["D"]
    assert phones.name("D", ["l", "d"]) == name


def test_a_marked_phone_costs_and_tells():
    phones = ForgivingPhones(PHONES, cost=0.5, mark_cost=0.25)
    marked = phones.ids[phones.name("n", (), "en_et")]
    columns = phones.columns(np.zeros((3, 5), np.float32))
    assert columns[:, marked].tolist() == [-0.25] * 3
    assert phones.marks([0, marked, marked]) == {"en_et"}
    assert phones.marks([0, 1]) == frozenset()


def test_nothing_forgiven_nothing_added():
    phones = ForgivingPhones(PHONES)
    assert phones.name("n", ()) == "n"
    scores = np.zeros((2, 5), np.float32)
    assert phones.columns(scores) is scores


@pytest.mark.parametrize(
    ("one", "other", "word", "rule"),
    [
        ("det er hun", "det er hund", "hund", Rule.STOD),
        ("tag en kasse", "tag en kasser", "kasse", Rule.ENDING),
        ("det er en palle", "det er et palle", "et", Rule.EN_ET),
    ],
)
def test_a_rule_steps_aside_where_it_would_make_two_choices_alike(words, one, other, word, rule):
    off = stepping_aside(wanted(("a", one), ("b", other)), words.lexicon)
    assert rule in off[word]


def test_it_stays_where_other_words_tell_them_apart(words):
    apart = wanted(("a", "hun har en gul kasse her"), ("b", "hund fik et hvid kasser der"))
    assert stepping_aside(apart, words.lexicon) == {}
    same_choice = wanted(("a", "det er hun", "det er hund"))
    assert stepping_aside(same_choice, words.lexicon) == {}


def test_a_learners_wording_that_is_another_choice_is_that_choice():
    rows = wanted(("a", "i dag skal jeg køre"), ("b", "i dag jeg skal køre"))
    assert [(r.choice_id, r.text) for r in rows if r.text == "i dag jeg skal køre"] == [
        ("b", "i dag jeg skal køre")
    ]


def test_every_way_of_a_word_is_in_the_lexicon_of_the_turn(words, recogniser):
    net = ("SIL", *sorted({p for row in words.lexicon.values() for way in row for p in way}))
    phones = ForgivingPhones(net)
    found = forgiving_lexicon(wanted(("a", "det er en palle")), words.lexicon, phones)
    assert set(["det", "er", "en", "palle"]) <= set(found)
    assert all(name in phones.ids for ways in found.values() for way in ways for name in way)
