from speech.explanation import agreed_by, words_told
from speech.fusion import Calibration
from speech.heard import Candidate, Heard, HeardWord, Told
from speech.logistic import Logistic

WEIGHTS = Calibration("test", {}, Logistic(2.6, (0.55, 0.8, 0.3, 2.0)), {})


def told(wording, weak=(), usual="", raw=(), swapped=()):
    words = tuple(
        HeardWord(
            w, i * 0.4, i * 0.4 + 0.4, 0.02 if w in weak else 0.9, (), "en_et" * (w in swapped)
        )
        for i, w in enumerate(wording.split())
    )
    best = Candidate("a", wording, -1.0, words, usual)
    return words_told(best, heard(raw), WEIGHTS, 0.7, lambda word: 0.5)


def heard(raw=()):
    return Heard((), tuple(raw), 0.0, 2.0, 0.5, (), 0.0, "test")


def rows(found):
    return [(w.text, w.told.value) for w in found.explanation]


def raw(text, start_s, sure=0.9):
    return HeardWord(text, start_s, start_s + 0.2, sure)


def test_words_heard_missed_and_added_in_order():
    found = told("sæt kassen på hylden", {"på"}, raw=[raw("store", 0.7), raw("kassen", 0.4)])
    assert rows(found) == [
        ("sæt", "heard"),
        ("kassen", "heard"),
        ("store", "added"),
        ("på", "missed"),
        ("hylden", "heard"),
    ]
    assert (found.missed, found.added) == (("på",), ("store",))


def test_vosk_adds_only_what_it_is_sure_of_and_what_bears_meaning():
    found = told("sæt kassen", raw=[raw("store", 0.3, 0.5), raw("den", 0.3), raw("[unk]", 0.3)])
    assert found.added == ()


def test_the_other_article_is_one_word_missed_and_one_added():
    found = told("tag et bord", swapped={"et"})
    assert rows(found) == [
        ("tag", "heard"),
        ("en", "added"),
        ("et", "missed"),
        ("bord", "heard"),
    ]


def test_an_article_left_out_is_missed_in_its_place():
    found = told("tag bord", usual="tag et bord")
    assert rows(found) == [("tag", "heard"), ("et", "missed"), ("bord", "heard")]
    assert found.share_missed == 0.0


def test_an_article_put_in_is_added():
    found = told("jeg er en chauffør", usual="jeg er chauffør")
    assert rows(found)[2] == ("en", "added")
    assert found.missed == ()


def test_another_order_misses_nothing_and_is_told_as_she_said_it():
    found = told("i dag jeg skal køre", usual="i dag skal jeg køre")
    assert [text for text, _ in rows(found)] == ["i", "dag", "jeg", "skal", "køre"]
    assert {w.told for w in found.explanation} == {Told.HEARD}


def test_agreement_is_in_the_same_order():
    best = Candidate("a", "to tre fire", 0.0, told("to tre fire").heard)
    assert agreed_by(best, heard([raw("fire", 0.0), raw("to", 0.3)]), 0.7) in ({0}, {2})
    assert agreed_by(best, heard([raw("to", 0.0), raw("fire", 0.3)]), 0.7) == {0, 2}
