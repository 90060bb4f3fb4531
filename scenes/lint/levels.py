"""Vocabulary by level: nothing above a scene's level that it does not introduce."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from scenes.draft import Draft
from scenes.lint.dictionary import Dictionary
from scenes.lint.knowledge import Known, forms_of, rules
from scenes.lint.numbers import NUMBER_WORDS
from scenes.lint.texts import DanishText, Kind, of_scene
from scenes.lint.tokens import sentences, words
from scenes.pack import Level, Scene
from scenes.problems import Code, PackError

TABLE = Path(__file__).with_name("frequencies.txt")

# Ranks of forms in wordfreq's list. A learner knows about 1,500 lemmas at A1, 2,500 at A2 and 3,250
# at B1 (Milton 2010, "The development of vocabulary breadth across the CEFR levels"); running text
# has about two and a half forms of each.
RANKS: Mapping[Level, int] = {"A1": 4000, "A2": 6500, "B1": 9000, "B2": 12000}

_KINDS = frozenset((Kind.LINE, Kind.WORDING))
_RARE = f"not among the {max(RANKS.values()):,} commonest words"
_AS_EASY = ("interjections", "deictic", "everyday")
_ENDINGS = ("", "s", "t", "e", "n", "r", "en", "et", "er", "ne", "ene", "erne", "rne", "de")


@cache
def frequent() -> Mapping[str, Level]:
    """The level of the 12,000 most frequent forms."""
    lines = TABLE.read_text("utf-8").splitlines()
    forms = [line for line in lines if not line.startswith("#")]
    return {form: _band(rank) for rank, form in enumerate(forms)}


def _band(rank: int) -> Level:
    return next((level for level, most in RANKS.items() if rank < most), "B2")


def check_levels(
    draft: Draft, texts: tuple[DanishText, ...], known: Known, dictionary: Dictionary
) -> Iterator[PackError]:
    """P074, once for each word and scene."""
    order = {name: at for at, name in enumerate(draft.head.scenes)} if draft.head else {}
    course = sorted(draft.scenes, key=lambda scene: order.get(scene.id, len(order)))
    met: set[str] = set()
    for scene in course:
        met.update(_introduced(draft, scene))
        told: set[str] = set()
        for text in of_scene(texts, scene):
            for word in _words(text, known):
                above = _above(word, scene.level, known, dictionary)
                if above and word not in met and word not in told:
                    told.add(word)
                    said = f"‘{word}’ is {above}, and this scene ({scene.level}) does not teach it"
                    yield text.error(draft, Code.ABOVE_LEVEL, said)


def _words(text: DanishText, known: Known) -> Iterator[str]:
    if text.kind not in _KINDS:
        return
    for sentence in sentences(text.text):
        for at, token in enumerate(words(sentence)):
            a_name = token.word.removesuffix("s") in known.names or (at and token.text[0].isupper())
            if token.is_spelt and not a_name and token.word not in known.names:
                yield token.word


def _introduced(draft: Draft, scene: Scene) -> Iterator[str]:
    """The forms of what a scene teaches: its words, its phrases, the things in the room."""
    taught = set(scene.words)
    for phrase in draft.phrases:
        if phrase.id in scene.phrases:
            yield from (token.word for token in words(phrase.da))
    if draft.workplace:
        taught.update(thing.word for thing in draft.workplace.things if thing.word)
        labels = [thing.label for thing in draft.workplace.things]
        labels += [place.label for place in draft.workplace.places]
        yield from (token.word for label in labels for token in words(label))
    for word in draft.words:
        if word.id in taught:
            for form in forms_of(word):
                yield from form.split()


def _above(word: str, level: Level, known: Known, dictionary: Dictionary) -> str:
    """The level of a word where that is above `level`; of a compound, of its hardest part."""
    own = _level(word, known)
    if own is None:
        parts = word.split("-") if "-" in word else dictionary.parts(word)
        levels = [_level(part, known) for part in parts]
        own = max((part for part in levels if part), default=None) if None not in levels else None
    if own is None:
        return _RARE if dictionary.knows(word) else ""  # a misspelt one is told as that
    return own if own > level else ""


def _level(word: str, known: Known) -> Level | None:
    """By any pack, else by how frequent the form or the stem of it is; None: it is rare."""
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    stems += [f"{stem}e" for stem in stems]  # the imperative too: `peg` is of `pege`
    easy = (NUMBER_WORDS, *(rules().lists[name] for name in _AS_EASY))
    if any(stem in one for stem in (word, *stems) for one in easy):
        return "A1"
    long_enough = (stem for stem in stems if len(stem) > 1)
    found = [frequent()[form] for form in (word, *long_enough) if form in frequent()]
    found += [known.levels[form] for form in (word, *stems) if form in known.levels]
    return min(found, default=None)
