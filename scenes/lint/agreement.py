"""Agreement in running text: en and et, the adjective's form, the plural after a number."""

from collections.abc import Iterable, Iterator

from scenes.draft import Draft
from scenes.lint.knowledge import Known, rules
from scenes.lint.texts import DanishText
from scenes.lint.tokens import Token, sentences, tokens
from scenes.problems import Code, PackError

_PAIRS = ("en et", "den det", "denne dette", "min mit", "din dit", "sin sit", "hvilken hvilket")
_COMMON = {pair.split()[0]: pair.split()[1] for pair in _PAIRS}
_NEUTER = {neuter: common for common, neuter in _COMMON.items()}
_PRONOUNS = ("den", "det", "denne", "dette", "en")  # may stand alone, so that the noun is another's
_MOST_ADJECTIVES = 2


def check_agreement(draft: Draft, texts: Iterable[DanishText], known: Known) -> Iterator[PackError]:
    """P072."""
    for text in texts:
        for sentence in sentences(text.text):
            found = tokens(sentence)
            for index in range(len(found)):
                said = _wrong_at(found, index, known)
                if said:
                    yield text.error(draft, Code.AGREEMENT, said)


def _wrong_at(found: tuple[Token, ...], index: int, known: Known) -> str:
    word = found[index].word
    if word in rules().lists["many"]:
        return _plural(found, index, known)
    if word in _COMMON or word in _NEUTER:
        return _gender(found, index, known)
    return ""


def _gender(found: tuple[Token, ...], index: int, known: Known) -> str:
    determiner, (adjectives, noun) = found[index].word, _phrase(found, index + 1, known)
    gender = known.gender(noun)
    if gender is None or _stands_alone(found, index, adjectives):
        return ""
    other = _COMMON if gender == "et" else _NEUTER
    if determiner in other:
        return f"‘{noun}’ is {gender}: ‘{other[determiner]}’, not ‘{determiner}’"
    definite = determiner not in ("en", "et", "hvilken", "hvilket")
    for adjective in adjectives:
        right = _right_form(adjective, gender, definite, known)
        if right and right != adjective:
            return f"‘{determiner} … {noun}’ takes ‘{right}’, not ‘{adjective}’"
    return ""


def _stands_alone(found: tuple[Token, ...], index: int, adjectives: tuple[str, ...]) -> bool:
    """`Er det kaffe?`: after a verb, `det` is a pronoun and not the noun's article."""
    if found[index].word not in _PRONOUNS:
        return False
    if adjectives:
        return adjectives[0] in rules().lists["after_pronoun"]
    before = found[index - 1].word if index else ""
    return found[index].word != "en" and (not before or before in rules().lists["auxiliaries"])


def _plural(found: tuple[Token, ...], index: int, known: Known) -> str:
    _, noun = _phrase(found, index + 1, known)
    plural = known.plurals.get(noun)
    before = found[index - 1].word if index else ""
    if plural is None or noun in rules().lists["units"] or noun in known.plurals.values():
        return ""
    if before in ("klokken", "kl", "nummer") or known.gender(before):
        return ""  # `klokken to møde`, `plads to kasse`: the number belongs to what is before it
    return f"after ‘{found[index].word}’ comes the plural ‘{plural}’, not ‘{noun}’"


def _phrase(found: tuple[Token, ...], start: int, known: Known) -> tuple[tuple[str, ...], str]:
    """The adjectives from `start` on, and the word after them."""
    adjectives: list[str] = []
    at = start
    while at < len(found) and len(adjectives) <= _MOST_ADJECTIVES:
        word = found[at].word
        follows = found[at + 1].word if at + 1 < len(found) else ""
        if word in rules().lists["adverbs"] and _base(follows, known):
            at += 1
        elif _base(word, known) and follows:
            adjectives.append(word)
            at += 1
        else:
            return tuple(adjectives), word
    return tuple(adjectives), ""


def _base(word: str, known: Known) -> str:
    """The base form of an adjective; nothing for what is none, or is a noun too."""
    if word in known.genders:
        return ""
    return next((b for b, forms in known.adjectives.items() if word == b or word in forms), "")


def _right_form(adjective: str, gender: str, definite: bool, known: Known) -> str:
    base = _base(adjective, known)
    neuter, plural = known.adjectives[base]
    if definite:
        return plural
    return neuter if gender == "et" else base
