"""What was found in a pack is found once, and forgotten with the pack."""

import gc

from lessons.once import once_a_pack
from tests.lessons.sample_pack import sample_pack


def test_a_pack_is_searched_once_and_another_one_alike_for_itself():
    asked = []

    @once_a_pack
    def words(pack):
        asked.append(pack.head.id)
        return len(pack.words)

    pack, other = sample_pack(), sample_pack().model_copy(update={"words": ()})
    assert [words(pack), words(pack), words(other), words(other)] == [9, 9, 0, 0]
    assert len(asked) == 2


def test_nothing_is_kept_of_a_pack_that_is_gone():
    @once_a_pack
    def ids(pack):
        return pack.head.id

    for number in range(50):
        assert ids(sample_pack(f"p{number}")) == f"p{number}", "not that of a pack at its address"
        gc.collect(0)
