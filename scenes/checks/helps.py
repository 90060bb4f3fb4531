"""Help texts: everything a learner sees, in every help language that the pack offers."""

from collections.abc import Iterator

from scenes.draft import Draft
from scenes.pack import Part
from scenes.part import HELP_LANGUAGES
from scenes.problems import Code, PackError


def check_help(draft: Draft) -> Iterator[PackError]:
    """P050. The languages of a pack are those in which its title is given."""
    if draft.head is None:
        return
    offered = tuple(code for code in HELP_LANGUAGES if code in draft.head.title.help)
    absent = [code for code in HELP_LANGUAGES if code not in offered]
    if absent:
        text = f"this pack offers no help in {', '.join(absent)}"
        yield draft.origins.error(Code.HELP_MISSING, text, draft.head, "title")
    wholes = (draft.head, draft.workplace, *draft.words, *draft.phrases, *draft.culture)
    for whole in (*wholes, *draft.scenes):
        if whole is not None:
            yield from _lacking(draft, whole, offered)


def _lacking(draft: Draft, part: Part, offered: tuple[str, ...]) -> Iterator[PackError]:
    help_texts = getattr(part, "help", None)
    if isinstance(help_texts, dict):
        absent = [code for code in offered if not help_texts.get(code, "").strip()]
        if absent:
            text = f"no help in {', '.join(absent)} here"
            yield draft.origins.error(Code.HELP_MISSING, text, part)
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from _lacking(draft, inner, offered)
