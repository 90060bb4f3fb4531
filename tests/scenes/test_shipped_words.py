"""The model that comes with the game knows every word of the packs that come with it."""

import shutil

import pytest

from scenes.authoring.checking import OWN_PACKS, Ears, check_packs, our_ears, said_in
from scenes.load import pack_folders
from scenes.problems import Code


def _only(word):
    return lambda text: [word] if word in text.lower() else []


def _codes(problems):
    return {problem.code for problem in problems}


@pytest.mark.parametrize("folder", pack_folders(OWN_PACKS), ids=lambda folder: folder.name)
def test_both_halves_of_the_ears_know_all_words_of_every_shipped_pack(folder):
    ears = our_ears()
    assert ears.unknown and ears.half_known  # the model is there
    unknown = {w: text for text in said_in(folder) for w in ears.unknown(text)}
    half_known = {w: text for text in said_in(folder) for w in ears.half_known(text)}
    assert (unknown, half_known) == ({}, {})


def test_a_half_known_word_fails_our_own_packs_and_warns_authors(tmp_path):
    ears = Ears(lambda text: [], _only("palle"))
    ours = check_packs(OWN_PACKS, ears)
    assert not ours.ok
    assert _codes(ours.errors) == {Code.WORD_HALF_KNOWN}
    shutil.copytree(OWN_PACKS / "lager", tmp_path / "lager")
    theirs = check_packs(tmp_path, ears)
    assert theirs.ok
    assert Code.WORD_HALF_KNOWN in _codes(theirs.warnings)


def test_what_learners_say_is_listed_once():
    texts = said_in()
    assert len(texts) == len(set(texts)) > 100
    assert all("{" not in text for text in texts)
