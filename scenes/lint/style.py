"""How Danes speak at work: du, and not English in Danish words."""

from collections.abc import Iterable, Iterator

from scenes.draft import Draft
from scenes.lint.knowledge import rules
from scenes.lint.texts import DanishText
from scenes.lint.tokens import sentences, words
from scenes.norms import breaks_norm
from scenes.pack import Reply
from scenes.problems import Code, PackError


def check_style(draft: Draft, texts: Iterable[DanishText]) -> Iterator[PackError]:
    """P075 and P076."""
    for text in texts:
        for sentence in sentences(text.text):
            said = words(sentence)
            for token in () if _on_purpose(text) else said[1:]:
                if token.text in rules().formal:
                    polite = f"‘{token.text}’ is the polite address; at work one says du"
                    yield text.error(draft, Code.POLITE_ADDRESS, polite)
            yield from _anglicisms(draft, text, " ".join(token.word for token in said))


def _on_purpose(text: DanishText) -> bool:
    """To speak as to a king is what a misstep may be about."""
    return isinstance(text.part, Reply) and breaks_norm(text.part)


def _anglicisms(draft: Draft, text: DanishText, said: str) -> Iterator[PackError]:
    for foreign, danish in rules().anglicisms.items():
        if f" {foreign} " in f" {said} ":
            yield text.error(draft, Code.ANGLICISM, f"‘{foreign}’: Danes say ‘{danish}’")
