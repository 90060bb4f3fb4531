"""Teaches the model new words: pronounce them, add them to the extra lexicon, rebuild the graph."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from speech.errors import SpeechError
from speech.models import EXTRA_LEXICON, MANIFEST, forget_vocabulary, model_dir, vocabulary
from speech.training.graph import build_graph
from speech.training.pronounce import pronounce

_NOT_LISTED = (MANIFEST, "MODEL_CARD.md")


def add_words(words: Iterable[str], directory: Path | None = None) -> tuple[str, ...]:
    """Add those of `words` that the model lacks; the words that were added.

    Changes the model's folder and the extra lexicon beside it. Raises SpeechError where espeak-ng
    or OpenFst is missing, or when a word cannot be pronounced.
    """
    home = model_dir(directory)
    known = vocabulary(home)
    new = tuple(dict.fromkeys(w for w in words if w not in known.lexicon))
    rows = [f"{word}\t{' '.join(said)}\n" for word, said in pronounce(new, known.lexicon)]
    silent = set(new) - {row.split("\t")[0] for row in rows}
    if silent:
        raise SpeechError(
            "word-unpronounceable",
            f"Add by hand to {EXTRA_LEXICON}, in the model's phones: {', '.join(sorted(silent))}.",
        )
    with (home.parent / EXTRA_LEXICON).open("a", encoding="utf-8") as lexicon:
        lexicon.writelines(rows)
    rebuild(home)
    return new


def rebuild(home: Path) -> None:
    """Build the graph anew from both lexicons, and write the manifest."""
    forget_vocabulary()
    build_graph(vocabulary(home).lexicon, home)
    forget_vocabulary()
    write_manifest(home)


def write_manifest(home: Path) -> None:
    """List every file of the model with its SHA-256, for `speech.models.verify`."""
    files = sorted(path for path in home.rglob("*") if path.is_file())
    rows = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(home).as_posix()}\n"
        for path in files
        if path.name not in _NOT_LISTED
    )
    (home / MANIFEST).write_text("".join(rows), "utf-8")
