from speech.cohort import NEIGHBOURS, Neighbours, cohort_of, neighbours
from speech.danish.everyday import EVERYDAY
from speech.models import forget_vocabulary, model_dir


def near():
    return neighbours(model_dir())


def test_neighbours_sound_like_the_word_but_not_the_same():
    found = near().of("kaffe", NEIGHBOURS)
    assert len(found) == NEIGHBOURS
    assert "kaffe" not in found
    assert "lager" not in found


def test_what_learners_mix_up_is_no_competitor(words):
    sounds = near()
    for word, mixed in (("palle", "balle"), ("mad", "mat"), ("kasse", "kasser")):
        if mixed in words.lexicon:
            assert mixed not in sounds.of(word, NEIGHBOURS)


def test_everyday_sentences_compete_unless_they_are_like_a_wording(words):
    found = cohort_of(["det ved jeg ikke helt"], words.lexicon, near())
    assert "det ved jeg ikke" not in found
    assert set(EVERYDAY) - set(found) <= {"det ved jeg ikke", "jeg er sulten"}


def test_words_of_a_turn_have_neighbours_and_sentences_have_none(words):
    word = cohort_of(["palle"], words.lexicon, near())
    assert len(word) > len(EVERYDAY)
    sentence = cohort_of(["kassen skal stå på plads c fjorten"], words.lexicon, near())
    assert len(sentence) <= len(EVERYDAY)


def test_no_wording_of_the_turn_competes_with_it(words):
    turn = ["palle", *near().of("palle", 3)]
    assert not set(turn) & set(cohort_of(turn, words.lexicon, near()))


def test_a_turn_of_nothing(words):
    assert set(cohort_of([], words.lexicon, near())) == set(EVERYDAY)


def test_words_that_were_only_lent_do_not_compete(words):
    lent = {**words.lexicon, "paffe": (("p", "&", "f", "@-"),)}
    sounds = Neighbours(lent)
    del lent["paffe"]
    assert "paffe" not in sounds.of("kaffe", NEIGHBOURS)


def test_new_words_are_known_at_once():
    before = near()
    forget_vocabulary()
    assert near() is not before
    assert near() is near()
