"""Commas before clauses, as the packs write them: the comma stands before the clause begins."""

from collections.abc import Iterable, Iterator

from scenes.draft import Draft
from scenes.lint.knowledge import Known, rules
from scenes.lint.texts import DanishText
from scenes.lint.tokens import Token, sentences, tokens
from scenes.problems import Code, PackError

_DO_REACH = rules().lists["subjects"] | {"den", "det"}  # `det når vi`: a verb


def check_commas(draft: Draft, texts: Iterable[DanishText], known: Known) -> Iterator[PackError]:
    """P077."""
    for text in texts:
        for sentence in sentences(text.text):
            found = tokens(sentence)
            for index in range(1, len(found) - 1):
                if _lacks_comma(found, index, known):
                    said = f"a comma is missing before ‘{found[index].text}’ in ‘{sentence}’"
                    yield text.error(draft, Code.COMMA, said)


def _lacks_comma(found: tuple[Token, ...], index: int, known: Known) -> bool:
    before, word = found[index - 1].word, found[index].word
    if not before or before in rules().before_clause:
        return False  # a mark stands there, or the comma belongs further left: `, men hvis …`
    after = found[index + 1].word
    if word in rules().always_clause:
        return word != "når" or not _reaches(found, index, known)
    if word == "at":  # of an infinitive it is no clause
        begins = after in rules().clause_starts or after in rules().lists["subjects"]
        return begins and before not in rules().before_at
    asks_how = "hvor" in {token.word for token in found[:index]}  # `hvor mange spande der skal i`
    here = word == "der" and index == 1  # `kassen der har en gammel dato`: that box there
    if word in ("der", "som") and not asks_how and not here:
        return _is_relative(before, word, after, known)
    return False


def _reaches(found: tuple[Token, ...], index: int, known: Known) -> bool:
    """Whether `når` is the verb: `jeg når det ikke`, `det når vi`; not `sig det når du går`."""
    before = found[index - 1].word
    if not any(token.word in known.finite - {"så"} for token in found[index + 1 :]):
        return True  # a clause would have a verb of its own: `hvordan når vi det hele?`
    begins = index == 1 or not found[index - 2].word
    return before in rules().lists["subjects"] or (before in ("den", "det") and begins)


def _is_relative(before: str, word: str, after: str, known: Known) -> bool:
    """`en kunde, der spørger`, `kassen, som du bar`; not `står der`, `arbejder som kok`."""
    noun = before in known.genders or before in known.noun_forms
    if not noun and before not in rules().antecedents:
        return False
    return after in known.finite or (word == "som" and after in rules().lists["subjects"])
