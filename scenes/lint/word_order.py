"""Word order, a second reading: after a fronted adverbial or clause the verb comes first."""

from collections.abc import Iterable, Iterator

from scenes.draft import Draft
from scenes.lint.knowledge import Known, rules
from scenes.lint.texts import DanishText
from scenes.lint.tokens import Token, sentences, tokens
from scenes.problems import Code, PackError

_NOW, _IDIOM = ("nu",), ("siger", "nævner")


def check_word_order(
    draft: Draft, texts: Iterable[DanishText], known: Known
) -> Iterator[PackError]:
    """P078."""
    for text in texts:
        for sentence in sentences(text.text):
            subject = _after_adverbial(tokens(sentence), known) or _after_clause(
                tokens(sentence), known
            )
            if subject:
                said = f"the verb comes before ‘{subject}’ in ‘{sentence}’"
                yield text.error(draft, Code.WORD_ORDER, said)


def _after_adverbial(found: tuple[Token, ...], known: Known) -> str:
    said = tuple(token.word for token in found)
    for fronted in rules().fronted:
        end = len(fronted)
        if said[:end] != fronted or len(said) < end + 2 or not said[end + 1]:
            continue
        if fronted == _NOW and ("," in {token.text for token in found} or said[2] in _IDIOM):
            return ""  # `Nu du siger det, …` is a clause: now that you say it
        sure = said[end] != "de" or said[end + 1] in known.finite  # `Her de nye kasser`
        return said[end] if said[end] in rules().lists["subjects"] and sure else ""
    return ""


def _after_clause(found: tuple[Token, ...], known: Known) -> str:
    """`Hvis du er syg, du ringer`: with two commas or more nobody knows which clause it is."""
    said = tuple(token.word for token in found)
    commas = [at for at, token in enumerate(found) if token.text == ","]
    if len(commas) != 1 or said[0] not in rules().clause_first or len(said) < commas[0] + 3:
        return ""
    subject, verb = said[commas[0] + 1], said[commas[0] + 2]
    return subject if subject in rules().lists["subjects"] and verb in known.finite else ""
