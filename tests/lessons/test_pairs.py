"""Pairs of words that one sound tells apart: the list, and what is found among a pack's words."""

import pytest

from lessons.course import cards_of
from lessons.help_language import HELP_LANGUAGES, LOCALE
from lessons.makers import can_make
from lessons.pairs import COMMON, listed_pairs, near_pairs, pairs_of, told_apart
from lessons.skills import CardId, Skill
from speech.espeak import EspeakMissingError, espeak
from tests.lessons.sample_pack import sample_pack

ENOUGH = 24


def with_words(name: str, *texts: str):
    pack = sample_pack(name)
    first = pack.words[0]
    words = tuple(first.model_copy(update={"id": text, "da": text}) for text in texts)
    return pack.model_copy(update={"words": words})


def names(pack) -> list[str]:
    return [pair.id for pair in pairs_of(pack)]


def test_the_ears_tell_every_listed_pair_apart():
    pairs = listed_pairs()
    assert len({pair.id for pair in pairs}) == len(pairs) >= ENOUGH
    assert [pair.id for pair in pairs if not told_apart(*(w.da for w in pair.words))] == []
    assert all(pair.sound for pair in pairs)
    assert {pair.level for pair in pairs} <= {"A1", "A2", "B1"}


def test_the_voice_says_the_two_words_of_a_pair_differently():
    try:
        voice = espeak()
    except EspeakMissingError as missing:
        pytest.skip(str(missing))
    for pair in listed_pairs():
        one, other = (voice.phonemes(word.da, "da") for word in pair.words)
        assert one != other, pair.id


def test_every_listed_word_is_explained_in_every_language():
    for word in {word.da: word for pair in listed_pairs() for word in pair.words}.values():
        assert set(word.help) == set(HELP_LANGUAGES), word.da
        assert all(word.help.values()), word.da
        picture = LOCALE.parent / "pictures" / f"{word.picture}.png"
        assert not word.picture or picture.is_file(), word.picture


@pytest.mark.parametrize(("one", "other"), [("hun", "hund"), ("ven", "vend"), ("vej", "veje")])
def test_what_the_ears_cannot_tell_apart_is_no_pair(one, other):
    assert not told_apart(one, other)


def test_words_that_one_sound_tells_apart_are_found():
    assert near_pairs(("vente", "hente", "hylde", "ud", "xqz")) == (("vente", "hente"),)
    assert near_pairs(("enig", "uenig")) == (("enig", "uenig"),)


def test_a_packs_own_words_come_first_and_bring_their_own_help():
    pack = with_words("lager", "vente", "hente", "dør")
    assert names(pack) == ["dyr-dør", "tør-dør", "vente-hente"]
    door = pairs_of(pack)[0].words[1]
    assert (door.picture, door.help["en"]) == (pack.words[2].picture, pack.words[2].help["en"])


def test_only_what_the_ears_keep_apart_is_asked_for_by_mouth():
    listed = listed_pairs()
    assert {pair.said for pair in listed} == {True, False}
    pack = with_words("lager", "vente", "hente", "dør", "høre")
    said = {card.item for card in cards_of(pack) if card.kind == "pair" and card.skill == "say"}
    heard = {card.item for card in cards_of(pack) if card.kind == "pair" and card.skill == "hear"}
    assert said == {"dyr-dør", "tør-dør"}
    assert heard == {*said, "høre-øre", "vente-hente"}
    for item in heard - said:
        assert not can_make(pack, CardId("lager", "pair", item, Skill.SAY))


def test_the_pairs_of_no_word_are_in_the_common_pack():
    assert names(with_words("lager", "palle")) == []
    everything = names(with_words(COMMON, "palle"))
    assert set(everything) == {pair.id for pair in listed_pairs()}
