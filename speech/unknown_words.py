"""Words that a table of recordings has and the model has not: said by espeak-ng for this process.

An evaluation must not leave out what real people said only because a word is rare. The model's
files stay as they are.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from speech.danish.normalise import normalise
from speech.errors import SpeechError
from speech.models import Vocabulary


@contextmanager
def pronounced(texts: Iterable[str], words: Vocabulary) -> Iterator[tuple[str, ...]]:
    """Meanwhile `words`, which the aligner of this process shares, has the texts' unknown words.

    Gives those words; without espeak-ng there are none, and their texts are skipped as ever.
    """
    from speech.training.pronounce import pronounce

    unknown = dict.fromkeys(w for text in texts for w in words.unalignable_words(normalise(text)))
    try:
        rows = tuple(pronounce(unknown, words.lexicon))
    except SpeechError:
        rows = ()
    for word, phones in rows:
        words.lexicon[word] = (*words.lexicon.get(word, ()), phones)
    try:
        yield tuple(dict.fromkeys(word for word, _ in rows))
    finally:
        for word, _ in rows:
            words.lexicon.pop(word, None)
