import pytest

from speech.one_thread import use_one_thread

use_one_thread()


@pytest.fixture(scope="session")
def recogniser():
    """The real one: the net, the lexicon and Vosk, loaded once."""
    from speech.danish_recogniser import DanishRecogniser

    return DanishRecogniser()


@pytest.fixture(scope="session")
def words():
    from speech.models import vocabulary

    return vocabulary()
