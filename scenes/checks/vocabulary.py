"""Whether the ears know every word that a learner may say; unknown ones can never be heard."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from scenes.checks.walk import asks
from scenes.draft import Draft
from scenes.pack import Part
from scenes.problems import Code, PackError
from scenes.wordings import Choosable, ways_by_wording

UnknownWords = Callable[[str], Iterable[str]]
_Said = tuple[str, Part, tuple[str | int, ...]]


def check_vocabulary(
    draft: Draft, unknown_words: UnknownWords, code: Code, sentence: str
) -> Iterator[PackError]:
    """One error for each word that `unknown_words` gives back, where it stands first."""
    found: dict[str, PackError] = {}
    places: Counter[str] = Counter()
    for text, part, inside in _said(draft):
        for word in unknown_words(text):
            places[word] += 1
            found.setdefault(word, draft.origins.error(code, word, part, *inside))
    for word, error in found.items():
        more = f" ({places[word] - 1} more places)" if places[word] > 1 else ""
        text = f"{sentence} ‘{word}’{more}"
        yield PackError(code, error.file, error.line, text)


def said_by_learners(draft: Draft) -> Iterator[str]:
    """All texts that a learner is asked to say; all ways of a wording in one."""
    return (text for text, _, _ in _said(draft))


def _said(draft: Draft) -> Iterator[_Said]:
    """All that a learner is asked to say, with where it stands; never a word's `forms` alone."""
    for word in draft.words:
        yield word.da, word, ("da",)
    for phrase in draft.phrases:
        yield phrase.da, phrase, ("da",)
    choosable: list[Choosable] = [*draft.head.repairs] if draft.head else []
    for _, _, ask in asks(draft):
        choosable += [*ask.replies, *ask.near]
    for part in choosable:
        for index, ways in enumerate(ways_by_wording(part)):
            yield " ".join(ways), part, ("wordings", index)
