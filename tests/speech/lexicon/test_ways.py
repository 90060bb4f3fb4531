"""From citation forms to everyday ones, by named rules."""

import shutil

import pytest

from speech.errors import SpeechError
from speech.training.lexicon.build import Sources, build_lexicon, write_lexicon
from speech.training.lexicon.citation import by_espeak, by_parts
from speech.training.lexicon.corrections import corrected
from speech.training.lexicon.everyday import (
    MOST,
    as_glide,
    softened,
    swallowed,
    ways_of,
    with_stod,
    without_stod,
)
from speech.training.lexicon.sounds import plain
from speech.training.lexicon.table import read_table

needs_espeak = pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")


def phones(text):
    return tuple(text.split())


@pytest.mark.parametrize(
    ("word", "read", "said"),
    [
        ("brødet", "b 3- W D @- D", "b R W D @- D"),
        ("onkel", "?o n k @- l", "?o N g @- l"),
        ("indkøb", "?e n k ?W b", "?e n k ?W b"),  # n and k of two words
        ("næste", "n ?E s d @-", "n ?E s t @-"),
        ("ret", "R E t", "R & t"),
        ("værksted", "v E 3- k s t e D", "v & 3- k s t e D"),
        ("større", "s t ?W 3- ?V", "s t ?W ?V"),
        ("barn", "b A r n", "b A n"),
        ("sværge", "s v & 3- u @-", "s v & 3- w @-"),
        ("ikke", "?e k @-", "?e g @-"),
        ("vaske", "v ?& s k @-", "v ?& s k @-"),
        ("kage", "k & j @-", "k & j @-"),
    ],
)
def test_slips_of_espeak_are_mended(word, read, said):
    assert corrected(word, phones(read)) == phones(said)


@pytest.mark.parametrize(
    ("rule", "said", "other"),
    [
        (swallowed, "h ?u n @- n", "h ?u n n"),
        (swallowed, "h ?u s @- D", "h ?u s D"),
        (swallowed, "g & D @-", "g & D"),
        (swallowed, "v ?& s k @- D @-", "v ?& s k @- D"),
        (swallowed, "s p i s @- n @-", "s p i s n @-"),
        (swallowed, "s k o", "s k o"),
        (swallowed, "n @-", "n @-"),
        (softened, "g ?V t", "g ?V d"),
        (softened, "j ?E l p", "j ?E l b"),
        (softened, "t ?A k", "t ?A g"),
        (softened, "k o p ?i", "k o p ?i"),  # before a full vowel they stay hard
        (softened, "v ?& s k @-", "v ?& s k @-"),
        (as_glide, "l & v @-", "l & w @-"),
        (as_glide, "o v ?A l", "o v ?A l"),
        (without_stod, "?A b ?A j d", "A b A j d"),
        (with_stod, "A b ?A j d", "?A b A j d"),
        (with_stod, "@- n", "@- n"),
    ],
)
def test_everyday_rules(rule, said, other):
    assert rule(phones(said)) == phones(other)


def test_the_citation_form_comes_first_and_no_way_twice():
    ways = ways_of([phones("v ?& s k @- D @-"), phones("v & s k @- D @-")])
    assert ways[0] == phones("v ?& s k @- D @-")
    assert len(set(ways)) == len(ways) <= MOST
    assert ways_of([phones("?A b ?A j d @- D @-")], most=2)[1] == phones("A b A j d @- D @-")


KNOWN = {
    "kaffe": (phones("k ?A f @-"),),
    "maskine": (phones("m & s k i n @-"),),
    "arbejde": (phones("A b ?A j d @-"),),
    "skuffe": (phones("s k ?O f @-"),),
    "erne": (phones("& 3- n @-"),),
}


def test_compounds_by_their_parts():
    assert by_parts("kaffemaskine", KNOWN) == (phones("k ?A f @- m & s k i n @-"),)
    (said,) = by_parts("arbejdsskuffe", KNOWN | {"arbejd": (phones("A b ?A j d"),)})
    assert said == phones("A b ?A j d s k ?O f @-")  # two s are one
    assert by_parts("kafferne", KNOWN) == ()  # an ending is no part
    assert by_parts("maskine", KNOWN) == ()


@needs_espeak
def test_espeak_says_only_our_phones():
    assert by_espeak("hunden") == phones("h ?u n @- n")
    assert by_espeak("!!") == ()


@needs_espeak
def test_every_source_has_its_place(tmp_path):
    noted = {"kassen": (phones("k ?& s n"),), "garage": (phones("g V d A y @-"),)}
    sources = Sources(read_table(), noted, needed=frozenset({"garage"}))
    lexicon = build_lexicon(["jeg", "femogtyve", "kassen", "garage", "jeg"], sources)
    assert set(lexicon) == {"kassen", "garage", "femogtyve", "jeg"}
    assert lexicon["jeg"] == read_table()["jeg"]  # by hand: nothing is added
    assert plain(lexicon["femogtyve"][0]) == phones("f E m V t y w @-")
    assert noted["kassen"][0] in lexicon["kassen"]
    assert lexicon["kassen"][0] == by_espeak("kassen")
    assert lexicon["garage"][0] == noted["garage"][0]  # espeak-ng reads it far otherwise
    write_lexicon(lexicon, tmp_path / "lexicon.txt")
    rows = (tmp_path / "lexicon.txt").read_text("utf-8").splitlines()
    assert rows[0].split("\t")[0] == "femogtyve"
    assert len(rows) == sum(map(len, lexicon.values()))


@needs_espeak
def test_words_that_nobody_can_say_are_named():
    with pytest.raises(SpeechError, match=r"by hand.*!!"):
        build_lexicon(["hund", "!!"], Sources({}))
