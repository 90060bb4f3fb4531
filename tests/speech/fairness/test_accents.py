"""What accents do to Danish sounds, rule by rule, and that every voice can say the outcome."""

from random import Random

import pytest

from speech.espeak import espeak
from speech.fairness.accents import ACCENTS
from speech.fairness.rules import (
    at_end,
    devoiced_end,
    opened_clusters,
    opened_ends,
    swapped,
    vowel_before_s,
    without_stoed,
)
from speech.fairness.sounds import Sound, danish_words
from speech.fairness.voices import mnemonics

LINE = "undskyld kan du sige det igen kassen på plads c fjorten rød hylde hjælp mangler spørge vej"
DICE = Random(1)


def word(*names):
    return tuple(Sound(name) for name in names)


def names(sounds):
    return [sound.name for sound in sounds]


def accent(l1):
    return next(accent for accent in ACCENTS if accent.l1 == l1)


def spoken_with(l1, text):
    """The text with all rules of an accent."""
    words, dice = danish_words(text), Random(1)
    for rule in accent(l1).rules:
        words = tuple(rule.change(w, dice) for w in words)
    return words


def test_danish_words_carry_stoed_and_stress():
    (rod, med) = danish_words("rød med")
    assert names(rod) == ["R", "?W", "D"]
    assert rod[1].stress == "'"
    assert rod[1].bare == "W"
    assert rod[1].is_vowel
    assert not rod[0].is_vowel
    assert names(med)[0] == "m"


@pytest.mark.parametrize(
    ("change", "said", "becomes"),
    [
        (swapped({"p": "b"}), ["p", "?O"], ["b", "?O"]),
        (swapped({"O": "o"}), ["p", "?O"], ["p", "o"]),
        (swapped({"N": "n+g"}), ["m", "A", "N"], ["m", "A", "n", "g"]),
        (at_end({"m": "n"}), ["k", "0", "m"], ["k", "0", "n"]),
        (at_end({"m": "n"}), ["m", "E"], ["m", "E"]),
        (devoiced_end, ["l", "A", "g"], ["l", "A", "k"]),
        (without_stoed, ["p", "?O"], ["p", "O"]),
        (opened_clusters("i"), ["p", "l", "&", "s"], ["p", "i", "l", "&", "s"]),
        (opened_clusters("i"), ["h", "j", "E", "l"], ["h", "j", "E", "l"]),
        (opened_clusters("i"), ["k", "&", "s", "n", "e"], ["k", "&", "s", "n", "e"]),
        (opened_clusters("e"), ["s", "t", "R", "&"], ["s", "t", "e", "R", "&"]),
        (opened_ends("i"), ["j", "E", "l", "p"], ["j", "E", "l", "i", "p"]),
        (opened_ends("i"), ["l", "p"], ["l", "p"]),
        (vowel_before_s("e"), ["s", "t", "0", "p"], ["e", "s", "t", "0", "p"]),
        (vowel_before_s("e"), ["s", "e"], ["s", "e"]),
    ],
)
def test_rules(change, said, becomes):
    assert names(change(word(*said), Random(1))) == becomes


def test_stress_stays_on_the_vowel_when_one_sound_becomes_two():
    said = swapped({"y": "j+u"})((Sound("n"), Sound("y", "'")), DICE)
    assert [(s.name, s.stress) for s in said] == [("n", ""), ("j", ""), ("u", "'")]


@pytest.mark.parametrize(
    ("l1", "text", "gone", "there"),
    [
        ("arabic", "på plads", "p", "b"),
        ("somali", "pause", "p", "b"),
        ("polish", "hej", "h", "x"),
        ("ukrainian", "hej", "h", "x"),
        ("turkish", "rød", "D", "l"),
        ("farsi", "rød", "R", "r"),
        ("tigrinya", "ved", "v", "b"),
        ("english", "ny", "y", "u"),
    ],
)
def test_what_each_language_is_known_for(l1, text, gone, there):
    said = {s.bare for w in spoken_with(l1, text) for s in w}
    before = {s.bare for w in danish_words(text) for s in w}
    assert gone in before
    assert gone not in said
    assert there in said


@pytest.mark.parametrize("of", ACCENTS, ids=lambda a: a.l1)
@pytest.mark.parametrize("full", [True, False])
def test_every_voice_says_every_sound(of, full):
    """None is silent: espeak-ng leaves out mnemonics that a voice does not have."""
    words = spoken_with(of.l1, LINE) if full else danish_words(LINE)
    for voice in ("da", of.voice):
        line = mnemonics(words, voice)
        sent = line.strip("[]").replace(" ", "|").split("|")
        said = espeak().say(line, voice, ipa=False).phonemes
        heard = [p.ipa for p in said if p.ipa and p.ipa[0] not in "_;*"]
        assert len(heard) >= len(sent) * 0.97, (voice, sent, heard)


def test_rules_have_names_and_reasons():
    for of in ACCENTS:
        assert len({rule.name for rule in of.rules}) == len(of.rules) >= 6
        assert all(rule.says.endswith(".") for rule in of.rules)
