"""The whole way from lists to a model that knows new words: lexicon, graph, manifest."""

from dataclasses import dataclass
from pathlib import Path

from speech.models import Lexicon, model_dir, vocabulary
from speech.training.lexicon.build import LEXICON, Sources, build_lexicon, write_lexicon
from speech.training.lexicon.quality import PhoneErrors, phone_errors
from speech.training.lexicon.table import read_table
from speech.training.lexicon.wikipron import read_wikipron
from speech.training.lexicon.word_list import WordList, read_frequencies, word_list
from speech.training.words import rebuild

_GRAPH = Path("graph") / "HCLr.fst"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked for."""

    model: Path | None = None
    count: int = 32_000
    texts: tuple[Path, ...] = ()
    frequencies: Path | None = None
    dictionary: Path | None = None
    wikipron: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Remade:
    """What came of it."""

    words: int
    ways: int
    lexicon_bytes: int
    graph_bytes: int
    phone_errors: dict[str, PhoneErrors]


def remake(asked: Asked) -> Remade:
    """Make lexicon, graph and manifest of a model anew.

    Raises SpeechError: no such model, a table that cannot be read, a word that cannot be said, no
    OpenFst.
    """
    home = model_dir(asked.model)
    words = _word_list(asked, home)
    chosen = words.chosen(asked.count if asked.frequencies else len(words.ranks) + asked.count)
    noted = read_wikipron(asked.wikipron)
    sources = Sources(read_table(), noted, words.rank, words.needed)
    lexicon = build_lexicon(chosen, sources)
    errors = _errors(lexicon, chosen, sources, home) if noted else {}
    write_lexicon(lexicon, home / LEXICON)
    rebuild(home)
    return Remade(
        len(lexicon),
        sum(len(ways) for ways in lexicon.values()),
        (home / LEXICON).stat().st_size,
        (home / _GRAPH).stat().st_size,
        errors,
    )


def _word_list(asked: Asked, home: Path) -> WordList:
    texts = [line for path in asked.texts for line in path.read_text("utf-8").splitlines()]
    if asked.frequencies is None:
        return word_list(texts, vocabulary(home).lexicon)
    return word_list(texts, read_frequencies(asked.frequencies, asked.dictionary))


def _errors(
    lexicon: Lexicon, chosen: tuple[str, ...], sources: Sources, home: Path
) -> dict[str, PhoneErrors]:
    """The old lexicon, the rules by themselves, and the new lexicon beside Wiktionary."""
    common = {word: sources.wikipron[word] for word in chosen if word in sources.wikipron}
    alone = Sources(sources.table, {}, sources.rank, sources.needed)
    return {
        "before": phone_errors(vocabulary(home).lexicon, common),
        "without_wikipron": phone_errors(build_lexicon(common, alone), common),
        "now": phone_errors(lexicon, common),
    }
