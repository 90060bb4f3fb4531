"""What a taught word should have: its sound, its forms, and the picture that there is of it."""

from collections.abc import Iterator, Mapping

from scenes.draft import Draft
from scenes.pack import Part, Word
from scenes.problems import Code, PackError

_FORMS: Mapping[str, tuple[str, ...]] = {
    "noun": ("definite",),  # the plural too, but not of milk and patience
    "verb": ("present", "past", "perfect"),
}
_NEUTER = ("t", "neuter")


def check_words(draft: Draft, pictures: frozenset[str]) -> Iterator[PackError]:
    """P083 to P085; `pictures` are the names of those that there are, none: not looked at."""
    for word in draft.words:
        lacks = ", ".join(_lacks(word))
        if lacks:
            text = f"‘{word.da}’ has no {lacks}"
            yield draft.origins.error(Code.WORD_INCOMPLETE, text, word)
        if pictures and word.picture is None and word.id in pictures:
            text = f"there is a picture of ‘{word.da}’: add ‘picture: {word.id}’"
            yield draft.origins.error(Code.PICTURE_UNUSED, text, word)
    if pictures:
        wholes = (draft.head, *draft.words, *draft.phrases, *draft.scenes)
        for part, name in (found for whole in wholes if whole for found in _pictures(whole)):
            if name not in pictures:
                text = f"there is no picture called ‘{name}’"
                yield draft.origins.error(Code.UNKNOWN_PICTURE, text, part, "picture")


def _lacks(word: Word) -> Iterator[str]:
    if not word.say:
        yield "‘say’ (how it sounds, IPA)"
    needed = _FORMS.get(word.kind, ())
    yield from (f"form ‘{name}’" for name in needed if name not in word.forms)
    if word.kind == "adjective" and not word.forms.keys() & set(_NEUTER):
        yield "form ‘t’ (neuter)"


def _pictures(part: Part) -> Iterator[tuple[Part, str]]:
    for field in type(part).model_fields:
        value = part.__dict__[field]
        if field == "picture" and value:
            yield part, str(value)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from _pictures(inner)
