"""Teaching: a gender for every noun, and nothing taught that never comes up."""

from collections.abc import Iterator

from scenes.draft import Draft
from scenes.index import turn_lines
from scenes.pack import Phrase, Scene, Turn, Word
from scenes.problems import Code, PackError
from scenes.slots import fill, right_values
from speech.danish.normalise import normalise

_LEADING = ("en ", "et ", "at ")


def check_teaching(draft: Draft) -> Iterator[PackError]:
    """P047, P048 and P051."""
    for word in draft.words:
        if word.kind == "noun" and word.gender is None:
            text = f"‘{word.da}’ is a noun: add ‘gender’ (en, et or plural)"
            yield draft.origins.error(Code.NOUN_WITHOUT_GENDER, text, word)
    if draft.head and len(draft.scenes) == len(draft.head.scenes) and not draft.partial:
        yield from _never_taught(draft)
    words = {word.id: word for word in draft.words}
    for scene in draft.scenes:
        if scene.id not in draft.partial:
            yield from _never_met(draft, scene, words)


def _never_taught(draft: Draft) -> Iterator[PackError]:
    used = {name for scene in draft.scenes for name in _taught(scene)}
    items: tuple[Word | Phrase, ...] = (*draft.words, *draft.phrases)
    for item in items:
        if item.id not in used:
            text = f"‘{item.da}’ is in no scene: list it there, or train it with a reply"
            yield draft.origins.error(Code.NEVER_TAUGHT, text, item, "id")


def _taught(scene: Scene) -> Iterator[str]:
    yield from scene.words
    yield from scene.phrases
    for turn in scene.turns:
        yield from _trained(turn)


def _trained(turn: Turn) -> Iterator[str]:
    for reply in turn.ask.replies if turn.ask else ():
        yield from reply.trains
    yield from turn.do.trains if turn.do else ()


def _never_met(draft: Draft, scene: Scene, words: dict[str, Word]) -> Iterator[PackError]:
    text = f" {' | '.join(_texts(scene))} "
    touched = {name for turn in scene.turns if turn.do for name in (turn.do.object, turn.do.place)}
    trained = {name for turn in scene.turns for name in _trained(turn)}
    for index, name in enumerate(scene.words):
        word = words.get(name)
        if word is None or word.object in touched - {None} or name in trained:
            continue
        if not any(f" {form} " in text for form in _forms(word)):
            told = f"‘{word.da}’ is listed, but nobody says it in this scene"
            yield draft.origins.error(Code.NEVER_MET, told, scene, "words", index)


def _texts(scene: Scene) -> Iterator[str]:
    for turn in scene.turns:
        yield from (normalise(line.da) for line in turn_lines(turn))
        for reply in turn.ask.replies if turn.ask else ():
            values = right_values(reply.slots)
            yield from (normalise(fill(wording, values)) for wording in reply.wordings)


def _forms(word: Word) -> Iterator[str]:
    for form in (word.da, *word.forms.values()):
        spoken = normalise(form)
        bare = next((spoken.removeprefix(a) for a in _LEADING if spoken.startswith(a)), spoken)
        yield bare
