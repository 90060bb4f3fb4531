import pickle

import numpy as np
import pytest

from speech.errors import SpeechError
from speech.training.example import Example
from speech.training.pools import SHORTEST, Pool, write_pool


def examples(count):
    for number in range(count):
        samples = np.full(SHORTEST + number, number, np.int16)
        yield Example(samples, ((0, 0), (100, number + 1)), f"ord {number}", "anna", "test")


def written(folder, made, *settings):
    write_pool(folder, made, *settings)
    return Pool(folder)


def same(first, second):
    return (first.samples == second.samples).all() and (
        (first.phones, first.text, first.speaker, first.source)
        == (second.phones, second.text, second.speaker, second.source)
    )


@pytest.mark.parametrize("shard_samples", [1, 4000, 10**9])
def test_what_was_written_is_read_whatever_the_shards(tmp_path, shard_samples):
    pool = written(tmp_path, examples(7), shard_samples)
    assert len(pool) == 7
    assert all(same(found, wanted) for found, wanted in zip(pool, examples(7), strict=True))
    assert pool.hours == pytest.approx(sum(SHORTEST + n for n in range(7)) / 16_000 / 3600)


def test_no_number_beyond_the_last(tmp_path):
    pool = written(tmp_path, examples(2))
    with pytest.raises(IndexError):
        pool[2]
    with pytest.raises(IndexError):
        pool[-1]


def test_readers_share_the_shards(tmp_path):
    write_pool(tmp_path, examples(5), 1)
    said = [{e.text for e in Pool(tmp_path, part, 2)} for part in range(2)]
    assert said[0] | said[1] == {e.text for e in examples(5)}
    assert not said[0] & said[1]


def test_writers_at_the_same_time_make_one_pool(tmp_path):
    for part in range(2):
        write_pool(tmp_path, list(examples(5))[part::2], 1, part)
    assert {e.text for e in Pool(tmp_path)} == {e.text for e in examples(5)}


def test_few_shards_are_read_by_all(tmp_path):
    write_pool(tmp_path, examples(5))
    assert [len(Pool(tmp_path, part, 2)) for part in range(2)] == [5, 5]


def test_another_process_opens_it_anew(tmp_path):
    pool = written(tmp_path, examples(3))
    packed = pickle.dumps(pool)
    assert len(packed) < 1000
    assert same(pickle.loads(packed)[2], pool[2])


def test_what_is_too_short_is_left_out_and_nothing_is_an_error(tmp_path):
    (tmp_path / "one").mkdir()
    short = Example(np.zeros(SHORTEST - 1, np.int16), (), "", "", "")
    assert len(written(tmp_path / "one", [short, *examples(1)])) == 1
    with pytest.raises(SpeechError) as caught:
        written(tmp_path, [short])
    assert caught.value.code == "pool-empty"
