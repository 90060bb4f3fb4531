"""One whole evening, played once for all tests that look at what came of it."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from speech.one_thread import use_one_thread
from tests.house.classroom.browser import chromium
from tests.house.evening import Evening, first_shift

use_one_thread()


@dataclass(frozen=True)
class Played:
    """What is left of an evening: whether it ended, and its folders."""

    whole: bool
    evening: Evening
    data: Path
    temporary: Path
    sounds_meanwhile: list[str]
    sound_bytes: int


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """The demo's first shift through the real chain, without a picture; closed again."""
    data, temporary = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("temporary")
    before, tempfile.tempdir = tempfile.tempdir, str(temporary)
    try:
        evening = Evening(first_shift(), data)
        try:
            whole = evening.play()
            meanwhile = [path.parent.name for path in temporary.rglob("*.*")]
        finally:
            evening.close()
    finally:
        tempfile.tempdir = before
    said = sum(utterance.pcm.nbytes for utterance in evening.learner.said)
    yield Played(whole, evening, data, temporary, meanwhile, said)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with chromium() as made:
        yield made
