"""The corpora that training can read, by the name that a recipe or a command gives them."""

from collections.abc import Callable
from pathlib import Path

from speech.errors import SpeechError
from speech.training.corpus.common_voice import read_common_voice
from speech.training.corpus.coral import read_coral
from speech.training.corpus.folder import read_folder
from speech.training.corpus.nst import read_nst
from speech.training.corpus.utterance import Corpus

INDEX = "index.tsv"


def read_table_in(folder: Path) -> Corpus:
    """A folder with an index.tsv."""
    return read_folder(folder / INDEX)


READERS: dict[str, Callable[[Path], Corpus]] = {
    "folder": read_table_in,
    "common-voice": read_common_voice,
    "nst": read_nst,
    "coral": read_coral,
}


def read_corpus(kind: str, folder: Path) -> Corpus:
    """The corpus of this kind in `folder`.

    Raises SpeechError `corpus-unknown`, or what its reader raises.
    """
    if kind not in READERS:
        known = ", ".join(READERS)
        raise SpeechError("corpus-unknown", f"There is no corpus kind {kind}: take one of {known}.")
    return READERS[kind](folder)
