"""The runtime is built once, whole or not at all, and says in one sentence why it cannot be."""

import json
from pathlib import Path

import pytest

from game.demo import simulated_runtime
from game.demo.simulated import build
from game.errors import GameError
from tests.headset.built import needs_gcc, runtime


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources that are quick to compile; the real ones are built for every other test here."""
    copy = tmp_path / "sources"
    (copy / "runtime").mkdir(parents=True)
    (copy / "runtime" / "tiny.c").write_text("int tiny(void);\nint tiny(void) { return 1; }\n")
    generator = (
        "import sys\nopen(sys.argv[1] + '/openvr_tables.c', 'w').write('extern int none;')\n"
    )
    (copy / "openvr_tables.py").write_text(generator)
    monkeypatch.setattr(simulated_runtime, "SOURCES", copy)
    return copy


@needs_gcc
def test_it_is_built_once_for_each_state_of_its_sources(
    tmp_path: Path, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "new" / "cache"
    first = build(cache)
    monkeypatch.setenv("PATH", "")
    assert build(cache) == first  # a built one needs no compiler
    assert list(cache.iterdir()) == [first]


@needs_gcc
def test_other_sources_are_another_runtime(tmp_path: Path, sources: Path) -> None:
    first = build(tmp_path / "cache")
    with (sources / "runtime" / "tiny.c").open("a") as file:
        file.write("/* changed */\n")
    second = build(tmp_path / "cache")
    assert sorted((tmp_path / "cache").iterdir()) == sorted((first, second))


@needs_gcc
def test_the_registry_names_the_folder_it_is_found_in() -> None:
    registry = json.loads((runtime() / "openvrpaths.vrpath").read_text())
    assert registry["runtime"] == [str(runtime().resolve())]


@needs_gcc
def test_a_wrong_source_leaves_nothing_behind(tmp_path: Path, sources: Path) -> None:
    (sources / "runtime" / "wrong.c").write_text("this is no C\n")
    with pytest.raises(GameError, match=r"wrong\.c.*gcc and libc6-dev"):
        build(tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


@needs_gcc
def test_a_warning_is_an_error(tmp_path: Path, sources: Path) -> None:
    (sources / "runtime" / "unused.c").write_text("static int unused(void) { return 1; }\n")
    with pytest.raises(GameError, match="unused"):
        build(tmp_path / "cache")


def test_no_compiler_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GameError, match="install gcc and libc6-dev") as raised:
        build(tmp_path)
    assert raised.value.code == "G040"


def test_no_sources_are_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulated_runtime, "SOURCES", tmp_path)
    with pytest.raises(GameError, match="use a whole checkout"):
        build(tmp_path)


@needs_gcc
def test_a_cache_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(GameError, match="cannot be built in"):
        build(tmp_path / "cache")
