from dataclasses import dataclass
from pathlib import Path

import pytest

from speech.training.cache import find, folder_hash, key_of, make


@dataclass(frozen=True)
class Settings:
    steps: int = 3


def writes(name):
    return lambda folder: (folder / name).write_text(name)


def test_the_key_hangs_on_every_input():
    key = key_of("step", [Settings(), Path("a"), 1])
    assert key == key_of("step", [Settings(), Path("a"), 1])
    others = [[Settings(4), Path("a"), 1], [Settings(), Path("b"), 1], [Settings(), Path("a"), 2]]
    assert key not in [key_of("step", other) for other in others]
    assert key != key_of("other", [Settings(), Path("a"), 1])


def test_what_cannot_be_hashed_is_refused():
    with pytest.raises(TypeError):
        key_of("step", [object()])


def test_a_step_is_made_once(tmp_path):
    first = make(tmp_path, "step", "k", writes("one"))
    second = make(tmp_path, "step", "k", writes("two"))
    assert first == second == find(tmp_path, "step", "k")
    assert sorted(p.name for p in second.folder.iterdir()) == ["done.json", "one"]


def test_what_was_interrupted_is_begun_anew_or_goes_on(tmp_path):
    def half(folder):
        writes("half")(folder)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(tmp_path, "step", "k", half)
    assert find(tmp_path, "step", "k") is None
    with pytest.raises(KeyboardInterrupt):
        make(tmp_path, "step", "k", half, resume=True)
    gone_on = make(tmp_path, "step", "k", writes("rest"), resume=True)
    assert {"half", "rest"} < {p.name for p in gone_on.folder.iterdir()}
    with pytest.raises(KeyboardInterrupt):
        make(tmp_path, "step", "other", half)
    anew = make(tmp_path, "step", "other", writes("rest"))
    assert {p.name for p in anew.folder.iterdir()} == {"rest", "done.json"}


def test_a_folder_is_known_by_names_sizes_and_tables(tmp_path):
    (tmp_path / "index.tsv").write_text("a\n")
    before = folder_hash(tmp_path)
    assert before == folder_hash(tmp_path)
    (tmp_path / "index.tsv").write_text("b\n")
    changed = folder_hash(tmp_path)
    (tmp_path / "more.wav").write_bytes(b"")
    assert len({before, changed, folder_hash(tmp_path)}) == 3
